import fc from 'fast-check';
import { DomainError } from '../../../../shared/domain/error.ts';
import { end, openRequest, rights, sent } from './accesses.ts';
import type { Real } from './real.ts';
import { at, pick, plan, type Move } from './steps.ts';
import type { Access, Dossier, Level, Rights, World } from './world.ts';

const ranks: readonly Level[] = ['standard_user', 'team_lead', 'principal_admin'];
const rank = ({ level }: Rights): number => ranks.indexOf(level);
const same = (a: Rights | undefined, b: Rights | undefined): boolean =>
  a?.level === b?.level && [...(a?.options ?? [])].sort().join() === [...(b?.options ?? [])].sort().join();

/** P1: whether more is asked for than there is. */
function isMore(before: Rights | undefined, after: Rights | undefined): boolean {
  if (!after) return false;
  if (!before || rank(after) > rank(before)) return true;
  return rank(after) === rank(before) && after.options.some((option) => !before.options.includes(option));
}

/** P1: how much of what asks for more counts at once, being less. */
const lessOf = (before: Rights | undefined, after: Rights): Rights | undefined =>
  before && rank(before) === rank(after)
    ? { ...before, options: before.options.filter((option) => after.options.includes(option)) }
    : before;

function give(access: Access, dossierId: string, given: Rights | undefined): void {
  const dossiers = new Map(access.dossiers);
  if (given) dossiers.set(dossierId, given);
  else dossiers.delete(dossierId);
  access.dossiers = dossiers;
}

/** What somebody has on a dossier becomes other rights, or none. */
const byStaff = fc
  .record({ at, on: at, by: fc.constantFrom('paul', 'victor'), after: fc.option(rights, { freq: 4 }), any: fc.nat(9) })
  .map(({ by, ...of }): Move => (world) => {
    const access = pick(
      world.accesses.filter(({ status, erased }) => status === 'active' || (of.any === 0 && !erased)),
      of.at,
    );
    const dossier = pick(world.dossiers, of.on);
    if (!access || !dossier) return undefined;
    const who = world.who[by];
    const after = of.after ?? undefined;
    const before = access.dossiers.get(dossier.id);
    const asks = by === 'paul' && isMore(before, after) && !same(before, after);
    return plan({
      refused: refusalOfStaff(world, access, { dossier, after, asks }),
      taken: after ? ['request-open'] : ['not-found'],
      take: async (real) => {
        const person = await real.staff(who);
        const change = { who: person, dossierId: dossier.id, accessId: access.id, rights: after && sent(after) };
        return real.use.changeRights(change);
      },
      then: async (_made, real) => {
        if (same(before, after)) return;
        if (!asks || !after) {
          changeAtOnce(world, access, { dossierId: dossier.id, after, who });
          return;
        }
        const { asked } = (await real.use.accesses.access(access.id)) ?? {};
        const more = { dossierId: dossier.id, to: after };
        const request = openRequest(world, { id: asked?.requestId ?? '', access, by: who, more });
        access.asked = request;
        give(access, dossier.id, lessOf(before, after));
        world.tellAccess('rights-requested', access, { by: who, request });
      },
    });
  });

interface Asked {
  readonly dossier: Dossier;
  readonly after: Rights | undefined;
  readonly asks: boolean;
}

function refusalOfStaff(world: World, access: Access, { dossier, after, asks }: Asked): string | undefined {
  if (dossier.detached || !world.staffReach(access)) return 'not-found';
  if (!after && !access.dossiers.has(dossier.id)) return 'not-found';
  if (!['active', 'suspended'].includes(access.status)) return 'wrong-status';
  return asks && access.asked ? 'request-open' : undefined;
}

interface AtOnce {
  readonly dossierId: string;
  readonly after: Rights | undefined;
  readonly who: string;
}

function changeAtOnce(world: World, access: Access, { dossierId, after, who }: AtOnce): void {
  give(access, dossierId, after);
  const { asked } = access;
  const request = asked?.more?.dossierId === dossierId ? asked : null;
  world.tellAccess('rights-changed', access, { by: who, ...(request && { request }) });
}

/** P1, P2: one who manages a dossier's users, of somebody no higher, to no more than they have themselves. */
const byClient = fc.record({ at, of: at, after: fc.option(rights, { freq: 4 }) }).map((of): Move => (world) => {
  const managing = holders(world, ['team_lead', 'principal_admin']);
  const { holder, dossier } = pick(managing, of.at) ?? {};
  const access = pick(
    world.accesses.filter(({ companyId, erased }) => companyId === holder?.companyId && !erased),
    of.of,
  );
  const own = dossier && holder?.dossiers.get(dossier.id);
  if (!holder || !access || !own) return undefined;
  const before = access.dossiers.get(dossier.id);
  const after = of.after ?? undefined;
  const above = [before, after].some((one) => one && rank(one) > rank(own));
  const refused = (): string | undefined => {
    if (!before && !after) return 'not-found';
    if (above) return 'above-own-level';
    if (!['active', 'suspended'].includes(access.status)) return 'wrong-status';
    return !before && dossier.detached ? 'dossier-detached' : undefined;
  };
  return plan({
    refused: refused(),
    // Who has taken something from themselves may do less than before.
    taken: holder === access ? ['not-found', 'forbidden', 'above-own-level'] : ['not-found'],
    take: async (real) => {
      const who = await real.client(holder.id);
      const change = { who, dossierId: dossier.id, accessId: access.id, rights: after && sent(after) };
      return real.use.changeRights(change);
    },
    then: () => {
      if (!same(before, after)) changeAtOnce(world, access, { dossierId: dossier.id, after, who: holder.id });
    },
  });
});

/** Who has one of these levels on which dossier. */
const holders = (world: World, levels: readonly Level[]): { holder: Access; dossier: Dossier }[] =>
  world.accesses
    .filter(({ status }) => status === 'active')
    .flatMap((holder) =>
      [...holder.dossiers]
        .filter(([, { level }]) => levels.includes(level))
        .map(([id]) => ({ holder, dossier: world.dossier(id) })),
    );

/** P7: a dossier leaves the firm, and what is open on it is cancelled, which follows from the stream. */
const detach = fc.record({ at }).map((of): Move => (world) => {
  const { holder, dossier } = pick(holders(world, ['principal_admin']), of.at) ?? {};
  if (!holder || !dossier) return undefined;
  const refused = dossier.detached ? 'dossier-detached' : undefined;
  return plan({
    refused,
    take: async (real) => {
      const who = await real.client(holder.id);
      const leave = () => real.use.detach({ who, dossierId: dossier.id, confirm: dossier.name });
      await unlessTaken(leave, 'dossier-detached', refused);
      await follow(real, dossier);
    },
    then: () => {
      world.tellDossier('dossier-detached', holder.id, dossier);
      const open = world.requests.filter(({ status }) => status === 'open');
      for (const request of open)
        if (request.dossierIds.includes(dossier.id)) end(world, request, 'cancelled', holder.id);
    },
  });
});

/** P7: whoever took a dossier away brings it back. */
const attach = fc.record({ at, of: at }).map((of): Move => (world) => {
  const dossier = pick(
    world.dossiers.filter(({ detached }) => detached !== null),
    of.at,
  );
  const holder = pick(
    holders(world, ranks).filter((one) => one.dossier === dossier),
    of.of,
  )?.holder;
  if (!dossier || !holder) return undefined;
  const refused = dossier.detached?.by === holder.id ? undefined : 'forbidden';
  return plan({
    refused,
    take: async (real) => {
      const who = await real.client(holder.id);
      await unlessTaken(() => real.use.attach({ who, dossierId: dossier.id }), 'wrong-status', refused);
      await follow(real, dossier);
    },
    then: () => {
      dossier.detached = null;
      world.tellDossier('dossier-attached', holder.id, dossier);
    },
  });
});

/** Takes a step that is told by this code, when it is taken again, that it has been taken. */
async function unlessTaken(step: () => Promise<unknown>, code: string, refused: string | undefined): Promise<void> {
  await step().catch((error: unknown) => {
    if (refused !== undefined || !(error instanceof DomainError) || error.code !== code) throw error;
  });
}

/** As the stream has it: the dossier moves, and then its accesses are marked. */
async function follow({ use }: Real, { id: dossierId }: Dossier): Promise<void> {
  for (const marked of [false, true]) await use.followDossier({ dossierId, marked });
}

export const rightsMoves = { byStaff, byClient, detach, attach };
