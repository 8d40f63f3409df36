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
 * The states of one request. Between them travels `{ requestId, status }`, and `round` while it waits:
 *
 * NextRound → decided? → AskValidators (waits; a timeout goes back to NextRound) → by status → what follows from it.
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
    this.start = this.untilDecided(workers, this.byStatus(workers));
  }

  private untilDecided(workers: Workers, byStatus: IChainable): IChainable {
    const nextRound = new WorkerTask(this, 'NextRound', {
      comment: 'Reads the request; given the round that is over, reminds or escalates.',
      ...{ workers, task: 'next-round' as const },
    }).otherwise(this.stuck);
    const roundIsOver = new Pass(this, 'RoundIsOver', {
      parameters: { requestId, round: JsonPath.objectAt('$.round') },
    });
    const askValidators = new WorkerTask(this, 'AskValidators', {
      comment: 'Asks by mail, and waits for the decision as long as the round lasts.',
      ...{ workers, task: 'ask-validators' as const },
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: { requestId, taskToken: JsonPath.taskToken, round: JsonPath.objectAt('$.round') },
      taskTimeout: Timeout.at('$.round.timeoutSeconds'),
    });
    // Before the catch of everything else: the first that fits is taken.
    askValidators.addCatch(roundIsOver.next(nextRound), { errors: [Errors.TIMEOUT], resultPath: JsonPath.DISCARD });
    askValidators.otherwise(this.stuck);
    const expireRequest = this.task('ExpireRequest', workers, 'expire-request');
    return nextRound.next(
      new Choice(this, 'IsItDecided')
        .when(Condition.not(Condition.stringEquals('$.status', 'open')), byStatus)
        .when(Condition.booleanEquals('$.expired', true), expireRequest.next(byStatus))
        .otherwise(askValidators.next(byStatus)),
    );
  }

  /** The status is the one that the table has. */
  private byStatus(workers: Workers): IChainable {
    const after = { resultPath: JsonPath.DISCARD };
    const tellCreator = this.task('TellCreator', workers, 'tell-creator', after).next(new Succeed(this, 'Done'));
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
    task: Exclude<Task, 'ask-validators' | 'mark-stuck'>,
    props: Pick<WorkerTaskProps<Task>, 'resultPath'> = {},
  ): WorkerTask {
    return new WorkerTask(this, id, { ...props, workers, task, payload: { requestId } }).otherwise(this.stuck);
  }
}
