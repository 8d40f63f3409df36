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
import type { DigestTurn } from '../domain/digest.ts';
import type { Round } from '../domain/round.ts';
import { answersSoon } from './patience.ts';

const newClient = () => new SFNClient({ requestHandler: answersSoon });

/**
 * What a waiting task is told: that its request is no longer open or, while it is, that somebody interrupts the round; ids,
 * times and the status, nothing else.
 */
export interface TaskAnswer {
  readonly requestId: string;
  readonly status: string;
  readonly interrupted?: Round | undefined;
}

/**
 * Answers a waiting task; false when its token is gone: it has been answered before, its wait has ended, or its execution
 * has. Which of them it is, the token does not tell.
 */
export const taskAnswerer =
  (client = newClient()) =>
  async (taskToken: string, answer: TaskAnswer): Promise<boolean> => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) }));
      return true;
    } catch (error) {
      const gone = [TaskTimedOut, TaskDoesNotExist, InvalidToken].some((kind) => error instanceof kind);
      if (!gone) throw error;
      return false;
    }
  };
export type AnswerTask = ReturnType<typeof taskAnswerer>;

/** Starts the execution of a request. */
export const executionStarter = (stateMachineArn: string, client = newClient()) => {
  const start = starter(stateMachineArn, client);
  return (name: string, requestId: string): Promise<boolean> => start(name, { requestId });
};
export type StartExecution = ReturnType<typeof executionStarter>;

/** Starts the execution of a digest (V13). */
export const digestStarter = (stateMachineArn: string, client = newClient()): StartDigest =>
  starter(stateMachineArn, client);
export type StartDigest = (name: string, turn: DigestTurn) => Promise<boolean>;

/**
 * Starts an execution by name, if there is none of that name that runs: from then on it runs. False when there was one, and
 * it has ended. Unlike DescribeExecution it knows for certain, and starts none twice
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
const starter =
  (stateMachineArn: string, client: SFNClient) =>
  async (name: string, input: object): Promise<boolean> => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return true;
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
      return false;
    }
  };

/** `unknown`: there is none of that name, or none yet. */
export type ExecutionState = 'running' | 'ended' | 'unknown';

/**
 * Says what has become of an execution. The answer may lag by moments, as AWS says of DescribeExecution: one that was just
 * started can be `unknown` still, and one that has just ended `running`.
 */
export const executionFinder =
  (stateMachineArn: string, client = newClient()) =>
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
