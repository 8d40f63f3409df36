import { isAway, seats } from './presence.ts';
import { limits, mailed, mayDecide, whoMayDecide, type Request, type World } from './world.ts';

/** V10, V15: as many as are asked at most, first who is there. */
export function choose(world: World, request: Request): void {
  const { there, away } = seats(world, request, { inTurn: request.turns.submission, taken: [] });
  request.askedOf = (there.length > 0 ? there : away).slice(0, limits.askAtMost);
  if (there.length === 0 && away.length > 0) world.met.add('all-away');
  request.places = Math.min(limits.askAtMost, whoMayDecide(world, request).length);
}

/** V10, V11, V14, V15: who is asked, reminded, told; who was asked and is left alone keeps the place. */
export function ask(world: World, request: Request): void {
  const { course, submission, remindersSent: n, askedOf: before } = request;
  const s = String(submission);
  const wasAsked = course[`asked-${s}`] !== undefined;
  const isNews = before.length > 0 || !Object.keys(course).some((key) => key.startsWith(`nobody-to-ask-${s}-`));
  const wasNoticed = Object.keys(course).some((key) => key.startsWith('nobody-to-ask-'));
  const chosen = confirmed(world, request);
  const known = wasAsked ? chosen.filter((name) => before.includes(name)) : [];
  const resting = wasAsked ? before.filter((name) => mayDecide(world, request, name)) : [];
  const isEscalation = n > limits.remindersBeforeEscalation && course['escalated'] === undefined;
  const isNobody = chosen.length === 0 && isNews;

  if (resting.some((name) => !chosen.includes(name))) world.met.add('rests');
  if (known.some((name) => isAway(world, name))) world.met.add('away-reminded');
  for (const name of chosen) if (!known.includes(name)) mailed(world, request, name, `asked-${s}`);
  if (n > 0 && known.length > 0 && course[`reminded-${s}-${String(n)}`] === undefined) {
    for (const name of known) world.gathered.add(`${name} reminder r${String(request.n)}`);
    course[`reminded-${s}-${String(n)}`] = String(n);
  }
  // Hélène may not decide: she can but bring about that somebody does.
  if ((isEscalation || isNobody) && (isNobody || !wasNoticed))
    world.gathered.add(`helene notice r${String(request.n)}`);
  if (chosen.length > 0) course[`asked-${s}`] = '';
  if (isEscalation) course['escalated'] = 'notice-only';
  if (isNobody) course[`nobody-to-ask-${s}-${String(n)}`] ??= '';
  const still = [...chosen, ...resting];
  request.askedOf = [...new Set([...before.filter((name) => still.includes(name)), ...still])];
}

/** Those who were asked and are there; in the places that are left others; where nobody is, as many as are wanted. */
function confirmed(world: World, request: Request): readonly (typeof request.askedOf)[number][] {
  const { askedOf, course, turns, places } = request;
  const { askAtMost } = limits;
  const isHere = (name: (typeof askedOf)[number]) => mayDecide(world, request, name) && !isAway(world, name);
  // V14: once it came to administrators, whoever was ever asked is reminded.
  const still = askedOf.filter(isHere).slice(0, course['escalated'] === undefined ? askAtMost : undefined);
  const wanted = (still.length === 0 ? askAtMost : places) - still.length;
  if (wanted <= 0) return still;
  const { there, away } = seats(world, request, { inTurn: [...askedOf, ...turns.rounds], taken: still });
  if (still.length === 0 && there.length === 0) return away.slice(0, wanted);
  return [...still, ...there.slice(0, wanted)];
}
