import fc from 'fast-check';
import { accessMoves } from './accesses.ts';
import { directoryMoves } from './directory.ts';
import { firmMoves } from './firm.ts';
import { lifeMoves } from './life.ts';
import { rightsMoves } from './rights.ts';
import { Step } from './steps.ts';

const moves = { ...directoryMoves, ...accessMoves, ...rightsMoves, ...lifeMoves, ...firmMoves };
/** What there is to try. */
export const titles = Object.keys(moves) as (keyof typeof moves)[];

const second = 1000;
const hour = 3600 * second;
/** How much later a step is taken; by some clocks earlier. */
const later = fc.constantFrom(0, 1, 7, second, 61 * second, hour, 26 * hour, -1, -second, -hour);
/** After how many writes of the step its process ends. */
const crashAfter = fc.oneof(
  { weight: 3, arbitrary: fc.constant(Infinity) },
  { weight: 1, arbitrary: fc.nat({ max: 3 }) },
);

const weights: Readonly<Record<string, number>> = {
  ...{ submit: 12, decide: 12, openSignIn: 8, activate: 12, byStaff: 16, byClient: 8 },
  ...{ add: 8, follow: 10, change: 10, reopen: 10 },
  // Lives that end leave nobody to do anything.
  ...{ revoke: 2, erase: 2 },
};

const stepsOf = (title: keyof typeof moves) =>
  fc.tuple(moves[title], fc.record({ later, crashAfter })).map(([of, when]) => new Step(title, of, when));
const steps = titles.map((title) => ({ weight: weights[title] ?? 4, arbitrary: stepsOf(title) }));

const opened = ['submit', 'decide', 'openSignIn', 'activate'] as const;
/** A firm with people in it, of whom there is something to tell. */
const beginning = [
  ...(['createCompany', 'createDossier', ...opened, 'byStaff', ...opened, 'byClient', 'detach', 'attach'] as const),
  ...(['submit', 'cancel', ...opened, 'suspend', 'reactivate', 'suspend', 'reactivate', ...opened] as const),
];

/** What is done in a firm, one thing after another; what there is nothing to try on is left out. */
export const scripts = fc
  .tuple(fc.tuple(...beginning.map(stepsOf)), fc.array(fc.oneof(...steps), { minLength: 100, maxLength: 100 }))
  .map(([first, rest]) => [...first, ...rest]);
