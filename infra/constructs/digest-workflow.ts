import { Choice, Condition, Errors, Fail, JsonPath, Succeed, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { gatherSeconds } from '../../shared/contract/tasks.ts';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { ringAtBadEnds, standardMachine } from './standard-machine.ts';
import { WorkerTask } from './worker-task.ts';
import type { Workers } from './worker-task.ts';

export interface DigestWorkflowProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly workers: Workers;
}

/**
 * The digests (V13): one Standard execution for what is due to one collaborator, as long as there is more of it.
 *
 * Gather (waits) → SendDigest → over? → Done, or Rest (waits, gathering) → SendDigest.
 *
 * Between the states travels `DigestTurn`, and how long the digest rests. It waits and compares no clocks, so that its time
 * can be another than that of those who add to it.
 */
export class DigestWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { stage, alarms, workers }: DigestWorkflowProps) {
    super(scope, id);
    this.stateMachine = standardMachine(this, {
      ...{ stage, start: this.states(workers), logs: 'digests' as const },
      comment: 'From the first thing that is due to a collaborator to the mails that tell of all of them',
    });
    const unsent = 'Somebody is not reminded of what awaits their decision, until reconciliation starts it anew.';
    ringAtBadEnds(this, alarms, this.stateMachine, {
      failed: `A digest could not be sent for hours. ${unsent}`,
      timedOut: `The execution of a digest lasted longer than any may. ${unsent}`,
      aborted: `Somebody stopped the execution of a digest. ${unsent}`,
    });
  }

  private states(workers: Workers): IChainable {
    const gather = new Wait(this, 'Gather', {
      comment: 'What is due meanwhile goes with it.',
      time: WaitTime.duration(Duration.seconds(gatherSeconds)),
    });
    const send = new WorkerTask(this, 'SendDigest', { workers, task: 'send-digest' });
    send.addCatch(
      new Fail(this, 'Unsent', {
        error: 'DigestUnsent',
        cause: 'SendDigest kept failing: see the log of its function. What was gathered is still there.',
      }),
      { errors: [Errors.ALL], resultPath: JsonPath.DISCARD },
    );
    const rest = new Wait(this, 'Rest', {
      comment: 'Nobody gets one mail after the other: what is due meanwhile goes with the next.',
      time: WaitTime.secondsPath('$.restSeconds'),
    });
    return gather
      .next(send)
      .next(
        new Choice(this, 'IsItOver')
          .when(Condition.booleanEquals('$.isOver', true), new Succeed(this, 'Done'))
          .otherwise(rest.next(send)),
      );
  }
}
