import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration, Fn, Stack, Token, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EventsEnv, ReconcileEnv, SealBucketEnv, TableEnv } from '../../shared/config/environment.ts';
import type { AccessEvents } from './access-events.ts';
import type { AccessTable } from './access-table.ts';
import type { SealBucket } from './seal-bucket.ts';
import { countedByFunctions, ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';

export interface ScheduledWorkersProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly events: AccessEvents;
  readonly sealBucket: SealBucket | undefined;
  readonly userPool: IUserPool;
  readonly stateMachine: IStateMachine;
}

/** What is done every so often, `functions/scheduled/<task>`. */
export class ScheduledWorkers extends Construct {
  private readonly setting: FunctionSetting;

  constructor(scope: Construct, id: string, props: ScheduledWorkersProps) {
    super(scope, id);
    const { data, events, sealBucket, userPool, stateMachine, ...setting } = props;
    this.setting = setting;
    this.declarePutDueEvents(data, events);
    this.declareSealRecords(data);
    this.declareSweepTimers(data);
    this.declareReconcile(data, userPool, stateMachine);
    if (sealBucket) this.declareCopySeals(data, sealBucket);
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
    data.grant(worker, ['GetItem', 'Query']);
    // No entry: who seals the record must not be able to write it.
    data.grantPutOf(worker, 'SEAL#*', 'SEAL-MARK#*', 'MAIL-REQUEST#*');
    this.run(worker, Duration.minutes(15));
  }

  /** Does what is due by itself: ends accesses, and has it told (L7). */
  private declareSweepTimers(data: AccessTable): void {
    const worker = new ServiceFunction(this, 'SweepTimers', {
      ...this.setting,
      entry: 'scheduled/sweep-timers',
      env: TableEnv,
      environment: { TABLE_NAME: data.tableName },
      // Below the rate, so that two runs seldom meet; what it does not come to is done by the next.
      timeout: Duration.seconds(50),
      errorImpact:
        'Accesses whose end has come give nothing, but stay in the lists as active, with a sign-in; nobody is told of ends.',
    });
    data.grant(worker, ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query']);
    data.grant(worker, ['DeleteItem', 'PutItem', 'UpdateItem']);
    this.run(worker, Duration.minutes(1));
    this.setting.alarms.add(worker, 'Overdue', {
      metric: countedByFunctions('TimerOverdue'),
      threshold: 1,
      impact: 'Ends of accesses have been due for five minutes: their sign-ins are not closed, and nobody is told.',
    });
  }

  /** Finds what nothing carries on, or is other than the table says, and has it repaired (V21). */
  private declareReconcile(data: AccessTable, userPool: IUserPool, stateMachine: IStateMachine): void {
    const { stateMachineArn } = stateMachine;
    const worker = new ServiceFunction(this, 'Reconcile', {
      ...this.setting,
      entry: 'scheduled/reconcile',
      env: ReconcileEnv,
      environment: {
        ...{ TABLE_NAME: data.tableName, USER_POOL_ID: userPool.userPoolId },
        STATE_MACHINE_ARN: stateMachineArn,
      },
      // Below the rate; the next run goes on where this one ends.
      timeout: Duration.minutes(10),
      errorImpact:
        'What an outage leaves undone stays so: requests wait for ever, sign-ins stay open or shut against what the table says.',
    });
    data.grant(worker, ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query']);
    data.grant(worker, ['DeleteItem', 'PutItem', 'UpdateItem']);
    Grant.addToPrincipal({ grantee: worker, actions: ['states:StartExecution'], resourceArns: [stateMachineArn] });
    stateMachine.grantExecution(worker, 'states:DescribeExecution');
    Validations.of(worker.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${executionsOf(stateMachine)}]`,
      reason: 'The names of executions are those of requests: the right is on those of this machine, to describe them.',
    });
    Grant.addToPrincipal({
      grantee: worker,
      actions: [
        ...['AdminGetUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminUpdateUserAttributes'],
        ...['AdminUserGlobalSignOut', 'AdminDeleteUser'],
      ].map((action) => `cognito-idp:${action}`),
      resourceArns: [userPool.userPoolArn],
    });
    this.run(worker, Duration.minutes(15));
    this.setting.alarms.add(worker, 'NotReconciled', {
      metric: countedByFunctions('NotReconciled'),
      threshold: 1,
      impact:
        'Something was left undone and could not be repaired: somebody waits, or has a sign-in against what the table says. npm run reconcile names each.',
    });
    this.ringWhenLost(worker);
  }

  /**
   * L12: rings once for each sign-in that is lost, from the first one on: nobody tells whoever it was taken from, and by the
   * count alone an owner who meant it looks like somebody at the console who did not. Those that were found before are not
   * counted, for they are found again by every walk, and a client who wanted theirs gone would keep the alarm up for years.
   */
  private ringWhenLost(worker: ServiceFunction): void {
    this.setting.alarms.add(worker, 'SignInLost', {
      metric: countedByFunctions('SignInLost'),
      threshold: 1,
      impact:
        'Somebody who has an access cannot sign in any more: their sign-in was deleted, by themselves or by somebody at Cognito. It rings once for each. npm run reconcile -- --dry-run names all that are gone. Have the firm ask them: who did not want it gets another by …/reopen-sign-in. If there are several, or nobody knows, CloudTrail tells who called AdminDeleteUser or DeleteUser.',
    });
  }

  /** Copies new seals to where they are locked (A3). */
  private declareCopySeals(data: AccessTable, sealBucket: SealBucket): void {
    const errorImpact =
      'Seals are not copied to where nobody can change them, or the end of a chain was cut off: npm run audit:verify says which.';
    const worker = new ServiceFunction(this, 'CopySeals', {
      ...this.setting,
      entry: 'scheduled/copy-seals',
      env: SealBucketEnv,
      environment: { TABLE_NAME: data.tableName, SEAL_BUCKET: sealBucket.bucketName },
      timeout: Duration.minutes(10),
      errorImpact,
    });
    data.grant(worker, ['GetItem', 'Query']);
    data.grantPutOf(worker, 'SEAL-MARK#*');
    sealBucket.grantPut(worker);
    this.runDaily(worker);
  }

  /** Runs it in this rhythm. A run that fails is not tried again: the next one is soon. Three in a row ring. */
  private run(worker: ServiceFunction, rate: Duration): void {
    this.schedule(worker, rate, 0);
    const failures = 3;
    this.alarm(worker, Duration.millis(rate.toMilliseconds() * (failures + 2)), failures);
  }

  /** Runs it once a day. A run that fails is tried again twice, since the next one is far; the last failure rings. */
  private runDaily(worker: ServiceFunction): void {
    const retryAttempts = 2;
    this.schedule(worker, Duration.days(1), retryAttempts);
    // Within one period, though the attempts lie minutes apart: it is as long as CloudWatch has them.
    this.alarm(worker, Duration.days(1), 1 + retryAttempts);
  }

  private schedule(worker: ServiceFunction, rate: Duration, retryAttempts: number): void {
    worker.handler.configureAsyncInvoke({ retryAttempts });
    new Rule(worker, 'Rate', { schedule: Schedule.rate(rate), targets: [new LambdaFunction(worker.handler)] });
  }

  private alarm(worker: ServiceFunction, period: Duration, failures: number): void {
    this.setting.alarms.add(worker, 'Errors', {
      metric: worker.handler.metricErrors({ period }),
      threshold: failures,
      impact: worker.errorImpact,
    });
  }
}

/** The executions of a machine, as cdk-nag names them. */
function executionsOf(stateMachine: IStateMachine): string {
  const stack = Stack.of(stateMachine);
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
  const name = JSON.stringify(stack.resolve(Fn.select(6, Fn.split(':', stateMachine.stateMachineArn))));
  return `arn:aws:states:${stack.region}:${account}:execution:${name}:*`;
}
