import type { Key } from '../client.ts';
import type { Item } from './conditions.ts';
import { sayPlace, type Place, type Placeholders } from './placeholders.ts';
import { changeable, conditional, type Conditional } from './write.ts';

/** Changes fields of an item and leaves the others as they are; without a condition, it makes an item that is missing. */
export interface Update extends Conditional {
  /** Gives fields their values. A value that is undefined, or an empty set, takes the field away. */
  readonly set: (fields: Item, within?: Within) => Update;
  /** Gives values to those of the fields that have none. */
  readonly setIfAbsent: (fields: Item, within?: Within) => Update;
  /** Lengthens lists. */
  readonly append: (lists: Readonly<Record<string, readonly unknown[]>>) => Update;
  /** Adds to numbers and sets; a field without a value counts as 0, or as empty. */
  readonly add: (amounts: Readonly<Record<string, number | ReadonlySet<string>>>) => Update;
  /** Takes members out of sets. */
  readonly deleteFrom: (sets: Readonly<Record<string, ReadonlySet<string>>>) => Update;
  readonly remove: (...fields: readonly string[]) => Update;
}

/** The map of the item that the fields stand in, or the entry of one of its lists. */
interface Within {
  readonly in: string | Place;
}

export const update = (key: Key): Update => changing(changeable(key), []);

const verbs = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;

/** A part of an update expression. */
interface Action {
  readonly verb: (typeof verbs)[number];
  readonly say: (the: Placeholders) => string;
}

function changing(Key: Key, actions: readonly Action[]): Update {
  const also = (...more: readonly Action[]) => changing(Key, [...actions, ...more]);
  return {
    ...conditional((the) => {
      const UpdateExpression = expressionOf(actions, the);
      return (target) => ({ Update: { ...target, Key, UpdateExpression } });
    }),
    set: (fields, within) =>
      also(
        ...Object.entries(fields).map(([field, given]): Action => {
          const path = pathOf(field, within);
          if (isNothing(given)) return { verb: 'REMOVE', say: path };
          return { verb: 'SET', say: (the) => `${path(the)} = ${the.value(given)}` };
        }),
      ),
    setIfAbsent: (fields, within) =>
      also(
        ...Object.entries(fields).map(([field, given]): Action => {
          const path = pathOf(field, within);
          return { verb: 'SET', say: (the) => `${path(the)} = if_not_exists(${path(the)}, ${the.value(given)})` };
        }),
      ),
    append: (lists) =>
      also(
        ...Object.entries(lists).map(([field, more]): Action => {
          const path = pathOf(field);
          return { verb: 'SET', say: (the) => `${path(the)} = list_append(${path(the)}, ${the.value(more)})` };
        }),
      ),
    add: (amounts) => also(...withOperands('ADD', amounts)),
    deleteFrom: (sets) => also(...withOperands('DELETE', sets)),
    remove: (...fields) => also(...fields.map((field): Action => ({ verb: 'REMOVE', say: pathOf(field) }))),
  };
}

const pathOf =
  (field: string, within?: Within) =>
  (the: Placeholders): string =>
    within ? `${sayWithin(within, the)}.${the.name(field)}` : the.name(field);

const sayWithin = ({ in: place }: Within, the: Placeholders): string =>
  typeof place === 'string' ? the.name(place) : sayPlace(place, the);

/** DynamoDB has no empty sets. */
const isNothing = (value: unknown): boolean => value === undefined || (value instanceof Set && value.size === 0);

const withOperands = (verb: 'ADD' | 'DELETE', operands: Item): Action[] =>
  Object.entries(operands)
    .filter(([, operand]) => !isNothing(operand))
    .map(([field, operand]) => ({ verb, say: (the) => `${the.name(field)} ${the.value(operand)}` }));

function expressionOf(actions: readonly Action[], the: Placeholders): string | undefined {
  const said = verbs.flatMap((verb) => {
    const parts = actions.filter((action) => action.verb === verb).map(({ say }) => say(the));
    return parts.length === 0 ? [] : [`${verb} ${parts.join(', ')}`];
  });
  return said.length === 0 ? undefined : said.join(' ');
}
