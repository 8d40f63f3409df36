import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Access, KnownAccess } from '../domain/access.ts';
import { isToldAtOnce, ToldEnd, type EndTold, type Ending } from '../domain/end-notice.ts';
import type { Timer } from '../domain/timer.ts';
import { Instant, type Doer } from '../domain/vocabulary.ts';
import { StoredAccess } from './access-items.ts';
import { movedBy, type AccessMove } from './access-moves.ts';
import { getItem, type Table } from './client.ts';
import { loadKnown } from './known-accesses.ts';
import { keys } from './table.ts';
import { timerItem } from './timers.ts';
import { passing } from './ttl.ts';
import { commit, tryCommit } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { update } from './writes/update.ts';
import { put, remove, type Write } from './writes/write.ts';

/** How many a mail lists. */
const listedAtMost = 50;

/** `noticed` is written by what tells ends alone, and no version guards it. */
const StoredEnding = StoredAccess.extend({ noticed: Instant.optional() });

/** What a timer was about: it goes, and another may take its place. */
export interface Passed {
  readonly timer: Timer | undefined;
  readonly next: Timer | undefined;
}

/** Who is told of an end, as of when, and when the next mail of a day goes. */
export interface Telling {
  readonly told: EndTold;
  readonly at: string;
  readonly nextMail: string;
}

/** L7: what is done about the ends of accesses. Each step is one transaction, its timer with it. */
export const endRepository = (table: Table) => ({
  ending: async (accessId: string): Promise<Ending | undefined> => {
    const found = await getItem(table, keys.access(accessId), StoredEnding);
    if (!found) return undefined;
    const { noticed, ...access } = found;
    return { access, noticed };
  },

  /**
   * Ends an access, and tells of it whom nobody has told before. @throws Conflict when it moved meanwhile.
   */
  end: async (move: AccessMove, telling: Telling | undefined, passed: Passed): Promise<Access> => {
    const { endsAt: noticed } = move.before;
    const { moved, writes } = movedBy(move, (item) => (telling ? item.set({ noticed }) : item));
    await commit(table, [...writes, ...passedWrites(passed), ...(telling ? tellingWrites(telling) : [])]);
    return moved;
  },

  /** Tells of an end that lies ahead. @throws Conflict when the access moved meanwhile, or another did so. */
  tell: ({ access, noticed }: Ending, telling: Telling, passed: Passed): Promise<void> =>
    commit(table, [
      update(keys.access(access.accessId))
        .set({ noticed: access.endsAt })
        .ifAsRead(access)
        .expect(is('noticed', noticed)),
      ...passedWrites(passed),
      ...tellingWrites(telling),
    ]),

  /** Accesses with what their cards say, as many as a mail lists. */
  known: (accessIds: readonly string[]): Promise<Map<string, KnownAccess>> => loadKnown(table, accessIds),

  /** Nothing is to be done by a timer, or no more. */
  pass: (passed: Passed): Promise<void> => commit(table, passedWrites(passed)),

  /** Asks for the mail of a day to one of the staff; false when that has been done. */
  gather: ({ at, subjectId }: Timer, now: string): Promise<boolean> =>
    tryCommit(table, [
      mailRequestWrite({
        ...{ mail: 'accesses-end', mailRequestId: `accesses-end#${subjectId}#${at}`, at: now },
        ...{ to: { kind: 'collaborator', id: subjectId }, ends: { day: at } },
      }),
      remove(keys.timer({ at, kind: 'digest', subjectId })),
    ]),

  /** The ends of which one of the staff is told by the mail of a day, and whether there are more. */
  gathered: async (collaboratorId: string, day: string): Promise<{ ends: ToldEnd[]; more: boolean }> => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.ending(collaboratorId, day, '').pk },
        Limit: listedAtMost + 1,
      }),
    );
    const ends = Items.map((item) => ToldEnd.parse(item));
    return { ends: ends.slice(0, listedAtMost), more: ends.length > listedAtMost };
  },
});
export type EndRepository = ReturnType<typeof endRepository>;

const passedWrites = ({ timer, next }: Passed): Write[] => [
  ...(timer ? [remove(keys.timer(timer))] : []),
  ...(next ? [put(timerItem(next))] : []),
];

function tellingWrites({ told: { end, person, others }, at, nextMail }: Telling): Write[] {
  const { accessId, endsAt, firmId } = end;
  const own = { mail: 'access-ends', mailRequestId: `access-ends#${accessId}#${at}`, at, firmId } as const;
  return [
    ...(person ? [mailRequestWrite({ ...own, accessId, endsAt })] : []),
    ...others.flatMap((to) =>
      isToldAtOnce(end, to, nextMail) ? [atOnceWrite({ accessId, endsAt }, to, at)] : laterWrites(end, to, nextMail),
    ),
  ];
}

const atOnceWrite = (ends: ToldEnd, to: Doer, at: string): Write =>
  mailRequestWrite({
    ...{ mail: 'accesses-end', mailRequestId: `accesses-end#${to.id}#${ends.accessId}#${at}`, at, to, ends },
  });

/** Notes it for the mail of a day, which is one however many are noted. */
const laterWrites = ({ accessId, endsAt }: ToldEnd, { id }: Doer, day: string): Write[] => [
  put({ ...keys.ending(id, day, accessId), ...passing('Ending', day), accessId, endsAt }),
  put(timerItem({ at: day, kind: 'digest', subjectId: id })),
];
