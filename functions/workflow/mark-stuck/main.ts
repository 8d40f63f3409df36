import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { TableEnv } from '../../../shared/config/environment.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const { requests, now } = tableDeps(TableEnv.parse(process.env));
const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });

/** Shows on the request which step keeps failing; the metric raises the alarm. */
export const handler = worker('mark-stuck', async ({ requestId, failedState, error }) => {
  await requests.markStuck(requestId, { step: failedState, error }, now().toISOString());
  metrics.addMetric('RequestStuck', MetricUnit.Count, 1);
});
