import * as z from 'zod';
import { fullName, type Access, type KnownAccess } from '../domain/access.ts';
import type { Deed } from '../domain/audit-entry.ts';
import type { Committed, CardText } from '../domain/card.ts';
import { Conflict } from '../domain/conflict.ts';
import { emailKeyOf } from '../domain/email.ts';
import { nextInstant } from '../domain/kept.ts';
import type { Decision, Request } from '../domain/request.ts';
import { Instant } from '../domain/vocabulary.ts';
import { accessWrites, StoredAccess } from './access-items.ts';
import { dropAccessKeys } from './access-keys.ts';
import { endCard } from './card-ends.ts';
import { accessWordWrites } from './access-words.ts';
import { cardRepository, cardTextWrite } from './cards.ts';
import { getItem, getItems, type Table } from './client.ts';
import { loadKnown } from './known-accesses.ts';
import { leavePerson } from './people.ts';
import { entryWrites, Recorded, recordedUpdate } from './record.ts';
import { cancellationWrites } from './request-endings.ts';
import { keys } from './table.ts';
import { undoneWrites, type Undone } from './undos.ts';
import { timerWrites } from './timers.ts';
import { EmailGuard, freeEmail } from './writes/addresses.ts';
import { commit, tryWrite, write } from './writes/commit.ts';
import { absent, atMost, exists, is, or } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { tallyWrites } from './writes/tallies.ts';
import { update, type Update } from './writes/update.ts';
import { check, remove, type Write } from './writes/write.ts';

/**
 * What follows from a move, until it is done; no version guards it. `quietly`: the person had not been told of the access,
 * and is told of nothing.
 */
export const Due = z.object({ at: Instant, quietly: z.literal(true).optional() });
export type Due = z.infer<typeof Due>;

/** An access with what is still to follow from its latest move, and the approvals of which the person is to be told (L8). */
export interface MovedAccess {
  readonly access: KnownAccess;
  readonly due: Due | undefined;
  readonly untold: ReadonlySet<string>;
  /** V17: the version of the card by whose words it is found still. */
  readonly wordsOf: number | undefined;
}

/** What of it has been done. */
interface Settled {
  readonly access: Pick<Access, 'accessId' | 'version'>;
  readonly due: Due | undefined;
}

const StoredMove = StoredAccess.pick({ version: true }).extend({
  due: Due.optional(),
  untold: z.set(z.string()).default(new Set()),
  wordsOf: z.number().int().optional(),
});

/** A move of an opened access: as it was read, and as it is to be. */
export interface AccessMove {
  readonly before: Access;
  readonly after: Access;
  readonly deed: Deed;
  /** L8: the open request about it, which goes with it, and why, as the person's card keeps it (A4). */
  readonly cancelled?: Cancelled | undefined;
  /** L11: the approval that is taken back by it. */
  readonly undone?: Undone | undefined;
}

export interface Cancelled {
  readonly request: Request;
  readonly decision: Decision;
  readonly text: Committed<CardText>;
}

/** Accesses that are suspended, reactivated and revoked (L3), and what follows from it. */
export const accessMoveRepository = (table: Table) => ({
  /**
   * Moves an access at once, whatever the number of its dossiers: with what its sign-in gives, the tally (C5) and the entry.
   * @throws `last-client-admin`, `company-needs-client-admin`; Conflict when it, or the request, moved meanwhile.
   */
  move: async (move: AccessMove): Promise<Access> => {
    const { moved, writes } = movedBy(move);
    await commit(table, writes);
    return moved;
  },

  /** @throws Conflict when it moved while it was read. */
  moved: async (accessId: string): Promise<MovedAccess | undefined> => {
    const found = await getItem(table, keys.access(accessId), StoredMove);
    const access = found && (await loadKnown(table, [accessId])).get(accessId);
    if (!access) return undefined;
    if (access.version !== found.version) throw new Conflict();
    return { access, due: found.due, untold: found.untold, wordsOf: found.wordsOf };
  },

  /**
   * V17: brings the words that an access is found by after its card, a version of it at a time.
   * @throws Conflict when the access moved meanwhile.
   */
  showInSearch: async ({ access, wordsOf }: MovedAccess): Promise<void> => {
    if (wordsOf === undefined) return;
    const { accessId, card } = access;
    const earlier = Array.from({ length: card - wordsOf }, (_, index) => ({ accessId, n: wordsOf + index }));
    const asRead = check(keys.access(accessId)).ifAsRead(access);
    for (const person of await cardRepository(table).versions(earlier))
      await commit(table, [asRead, ...accessWordWrites(person && { ...access, person }, access)]);
    await write(table, update(keys.access(accessId)).remove('wordsOf').ifAsRead(access));
  },

  /**
   * Brings the lists of users of its dossiers after an access, in bounded steps: a revoked one leaves them. Each row is
   * stamped with the access's version, and each step holds only while that is the version there is, so no row goes back.
   * @throws Conflict when the access moved meanwhile.
   */
  showInLists: async (access: Access & Partial<Pick<KnownAccess, 'person'>>): Promise<void> => {
    for (let start = 0; start < access.dossiers.length; start += rowsAStep) {
      const step = access.dossiers.slice(start, start + rowsAStep);
      const found = await getItems(
        table,
        step.map(({ dossierId }) => keys.user(dossierId, access.accessId)),
      );
      const writes = z.array(Row).parse(found).flatMap(rowWrites(access));
      if (writes.length > 0) await commit(table, [check(keys.access(access.accessId)).ifAsRead(access), ...writes]);
    }
  },

  /**
   * C1, C12: frees the address of a revoked access, once its sign-in is gone, and what it is found alike by; once. Of what
   * the sign-in gave nothing is left a day later (G4).
   */
  release: async (access: KnownAccess, deed: Deed): Promise<void> => {
    const { accessId } = access;
    const emailKey = emailKeyOf(access.person.email);
    const guard = await getItem(table, keys.email(emailKey), EmailGuard);
    if (guard?.holderId !== accessId) return;
    // L5: one that it was about to leave is held by it too.
    const { formerCard: n } = access;
    const [former] = n === undefined ? [] : await cardRepository(table).versions([{ accessId, n }]);
    const noted = Recorded.note('access', access, deed);
    await commit(table, [
      recordedUpdate(noted, { formerCard: undefined }),
      ...entryWrites(noted),
      freeEmail(emailKey, accessId),
      ...(former ? [freeEmail(emailKeyOf(former.email), accessId)] : []),
      ...dropAccessKeys(access),
      ...leftPerson(access, deed.at),
    ]);
  },

  /** G4: until when is kept who the person of an ended access is. */
  endCard: (access: KnownAccess, end: Date): Promise<void> => endCard(table, access, end),

  /**
   * Notes that all that follows from the move is done; without something due, only makes sure that the access is as it was.
   * @throws Conflict when it moved meanwhile: what has been done may be of a move that is over.
   */
  settle: async ({ access, due }: Settled): Promise<void> => {
    const item = keys.access(access.accessId);
    if (due) return write(table, update(item).remove('due').ifAsRead(access).expect(is('due', due)));
    const now = await getItem(table, item, StoredMove);
    if (now?.version !== access.version) throw new Conflict();
  },

  /**
   * L8: keeps that the person is to be told of an approval once they are let in: one who is suspended, whose end has come by
   * then (L7), or whose access is still to be opened. @throws Conflict if they are in.
   */
  keepUntold: (accessId: string, requestId: string, at: string): Promise<void> =>
    write(
      table,
      update(keys.access(accessId))
        .add({ untold: new Set([requestId]) })
        .expect(exists())
        .expect(or(is('status', 'suspended'), atMost('endsAt', at), absent('activatedAt'))),
    ),

  /** L8: notes that the person has been told. */
  told: async (accessId: string, requestId: string): Promise<void> => {
    const item = update(keys.access(accessId)).deleteFrom({ untold: new Set([requestId]) });
    await tryWrite(table, item.expect(exists(), declined));
  },
});
export type AccessMoveRepository = ReturnType<typeof accessMoveRepository>;

/** What a move writes; `also` sets fields of the access that no version guards. */
export function movedBy(
  { before, after, deed, cancelled, undone }: AccessMove,
  also: (item: Update) => Update = (item) => item,
): { readonly moved: Access; readonly writes: readonly Write[] } {
  const revokedAt = after.status === 'revoked' ? nextInstant(deed.at, before) : undefined;
  const recorded = Recorded.change('access', before, { ...after, revokedAt }, deed);
  const { after: moved, entry } = recorded;
  const due: Due = { at: entry.at, ...(before.activatedAt === undefined && { quietly: true }) };
  const writes = [
    // Where somebody else has moved it, that explains more than what the tally makes of it.
    ...accessWrites(recorded, (item) => also(item.set({ due }))),
    ...tallyWrites(before, moved),
    ...personWrites(before, moved, entry.at),
    ...(undone ? undoneWrites(undone) : []),
    ...timerWrites(before, moved, entry.at),
    ...(cancelled
      ? [...cancellationWrites(cancelled.request, cancelled.decision), cardTextWrite(cancelled.text.to)]
      : []),
  ];
  return { moved, writes };
}

/** V7: whoever is suspended or revoked is signed out with it. Nobody has signed in by an access that has never been open. */
export function personWrites(before: Access, after: Access, at: string): Write[] {
  if (before.activatedAt === undefined || after.sub === undefined) return [];
  const { status, endsAt } = after;
  return [update(keys.person(after.sub)).set({ status, endsAt, ...(status !== 'active' && { signedOutAt: at }) })];
}

/** Nobody has anything by an access that never became active. */
export const leftPerson = ({ sub, activatedAt }: Access, at: string): Write[] =>
  sub === undefined || activatedAt === undefined ? [] : [leavePerson({ sub, kind: 'client' }, at)];

const rowsAStep = 25;
const Row = z.object({
  ...{ pk: z.string(), sk: z.string(), name: z.string(), email: z.string(), status: z.string() },
  version: z.number().default(0),
});

const rowWrites =
  ({ status, version, person }: Access & Partial<Pick<KnownAccess, 'person'>>) =>
  ({ pk, sk, ...row }: z.infer<typeof Row>): Write[] => {
    if (status === 'revoked') return [remove({ pk, sk })];
    if (!person) return [];
    const shown = { name: fullName(person), email: person.email, status };
    const isShown = row.name === shown.name && row.email === shown.email && row.status === status;
    if (isShown || row.version > version) return [];
    const item = update({ pk, sk }).set({ ...shown, version });
    return [item.expect(exists()).expect(or(absent('version'), atMost('version', version)))];
  };
