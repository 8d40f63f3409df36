import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { VendedLogs } from './vended-logs.ts';

export interface StandardMachineProps {
  readonly stage: Stage;
  readonly comment: string;
  readonly start: IChainable;
  /** What its log group is called by. */
  readonly logs: 'states' | 'digests';
}

/** A state machine with its log: its executions last as long as people take, and their input and output carry ids alone. */
export function standardMachine(scope: Construct, { stage, comment, start, logs }: StandardMachineProps): StateMachine {
  const machine = new StateMachine(scope, 'StateMachine', {
    comment,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromChainable(start),
    logs: {
      destination: new VendedLogs(scope, 'Logs', logs, stage),
      level: LogLevel.ALL,
      // It holds task tokens (V8).
      includeExecutionData: false,
    },
    tracingEnabled: true,
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(machine.role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'The delivery of logs, and X-Ray, have no resources to name: their actions exist on * alone.',
  });
  return machine;
}

/** Rings for each execution that ends badly, and says who is hurt. Nothing within one catches its own end. */
export function ringAtBadEnds(
  scope: Construct,
  alarms: Alarms,
  machine: StateMachine,
  impacts: Readonly<Record<'failed' | 'timedOut' | 'aborted', string>>,
): void {
  const often = { statistic: 'Sum', period: Duration.minutes(5) };
  const ring = (id: string, metric: IMetric, impact: string) => {
    alarms.add(scope, id, { metric, threshold: 1, impact });
  };
  ring('Failed', machine.metricFailed(often), impacts.failed);
  ring('TimedOut', machine.metricTimedOut(often), impacts.timedOut);
  ring('Aborted', machine.metricAborted(often), impacts.aborted);
}
