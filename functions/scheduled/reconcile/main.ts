import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { ReconcileEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { isUnrepaired, longDueMs, type FindingKind } from '../../../shared/domain/reconciliation.ts';
import { nextDailyMail } from '../../../shared/parsers/time.ts';
import { executionFinder, executionStarter } from '../../../shared/services/executions.ts';
import { log } from '../../../shared/services/log.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { walkedAtOnce } from '../../../shared/use-cases/reconcile/every-sign-in.ts';
import { reconcile } from '../../../shared/use-cases/reconcile/reconcile.ts';
import { reconcilingDeps } from '../../../shared/worker/reconciling.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const env = ReconcileEnv.parse(process.env);
const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });
const deps = reconcilingDeps({
  table: openTable(env.TABLE_NAME),
  findExecution: executionFinder(env.STATE_MACHINE_ARN),
  startExecution: executionStarter(env.STATE_MACHINE_ARN),
  signIns: signInService(env.USER_POOL_ID),
  now: () => new Date(),
  via: 'timer',
  nextDailyMail,
  atMost: walkedAtOnce,
});

/**
 * V21: finds what nothing carries on, and has it repaired. Counts what it found by kind, what it could not repair, and
 * sign-ins that are newly lost (L12).
 */
export const handler = scheduled(async (goesOn) => {
  const found = new Map<FindingKind, number>();
  let unrepaired = 0;
  const run = reconcile({
    ...{ ...deps, olderThan: longDueMs, repairs: true },
    report: ({ kind, id, what }, outcome, error) => {
      const told = { kind, subjectId: id, codes: what, status: outcome };
      found.set(kind, (found.get(kind) ?? 0) + 1);
      // At once: it is new this time alone, whatever becomes of the run.
      if (outcome === 'newly-lost') metrics.addMetric('SignInLost', MetricUnit.Count, 1);
      if (outcome === undefined || !isUnrepaired(outcome)) log.warning('finding', told);
      else {
        unrepaired += 1;
        log.failure('finding not repaired', told, error);
      }
    },
  });
  try {
    await run(goesOn);
  } finally {
    for (const [kind, many] of found) {
      const ofKind = metrics.singleMetric();
      ofKind.addDimension('kind', kind);
      ofKind.addMetric('ReconcileFound', MetricUnit.Count, many);
    }
    if (unrepaired > 0) metrics.addMetric('NotReconciled', MetricUnit.Count, unrepaired);
  }
});
