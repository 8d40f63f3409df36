import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EventsEnv, TableEnv } from '../../shared/config/environment.ts';
import type { AccessEvents } from './access-events.ts';
import type { AccessTable } from './access-table.ts';
import { countedByFunctions, ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';

export interface ScheduledWorkersProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly events: AccessEvents;
}

/** What is done every so often, `functions/scheduled/<task>`. */
export class ScheduledWorkers extends Construct {
  private readonly setting: FunctionSetting;

  constructor(scope: Construct, id: string, { data, events, ...setting }: ScheduledWorkersProps) {
    super(scope, id);
    this.setting = setting;
    this.declarePutDueEvents(data, events);
    this.declareSealRecords(data);
  }

  /** Puts on the bus what it did not take before. */
  private declarePutDueEvents(data: AccessTable, events: AccessEvents): void {
    const errorImpact = 'What the event bus did not take once is not put again: its subscribers miss changes.';
    const worker = new ServiceFunction(this, 'PutDueEvents', {
      ...this.setting,
      entry: 'scheduled/put-due-events',
      env: EventsEnv,
      environment: { TABLE_NAME: data.tableName, ...events.environment },
      // Below the rate, so that two runs never put the same at once.
      timeout: Duration.seconds(50),
      errorImpact,
    });
    data.grant(worker, ['DeleteItem', 'Query', 'UpdateItem']);
    events.grantPut(worker);
    this.run(worker, Duration.minutes(1));
    this.setting.alarms.add(worker, 'Overdue', {
      metric: countedByFunctions('EventOverdue'),
      threshold: 1,
      impact: 'Events wait for a quarter of an hour to be put on the bus: its subscribers do not hear of changes.',
    });
  }

  /** Seals what every firm's record holds, and asks once a week that the firm be told (A3). */
  private declareSealRecords(data: AccessTable): void {
    const errorImpact = 'The record of what was done is not sealed: what is changed in it meanwhile cannot be seen.';
    const worker = new ServiceFunction(this, 'SealRecords', {
      ...this.setting,
      entry: 'scheduled/seal-records',
      env: TableEnv,
      environment: { TABLE_NAME: data.tableName },
      // Below the rate; what it does not come to is sealed by the next run.
      timeout: Duration.minutes(10),
      errorImpact,
    });
    data.grant(worker, ['GetItem', 'PutItem', 'Query']);
    this.run(worker, Duration.minutes(15));
  }

  /** Runs it in this rhythm. A run that fails is not tried again: the next one is soon. Three in a row ring. */
  private run(worker: ServiceFunction, rate: Duration): void {
    worker.handler.configureAsyncInvoke({ retryAttempts: 0 });
    new Rule(worker, 'Rate', { schedule: Schedule.rate(rate), targets: [new LambdaFunction(worker.handler)] });
    const failures = 3;
    this.setting.alarms.add(worker, 'Errors', {
      metric: worker.handler.metricErrors({ period: Duration.millis(rate.toMilliseconds() * (failures + 2)) }),
      threshold: failures,
      impact: worker.errorImpact,
    });
  }
}
