import fc from 'fast-check';
import { at, caller, done, memberOf, type Act, type Move } from './act.ts';
import { several, together, validating, whose } from './staff.ts';
import { times, type Absence, type Name, type World } from './world.ts';

/** From and until how many hours from now: begun, or ahead; for a night, or for weeks. */
const spans = fc.constantFrom([-1, 3], [-1, 30], [-1, 60], [-1, 200], [2, 30], [20, 100], [-1, 9000]);

export const absence = fc
  .record({
    name: fc.constantFrom(...validating, ...validating, 'helene' as const),
    // Mostly somebody who may stand in; oneself, and who may not, are refused.
    delegate: fc.constantFrom<Name | null>(...validating, ...validating, ...validating, null, null, 'paul'),
    ...{ byHelene: fc.boolean(), span: spans, back: fc.integer({ min: 0, max: 3 }), on: at, whose },
  })
  .map(({ back, byHelene, name, span, delegate, on, whose }): Move => (world) => {
    const { active, absence: before } = world.staff[name];
    const by = byHelene && active ? 'helene' : name;
    const [from, to] = span.map((hours) => world.now + hours * times.hour) as [number, number];
    const all = several(world, whose, on);
    if (all.length > 0) return together(all.map((one) => away('helene', one, { from, to, delegate: null })));
    return away(by, name, back === 0 && before ? null : { from, to, delegate });
  });

export const away = (by: Name, name: Name, absence: Absence | null): Act => {
  const title = `${by} notes ${name} ${absence ? spanOf(absence) : 'back'}`;
  return {
    title,
    breakable: true,
    take: async (real) => {
      const who = await caller(real, by);
      const asked = absence && {
        ...{ from: new Date(absence.from).toISOString(), to: new Date(absence.to).toISOString() },
        delegateId: absence.delegate && memberOf(real, absence.delegate).collaboratorId,
      };
      if (by === name) return real.staff.setAbsence({ who, asked });
      const { collaboratorId } = memberOf(real, name);
      return real.staff.change({ who, collaboratorId, patch: { absence: asked } });
    },
    then: (now, outcome) => {
      const before = now.staff[name].absence;
      // One that is over is as none already.
      const isOver = before !== null && before.to <= now.now;
      if (!done({ title }, outcome, refusalOf(now, { by, name, absence }))) return;
      if (absence || !isOver) now.staff[name].absence = absence;
    },
  };
};

const spanOf = ({ from, to, delegate }: Absence): string =>
  `away from ${new Date(from).toISOString()} to ${new Date(to).toISOString()}, in their place ${delegate ?? 'nobody'}`;

interface Away {
  readonly by: Name;
  readonly name: Name;
  readonly absence: Absence | null;
}

function refusalOf({ staff }: World, { by, name, absence }: Away): readonly string[] {
  if (!staff[by].active) return ['forbidden', 'unauthenticated'];
  if (!absence) return [];
  if (absence.to - absence.from > 366 * times.day) return ['invalid-input'];
  const { delegate } = absence;
  const mayStandIn = delegate === null || (delegate !== name && staff[delegate].active && staff[delegate].validates);
  return mayStandIn ? [] : ['unknown-delegate'];
}
