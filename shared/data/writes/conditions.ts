import { isDeepStrictEqual } from 'node:util';
import { sayPlace, type Place, type Placeholders } from './placeholders.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What the item that is there must be like for a write to take place. */
export interface Condition {
  /** The condition as DynamoDB reads it. */
  readonly say: (the: Placeholders) => string;
  /** Whether an item fulfils it; undefined: there is no item. Tells which expectation of several has failed. */
  readonly holds: (item: Item | undefined) => boolean;
}

/** There is the item, or this field of it. */
export const exists = (field = 'pk'): Condition => ({
  say: ({ name }) => `attribute_exists(${name(field)})`,
  holds: (item) => item?.[field] !== undefined,
});

/** There is no such item, or no such field of it. */
export const absent = (field = 'pk'): Condition => ({
  say: ({ name }) => `attribute_not_exists(${name(field)})`,
  holds: (item) => item?.[field] === undefined,
});

/** The field has this value; undefined: it has none. */
export const is = (field: string, expected: string | number | Item | readonly string[] | undefined): Condition =>
  expected === undefined
    ? absent(field)
    : {
        say: ({ name, value }) => `${name(field)} = ${value(expected)}`,
        holds: (item) => isDeepStrictEqual(item?.[field], expected),
      };

/** The field has another value than this one. */
export const isNot = (field: string, unexpected: string): Condition => ({
  say: ({ name, value }) => `${name(field)} <> ${value(unexpected)}`,
  holds: (item) => item?.[field] !== unexpected,
});

/** The field is a number above this one; a field without a value is not. */
export const above = (field: string, limit: number): Condition => ({
  say: ({ name, value }) => `${name(field)} > ${value(limit)}`,
  holds: (item) => {
    const found = item?.[field];
    return typeof found === 'number' && found > limit;
  },
});

/** The field is a number or an instant (ISO 8601, UTC) up to this one; a field without a value is not. */
export const atMost = (field: string, limit: number | string): Condition => ({
  say: ({ name, value }) => `${name(field)} <= ${value(limit)}`,
  holds: (item) => {
    const found = item?.[field];
    return (typeof found === 'number' || typeof found === 'string') && typeof found === typeof limit && found <= limit;
  },
});

/** The field is a text that sorts before this one, as days and instants do by time; a field without a value is not. */
export const before = (field: string, limit: string): Condition => ({
  say: ({ name, value }) => `${name(field)} < ${value(limit)}`,
  holds: (item) => {
    const found = item?.[field];
    return typeof found === 'string' && found < limit;
  },
});

/** The field is a list. */
export const isList = (field: string): Condition => ({
  say: ({ name, value }) => `attribute_type(${name(field)}, ${value('L')})`,
  holds: (item) => Array.isArray(item?.[field]),
});

/** The field is a list or set of fewer entries. */
export const shorterThan = (field: string, limit: number): Condition => ({
  say: ({ name, value }) => `size(${name(field)}) < ${value(limit)}`,
  holds: (item) => {
    const found = item?.[field];
    if (found instanceof Set) return found.size < limit;
    return Array.isArray(found) && found.length < limit;
  },
});

/** The field is a set with this member. */
export const has = (field: string, member: string): Condition => ({
  say: ({ name, value }) => `contains(${name(field)}, ${value(member)})`,
  holds: (item) => {
    const found = item?.[field];
    return found instanceof Set && found.has(member);
  },
});

/** The field is no set with this member. */
export const lacks = (field: string, member: string): Condition => ({
  say: ({ name, value }) => `(NOT contains(${name(field)}, ${value(member)}))`,
  holds: (item) => {
    const found = item?.[field];
    return !(found instanceof Set && found.has(member));
  },
});

/** The entry at this place of a list has this value in a field. */
export const isAt = ([list, at]: Place, field: string, expected: string): Condition => ({
  say: (the) => `${sayPlace([list, at], the)}.${the.name(field)} = ${the.value(expected)}`,
  holds: (item) => {
    const found = item?.[list];
    const entry: unknown = Array.isArray(found) ? found[at] : undefined;
    return isItem(entry) && entry[field] === expected;
  },
});

const isItem = (entry: unknown): entry is Item => typeof entry === 'object' && entry !== null;

export const and = (...all: readonly Condition[]): Condition => ({
  say: (the) => all.map(({ say }) => say(the)).join(' AND '),
  holds: (item) => all.every(({ holds }) => holds(item)),
});

export const or = (...any: readonly Condition[]): Condition => ({
  say: (the) => {
    const said = any.map(({ say }) => say(the)).join(' OR ');
    return any.length > 1 ? `(${said})` : said;
  },
  holds: (item) => any.some(({ holds }) => holds(item)),
});
