import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Errors, JitterType, JsonPath, Pass, TaskInput as Payload, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import type { IChainable, RetryProps } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { LambdaInvokeJsonPathProps } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Task, TaskInput } from '../../shared/contract/tasks.ts';
import type { ServiceFunction } from './service-function.ts';

export interface WorkerTaskProps<T extends Task> extends Pick<
  LambdaInvokeJsonPathProps,
  'integrationPattern' | 'resultPath' | 'comment'
> {
  readonly task: T;
  readonly workers: Workers;
  /** What the worker is given, field by field; the whole state when left out. */
  readonly payload?: { readonly [Field in keyof TaskInput<T>]: unknown };
  /** For a task that waits for people; else it ends shortly after the function's own timeout. */
  readonly taskTimeout?: Timeout;
}

/** The function of each task. */
export type Workers = Readonly<Record<Task, ServiceFunction>>;

/** A task of the workflow: a worker, called again for the errors that pass by themselves. */
export class WorkerTask<T extends Task = Task> extends LambdaInvoke {
  /** The function as it stands; by default CDK allows every version and alias of it. */
  protected override readonly taskPolicies: PolicyStatement[];

  constructor(scope: Construct, id: string, { task, workers, payload, comment, ...props }: WorkerTaskProps<T>) {
    const worker = workers[task];
    const waits = props.integrationPattern !== undefined;
    super(scope, id, {
      taskTimeout: Timeout.duration(worker.timeout.plus(coldStart).plus(Duration.seconds(5))),
      ...props,
      // Shown beside the state that failed.
      comment: [...(comment === undefined ? [] : [comment]), `While it fails: ${worker.errorImpact}`].join(' '),
      lambdaFunction: worker.handler,
      ...(payload && { payload: Payload.fromObject(payload) }),
      // A task that waits for a token has no reply of its own to unwrap.
      ...(waits ? {} : { payloadResponseOnly: true }),
      retryOnServiceExceptions: false,
    });
    this.taskPolicies = [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [worker.handler.functionArn] }),
    ];
    // The timeout of a task that waits for people ends their round; of any other it is a call that was lost.
    this.addRetry(waits ? passingErrors : { ...passingErrors, errors: [Errors.TIMEOUT, ...passing] });
  }

  /** Whatever retries do not cure goes on to `next`, with the name of this state and of the error, and nothing else. */
  otherwise(next: IChainable): this {
    const failed = new Pass(this, 'Failed', {
      stateName: `${this.stateId}Failed`,
      parameters: {
        requestId: JsonPath.stringAt('$.requestId'),
        failedState: this.stateId,
        error: JsonPath.stringAt('$.failure.Error'),
      },
    });
    this.addCatch(failed.next(next), { resultPath: '$.failure' });
    return this;
  }
}

/** How long Lambda may take to load a function: part of the task's time, but not of the function's own. */
const coldStart = Duration.seconds(10);

/**
 * Errors that pass: Lambda's own, a worker that crashed or ran out of time, and what workers throw: `TransientError` when a
 * service throttles or does not answer, `NotYet` when something is about to come true, such as that a company's client admin,
 * who is approved, is active (C5); theirs may wait for a service. Never `States.ALL` or `States.TaskFailed`: they would retry
 * the timeout that ends a round.
 */
const passing = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  'Runtime.ExitError',
  'Sandbox.Timedout',
  'TransientError',
  'NotYet',
];

/**
 * Outages last hours, and waiting costs nothing: with delays of five minutes at most, half of it on average (full
 * jitter), a hundred attempts last about four hours. Each takes three of an execution's 25,000 events.
 */
const passingErrors: RetryProps = {
  errors: passing,
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 100,
  maxDelay: Duration.minutes(5),
  jitterStrategy: JitterType.FULL,
};
