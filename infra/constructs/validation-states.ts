import {
  Choice,
  Condition,
  Errors,
  Fail,
  IntegrationPattern,
  JsonPath,
  Pass,
  Succeed,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Task } from '../../shared/contract/tasks.ts';
import { WorkerTask } from './worker-task.ts';
import type { WorkerTaskProps, Workers } from './worker-task.ts';

const requestId = JsonPath.stringAt('$.requestId');

/**
 * V11: the states of one request. Between them travels `{ requestId, status }`, with `round` while it waits, and the round that
 * is `over`, or `interrupted`, on the way back:
 *
 * NextRound → decided? → AskValidators (waits; a timeout goes back to NextRound) → by status → what follows from it, or
 * NextRound again after a wake. V17: of one that was sent back TellCreator goes back to NextRound, and then AwaitCorrection
 * waits, which always goes back there.
 *
 * Whoever writes to a request does so on condition that it is open and hands its real status on, so that a decision
 * which lands between a timeout and its handling is never lost.
 */
export class ValidationStates extends Construct {
  readonly start: IChainable;
  private readonly stuck: IChainable;

  constructor(scope: Construct, id: string, workers: Workers) {
    super(scope, id);
    this.stuck = this.untilStuck(workers);
    this.start = this.untilDecided(workers);
  }

  private untilDecided(workers: Workers): IChainable {
    const nextRound = new WorkerTask(this, 'NextRound', {
      comment: 'Reads the request, and counts the round that begins, or its end.',
      ...{ workers, task: 'next-round' as const },
    }).otherwise(this.stuck);
    const byStatus = this.byStatus(workers, nextRound);
    const roundIsOver = new Pass(this, 'RoundIsOver', {
      parameters: { requestId, over: JsonPath.objectAt('$.round') },
    });
    const askValidators = new WorkerTask(this, 'AskValidators', {
      comment: 'Asks, reminds or escalates by mail, and waits for a change as long as the round lasts.',
      ...{ workers, task: 'ask-validators' as const },
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: { requestId, taskToken: JsonPath.taskToken, round: JsonPath.objectAt('$.round') },
      taskTimeout: Timeout.at('$.round.timeoutSeconds'),
    });
    const awaitCorrection = new WorkerTask(this, 'AwaitCorrection', {
      comment: 'Waits until the request is corrected, or ends.',
      ...{ workers, task: 'await-correction' as const },
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: { requestId, taskToken: JsonPath.taskToken, round: JsonPath.objectAt('$.round') },
      taskTimeout: Timeout.at('$.round.timeoutSeconds'),
    });
    roundIsOver.next(nextRound);
    for (const waiting of [askValidators, awaitCorrection]) {
      // Before the catch of everything else: the first that fits is taken.
      waiting.addCatch(roundIsOver, { errors: [Errors.TIMEOUT], resultPath: JsonPath.DISCARD });
      waiting.otherwise(this.stuck);
    }
    const expireRequest = new WorkerTask(this, 'ExpireRequest', {
      ...{ workers, task: 'expire-request' as const },
      payload: { requestId, expiresAt: JsonPath.stringAt('$.expiresAt') },
    }).otherwise(this.stuck);
    return nextRound.next(
      new Choice(this, 'IsItDecided')
        .when(Condition.booleanEquals('$.expired', true), expireRequest.next(byStatus))
        .when(Condition.booleanEquals('$.told', true), awaitCorrection.next(nextRound))
        .when(Condition.not(Condition.stringEquals('$.status', 'open')), byStatus)
        .otherwise(askValidators.next(byStatus)),
    );
  }

  /** The status is the one that the table has; one that is open still was woken, to look again at who is to be asked. */
  private byStatus(workers: Workers, nextRound: IChainable): IChainable {
    const after = { resultPath: JsonPath.DISCARD };
    const tellCreator = this.task('TellCreator', workers, 'tell-creator', { resultPath: '$.told' }).next(
      new Choice(this, 'IsItToCorrect')
        .when(Condition.stringEquals('$.status', 'to_correct'), nextRound)
        .otherwise(new Succeed(this, 'Done')),
    );
    const openAccess = this.task('OpenSignIn', workers, 'open-sign-in', after)
      .next(this.task('ActivateAccess', workers, 'activate-access', after))
      .next(this.task('InvitePerson', workers, 'invite-person', after))
      .next(tellCreator);
    const notOpened = ['rejected', 'cancelled', 'expired', 'to_correct'].map((status) =>
      Condition.stringEquals('$.status', status),
    );
    const unknownStatus = new Pass(this, 'UnknownStatus', {
      parameters: { requestId, failedState: 'ByStatus', error: 'UnknownStatus' },
    });
    return new Choice(this, 'ByStatus')
      .when(Condition.stringEquals('$.status', 'approved'), openAccess)
      .when(Condition.or(...notOpened), tellCreator)
      .when(Condition.stringEquals('$.status', 'open'), nextRound)
      .otherwise(unknownStatus.next(this.stuck));
  }

  private untilStuck(workers: Workers): IChainable {
    return new WorkerTask(this, 'MarkStuck', {
      comment: 'Shows on the request that, and where, its course has stopped.',
      ...{ workers, task: 'mark-stuck' as const },
      payload: { requestId, failedState: JsonPath.stringAt('$.failedState'), error: JsonPath.stringAt('$.error') },
      resultPath: JsonPath.DISCARD,
    }).next(
      new Fail(this, 'Stuck', { error: 'RequestStuck', cause: 'A task kept failing; the state before names it.' }),
    );
  }

  /** A task that needs no more than the request's id. */
  private task(
    id: string,
    workers: Workers,
    task: Exclude<Task, 'ask-validators' | 'await-correction' | 'expire-request' | 'mark-stuck' | 'send-digest'>,
    props: Pick<WorkerTaskProps<Task>, 'resultPath'> = {},
  ): WorkerTask {
    return new WorkerTask(this, id, { ...props, workers, task, payload: { requestId } }).otherwise(this.stuck);
  }
}
