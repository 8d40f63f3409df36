import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Conflict } from '../../../shared/domain/conflict.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { HttpEvent } from '../../../shared/http/event.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import type { RenderRefusal } from '../../../shared/http/refusals.ts';
import { parseInput } from '../../../shared/http/input.ts';
import { renderRefusalPage } from '../../../shared/http/pages.ts';
import { jsonReply, ok, type Reply } from '../../../shared/http/reply.ts';
import { AddCollaboratorBody } from '../../../shared/contract/firm.ts';

const routeKey = 'GET /v1/me';
const event = {
  routeKey,
  rawPath: '/v1/me/secret',
  headers: { authorization: 'Bearer secret' },
  body: '{"secret":1}',
} as unknown as HttpEvent;
const context = { awsRequestId: 'the-instance' } as Context;

let written: string;
beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (written += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (written += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Answers one call; gives the reply and the lines of the log. */
async function call(answer: () => Promise<Reply>, render?: RenderRefusal) {
  const reply = await httpHandler<'me'>(
    {
      ...{ [routeKey]: { answer }, 'GET /v1/labels': { answer }, 'GET /v1/me/export': { answer } },
      ...{ 'PUT /v1/me/absence': { answer }, 'DELETE /v1/me/absence': { answer } },
    },
    render,
  )(event, context);
  const lines = written.split('\n').filter((line) => line !== '');
  return { reply, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
const refused = (error: Error, render?: RenderRefusal) => call(() => Promise.reject(error), render);

describe('a refusal', () => {
  test('is one line at info, with the instance that the caller is told, the route, the code and the status', async () => {
    const { reply, lines } = await refused(new DomainError('not-found'));
    expect(JSON.parse(reply.body)).toMatchObject({ instance: 'the-instance', status: 404 });
    expect(lines).toEqual([
      {
        ...{ level: 'INFO', message: 'refused', instance: 'the-instance', routeKey, status: 404, code: 'not-found' },
        ...{ timestamp: expect.any(String), service: expect.any(String), sampling_rate: 0 },
      },
    ]);
  });

  test('names the codes of its fields once each, and none of what was sent', async () => {
    const sent = { name: 'Inès Moreau', rights: 'Moreau', 'Inès Moreau': 1, Moreau: 2 };
    const { reply, lines } = await call(() =>
      Promise.reject(thrownBy(() => parseInput(AddCollaboratorBody, sent, 'fr'))),
    );
    expect(reply.body).toContain('/Inès Moreau');
    expect(lines).toMatchObject([{ code: 'invalid-input', status: 400 }]);
    const { fields } = lines[0]!;
    expect((fields as string[]).toSorted()).toEqual(['invalid-value', 'missing', 'unknown-field']);
    expect(written).not.toMatch(/Moreau|Inès|@|secret/);
  });

  test('that a page shows by itself is logged too', async () => {
    const page = { statusCode: 422, headers: {}, body: 'Moreau' };
    const { reply, lines } = await call(() => Promise.resolve(page), renderRefusalPage);
    expect(reply).toEqual(page);
    expect(lines).toMatchObject([{ message: 'refused', instance: 'the-instance', routeKey, status: 422 }]);
    expect(written).not.toContain('Moreau');
  });
});

describe('a failure', () => {
  test.each([
    [
      new DomainError('unavailable', { cause: new TypeError('ines@moreau.example') }),
      { status: 503, code: 'unavailable' },
    ],
    [new TypeError('ines@moreau.example\n    at ines@moreau.example'), { status: 500, error: 'TypeError' }],
  ])('%#: is one line at error, with where it comes from', async (error, told) => {
    const { lines } = await refused(error);
    expect(lines).toMatchObject([
      { level: 'ERROR', message: 'unexpected', instance: 'the-instance', routeKey, ...told },
    ]);
    expect(lines[0]!['stack']).toContainEqual(expect.stringContaining('http-handler.test'));
    expect(written).not.toMatch(/moreau|secret/);
  });

  test('that comes of a conflict says so by its code', async () => {
    const { lines } = await refused(new DomainError('internal-error', { cause: new Conflict() }));
    expect(lines).toMatchObject([{ code: 'internal-error', cause: { error: 'DomainError', code: 'stale-write' } }]);
  });
});

test('what is allowed is not logged', async () => {
  const { reply, lines } = await call(() => Promise.resolve(jsonReply(ok({}))));
  expect(reply.statusCode).toBe(200);
  expect(lines).toEqual([]);
});

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}
