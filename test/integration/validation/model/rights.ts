import { at, caller, done, pick, type Act, type Move } from './act.ts';
import { approving } from './decisions.ts';
import { setLevel } from './endings.ts';
import type { Real } from './real.ts';
import { isPending, times, type Access, type Level } from './world.ts';

const levels: readonly Level[] = ['standard_user', 'team_lead', 'principal_admin'];
export const above = (level: Level): Level | undefined => levels[levels.indexOf(level) + 1];
export const dossierOf = (real: Real): string => real.firm.company.dossiers[0]?.dossierId ?? '';
export const rightsOf = (real: Real, level: Level) => ({ dossierId: dossierOf(real), rights: { level, options: [] } });

/** P1: less counts at once, whatever is asked for beside it. */
export const lower = at.map((index): Move => (world) => {
  const raised = world.accesses.filter(({ isNew, level }) => !isNew && level !== 'standard_user');
  const fresh = raised.filter(({ changedAt }) => world.now < changedAt + times.day);
  const access = pick(fresh.length > 0 ? fresh : raised, index);
  if (!access) return approving(world, index, ({ kind }) => kind === 'more_rights');
  return lowering(access, index);
});

export function lowering(access: Access, index: number): Act {
  const level = levels[index % levels.indexOf(access.level)]!;
  const title = `paul lowers access ${String(access.n)} to ${level}`;
  return {
    title,
    take: async (real) => {
      const who = await caller(real, 'paul');
      return real.use.changeRights({ who, ...rightsOf(real, level), accessId: access.id });
    },
    then: (now, outcome) => {
      done({ title }, outcome, []);
      now.met.add('lowered');
      setLevel(now, now.accesses[access.n]!, level);
      const pending = now.requests.find((one) => one.access === access.n && isPending(one));
      pending?.record.push('rights-changed');
    },
  };
}
