import { Conflict } from '../../domain/conflict.ts';
import type { Item } from './conditions.ts';

/** What it means that a condition failed, given the item as it then is; undefined: there is none. */
export type Refusal = (current: Item | undefined) => Error;

/** For a condition that fails when somebody else wrote meanwhile. */
export const stale = (): Error => new Conflict();

/** For an item that is there whenever the code is right: nothing that a retry or the caller could mend. */
export const missing = (): Error => new MissingItem();

/** For a condition whose failure is an answer, and no error: `tryWrite` and `tryCommit` give it as false. */
export const declined = (): Error => new Declined();

export class Declined extends Error {
  override readonly name = 'Declined';
}

class MissingItem extends Error {
  override readonly name = 'MissingItem';
}
