import type { Table } from '../../../shared/data/client.ts';
import { reconcileMarkRepository, type ReconcileMarkRepository } from '../../../shared/data/reconcile-marks.ts';
import { longDueMs, type Found, type Repair } from '../../../shared/domain/reconciliation.ts';
import { nextDailyMail } from '../../../shared/parsers/time.ts';
import type { ExecutionState } from '../../../shared/services/executions.ts';
import { reconcile } from '../../../shared/use-cases/reconcile/reconcile.ts';
import { reconcilingDeps, type Reconciling } from '../../../shared/worker/reconciling.ts';

/** Executions by their names, as Step Functions keeps them. */
export function executionsInMemory() {
  const executions = new Map<string, ExecutionState>();
  const started: string[] = [];
  const asked: string[] = [];
  return {
    executions,
    started,
    asked,
    findExecution: (name: string) => {
      asked.push(name);
      return Promise.resolve(executions.get(name) ?? 'unknown');
    },
    startExecution: (name: string) => {
      const state = executions.get(name);
      if (state === undefined) started.push(name);
      executions.set(name, state ?? 'running');
      return Promise.resolve(state !== 'ended');
    },
  };
}

export interface Told {
  readonly found: Found;
  readonly repair: Repair | undefined;
  readonly error: unknown;
}

interface Run {
  readonly table: Table;
  readonly signIns: Reconciling['signIns'];
  readonly workflow: ReturnType<typeof executionsInMemory>;
  readonly now: () => Date;
  readonly olderThan?: number;
  readonly repairs?: boolean;
  readonly goesOn?: () => boolean;
  readonly atMost?: number;
  readonly marks?: Partial<ReconcileMarkRepository>;
  readonly signInService?: Partial<Reconciling['signIns']>;
  /** Where it is kept what was told, also of a run that fails. */
  readonly told?: Told[];
}

/** Reconciles a table as the function does, and gives what it told. */
export async function reconciled(run: Run): Promise<Told[]> {
  const { table, signIns, workflow, now, olderThan = longDueMs, repairs = true, atMost = 1000, told = [] } = run;
  const { findExecution, startExecution } = workflow;
  const deps = reconcilingDeps({
    ...{ table, findExecution, startExecution, now, nextDailyMail, atMost, via: 'timer' },
    signIns: { ...signIns, ...run.signInService },
  });
  await reconcile({
    ...{ ...deps, olderThan, repairs, marks: { ...reconcileMarkRepository(table), ...run.marks } },
    report: (found, repair, error) => told.push({ found, repair, error }),
  })(run.goesOn ?? (() => true));
  return told;
}

/** What was told of one thing: the kind, what about it, and what came of it. */
export const about = (told: readonly Told[], id: string) =>
  told.filter(({ found }) => found.id === id).map(({ found: { kind, what }, repair }) => [kind, what, repair]);
