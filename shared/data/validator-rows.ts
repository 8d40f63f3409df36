import { createHash } from 'node:crypto';
import { administers, holdsToDecide, validatesAll } from '../domain/collaborator.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Key, Table } from './client.ts';
import { keys, type ItemType } from './table.ts';
import { tryWrite, write } from './writes/commit.ts';
import { absent, atMost, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { put, remove, type Write } from './writes/write.ts';

// The rows by which validators (V10) and administrators (V14) are found. They are hints: whoever is found by one is read.

/** Where something stands on the ring by which turns go: a part of its hash. */
export const turnOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 4);

/** The rows that say what somebody is of the whole firm. */
const ofFirm = [
  { type: 'Validator', keyOf: keys.validatorOfAll, is: validatesAll },
  { type: 'Administrator', keyOf: keys.administratorOf, is: administers },
] as const satisfies readonly { readonly type: ItemType; readonly [Other: string]: unknown }[];
const rowIn = ({ keyOf }: (typeof ofFirm)[number], { firmId, collaboratorId }: Collaborator): Key =>
  keyOf(firmId, turnOf(collaboratorId), collaboratorId);
const holderKey = (dossierId: string, collaboratorId: string): Key =>
  keys.validatorOf(dossierId, turnOf(collaboratorId), collaboratorId);

/** The row of a validator whose list holds a dossier; `version`: the collaborator's with which the row was written. */
export const holderRow = (dossierId: string, collaboratorId: string, version?: number) => ({
  ...holderKey(dossierId, collaboratorId),
  type: 'Holder',
  ...(version === undefined ? {} : { version }),
});

/** All rows of a collaborator. */
export const validatorRows = (of: Collaborator) => [
  ...ofFirm.filter((row) => row.is(of)).map((row) => ({ ...rowIn(row, of), type: row.type })),
  ...holdsToDecide(of).map((dossierId) => holderRow(dossierId, of.collaboratorId, of.version)),
];

/** Keeps, in the transaction of a collaborator's change, whether they may decide on every dossier, and administer the firm. */
export const validatorWrites = (before: Collaborator, after: Collaborator): Write[] =>
  ofFirm
    .filter((row) => row.is(before) !== row.is(after))
    .map((row) => (row.is(after) ? put({ ...rowIn(row, after), type: row.type }) : remove(rowIn(row, before))));

/**
 * Writes the rows of the dossiers that a validator comes to hold. A list of 500 fits into no transaction: written before
 * the collaborator's change, they are there when it counts, and a change that fails leaves hints that lead to nobody.
 */
export const addHolderRows = (table: Table, before: Collaborator, after: Collaborator): Promise<void> =>
  inParts(missingIn(holdsToDecide(before), holdsToDecide(after)), (dossierId) =>
    write(table, put(holderRow(dossierId, after.collaboratorId, after.version))),
  );

type Holder = Pick<Collaborator, 'collaboratorId' | 'status' | 'rights' | 'portfolio' | 'version'>;

/**
 * Removes the rows of the dossiers that a validator has ceased to hold, after the change and however late: a row that
 * was written with a later version stays.
 */
export const removeHolderRows = (table: Table, before: Holder, after: Holder): Promise<void> =>
  inParts(missingIn(holdsToDecide(after), holdsToDecide(before)), async (dossierId) => {
    const old = or(absent('version'), atMost('version', after.version));
    await tryWrite(table, remove(holderKey(dossierId, after.collaboratorId)).expect(old, declined));
  });

const missingIn = (some: readonly string[], of: readonly string[]): string[] => {
  const known = new Set(some);
  return of.filter((dossierId) => !known.has(dossierId));
};

const atOnce = 25;

/** Does something for each, for 25 of them at the same time. */
async function inParts(all: readonly string[], action: (one: string) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += atOnce)
    await Promise.all(all.slice(start, start + atOnce).map(action));
}
