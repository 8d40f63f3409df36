import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientAccess, UnansweredCheck, type Answer, type ClientAccess } from '../../shared/contract/client/index.ts';
import { CheckReply } from '../../shared/contract/permissions.ts';
import { checkServer, type CannedReply, type CheckServer } from './support/check-server.ts';

let server: CheckServer;
let api: ClientAccess;
let reply: CannedReply;

beforeEach(async () => {
  server = await checkServer(() => reply);
  api = clientAccess({ baseUrl: server.url, token: () => Promise.resolve('a-token') });
});
afterEach(() => server.close());

const answered = (...results: Answer[]): CannedReply => ({ status: 200, body: CheckReply.parse({ results }) });
const yes: Answer = { allowed: true, scope: 'all', reason: 'level' };
const no: Answer = { allowed: false, scope: 'own', reason: 'not-the-owner' };

describe('an app asks in one line', () => {
  test('and hears yes', async () => {
    reply = answered(yes);
    expect(await api.can('invoices.process', 'd1')).toBe(true);
    expect(server.received).toEqual([
      { authorization: 'Bearer a-token', body: { checks: [{ permission: 'invoices.process', dossierId: 'd1' }] } },
    ]);
  });

  test('about somebody else and their document, and hears no', async () => {
    reply = answered(no);
    const about = { accessId: 'a1', documentOwnerId: 'a2' };
    expect(await api.can('invoices.process', 'd1', about)).toBe(false);
    expect(server.received).toMatchObject([{ body: { checks: [about] } }]);
  });

  test('many things at once, and hears an answer each, in their order', async () => {
    reply = answered(yes, no);
    const [first, second] = await api.check([
      { permission: 'expenses.create', dossierId: 'd1' },
      { permission: 'invoices.process', dossierId: 'd1', documentOwnerId: 'a2' },
    ]);
    expect([first, second]).toEqual([yes, no]);
  });

  test('anew each time: no answer is kept', async () => {
    reply = answered(yes);
    expect(await api.can('invoices.process', 'd1')).toBe(true);
    reply = answered(no);
    expect(await api.can('invoices.process', 'd1')).toBe(false);
  });
});

describe('no answer is never a yes:', () => {
  const unanswered = async (): Promise<UnansweredCheck> => {
    const error: unknown = await api.can('invoices.process', 'd1').catch((thrown: unknown) => thrown);
    if (!(error instanceof UnansweredCheck)) throw new Error(`Not an UnansweredCheck: ${String(error)}`);
    return error;
  };

  test('a problem is thrown as it came', async () => {
    const problem = { type: '/problems/unavailable', title: 'Indisponible', status: 503, detail: 'Réessayez.' };
    reply = { status: 503, type: 'application/problem+json', body: problem };
    expect(await unanswered()).toMatchObject({ message: 'Réessayez.', problem });
  });

  test('API Gateway’s own message becomes a problem', async () => {
    reply = { status: 401, body: { message: 'Unauthorized' } };
    const { problem } = await unanswered();
    expect(problem).toEqual({ type: 'about:blank', title: 'Unauthorized', status: 401 });
  });

  test('so does the page of a proxy', async () => {
    reply = { status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>' };
    expect((await unanswered()).problem).toEqual({ type: 'about:blank', title: 'HTTP 502', status: 502 });
  });

  test.each([
    ['a page', '<h1>Welcome</h1>'],
    ['nothing', ''],
    ['something else', { ok: true }],
    ['too few answers', { results: [] }],
    ['too many answers', { results: [yes, yes] }],
    ['an answer of another shape', { results: [{ ...yes, allowed: 'true' }] }],
  ])('a reply of 200 with %s is none', async (_, body) => {
    reply = { status: 200, body };
    await unanswered();
  });

  test('an API that is away is told by the cause', async () => {
    server.close();
    expect(await unanswered()).toMatchObject({ problem: undefined, cause: expect.any(TypeError) });
  });

  test('a token that cannot be had is told by the cause', async () => {
    const cause = new Error('Signed out.');
    api = clientAccess({ baseUrl: server.url, token: () => Promise.reject(cause) });
    expect(await unanswered()).toMatchObject({ cause });
    expect(server.received).toEqual([]);
  });
});

test('an id that got lost is refused before anything is asked: left out, it would ask about somebody else', async () => {
  reply = answered(yes);
  const lost = { accessId: undefined } as unknown as { accessId: string };
  await expect(api.can('invoices.process', 'd1', lost)).rejects.toThrow('accessId of a check is undefined');
  expect(server.received).toEqual([]);
});
