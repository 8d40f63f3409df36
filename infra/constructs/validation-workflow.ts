import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { countedByFunctions } from './service-function.ts';
import type { ServiceFunction } from './service-function.ts';
import { ringAtBadEnds, standardMachine } from './standard-machine.ts';
import { ValidationStates } from './validation-states.ts';
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
    const stateMachine = standardMachine(this, {
      ...{ stage, start: states.start, logs: 'states' as const },
      comment: 'From a request to its decision, and to what follows from it',
    });
    this.stateMachine = stateMachine;
    this.letAnswerItself(workers['ask-validators'], workers['await-correction']);
    const noEffect = 'it was not asked about, or its decision has no effect. Restart it once the cause is gone.';
    ringAtBadEnds(this, alarms, stateMachine, {
      failed: `A request is stuck: ${noEffect} The comment of the state that failed says who is hurt.`,
      // Neither passes through MarkStuck: nothing within an execution catches its own end.
      timedOut: `The execution of a request lasted longer than any may: ${noEffect}`,
      aborted: `Somebody stopped the execution of a request: ${noEffect}`,
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
  private letAnswerItself(...waiting: readonly ServiceFunction[]): void {
    const statement = new PolicyStatement({
      actions: ['states:SendTaskSuccess'],
      resources: [this.stateMachine.stateMachineArn],
    });
    new Policy(this, 'AnswerItself', { roles: waiting.map(({ role }) => role), statements: [statement] });
  }
}
