import { expect, test } from 'vitest';
import type { Request } from '../../../shared/domain/request.ts';
import type { ExecutionState } from '../../../shared/services/executions.ts';
import { redriveRequest } from '../../../shared/use-cases/validation/redrive-request.ts';

const at = '2026-11-22T10:00:00.000Z';
const request = (of: Partial<Request>): Request =>
  ({ requestId: 'r1', status: 'open', run: 1, createdAt: at, ...of }) as Request;

interface Given {
  readonly of?: Partial<Request>;
  readonly state?: ExecutionState;
  /** Whether the execution runs, once it has been started if there was none. */
  readonly runs?: boolean;
  /** Whether nobody else gives a new run meanwhile. */
  readonly isFirst?: boolean;
}

async function redriven({ of = {}, state = 'running', runs = true, isFirst = true }: Given) {
  const done: unknown[] = [];
  const redrive = redriveRequest({
    now: () => new Date(at),
    requests: {
      request: () => Promise.resolve(request(of)),
      runAnew: ({ run }) => {
        done.push({ runAnew: run });
        return Promise.resolve(isFirst);
      },
    },
    findExecution: () => Promise.resolve(state),
    startExecution: (name) => {
      done.push({ start: name });
      return Promise.resolve(runs);
    },
  });
  const { found, carriedOnBy } = await redrive('r1');
  return { found, carriedOnBy, done };
}

const decided = { status: 'approved' as const, decision: { outcome: 'approved' as const, at } };
const alone = { carriedOnBy: undefined, done: [] };

test('what runs on is left alone, whether open or ended', async () => {
  expect(await redriven({})).toEqual({ found: 'running', ...alone });
  expect(await redriven({ of: decided })).toEqual({ found: 'running', ...alone });
});

test('what is done is left alone, whatever has become of its execution', async () => {
  const of = { ...decided, doneAt: at };
  expect(await redriven({ of, state: 'unknown' })).toEqual({ found: 'done', ...alone });
});

test('what is stuck gets a new run, also while its execution is failing', async () => {
  const of = { ...decided, stuckAt: at, run: 2 };
  expect(await redriven({ of, state: 'running' })).toEqual({
    ...{ found: 'stuck', carriedOnBy: 'r1-3', done: [{ runAnew: 2 }] },
  });
});

test.each([{}, decided])('what has lost its execution gets a new run: %j', async (of) => {
  const done = [{ runAnew: 1 }];
  expect(await redriven({ of, state: 'ended' })).toEqual({ found: 'ended', carriedOnBy: 'r1-2', done });
});

test.each([{}, decided])('what was never started is started by its own name, as the stream would: %j', async (of) => {
  const [first, second] = [{ ...of }, { ...of, run: 2 }];
  expect(await redriven({ of: first, state: 'unknown' })).toEqual({
    ...{ found: 'missing', carriedOnBy: 'r1', done: [{ start: 'r1' }] },
  });
  expect(await redriven({ of: second, state: 'unknown' })).toMatchObject({ carriedOnBy: 'r1-2' });
});

test('what is not known yet to have started, and has ended already, gets a new run', async () => {
  expect(await redriven({ state: 'unknown', runs: false })).toEqual({
    ...{ found: 'missing', carriedOnBy: 'r1-2', done: [{ start: 'r1' }, { runAnew: 1 }] },
  });
});

test('what somebody else was quicker with is left alone', async () => {
  expect(await redriven({ state: 'ended', isFirst: false })).toMatchObject({ found: 'ended', carriedOnBy: undefined });
});
