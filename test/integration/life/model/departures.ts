import fc from 'fast-check';
import { requireClient } from '../../../../shared/domain/authority.ts';
import { reachToDetach } from '../../../../shared/use-cases/rights/detach-dossier.ts';
import { at, callerOf, calling, pick, seldom, told, type Act, type Move } from './act.ts';
import { firstOf, isStaff, rank, signIn, type Codes } from './authority.ts';
import { end } from './requests.ts';
import { gives, grantOn, isPending, same, type Access, type Caller, type Request, type World } from './world.ts';

const often = fc.constantFrom(true, true, true, false);
const dossier = fc.constantFrom('A1', 'A2', 'B1');

/** P7: who holds a dossier, and is its principal admin. */
function refusalToMove(world: World, caller: Caller, of: string): Codes {
  const who = isStaff(caller) ? undefined : world.accesses[caller.access];
  const own = who && grantOn(who, of);
  return firstOf(
    signIn(world, caller),
    isStaff(caller) && 'forbidden',
    !own && 'not-found',
    own !== undefined && rank(own) < 2 && 'forbidden',
  );
}

const isAdmin = (world: World, access: Access, of: string): boolean =>
  gives(world, access) && grantOn(access, of)?.level === 'principal_admin';

/** P7: whether a request is cancelled when that dossier leaves: a change lies on none. */
const goesWith = (request: Request, of: string): boolean =>
  isPending(request) && request.kind !== 'change' && request.dossiers.includes(of);

/** P7: a principal admin takes a dossier out of the firm. */
export const detach = fc
  .record({ at, dossier, by: calling('paul'), admin: often, mistaken: seldom(8, fc.constant(true)) })
  .map(({ at: index, dossier: first, by, admin, mistaken }): Move => (world) => {
    // Rather one on which something is open.
    const isAskedOn = (name: string) => world.requests.some((one) => goesWith(one, name));
    const present = ['A1', 'A2', 'B1']
      .filter((name) => world.left[name] === undefined)
      .sort((one, other) => Number(isAskedOn(other)) - Number(isAskedOn(one)));
    const of = admin
      ? (present.find((name) => world.accesses.some((one) => isAdmin(world, one, name))) ?? first)
      : first;
    const admins = world.accesses.filter((one) => isAdmin(world, one, of));
    const access = admin ? pick(admins, index) : pick(world.accesses, index);
    const caller = access && (admin ? { access: access.n } : callerOf(world, by, access));
    return caller && detaching(world, caller, { of, confirm: mistaken === null ? of : `${of}!` });
  });

function detaching(
  world: World,
  caller: Caller,
  { of, confirm }: { readonly of: string; readonly confirm: string },
): Act {
  const ids = world.accesses.map(({ id }) => id);
  return {
    title: `${told(caller)} takes ${of} out of the firm`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      requireClient(who);
      const dossierId = real.firm.dossiers[of] ?? '';
      reachToDetach(who, dossierId);
      return real.use.detach({ who, dossierId, confirm });
    },
    refused: (now) =>
      firstOf(
        refusalToMove(now, caller, of),
        now.left[of] !== undefined && 'dossier-detached',
        confirm !== of && 'confirmation-mismatch',
      ),
    taken: ['dossier-detached'],
    then: (now, { refused }) => {
      if (refused !== undefined) return;
      now.left[of] = caller;
      now.leftBy[of] = caller;
      for (const request of now.requests) if (goesWith(request, of)) request.behind = [...request.behind, of];
    },
  };
}

/** P7: whoever took a dossier away brings it back. */
export const attach = fc
  .record({ at, dossier, by: calling('paul'), again: often })
  .map(({ at: index, dossier: first, by, again }): Move => (world) => {
    const of = Object.keys(world.left).find((name) => world.left[name] !== undefined) ?? first;
    const access = pick(world.accesses, index);
    const caller = again ? world.left[of] : access && callerOf(world, by, access);
    return caller && attaching(world, caller, of);
  });

function attaching(world: World, caller: Caller, of: string): Act {
  const ids = world.accesses.map(({ id }) => id);
  return {
    title: `${told(caller)} brings ${of} back to the firm`,
    take: async (real) => {
      const who = await real.caller(caller, ids);
      requireClient(who);
      const dossierId = real.firm.dossiers[of] ?? '';
      reachToDetach(who, dossierId);
      return real.use.attach({ who, dossierId });
    },
    refused: (now) =>
      firstOf(
        refusalToMove(now, caller, of),
        now.left[of] === undefined && 'wrong-status',
        !same(now.left[of] ?? null, caller) && 'forbidden',
      ),
    taken: ['wrong-status'],
    then: (now, { refused }) => {
      if (refused === undefined) now.left[of] = undefined;
    },
  };
}

/** P7: what was open on a dossier when it left is cancelled, however short it was away. */
export function followDeparture(world: World, of: string, which: (requestId: string) => boolean = () => true): void {
  for (const request of world.requests)
    if (isPending(request) && request.behind.includes(of) && which(request.id))
      end(world, request, 'cancelled', world.leftBy[of] ?? null);
}
