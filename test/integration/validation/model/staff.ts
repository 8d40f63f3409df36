import fc from 'fast-check';
import { at, caller, done, isOpen, memberOf, pickRequest, type Act, type Move } from './act.ts';
import type { Name, World } from './world.ts';

export const validating: readonly Name[] = ['victor', 'agnes', 'nora', 'omar'];
/** Of whom it is: of one, of those who are asked of a request (V16), or of all who have the right (V14, V15). */
export const whose = fc.constantFrom<'one' | 'asked' | 'all'>(
  'one',
  'one',
  'one',
  'one',
  'one',
  'asked',
  'asked',
  'all',
);

export const rights = fc
  .record({ on: at, whose, name: fc.constantFrom(...validating), leaves: fc.integer({ min: 0, max: 5 }) })
  .map(({ on, whose, name, leaves }): Move => (world) => {
    const losing = several(world, whose, on);
    if (losing.length === 0) return rightOf(world, name, leaves === 0);
    return together(losing.flatMap((one) => rightOf(world, one, false) ?? []));
  });

/** Of those who have the right. */
export function several(world: World, whose: 'one' | 'asked' | 'all', on: number): readonly Name[] {
  const having = validating.filter((name) => world.staff[name].validates && world.staff[name].active);
  const asked = pickRequest(world, on, isOpen)?.askedOf ?? [];
  return { one: [], asked: having.filter((name) => asked.includes(name)), all: having }[whose];
}

export const nobodyValidates = ({ staff }: World): boolean =>
  !validating.some((name) => staff[name].validates && staff[name].active);
/** Agnès is always there. */
export const somebodyValidates = (world: World): Act => rightOf(world, 'agnes', false)!;

export const together = (all: readonly Act[]): Act => ({
  title: all.map(({ title }) => title).join(', '),
  take: async (real) => {
    for (const { take } of all) await take(real);
  },
  then: (now, outcome) => {
    for (const { then } of all) then(now, outcome);
  },
});

export function rightOf(world: World, name: Name, mayLeave: boolean): Act | undefined {
  const { validates, active } = world.staff[name];
  if (!active) return undefined;
  const isLeaving = name === 'nora' && mayLeave;
  const title = `${name} ${isLeaving ? 'leaves' : validates ? 'loses the right' : 'gets the right'}`;
  return {
    title,
    take: async (real) => {
      const who = await caller(real, 'helene');
      const { collaboratorId } = memberOf(real, name);
      if (isLeaving) return real.staff.remove({ who, collaboratorId });
      return real.staff.change({ who, collaboratorId, patch: { rights: { validate: !validates } } });
    },
    then: (now, outcome) => {
      done({ title }, outcome, []);
      if (isLeaving) Object.assign(now.staff[name], { active: false, absence: null });
      else now.staff[name].validates = !validates;
    },
  };
}
