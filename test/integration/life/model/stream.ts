import fc from 'fast-check';
import { seldom, type Act, type Move } from './act.ts';
import type { Cut, StreamRecord } from './real.ts';
import { followDeparture } from './departures.ts';
import { accessOf, settle, type World } from './world.ts';

export const cut: fc.Arbitrary<Cut> = fc.record({
  nth: fc.nat({ max: 12 }),
  when: fc.constantFrom<Cut['when']>('before', 'after'),
});

/** L3, L5, L7: what follows from a move of an access, once it has been followed. */
function followed(world: World, n: number): void {
  const access = accessOf(world, n);
  if (access.status === 'active' && !access.activated) Object.assign(access, { opened: true, activated: true });
  if (access.status === 'revoked' || access.erased) access.holds = false;
}

/** L12: whoever is active by then has a sign-in again. */
function reopened(world: World, n: number, at: string): void {
  const access = accessOf(world, n);
  // One that was carried out, or a later one, is not again: a password may have been chosen since.
  if (access.status !== 'active' || access.reopenedFor >= at) return;
  Object.assign(access, { lost: false, accepted: false, reopenedFor: at, reopenedAt: world.now });
}

function heard(world: World, { type, id, item, dossier }: StreamRecord): void {
  if (dossier !== undefined) {
    followDeparture(world, dossier);
    return;
  }
  const of = type === 'MailRequest' ? item['ownerId'] : id;
  const access = world.accesses.find((one) => one.id === of);
  if (!access) return;
  if (type !== 'MailRequest') followed(world, access.n);
  else if (item['mail'] === 'reopen') reopened(world, access.n, String(item['at']));
}

export const following = (broken: Cut | undefined): Act => ({
  title: `the stream is followed${broken ? `, broken off ${broken.when} effect ${String(broken.nth)}` : ''}`,
  take: (real) => real.deliver(broken),
  refused: () => [],
  then: (now, { made }) => {
    for (const record of made as readonly StreamRecord[]) heard(now, record);
  },
});

/** The stream is followed, with a break in what follows. */
export const deliver = seldom(2, cut).map(
  (broken): Move =>
    (world) =>
      world.toFollow ? following(broken ?? undefined) : undefined,
);

/** The stream tells something old once more. */
export const redeliver = fc.nat().map(
  (index): Move =>
    (world) =>
      world.accesses.length === 0
        ? undefined
        : {
            title: 'the stream tells something once more',
            take: async (real) => {
              const old = real.told.filter(({ type }) => type !== 'MailRequest');
              const record = old[index % Math.max(old.length, 1)];
              if (record) await real.follow(record);
              return record;
            },
            refused: () => [],
            then: (now, { made }) => {
              if (made !== undefined) heard(now, made as StreamRecord);
            },
          },
);

/** L7: the ends that have come are written. */
export const sweep = fc.constant<Move>((world) => {
  if (world.accesses.length === 0) return undefined;
  return {
    title: 'the timers are swept',
    take: (real) => real.use.sweep(),
    refused: () => [],
    then: (now) => {
      for (const access of now.accesses) settle(now, access);
    },
  };
});
