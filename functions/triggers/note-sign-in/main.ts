import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { signInDayRepository } from '../../../shared/data/sign-in-days.ts';
import { log } from '../../../shared/services/log.ts';
import { noteSignIn } from '../../../shared/use-cases/sign-in/note-sign-in.ts';

const env = TableEnv.parse(process.env);
const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });
// One attempt: the next sign-in of the day notes it as well.
const table = openTable(env.TABLE_NAME, new DynamoDBClient({ maxAttempts: 1 }));

/** Called by the sign-in service after each sign-in, which waits for it: its answer is the event, whatever happens. */
export const handler = noteSignIn({
  days: signInDayRepository(table),
  now: () => new Date(),
  withinMs: 1_500,
  countMissed: (error) => {
    log.warning('sign-in not noted', {}, error);
    metrics.addMetric('SignInNotNoted', MetricUnit.Count, 1);
  },
});
