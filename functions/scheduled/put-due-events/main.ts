import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { EventsEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { dueEventRepository } from '../../../shared/data/due-events.ts';
import { eventBus } from '../../../shared/services/event-bus.ts';
import { putDueEvents } from '../../../shared/use-cases/record/put-due-events.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const env = EventsEnv.parse(process.env);
const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });

/** Puts on the event bus what it did not take before. */
export const handler = scheduled(
  putDueEvents({
    bus: eventBus(env.EVENT_BUS),
    due: dueEventRepository(openTable(env.TABLE_NAME)),
    now: () => new Date(),
    countOverdue: (subjects) => {
      if (subjects > 0) metrics.addMetric('EventOverdue', MetricUnit.Count, subjects);
    },
  }),
);
