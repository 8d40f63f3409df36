import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

/** What a waiting task is told when its request is no longer open: ids and the status, nothing else. */
export interface TaskAnswer {
  readonly requestId: string;
  readonly status: string;
}

/** Answers a waiting task. A token that is gone has been answered, or its wait has ended: either way nothing is due. */
export const taskAnswerer =
  (client = new SFNClient()) =>
  async (taskToken: string, answer: TaskAnswer): Promise<void> => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) }));
    } catch (error) {
      const gone = [TaskTimedOut, TaskDoesNotExist, InvalidToken].some((kind) => error instanceof kind);
      if (!gone) throw error;
    }
  };
export type AnswerTask = ReturnType<typeof taskAnswerer>;

/** Starts an execution by name. One of that name has been started already: that is success. */
export const executionStarter =
  (stateMachineArn: string, client = new SFNClient()) =>
  async (name: string, requestId: string): Promise<void> => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ requestId }) }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
export type StartExecution = ReturnType<typeof executionStarter>;

/** `unknown`: there is none of that name, or none yet. */
export type ExecutionState = 'running' | 'ended' | 'unknown';

/**
 * Says what has become of an execution. The answer may lag by moments, as AWS says of DescribeExecution: one that was just
 * started can be `unknown` still, and one that has just ended `running`.
 */
export const executionFinder =
  (stateMachineArn: string, client = new SFNClient()) =>
  async (name: string): Promise<ExecutionState> => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'unknown';
      throw error;
    }
  };
export type FindExecution = ReturnType<typeof executionFinder>;
