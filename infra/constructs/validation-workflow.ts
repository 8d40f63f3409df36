import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { countedByFunctions } from './service-function.ts';
import type { ServiceFunction } from './service-function.ts';
import { ValidationStates } from './validation-states.ts';
import { VendedLogs } from './vended-logs.ts';
import type { Workers } from './worker-task.ts';

export interface ValidationWorkflowProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly workers: Workers;
}

/** The state machine: one Standard execution per request; its input and output carry ids alone. */
export class ValidationWorkflow extends Construct {
  readonly stateMachine: IStateMachine;

  constructor(scope: Construct, id: string, { stage, alarms, workers }: ValidationWorkflowProps) {
    super(scope, id);
    const states = new ValidationStates(this, 'States', workers);
    const stateMachine = new StateMachine(this, 'StateMachine', {
      comment: 'From a request to its decision, and to what follows from it',
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(states.start),
      logs: {
        destination: new VendedLogs(this, 'Logs', 'states', stage),
        level: LogLevel.ALL,
        // It holds task tokens (V8).
        includeExecutionData: false,
      },
      tracingEnabled: true,
      removalPolicy: stage.removalPolicy,
    });
    this.stateMachine = stateMachine;
    Validations.of(stateMachine.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The delivery of logs, and X-Ray, have no resources to name: their actions exist on * alone.',
    });
    this.letAnswerItself(workers['ask-validators']);
    const often = { statistic: 'Sum', period: Duration.minutes(5) };
    const noEffect = 'it was not asked about, or its decision has no effect. Restart it once the cause is gone.';
    alarms.add(this, 'Failed', {
      metric: stateMachine.metricFailed(often),
      threshold: 1,
      impact: `A request is stuck: ${noEffect} The comment of the state that failed says who is hurt.`,
    });
    // Neither passes through MarkStuck: nothing within an execution catches its own end.
    alarms.add(this, 'TimedOut', {
      metric: stateMachine.metricTimedOut(often),
      threshold: 1,
      impact: `The execution of a request lasted longer than any may: ${noEffect}`,
    });
    alarms.add(this, 'Aborted', {
      metric: stateMachine.metricAborted(often),
      threshold: 1,
      impact: `Somebody stopped the execution of a request: ${noEffect}`,
    });
    alarms.add(this, 'Stuck', {
      metric: countedByFunctions('RequestStuck'),
      threshold: 1,
      impact: 'A request was marked as stuck; its course names the task that kept failing.',
    });
  }

  /**
   * A request may be decided before its task waits: then the worker answers its own token. The right is a policy of its
   * own, because the machine names the function already, and the function waits for the policies within its role.
   */
  private letAnswerItself(worker: ServiceFunction): void {
    const statement = new PolicyStatement({
      actions: ['states:SendTaskSuccess'],
      resources: [this.stateMachine.stateMachineArn],
    });
    new Policy(this, 'AnswerItself', { roles: [worker.role], statements: [statement] });
  }
}
