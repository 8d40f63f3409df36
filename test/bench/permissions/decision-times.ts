import { openSections } from '../../../shared/domain/matrix.ts';
import { caslAllows } from './casl.ts';
import { cedarAllows, prepareCedar } from './cedar.ts';
import { catalogue, decide, usualCellsOf } from './cells.ts';
import { nanosecondsEach } from './timing.ts';

/** How long one decision takes each of them, in ns. */
export interface DecisionTimes {
  readonly ours: number;
  readonly casl: number;
  readonly cedar: number;
}

export interface Times {
  /** By how many dossiers the person has. */
  readonly decisions: readonly (readonly [number, DecisionTimes])[];
  /** What comes before the decisions about a person, once a request. */
  readonly sections: number;
}

function timesOf(dossiers: number): DecisionTimes {
  const cells = usualCellsOf(dossiers);
  const ours = nanosecondsEach(cells, 2_000, decide);
  return { ours, casl: nanosecondsEach(cells, 50, caslAllows), cedar: nanosecondsEach(cells, 5, cedarAllows) };
}

// A process of its own, run by Node alone: vitest turns each use of an import into a call, which is as long as a decision.
prepareCedar();
timesOf(2);
const decisions = [1, 5, 50].map((dossiers) => [dossiers, timesOf(dossiers)] as const);
const ticked = catalogue.map(({ moduleId }) => [moduleId]);
const sections = nanosecondsEach(ticked, 5_000, (modules) => openSections(modules, catalogue).has('bank'));
process.send!({ decisions, sections } satisfies Times, () => process.disconnect());
