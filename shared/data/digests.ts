import * as z from 'zod';
import {
  Digest,
  dueAfter,
  DueKind,
  gatherSeconds,
  isKnown,
  keptAtMost,
  knownAtMost,
  markOf,
  type Due,
} from '../domain/digest.ts';
import { getItem, type Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes, keys, type ItemType } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, and, exists, has, is, lacks, or, shorterThan } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { remove } from './writes/write.ts';

/** Something that is due to one collaborator. */
export interface DueToSomebody {
  readonly collaboratorId: string;
  readonly firmId: string;
  readonly due: Due;
  readonly at: string;
}

/** What is gathered, as it is stored: a set and a count for each kind, which many add to at once. */
const kinds = DueKind.options;
const beyondOf = <Kind extends DueKind>(kind: Kind) => `${kind}Beyond` as const;

const Ids = z
  .set(z.string())
  .default(new Set())
  .transform((ids) => [...ids]);
const Beyond = z.number().default(0);
const StoredDigest = Digest.omit({ gathered: true })
  .extend({ reminder: Ids, escalation: Ids, notice: Ids, known: Ids, knownBefore: Ids })
  .extend({ reminderBeyond: Beyond, escalationBeyond: Beyond, noticeBeyond: Beyond })
  .transform(({ reminder, escalation, notice, reminderBeyond, escalationBeyond, noticeBeyond, ...rest }): Digest => ({
    ...rest,
    gathered: {
      ...{ reminder, escalation, notice },
      beyond: { reminder: reminderBeyond, escalation: escalationBeyond, notice: noticeBeyond },
    },
  }));

/** V13: what is due to each collaborator, gathered for one mail. `newId` names an execution: never the same again. */
export const digestRepository = (table: Table, newId: () => string) => ({
  digest: (collaboratorId: string): Promise<Digest | undefined> =>
    getItem(table, keys.digest(collaboratorId), StoredDigest),

  /**
   * Gathers what is due for somebody's next mail. What there is no room for is counted. Gathered once more it changes nothing,
   * also where it has been taken meanwhile, as long as the digest rests.
   */
  gather: async ({ collaboratorId, firmId, due, at }: DueToSomebody): Promise<void> => {
    const { kind, requestId } = due;
    const mark = markOf(due);
    const adding = update(keys.digest(collaboratorId))
      .setIfAbsent({ type: 'Digest' satisfies ItemType, digestId: newId(), collaboratorId, firmId })
      .setIfAbsent({ run: 1, turn: 0, ...indexes.digests(dueAfter(gatherSeconds, at), collaboratorId) })
      .add({ revision: 1 });
    const isNew = and(lacks('known', mark), lacks('knownBefore', mark));
    const hasRoomForIt = or(absent(kind), shorterThan(kind, keptAtMost[kind]), has(kind, requestId));
    const hasRoom = or(absent('known'), and(shorterThan('known', knownAtMost), hasRoomForIt));
    const keep = adding
      .add({ [kind]: new Set([requestId]), known: new Set([mark]) })
      .expect(and(isNew, hasRoom), declined);
    const count = adding.add({ [beyondOf(kind)]: 1 }).expect(and(isNew, exists('known')), declined);
    const wasGathered = async () => isKnown(await getItem(table, keys.digest(collaboratorId), StoredDigest), due);
    // Taken between the two, it has room again.
    let isGathered = false;
    while (!isGathered)
      isGathered = (await tryWrite(table, keep)) || (await tryWrite(table, count)) || (await wasGathered());
  },

  /**
   * Takes what has been gathered, to be sent: what is gathered from now on is for the next mail. False when something was
   * gathered, or the digest taken, since it was read.
   */
  take: ({ collaboratorId, digestId, revision, turn, gathered, known }: Digest): Promise<boolean> =>
    tryWrite(
      table,
      update(keys.digest(collaboratorId))
        .set({ taken: gathered })
        .set({ knownBefore: new Set([...known, ...kinds.filter((kind) => gathered.beyond[kind] > 0)]) })
        .remove(...kinds, ...kinds.map(beyondOf), 'known')
        .expect(and(is('digestId', digestId), is('revision', revision), is('turn', turn)), declined)
        .expect(absent('taken'), declined),
    ),

  /** Notes that what was taken is done with, and how long the digest rests, gathering. Noting it again changes nothing. */
  settle: async ({ collaboratorId, digestId, turn }: Digest, restSeconds: number, now: Date): Promise<void> => {
    await tryWrite(
      table,
      update(keys.digest(collaboratorId))
        .set({ turn: turn + 1, restSeconds, ...indexes.digests(dueAfter(restSeconds, now), collaboratorId) })
        .remove('taken')
        .expect(and(is('digestId', digestId), is('turn', turn), exists('taken')), declined),
    );
  },

  /** Ends a digest; false when there is something in it that was gathered and not taken, which is still to be sent. */
  end: ({ collaboratorId, digestId, turn }: Digest): Promise<boolean> =>
    tryWrite(
      table,
      remove(keys.digest(collaboratorId))
        .expect(and(is('digestId', digestId), is('turn', turn)), declined)
        .expect(and(...[...kinds, ...kinds.map(beyondOf)].map((field) => absent(field))), declined),
    ),

  /** Digests that should have been sent, or gone to rest or their end, by an instant; those that wait longest first. */
  async *overdue(by: string): AsyncGenerator<OverdueDigest> {
    for await (const { gsi2sk, ...digest } of readAll(table, indexes.digests(), DueDigest)) {
      const [dueAt = ''] = gsi2sk.split('#');
      if (dueAt > by) return;
      yield { ...digest, dueAt };
    }
  },

  /**
   * Gives a digest a new run, which the stream turns into a new execution, and by which the one before, if it runs still, has
   * nothing to do any more; false when it has moved since it was read.
   */
  runAnew: ({ collaboratorId, digestId, run, turn }: RunOfDigest, now: Date): Promise<boolean> =>
    tryWrite(
      table,
      update(keys.digest(collaboratorId))
        .set({ run: run + 1, ...indexes.digests(dueAfter(gatherSeconds, now), collaboratorId) })
        .expect(and(is('digestId', digestId), is('run', run), is('turn', turn)), declined),
    ),
});
type RunOfDigest = Pick<Digest, 'collaboratorId' | 'digestId' | 'run' | 'turn'>;
const DueDigest = Digest.pick({ collaboratorId: true, digestId: true, run: true, turn: true }).extend({
  gsi2sk: z.string(),
});
export type OverdueDigest = RunOfDigest & { readonly dueAt: string };

export type DigestRepository = ReturnType<typeof digestRepository>;
