import fc from 'fast-check';
import { accessMoves } from './accesses.ts';
import { directoryMoves } from './directory.ts';
import { firmMoves } from './firm.ts';
import { rightsMoves } from './rights.ts';
import { Step } from './steps.ts';

const moves = { ...directoryMoves, ...accessMoves, ...rightsMoves, ...firmMoves };
/** What there is to try. */
export const titles = Object.keys(moves);

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
  submit: 3,
  decide: 3,
  openSignIn: 2,
  activate: 3,
  byStaff: 4,
  byClient: 2,
};

const steps = Object.entries(moves).map(([title, move]) => ({
  weight: weights[title] ?? 1,
  arbitrary: fc.tuple(move, fc.record({ later, crashAfter })).map(([of, when]) => new Step(title, of, when)),
}));

/** What is done in a firm, one thing after another; what there is nothing to try on is left out. */
export const scripts = fc.array(fc.oneof(...steps), { minLength: 120, maxLength: 120 });
