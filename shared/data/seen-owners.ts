import * as z from 'zod';
import { Access } from '../domain/access.ts';
import { Erasure } from '../domain/erasure.ts';
import { Collaborator } from '../domain/people.ts';
import type { OwnerList } from '../domain/reconciliation.ts';
import { owedToAccess, owedToStaff, type OwedSignIn } from '../domain/sign-in-drift.ts';
import { Due } from './access-moves.ts';
import { cardsIn } from './cards.ts';
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
    return { owners: ownersIn([...items, ...(await getItems(table, beside))]), next };
  },

  /** One of them, as they are now, and the version that says so. */
  owed: async (ownerId: string): Promise<{ readonly signIn: OwedSignIn; readonly version: number } | undefined> => {
    const { accesses, collaborators } = ownersIn(
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

/** Those among items that were read together. A card of another version than an access was read with tells nothing of it. */
export function ownersIn(items: readonly Item[]): SeenOwners {
  const cards = cardsIn(items, new Date());
  const cardOf = ({ accessId, card }: z.infer<typeof StoredAccess>) => {
    const found = cards.get(accessId);
    return found?.n === card ? found : undefined;
  };
  const ofType = <S extends z.ZodType>(wanted: string, schema: S) =>
    z.array(schema).parse(items.filter(({ type }) => type === wanted));
  return {
    accesses: ofType('Access', StoredAccess).map((access) => ({
      ...access,
      signIn: owedToAccess(access, cardOf(access)),
    })),
    erasures: ofType('Erasure', Erasure),
    collaborators: ofType('Collaborator', Collaborator),
  };
}
