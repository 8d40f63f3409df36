import { expect, test, vi } from 'vitest';
import { Problem } from '../../shared/contract/replies.ts';
import { creation } from './support/creation.ts';
import { testFirm, unique } from './support/firm.ts';
import { assertHarmless, functionLog, type Line } from './support/function-log.ts';
import type { Reply } from './support/http.ts';
import { openPage } from './support/pages.ts';
import { soon } from './support/soon.ts';

const lineOf = ({ body }: Reply): Promise<Line> => {
  const { instance } = Problem.parse(body);
  return vi.waitFor(async () => {
    const line = (await functionLog()).find((written) => written.instance === instance);
    expect(line, `a line about ${instance}`).toBeDefined();
    return line!;
  }, soon);
};

test('the instance of a refusal is found in the log, with what was refused', async () => {
  const paul = await (await testFirm()).staff('Paul Garnier');
  expect(await lineOf(await paul.get(`/v1/accesses/${unique()}`))).toMatchObject({
    ...{ level: 'INFO', message: 'refused', routeKey: 'GET /v1/accesses/{accessId}', status: 404, code: 'not-found' },
  });
  expect(await lineOf(await paul.patch('/v1/firm', {}))).toMatchObject({ status: 403, code: 'forbidden' });
});

test('nothing of what was sent, and nobody, is in the log of refusals', async () => {
  const firm = await testFirm();
  const paul = await firm.staff('Paul Garnier');
  const company = await firm.company();
  const word = unique();
  const identity = {
    lastName: `Moreau ${word}`,
    email: `ines.${word}@${firm.domain}`,
    [`key ${word}`]: word,
    phone: word,
  };
  const replies = [
    await paul.post('/v1/accesses', creation(company, { identity })),
    await paul.post('/v1/accesses', creation(company, { identity: { email: `ines.${word}@${firm.domain}` } })),
    await paul.post('/v1/accesses', `{"${word}`, { 'content-type': 'application/json' }),
    await paul.post('/v1/accesses', creation(company), { 'idempotency-key': `${word} é` }),
    await paul.get(`/v1/accesses?search=${word}&${word}=${word}`),
    await paul.get(`/v1/companies/${word}`),
    await paul.get(`/v1/accesses?cursor=${word}`),
  ];
  const lines = await Promise.all(replies.map(lineOf));
  expect(lines.map(({ status }) => status)).toEqual([400, 422, 400, 400, 400, 404, 400]);
  expect(JSON.stringify(lines)).not.toContain(word);
  assertHarmless(lines);
});

test('the page of a link that does not exist is a line without the link’s token', async () => {
  const token = 'x'.repeat(43 - 20) + unique();
  expect((await openPage(`/invitation/${token}`)).status).toBe(404);
  await vi.waitFor(async () => {
    const lines = await functionLog();
    expect(lines).toContainEqual(expect.objectContaining({ routeKey: 'GET /invitation/{token}', status: 404 }));
    expect(JSON.stringify(lines)).not.toContain(token);
  }, soon);
});
