import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Operation, ServiceError, serveAwsJson } from '../parts/aws-json.ts';
import type { Execution } from './execution.ts';
import type { StateMachines } from './state-machine.ts';
import type { TokenProblem } from './task-tokens.ts';

const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const ByExecution = z.object({ executionArn: z.string() });
const StopExecution = ByExecution.extend({ error: z.string().optional(), cause: z.string().optional() });
const ListExecutions = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  maxResults: z.number().optional(),
  nextToken: z.string().optional(),
});
const GetExecutionHistory = ByExecution.extend({
  reverseOrder: z.boolean().default(false),
  maxResults: z.number().optional(),
  nextToken: z.string().optional(),
});
const TaskSuccess = z.object({ taskToken: z.string(), output: z.string() });
const TaskFailure = z.object({ taskToken: z.string(), error: z.string().default(''), cause: z.string().default('') });
const TaskHeartbeat = z.object({ taskToken: z.string() });

/** What AWS refuses in an execution's name. */
const BAD_NAME = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

const EXECUTION_ARN = /^arn:[^:]+:states:[^:]+:\d+:execution:[^:]+:[^:]+$/;

/** AWS names no time (https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html). */
const SETTLING_MS = 200;

/** The part of the Step Functions API that an app uses, on a free port. */
export function serveStepFunctions(machines: StateMachines): ReturnType<typeof serveAwsJson> {
  const operations: Record<string, Operation> = {
    StartExecution: (input) => start(machines, StartExecution.parse(input)),
    DescribeExecution: (input) => describe(findSettled(machines, ByExecution.parse(input).executionArn)),
    StopExecution: (input) => {
      const { executionArn, error, cause } = StopExecution.parse(input);
      find(machines, executionArn);
      machines.abort(executionArn, error, cause);
      return { stopDate: new Date() };
    },
    ListExecutions: (input) => list(machines, ListExecutions.parse(input)),
    GetExecutionHistory: (input) => history(machines, GetExecutionHistory.parse(input)),
    SendTaskSuccess: (input) => {
      const { taskToken, output } = TaskSuccess.parse(input);
      const value = json(output, 'InvalidOutput');
      return told(machines.tokens.answer(taskToken, (task) => task.succeed(value)));
    },
    SendTaskFailure: (input) => {
      const { taskToken, error, cause } = TaskFailure.parse(input);
      return told(machines.tokens.answer(taskToken, (task) => task.fail(error, cause)));
    },
    SendTaskHeartbeat: (input) =>
      told(machines.tokens.answer(TaskHeartbeat.parse(input).taskToken, (task) => task.heartbeat())),
  };
  return serveAwsJson({ version: '1.0', operation: (name) => operations[name] });
}

function start(
  machines: StateMachines,
  { stateMachineArn, name = randomUUID(), input }: z.infer<typeof StartExecution>,
) {
  if (!machines.has(stateMachineArn))
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  if (name.length === 0 || name.length > 80 || BAD_NAME.test(name))
    throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
  json(input, 'InvalidExecutionInput');
  const started = machines.start(stateMachineArn, name, input);
  if (started === 'ExecutionAlreadyExists')
    throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${name}'`);
  return { executionArn: started.arn, startDate: started.startDate };
}

function find(machines: StateMachines, executionArn: string): Execution {
  if (!EXECUTION_ARN.test(executionArn)) throw new ServiceError('InvalidArn', `Invalid Arn: '${executionArn}'`);
  const execution = machines.get(executionArn);
  if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  return execution;
}

/** DescribeExecution is eventually consistent: what has just been started does not exist yet for it. */
function findSettled(machines: StateMachines, executionArn: string): Execution {
  const execution = find(machines, executionArn);
  if (Date.now() - execution.startDate.getTime() < SETTLING_MS)
    throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  return execution;
}

function summary({ arn, machineArn, name, status, startDate, stopDate }: Execution) {
  return { executionArn: arn, stateMachineArn: machineArn, name, status, startDate, ...(stopDate && { stopDate }) };
}

function describe(execution: Execution) {
  const { input, output, error, cause } = execution;
  return {
    ...summary(execution),
    input,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}

function list(
  machines: StateMachines,
  { stateMachineArn, statusFilter, maxResults, nextToken }: z.infer<typeof ListExecutions>,
) {
  const all = machines
    .list()
    .filter(({ machineArn, status }) => machineArn === stateMachineArn && (!statusFilter || status === statusFilter));
  const { items, ...next } = page(all, maxResults, nextToken);
  return { executions: items.map(summary), ...next };
}

function history(
  machines: StateMachines,
  { executionArn, reverseOrder, maxResults, nextToken }: z.infer<typeof GetExecutionHistory>,
) {
  const events = [...find(machines, executionArn).history];
  const { items, ...next } = page(reverseOrder ? events.reverse() : events, maxResults, nextToken);
  return { events: items.map(({ details, ...event }) => ({ ...event, ...details })), ...next };
}

function page<Item>(all: readonly Item[], maxResults = 100, nextToken = '0'): { items: Item[]; nextToken?: string } {
  const from = Number(nextToken) || 0;
  const to = from + (maxResults || 100);
  return { items: all.slice(from, to), ...(to < all.length && { nextToken: String(to) }) };
}

function told(problem: TokenProblem | undefined): Record<string, never> {
  if (problem === 'InvalidToken') throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (problem === 'TaskTimedOut')
    throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  return {};
}

function json(text: string, error: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError(error, `${error}: not JSON`);
  }
}
