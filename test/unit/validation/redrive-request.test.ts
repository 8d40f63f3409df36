import { expect, test } from 'vitest';
import type { Request } from '../../../shared/domain/request.ts';
import type { ExecutionState } from '../../../shared/services/executions.ts';
import { redriveRequest } from '../../../shared/use-cases/validation/redrive-request.ts';

const hour = 3_600_000;
const now = new Date('2026-11-22T10:00:00.000Z');
const at = (msAgo: number) => new Date(now.getTime() - msAgo).toISOString();
const request = (of: Partial<Request>): Request =>
  ({ requestId: 'r1', status: 'open', run: 1, createdAt: at(hour), ...of }) as Request;

interface Given {
  readonly of?: Partial<Request>;
  readonly state?: ExecutionState;
  readonly isFirst?: boolean;
}

async function redriven({ of = {}, state = 'running', isFirst = true }: Given) {
  const runs: number[] = [];
  const redrive = redriveRequest({
    requests: {
      request: () => Promise.resolve(request(of)),
      runAnew: ({ run }) => {
        runs.push(run);
        return Promise.resolve(isFirst);
      },
    },
    findExecution: () => Promise.resolve(state),
    now: () => now,
  });
  const { found, newExecution } = await redrive('r1');
  return { found, newExecution, runs };
}

const decided = (msAgo: number) => ({
  status: 'approved' as const,
  decision: { outcome: 'approved' as const, at: at(msAgo) },
});
const alone = { newExecution: undefined, runs: [] };

test('what runs on is left alone, whether open or ended', async () => {
  expect(await redriven({})).toEqual({ found: 'running', ...alone });
  expect(await redriven({ of: decided(hour) })).toEqual({ found: 'running', ...alone });
});

test('what is done is left alone, whatever has become of its execution', async () => {
  const of = { ...decided(hour), doneAt: at(hour) };
  expect(await redriven({ of, state: 'unknown' })).toEqual({ found: 'done', ...alone });
});

test('what is stuck gets a new run, also while its execution is failing', async () => {
  const of = { ...decided(hour), stuckAt: at(hour), run: 2 };
  expect(await redriven({ of, state: 'running' })).toEqual({ found: 'stuck', newExecution: 'r1-3', runs: [2] });
});

test.each([{}, decided(hour)])('what has lost its execution, or never had one, gets a new run: %j', async (of) => {
  expect(await redriven({ of, state: 'ended' })).toEqual({ found: 'ended', newExecution: 'r1-2', runs: [1] });
  expect(await redriven({ of, state: 'unknown' })).toEqual({ found: 'missing', newExecution: 'r1-2', runs: [1] });
});

test.each([{ createdAt: at(59_000) }, decided(59_000)])('what has just moved is left to the stream: %j', async (of) => {
  expect(await redriven({ of, state: 'unknown' })).toEqual({ found: 'starting', ...alone });
});

test('what somebody else was quicker with is left alone', async () => {
  expect(await redriven({ state: 'ended', isFirst: false })).toMatchObject({ found: 'ended', newExecution: undefined });
});
