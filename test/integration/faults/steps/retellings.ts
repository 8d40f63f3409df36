import { outcomeOf, type Outcome } from './outcome.ts';
import { play, type Played, type Step } from './steps.ts';
import type { Theatre } from './theatre.ts';

type Records = readonly object[];
const recordsOf = ({ event }: Step): Records => (event('') as { Records?: Records }).Records ?? [];

/** The steps of the stream's readers that were told something. */
export const tellings = (steps: readonly Step[]): Step[] => steps.filter((step) => recordsOf(step).length > 0);

/** How the stream may tell the same: in batches of these records. */
export const ways = {
  'each record twice': (records: Records) => [records.flatMap((record) => [record, record])],
  'all of them twice': (records: Records) => [records, records],
  'each in a batch of its own': (records: Records) => records.map((record) => [record]),
} as const;

/** What comes of a step of which the stream tells in another way. */
export async function told(theatre: Theatre, step: Step, way: (records: Records) => Records[]): Promise<Outcome> {
  await theatre.restore(step.before);
  let played: Played | undefined;
  for (const Records of way(recordsOf(step))) played = await play(theatre, { ...step, event: () => ({ Records }) });
  return outcomeOf(theatre, step.before, played!);
}
