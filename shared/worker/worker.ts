import middy from '@middy/core';
import * as z from 'zod';
import { tasks, type Task, type TaskInput } from '../contract/tasks.ts';
import { Conflict } from '../domain/conflict.ts';
import { DomainError } from '../domain/error.ts';
import { log } from '../services/log.ts';
import { isOutage } from '../services/outages.ts';

/** By which id the log names what a task is about. */
const Named = z.object({ requestId: z.string().optional(), digestId: z.string().optional() });

/**
 * The handler of one task. What it throws is named for the Retry of the state machine: `TransientError` for what a
 * retry may mend, `NotYet` for what is about to come true; any other name ends the course of what it is about. When its
 * time is over, Lambda ends it and says so, which is tried again: middy would say it a moment before, by a name that is not,
 * and leave what is under way to arrive later.
 */
export const worker = <T extends Task, Output>(task: T, work: (input: TaskInput<T>) => Promise<Output>) =>
  middy<unknown, Output>({ timeoutEarlyInMillis: 0 })
    .use({
      onError: ({ event, error }) => {
        log.failure('task failed', { ...Named.safeParse(event).data }, error);
        throw named(error);
      },
    })
    .handler(async (event: unknown): Promise<Output> => work(tasks[task].parse(event) as TaskInput<T>));

/** Bare on purpose: the name is all that a state machine reads, and a message could hold somebody's data. */
function named(error: unknown): Error {
  const bare = new Error('See the log of the task.', { cause: error });
  bare.name = errorName(error);
  return bare;
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError';
  if (error instanceof Conflict || isOutage(error)) return 'TransientError';
  if (!(error instanceof DomainError)) return error.name;
  return error.code === 'company-needs-client-admin' ? 'NotYet' : error.code;
}
