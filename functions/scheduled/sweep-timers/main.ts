import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { uuidv7 } from 'uuidv7';
import { TableEnv } from '../../../shared/config/environment.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { openTable } from '../../../shared/data/client.ts';
import { dueTimerRepository } from '../../../shared/data/due-timers.ts';
import { endRepository } from '../../../shared/data/ends.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { nextDailyMail } from '../../../shared/parsers/time.ts';
import { log } from '../../../shared/services/log.ts';
import { actOnTimer } from '../../../shared/use-cases/ends/act-on-timer.ts';
import { sweepTimers } from '../../../shared/use-cases/ends/sweep-timers.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const table = openTable(TableEnv.parse(process.env).TABLE_NAME);
const metrics = new Metrics({ namespace: 'ClientAccess', singleMetric: true });
const now = () => new Date();

/** Does what is due by itself (L7). */
export const handler = scheduled(
  sweepTimers({
    timers: dueTimerRepository(table),
    act: actOnTimer({
      ...{ now, newId: uuidv7, via: 'timer', nextDailyMail },
      ends: endRepository(table),
      firms: firmRepository(table),
      accesses: accessRepository(table),
      leftDossiers: leftDossierRepository(table),
      chooseValidators: chooseValidators({ validators: validatorRepository(table), now }),
    }),
    now,
    failed: ({ kind, subjectId }, error) => {
      log.failure('timer failed', { kind, subjectId }, error);
    },
    countOverdue: (timers) => {
      if (timers > 0) metrics.addMetric('TimerOverdue', MetricUnit.Count, timers);
    },
  }),
);
