import { on, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { executionFinder, executionStarter, taskAnswerer } from '../../../shared/services/executions.ts';
import { isOutage } from '../../../shared/services/outages.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';

/** A service that takes calls, and never answers any. */
let silent: Server;

beforeEach(async () => {
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`);
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, 'local');
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  silent.closeAllConnections();
  silent.close();
});

const arn = 'arn:aws:states:eu-west-3:000000000000:stateMachine:m';

test.each<[string, () => Promise<unknown>]>([
  ['a sign-in is asked for', () => signInService('eu-west-3_pool').look('sub')],
  ['an execution is started', () => executionStarter(arn)('r', 'r')],
  ['an execution is asked for', () => executionFinder(arn)('r')],
  ['a task is answered', () => taskAnswerer()('token', { requestId: 'r', status: 'approved' })],
])('a service that does not answer when %s is out, within what a page may take', async (_what, call) => {
  const requests = on(silent, 'request');
  const outcome = call().catch((error: unknown) => error);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await requests.next();
    await vi.advanceTimersByTimeAsync(3000);
  }
  expect(isOutage(await outcome)).toBe(true);
});
