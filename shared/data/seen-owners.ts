import * as z from 'zod';
import { Access } from '../domain/access.ts';
import { addressesLeft } from '../domain/card.ts';
import { Erasure } from '../domain/erasure.ts';
import { Collaborator } from '../domain/people.ts';
import type { OwnerList } from '../domain/reconciliation.ts';
import { owedToAccess, owedToStaff, type OwedSignIn } from '../domain/sign-in-drift.ts';
import { Due } from './access-moves.ts';
import { cardsIn, cardVersionsIn, earlierCards } from './cards.ts';
import { getItems, type Table } from './client.ts';
import { readPage, type PageRequest, type Position } from './pages.ts';
import { indexes, keys } from './table.ts';

/** What is seen of an access: what its sign-in is to be, and what is still to follow. */
export interface SeenAccess extends z.infer<typeof StoredAccess> {
  readonly signIn: OwedSignIn;
}

/** Those who have sign-ins, as they are; and the erasures of those that were erased. */
export interface SeenOwners {
  readonly accesses: readonly SeenAccess[];
  readonly erasures: readonly Erasure[];
  readonly collaborators: readonly Collaborator[];
}

interface ListOfFirm {
  readonly firmId: string;
  readonly list: OwnerList;
}

/** Whoever has a sign-in: the accesses of a firm, its staff, and staff who left. */
export const seenOwnerRepository = (table: Table) => ({
  /** A page of a list; of accesses, with their cards and erasures in one batch. */
  page: async (
    of: ListOfFirm,
    page: PageRequest,
  ): Promise<{ readonly owners: SeenOwners; readonly next: Position | undefined }> => {
    const partition = partitions[of.list](of.firmId);
    const { items, next } = await readPage(
      table,
      { partition, descending: false, parse: (item) => Item.parse(item) },
      page,
    );
    const accesses = z.array(StoredAccess).parse(items.filter(isAccess));
    const beside = accesses.map(({ accessId, erasedAt }) =>
      erasedAt === undefined ? keys.card(accessId) : keys.erasure(accessId),
    );
    return { owners: await loadOwners(table, [...items, ...(await getItems(table, beside))]), next };
  },

  /** One of them, as they are now, and the version that says so. */
  owed: async (ownerId: string): Promise<{ readonly signIn: OwedSignIn; readonly version: number } | undefined> => {
    const { accesses, collaborators } = await loadOwners(
      table,
      await getItems(table, [keys.access(ownerId), keys.card(ownerId), keys.collaborator(ownerId)]),
    );
    const [access] = accesses;
    const [collaborator] = collaborators;
    return access ?? (collaborator && { signIn: owedToStaff(collaborator), version: collaborator.version });
  },
});
export type SeenOwnerRepository = ReturnType<typeof seenOwnerRepository>;

const partitions = {
  staff: (firmId: string) => ({ gsi2pk: indexes.collaborators(firmId).gsi2pk }),
  left: (firmId: string) => ({ gsi2pk: indexes.left(firmId).gsi2pk }),
  accesses: (firmId: string) => ({ gsi1pk: indexes.accesses(firmId).gsi1pk }),
} as const satisfies Record<OwnerList, unknown>;

const StoredAccess = Access.pick({
  ...{ accessId: true, status: true, sub: true, card: true, formerCard: true, erasedAt: true, version: true },
}).extend({ due: Due.optional() });

const Item = z.record(z.string(), z.unknown());
type Item = z.infer<typeof Item>;
const isAccess = ({ type }: Item): boolean => type === 'Access';

/**
 * Those among items that were read together; a card of another version than an access was read with tells nothing of it. Whose
 * card was written anew, of them the earlier ones are read too: all in one batch (L5).
 */
export async function loadOwners(table: Table, items: readonly Item[]): Promise<SeenOwners> {
  const ofType = <S extends z.ZodType>(wanted: string, schema: S) =>
    z.array(schema).parse(items.filter(({ type }) => type === wanted));
  const accesses = ofType('Access', StoredAccess);
  const earlier = accesses
    .filter(({ erasedAt }) => erasedAt === undefined)
    .flatMap(earlierCards)
    .map(({ accessId, n }) => keys.cardVersion(accessId, n));
  const versionOf = cardVersionsIn(earlier.length > 0 ? await getItems(table, earlier) : [], new Date());
  const cards = cardsIn(items, new Date());
  const seen = (access: z.infer<typeof StoredAccess>): SeenAccess => {
    const { accessId, card } = access;
    const found = cards.get(accessId);
    const person = found?.n === card ? found : undefined;
    const left = addressesLeft(
      earlierCards(access).map(({ n }) => versionOf(accessId, n)),
      person,
    );
    return { ...access, signIn: owedToAccess(access, person, left) };
  };
  return {
    accesses: accesses.map(seen),
    erasures: ofType('Erasure', Erasure),
    collaborators: ofType('Collaborator', Collaborator),
  };
}
