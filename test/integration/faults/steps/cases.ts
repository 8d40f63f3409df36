import { outcomeOf, type Outcome } from './outcome.ts';
import type { Call, Fault, Planned } from './invocation.ts';
import { play, type Step } from './steps.ts';
import type { Theatre } from './theatre.ts';

/** What goes wrong at one call, so many times. */
export interface Case extends Planned {
  readonly times: number;
}

const afterEffect: readonly [Fault, number][] = [
  ['unreached', 2],
  ['reply lost', 1],
  ['reply lost', 2],
  ['timeout', 1],
  ['late', 1],
];
/** What fails before it takes effect leaves the same behind, once or twice; a read in any case. */
const ofReading: readonly [Fault, number][] = [['unreached', 2]];
const ofTable = /^(Put|Update|Delete|TransactWrite) /;

/** A step, and what may go wrong with those of its calls that no step before of the same function has made. */
export interface Faulted {
  readonly step: Step;
  readonly cases: readonly Case[];
}

/** Of what is done for each of many, the first and one after another. */
const turnsOfLoop = 2;

/** All that may go wrong: it follows from the calls that the steps make. */
export function faultedSteps(steps: readonly Step[]): Faulted[] {
  const known = new Set<string>();
  const isNew = ({ by }: Step, { label, nth }: Omit<Case, 'fault' | 'times'>) => {
    const name = [by, label, nth].join();
    return known.has(name) ? false : known.add(name);
  };
  const faulted = steps.map((step) => {
    const calls = step.calls.map((call, index) => ({
      call,
      nth: step.calls.slice(0, index).filter(isLike(call)).length,
    }));
    const fresh = calls.filter(({ call: { label }, nth }) => nth < turnsOfLoop && isNew(step, { label, nth }));
    const cases = fresh.flatMap(({ call, nth }) =>
      faultsOf(call, call.writes).map(([fault, times]) => ({ label: call.label, nth, fault, times })),
    );
    return { step, cases };
  });
  return faulted.filter(({ cases }) => cases.length > 0);
}

const isLike = (one: Call) => (other: Call) => one.label === other.label;

const faultsOf = ({ command, label }: Call, writes: boolean): readonly [Fault, number][] => {
  if (!writes) return ofReading;
  const conflict: [Fault, number][] = ofTable.test(label) ? [['conflict', 1]] : [];
  return [...afterEffect, ...conflict, ...(command === 'PutEvents' ? [['partly', 1] as [Fault, number]] : [])];
};

/** Plays a step in which something goes wrong; what came out otherwise than it does when nothing fails. */
export async function flawsOf(theatre: Theatre, step: Step, { times, ...planned }: Case): Promise<string[]> {
  await theatre.restore(step.before);
  const played = await play(theatre, step, (attempt) => (attempt < times ? planned : undefined));
  // What could not be repaired is found again by the next run.
  if (step.by === 'reconcile') await play(theatre, step);
  return differences(step.outcome, await outcomeOf(theatre, step.before, played), played.unsure);
}

type Many = readonly string[];

function differences(expected: Outcome, outcome: Outcome, unsure: Many): string[] {
  const lists = (['changed', 'users', 'executions', 'answers', 'events'] as const).flatMap((what) => [
    ...less(expected[what], outcome[what]).map((one) => `${what} lacks ${one}`),
    ...less(outcome[what], expected[what]).map((one) => `${what} has ${one}`),
  ]);
  const output = expected.output === outcome.output ? [] : [`gives ${outcome.output}, not ${expected.output}`];
  const links = outcome.links < expected.links ? [`keeps ${String(outcome.links)} links`] : [];
  const mails = [...new Set([...expected.mails.keys(), ...outcome.mails.keys()])].flatMap((mail) => {
    const [due, sent] = [expected.mails.get(mail) ?? 0, outcome.mails.get(mail) ?? 0];
    const atMost = due + unsure.filter((each) => each === mail).length;
    return sent < due || sent > atMost
      ? [`sends ${String(sent)} of ${mail}, not ${String(due)} to ${String(atMost)}`]
      : [];
  });
  return [...output, ...lists, ...links, ...mails];
}

/** Those of the one that the other has not, as often as it has them. */
function less(one: Many, other: Many): string[] {
  const left = [...other];
  return one.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
