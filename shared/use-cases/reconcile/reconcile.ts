import type { FirmMark, ReconcileMarkRepository, RunMark } from '../../data/reconcile-marks.ts';
import type { Found, Repair } from '../../domain/reconciliation.ts';
import type { Finder, Finding, Look, LookAtAll, LookAtFirm } from './finder.ts';

export interface ReconcileDeps {
  readonly firms: () => AsyncIterable<{ readonly firmId: string }>;
  readonly marks: ReconcileMarkRepository;
  /** What is looked for over all firms, in this order, and at each firm; `last`: what takes the time that is left. */
  readonly finders: {
    readonly first: readonly Finder<LookAtAll>[];
    readonly ofFirm: readonly Finder<LookAtFirm>[];
    readonly last: readonly Finder<LookAtAll>[];
  };
  readonly now: () => Date;
  /** How long something must have been due, in milliseconds. */
  readonly olderThan: number;
  /** Whether what is found is repaired, and how far it was looked noted; else it is only told. */
  readonly repairs: boolean;
  /** Told of each finding, and what came of it, if it was to be repaired. */
  readonly report: (found: Found, repair: Repair | undefined, error?: unknown) => void;
}

/**
 * V21: finds what nothing carries on, and what is other than the table says, and has each repaired by what should have done
 * it, for as long as `goesOn`; the next run goes on where it ended. A finding that fails keeps none of the others from their
 * turn, nor does a finder. Of two runs at once both may find a thing: each repair can be done twice.
 *
 * @throws AggregateError with what could not be looked for, once all have had their turn.
 */
export const reconcile =
  (deps: ReconcileDeps) =>
  async (goesOn: () => boolean): Promise<void> => {
    const { marks, finders, repairs } = deps;
    const now = deps.now();
    const look: Look = { now, dueBefore: new Date(now.getTime() - deps.olderThan).toISOString(), goesOn };
    const run: Run = { deps, failures: [], known: new Set() };
    const firmIds: string[] = [];
    for await (const { firmId } of deps.firms()) firmIds.push(firmId);
    firmIds.sort();
    const before: RunMark = (await marks.ofRun()) ?? { n: 0 };
    const all = noting(before, (note): LookAtAll => ({ ...look, firmIds, mark: before, note }));
    for (const finder of finders.first) await runFinder(run, finder, all.look);
    const left = firmIds.filter((firmId) => firmId >= (before.firmId ?? ''));
    all.look.note({ firmId: await lookAtFirms(run, look, left) });
    for (const finder of finders.last) await runFinder(run, finder, all.look);
    if (repairs && all.isNews()) await marks.noteRun(before, all.mark());
    if (run.failures.length > 0) throw new AggregateError(run.failures, `${run.failures.length} finders failed.`);
  };

interface Run {
  readonly deps: ReconcileDeps;
  /** What could not be looked for. */
  readonly failures: unknown[];
  /** What was found. */
  readonly known: Set<string>;
}

/** Gives the firm with which the next run is to begin; undefined: all have had their turn. */
async function lookAtFirms(run: Run, look: Look, firmIds: readonly string[]): Promise<string | undefined> {
  const { marks, finders, repairs } = run.deps;
  const known = await marks.ofFirms(firmIds);
  for (const firmId of firmIds) {
    if (!look.goesOn()) return firmId;
    const before: FirmMark = known.get(firmId) ?? { firmId, n: 0, left: [] };
    const one = noting(before, (note): LookAtFirm => ({ ...look, firmId, mark: before, note }));
    for (const finder of finders.ofFirm) await runFinder(run, finder, one.look);
    if (repairs && one.isNews()) await marks.noteFirm(before, one.mark());
  }
  return undefined;
}

/** A look that keeps what is noted of it, for one write at its end. */
function noting<M extends object, L>(before: M, lookWith: (note: (part: Partial<M>) => void) => L) {
  let after: M = before;
  const note = (part: Partial<M>) => {
    after = { ...after, ...part };
  };
  return { look: lookWith(note), mark: () => after, isNews: () => JSON.stringify(after) !== JSON.stringify(before) };
}

async function runFinder<L extends Look>(run: Run, { find }: Finder<L>, look: L): Promise<void> {
  try {
    for await (const finding of find(look)) {
      await handle(run, finding);
      if (!look.goesOn()) return;
    }
  } catch (error) {
    run.failures.push(error);
  }
}

/** What the record names stands among all accesses too: it is repaired once in a run. */
async function handle({ deps, known }: Run, { found, repair }: Finding): Promise<void> {
  const { repairs, report } = deps;
  const name = `${found.kind}#${found.id}#${found.since ?? ''}`;
  if (known.has(name)) return;
  known.add(name);
  if (!repairs) {
    report(found, undefined);
    return;
  }
  try {
    report(found, await repair());
  } catch (error) {
    report(found, 'failed', error);
  }
}
