import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../client.ts';
import { absent, and, is, type Condition, type Item } from './conditions.ts';
import { placeholders, type Placeholders } from './placeholders.ts';
import { stale, type Refusal } from './refusals.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write, by itself or in a transaction, and what it means when its condition fails. */
export interface Write {
  /** The write as DynamoDB takes it for a table. */
  readonly on: (tableName: string) => TransactItem;
  readonly refuse: Refusal;
}

/** A write that conditions may hold back. They are looked at in their order: the first that fails says why. */
export interface Conditional extends Write {
  readonly expect: (condition: Condition, refusal?: Refusal) => Conditional;
  /** Expects the version that was read; undefined: that there was no such item. */
  readonly ifAsRead: (before: Versioned | undefined, refusal?: Refusal) => Conditional;
}

interface Versioned {
  readonly version: number;
}

export interface Put extends Conditional {
  readonly ifNew: (refusal?: Refusal) => Conditional;
}

/** Puts a whole item, in the place of whatever there was. */
export function put(item: Item): Put {
  const write = conditional(() => (target) => ({ Put: { ...target, Item: item } }));
  return { ...write, ifNew: (refusal) => write.expect(absent(), refusal) };
}

/** Removes an item; one that is not there is no error. */
export function remove(key: Key): Conditional {
  const Key = changeable(key);
  return conditional(() => (target) => ({ Delete: { ...target, Key } }));
}

/** A2: what is on record is neither changed nor removed, here as on AWS, where the table itself refuses it. */
export function changeable(key: Key): Key {
  if (/^(AUDIT|SEAL)#/.test(key.pk)) throw new TypeError('The record is only added to.');
  return key;
}

/** Looks at an item that a transaction depends on, and leaves it as it is. */
export const check = (Key: Key): Pick<Conditional, 'expect' | 'ifAsRead'> =>
  conditional(() => ({ ConditionExpression, ...target }) => ({
    ConditionCheck: { ...target, Key, ConditionExpression },
  }));

/** The version of what is written in the place of what was read; undefined: of what is new. */
export const nextVersion = (before: Versioned | undefined): number => (before?.version ?? 0) + 1;

/** Puts the items that are to be in the place of those that were. */
export const replaceAll = (former: readonly (Key & Item)[], present: readonly (Key & Item)[]): Write[] => [
  ...former.filter(({ sk }) => !present.some((item) => item.sk === sk)).map(({ pk, sk }) => remove({ pk, sk })),
  ...present.map(put),
];

/** Says a write: with the expressions of its own first, and then the rest of what DynamoDB is given. */
type Say = (the: Placeholders) => (target: Target) => TransactItem;

interface Target extends ReturnType<Placeholders['attributes']> {
  readonly TableName: string;
  readonly ConditionExpression?: string;
  /** Asks for the item that the condition failed on, so that the refusal can say what it found. */
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
}

interface Expectation {
  readonly condition: Condition;
  readonly refusal: Refusal;
}

export function conditional(say: Say, expectations: readonly Expectation[] = []): Conditional {
  const expect: Conditional['expect'] = (condition, refusal = stale) =>
    conditional(say, [...expectations, { condition, refusal }]);
  return {
    on: (TableName) => {
      const the = placeholders();
      const complete = say(the);
      return complete({ TableName, ...conditionOf(expectations, the), ...the.attributes() });
    },
    refuse: (current) => {
      const failed = expectations.find(({ condition }) => !condition.holds(current)) ?? expectations.at(-1);
      return (failed?.refusal ?? stale)(current);
    },
    expect,
    ifAsRead: (before, refusal) => expect(before ? is('version', before.version) : absent(), refusal),
  };
}

const conditionOf = (expectations: readonly Expectation[], the: Placeholders): Omit<Target, 'TableName'> =>
  expectations.length === 0
    ? {}
    : {
        ConditionExpression: and(...expectations.map(({ condition }) => condition)).say(the),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      };
