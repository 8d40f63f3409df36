import fc from 'fast-check';
import { countsOf, lastingOf, refusalOfMove } from '../../life/model/client-admins.ts';
import { cancelled } from './accesses.ts';
import type { Real } from './real.ts';
import { at, pick, plan, type Move, type Plan } from './steps.ts';
import type { Access, World } from './world.ts';

const reason = 'Congé parental.';
const by = fc.constantFrom('paul', 'victor');
const living = ['approved', 'active', 'suspended'];

/** L6: by what the tally refuses that an access comes to a status. */
function refusalOfTally({ accesses }: World, access: Access, status: string): string | undefined {
  const lasting = { endsAt: undefined };
  const company = accesses.filter(({ companyId }) => companyId === access.companyId);
  const counts = countsOf(company.map((one) => lastingOf({ ...one, ...lasting })));
  return refusalOfMove(counts, lastingOf({ ...access, ...lasting }), lastingOf({ ...access, ...lasting, status }));
}

/** One that is there for the staff, and can be moved; now and then another. */
const pickFor = (world: World, index: number, from: readonly string[]): Access | undefined =>
  pick(
    world.accesses.filter(({ status }) => index % 6 === 0 || from.includes(status)),
    index,
  );

interface ToMove {
  readonly from: readonly string[];
  readonly to: string;
  readonly take: Plan<unknown>['take'];
  readonly then: () => void;
}

/** L1: one that is already where a move leads stays as it is. */
const planOf = (world: World, access: Access, { from, to, take, then }: ToMove): Plan<unknown> => {
  const isThere = access.status === to;
  const refused = (): string | undefined => {
    if (!world.staffReach(access)) return 'not-found';
    if (!isThere && !from.includes(access.status)) return 'wrong-status';
    return isThere ? undefined : refusalOfTally(world, access, to);
  };
  return plan({
    refused: refused(),
    take,
    then: () => {
      if (!isThere) then();
    },
  });
};

const suspend = fc.record({ at, by }).map((of): Move => (world) => {
  const access = pickFor(world, of.at, ['active']);
  const who = world.who[of.by];
  return (
    access &&
    planOf(world, access, {
      ...{ from: ['active'], to: 'suspended' },
      take: async (real) => real.use.suspend({ who: await real.staff(who), accessId: access.id, reason }),
      then: () => {
        Object.assign(access, { status: 'suspended', because: 'staff' });
        world.tellAccess('access-suspended', access, { by: who });
      },
    })
  );
});

const reactivate = fc.record({ at }).map((of): Move => (world) => {
  const access = pickFor(world, of.at, ['suspended']);
  const { victor } = world.who;
  return (
    access &&
    planOf(world, access, {
      ...{ from: ['suspended'], to: 'active' },
      take: async (real) => real.use.reactivate({ who: await real.staff(victor), accessId: access.id }),
      then: () => {
        Object.assign(access, { status: 'active', because: null });
        world.tellAccess('access-reactivated', access, { by: victor });
      },
    })
  );
});

const revoke = fc.record({ at, by }).map((of): Move => (world) => {
  const access = pickFor(world, of.at, living);
  const who = world.who[of.by];
  return (
    access &&
    planOf(world, access, {
      ...{ from: living, to: 'revoked' },
      take: async (real) => real.use.revoke({ who: await real.staff(who), accessId: access.id, reason }),
      then: () => revoked(world, access, who),
    })
  );
});

/** L8: what is open about it is cancelled with it, and its entry names that. */
function revoked(world: World, access: Access, who: string): void {
  const { asked } = access;
  if (asked) Object.assign(asked, { status: 'cancelled', endedBy: who });
  Object.assign(access, { status: 'revoked', because: null, asked: null });
  world.tellAccess('access-revoked', access, { by: who, ...(asked && { request: asked }) });
}

/** G3: an end where there was none, and then what is entered of it and changes nothing. */
const erase = fc.record({ at }).map((of): Move => (world) => {
  const access = pick(world.accesses, of.at);
  if (!access) return undefined;
  const { helene } = world.who;
  const refusedBy = () => (access.erased ? undefined : refusalOfTally(world, access, 'revoked'));
  return plan({
    refused: world.staffReach(access) ? refusedBy() : 'not-found',
    take: async (real) =>
      real.use.erase({ who: await real.staff(helene), accessId: access.id, confirm: access.id, reason }),
    then: () => {
      if (access.erased) return;
      if (access.status === 'pending_validation') cancelled(world, access, helene);
      else if (living.includes(access.status)) revoked(world, access, helene);
      access.erased = true;
      world.tellAccess('access-erased', access, { by: helene, note: true });
    },
  });
});

/** What follows from the stream: of one that is over the sign-in is closed, and that its address is free is entered once. */
const followAccess = fc.record({ at }).map((of): Move => (world) => {
  const access = pickFor(world, of.at, ['suspended', 'revoked', 'cancelled']);
  if (!access) return undefined;
  return plan({
    take: (real) => followed(real, access.id),
    then: () => {
      if (!access.held || (access.status !== 'revoked' && !access.erased)) return;
      access.held = false;
      world.tellAccess('sign-in-closed', access, { by: null, note: true });
    },
  });
});

async function followed({ use }: Real, accessId: string): Promise<void> {
  await use.followErasure(accessId);
  await use.followAccess(accessId);
}

export const lifeMoves = { suspend, reactivate, revoke, erase, followAccess };
