import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Access } from '../domain/access.ts';
import { ownerIdOf } from '../domain/link.ts';
import { Opening } from '../domain/opening.ts';
import { Collaborator } from '../domain/people.ts';
import type { SignInHolder } from '../domain/sign-in-drift.ts';
import { getItems, type Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes, keys, type ItemType } from './table.ts';
import { EmailGuard } from './writes/addresses.ts';
import { write } from './writes/commit.ts';
import { put, remove, type Write } from './writes/write.ts';

const Owner = z.union([Access.pick({ status: true, sub: true }), Collaborator.pick({ status: true, sub: true })]);

/** What the table says of an address, and of somebody who has, or had, a sign-in there. */
export interface Standing {
  /** C1: who holds the address. */
  readonly holderId: string | undefined;
  /** Undefined: the table knows nobody by that id. */
  readonly owner: z.infer<typeof Owner> | undefined;
}

/** Openings of sign-ins that have not been noted with their owners (V21). */
export const openingRepository = (table: Table) => ({
  /** Notes that a sign-in is about to be opened. */
  note: (opening: Opening): Promise<void> => {
    const { openingId, at } = opening;
    const item = { ...keyOf(opening), ...indexes.openings(at, openingId), type: 'Opening' satisfies ItemType };
    return write(table, put({ ...item, ...opening }));
  },

  /** Those of an owner, strongly consistent. */
  of: async (ownerId: string): Promise<Opening[]> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.opening(ownerId, '').pk },
      }),
    );
    return z.array(Opening).parse(Items);
  },

  /** Those noted before an instant, the earliest first. */
  before: (instant: string): AsyncGenerator<Opening> => readAll(table, indexes.openings(), Opening, instant),

  standing: async (email: string, of: SignInHolder): Promise<Standing> => {
    const ownerKey = 'accessId' in of ? keys.access(of.accessId) : keys.collaborator(of.collaboratorId);
    const items = await getItems(table, [keys.email(email), ownerKey]);
    const guard = items.find(({ type }) => type === 'Email');
    const owner = items.find(({ pk }) => pk === ownerKey.pk);
    return { holderId: guard && EmailGuard.parse(guard).holderId, owner: owner && Owner.parse(owner) };
  },

  drop: (opening: Opening): Promise<void> => write(table, dropOpening(opening)),
});
export type OpeningRepository = ReturnType<typeof openingRepository>;

const keyOf = (opening: Opening) => keys.opening(ownerIdOf(opening), opening.openingId);

/** What was opened is noted with its owner by now, or gone: of this attempt nothing is left to be looked for. */
export const dropOpening = (opening: Opening): Write => remove(keyOf(opening));
