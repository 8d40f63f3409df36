import { mayDecide, names, type Name, type Request, type World } from './world.ts';

/** V15: from the beginning of their absence on, and no more at its end. */
export const isAway = ({ staff, now }: World, name: Name): boolean => {
  const { absence } = staff[name];
  return absence !== null && absence.from <= now && now < absence.to;
};

/** V15: their delegate; where the delegate is away too, theirs, and no further. A circle leads nowhere. */
function standIn(world: World, name: Name): Name | null {
  const delegateOf = (one: Name) => (isAway(world, one) ? (world.staff[one].absence?.delegate ?? null) : null);
  const delegate = delegateOf(name);
  const last = delegate !== null && isAway(world, delegate) ? delegateOf(delegate) : delegate;
  if (last !== null && last !== delegate) world.met.add(last === name ? 'circle' : 'chain');
  return last === name ? null : last;
}

/** V15: those who are away, could decide themselves, and whose chain ends at whoever decides. */
export const standsInFor = (world: World, of: Pick<Request, 'by'>, decider: Name): Name[] =>
  names.filter((name) => mayDecide(world, of, name) && standIn(world, name) === decider);

/** V10, V15: in their order those who can be asked: each who is there, or in their place whoever stands in; and who is away. */
export function seats(
  world: World,
  of: Pick<Request, 'by'>,
  { inTurn, taken }: { readonly inTurn: readonly Name[]; readonly taken: readonly Name[] },
): { readonly there: readonly Name[]; readonly away: readonly Name[] } {
  const [there, away] = [new Set<Name>(), new Set<Name>()];
  for (const name of inTurn.filter((one) => mayDecide(world, of, one))) {
    const isThere = !isAway(world, name);
    if (!isThere) away.add(name);
    const seated = isThere ? name : standIn(world, name);
    if (!isThere && seated !== null) world.met.add('stand-in');
    if (seated !== null && !isAway(world, seated) && mayDecide(world, of, seated)) there.add(seated);
  }
  return { there: [...there].filter((one) => !taken.includes(one)), away: [...away] };
}

/** V15: whoever has left, or lost the right, stands in for nobody any more. */
export function dropDelegate({ staff, now }: World, name: Name): void {
  if (staff[name].active && staff[name].validates) return;
  for (const { absence } of Object.values(staff))
    if (absence?.delegate === name && now < absence.to) absence.delegate = null;
}
