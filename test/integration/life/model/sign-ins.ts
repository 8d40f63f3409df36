import { UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import { requireStaff, requireSuspender } from '../../../../shared/domain/authority.ts';
import { at, calling, pick, type Move } from './act.ts';
import { covers, firstOf, isStaff, mayMove, over, reaches } from './authority.ts';
import { move } from './moves.ts';
import { accessOf, gives, isOver, type Access, type World } from './world.ts';

const day = 24 * 3_600_000;

/** L12: staff have the sign-in of an active access opened anew. */
export const reopen = fc.record({ on: at, by: calling('paul', 'helene', 'victor') }).map((of) =>
  move(of, {
    what: 'reopens the sign-in of',
    take: async (real, who, accessId) => {
      requireStaff(who);
      const owner = await real.use.toReopen({ who, accessId });
      await real.use.requestReopening({ owner, by: { kind: 'collaborator', id: who.collaboratorId } });
    },
    refused: (world, access, caller) =>
      firstOf(
        !isStaff(caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        isStaff(caller) && !covers(world, caller, access) && 'forbidden',
        (access.status !== 'active' || !access.opened || isOver(world, access)) && 'wrong-status',
      ),
    open: (world, { status, opened, ...access }) =>
      isOver(world, { ...access, status }) && status === 'active' && opened,
    then: () => undefined,
  }),
);

/** L9, V18: whoever may suspend somebody may have them invited once more, not too often. */
export const resend = fc.record({ on: at, by: calling('paul', 'lea', 'victor') }).map((of) =>
  move(of, {
    what: 'resends the invitation of',
    take: (real, who, accessId) => {
      requireSuspender(who);
      return real.use.resend({ who, accessId });
    },
    refused: (world, access, caller) =>
      firstOf(
        !mayMove(world, caller) && 'forbidden',
        !reaches(world, caller, access) && 'not-found',
        over(world, caller, access),
        (access.status !== 'active' || isOver(world, access)) && 'wrong-status',
        // L9: whoever has a password needs none.
        access.accepted && 'wrong-status',
        isTooOften(world, access) && 'too-many-requests',
      ),
    open: (world, access) =>
      isOver(world, access) &&
      access.status === 'active' &&
      access.opened &&
      !access.accepted &&
      !isTooOften(world, access),
    taken: ['too-many-requests'],
    then: (world, access) => {
      access.resent = [...access.resent, world.now];
    },
  }),
);

const isTooOften = ({ now }: World, { resent }: Access): boolean =>
  resent.some((when) => when > now - 300_000) || resent.filter((when) => when > now - day).length >= 10;

/** L12: somebody deletes their own sign-in. */
export const lose = at.map((index): Move => (world, on = index) => {
  const chosen = pick(
    world.accesses.filter((access) => gives(world, access) && !access.lost),
    on,
  );
  if (!chosen) return undefined;
  const { n, id } = chosen;
  return {
    title: `the person of access ${String(n)} deletes their sign-in`,
    take: async (real) => {
      const sub = await real.subOf(id);
      await real.lose(sub).catch((error: unknown) => {
        // It was closed at this very moment.
        if (!(error instanceof UserNotFoundException)) throw error;
      });
    },
    refused: () => [],
    then: (now) => {
      accessOf(now, n).lost = true;
    },
  };
});
