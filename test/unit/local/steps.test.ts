import { describe, expect, test } from 'vitest';
import type { Functions } from '../../../infra/local/lambda/lambda.ts';
import { runStep } from '../../../infra/local/workflow/steps.ts';
import { TaskTokens } from '../../../infra/local/workflow/task-tokens.ts';

const workMs = 300;

/** Runs a task that waits for its token, and whose function works for a while; gives how long it lasted, and its end. */
async function lasting(speed: number, timeout: number, answerAfterMs?: number) {
  const tokens = new TaskTokens();
  const functions = {
    has: () => true,
    invoke: () => new Promise((done) => setTimeout(() => done({ ok: true, payload: 'null' }), workMs)),
  } as unknown as Functions;
  const start = performance.now();
  const envelope = { Begin: '', Token: 't', Input: {}, Timeout: timeout, Parameters: { FunctionName: 'f' } };
  if (answerAfterMs !== undefined)
    setTimeout(() => tokens.answer('t', (listener) => listener.succeed('answered')), answerAfterMs);
  const end = await runStep({ state: 'Ask', kind: 'callback' }, envelope, {
    ...{ functions, tokens, speed, signal: new AbortController().signal },
  }).catch((error: unknown) => (error as Error).name);
  return { end, ms: performance.now() - start };
}

describe('a task that waits for its token', () => {
  test('is not over before its function has done its part, however short speed makes the wait', async () => {
    const { end, ms } = await lasting(1000, 100);
    expect(end).toBe('States.Timeout');
    expect(ms).toBeGreaterThan(workMs);
    expect(ms).toBeLessThan(workMs + 2000);
  });

  test('is over while its function works where nothing is sped up, as on AWS', async () => {
    const { end, ms } = await lasting(1, 1);
    expect(end).toBe('States.Timeout');
    expect(ms).toBeGreaterThan(900);
  });

  test('ends with its answer, whether or not its function has done its part', async () => {
    for (const [speed, after] of [
      [1000, 10],
      [1, 10],
      [1, workMs + 50],
    ] as const)
      expect((await lasting(speed, 100_000, after)).end).toBe('answered');
  });
});
