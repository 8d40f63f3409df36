import type { Context } from 'aws-lambda';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HttpEvent } from '../../../shared/http/event.ts';
import type { Reply } from '../../../shared/http/reply.ts';
import type { CreationInput } from '../../../shared/domain/creation-input.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { environmentOf, everything } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { inOneHour } from '../../support/in-one-hour.ts';

let stage: Stage;
let call: (sub: string, body: object, headers?: Record<string, string>) => Promise<Reply>;
let reopen: (sub: string, accessId: string) => Promise<Reply>;

/** The function itself, on the table of this file. A client may set off 20 mails to others an hour; a collaborator, here, 3. */
beforeAll(async () => {
  stage = await openStage();
  const rates = { MAILS_PER_HOUR_OF_CLIENT: '20', MAILS_PER_HOUR_OF_COLLABORATOR: '3' };
  for (const [name, value] of Object.entries({ ...environmentOf(stage.table), ...rates })) vi.stubEnv(name, value);
  vi.resetModules();
  const { handler } = await import('../../../functions/http/accesses/main.ts');
  const post = (routeKey: string, sub: string, { body = {}, headers = {}, pathParameters = {} }) => {
    const event = {
      ...{ routeKey, pathParameters, rawQueryString: '' },
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      requestContext: {
        authorizer: { jwt: { claims: { sub, token_use: 'access', iat: String(Math.floor(Date.now() / 1000)) } } },
      },
    };
    return handler(event as unknown as HttpEvent, { awsRequestId: uuidv7() } as Context);
  };
  call = (sub, body, headers = {}) => post('POST /v1/accesses', sub, { body, headers });
  reopen = (sub, accessId) =>
    post('POST /v1/accesses/{accessId}/reopen-sign-in', sub, { pathParameters: { accessId } });
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const codeOf = ({ body }: Reply) => (JSON.parse(body) as { type?: string }).type;
const countsOf = (id: string) =>
  everything(stage.table).then((items) => items.filter(({ pk }) => String(pk).startsWith(`RATE#${id}#`)));

describe('mails to others that one person sets off in an hour (F3)', () => {
  test('of 21 at once by a client 20 pass, and one is told when the next hour begins', async () => {
    await inOneHour();
    const company = await stage.company();
    const { access } = await stage.active('client_admin', company);
    const { sub = '' } = (await office(stage.table).accesses.access(access.accessId)) ?? {};
    const inputs = Array.from({ length: 21 }, () => creationOf(company, 'client_user'));

    const replies = await Promise.all(inputs.map((input) => call(sub, input)));

    const refused = replies.filter(({ statusCode }) => statusCode !== 202);
    expect(refused.map((reply) => [reply.statusCode, codeOf(reply)])).toEqual([[429, '/problems/too-many-requests']]);
    const wait = Number(refused[0]?.headers['retry-after']);
    const left = (3_600_000 - (Date.now() % 3_600_000)) / 1000;
    expect(wait).toBeGreaterThanOrEqual(left);
    expect(wait).toBeLessThan(left + 30);
    expect(await countsOf(access.accessId)).toMatchObject([{ type: 'Rate', count: 20, ttl: expect.any(Number) }]);
  });

  test('are those that were kept: a refusal takes none, a replay neither counts nor is refused', async () => {
    await inOneHour();
    const { sub, collaboratorId } = stage.agnes;
    const input = async (changes: Partial<CreationInput['identity']> = {}) => {
      const { identity, ...sections } = creationOf(await stage.company(), 'client_admin');
      return { identity: { ...identity, ...changes }, ...sections };
    };
    const own = String(stage.firm.ownDomains[0]);
    expect((await call(sub, await input({ email: `zoe@${own}` }))).statusCode).toBe(422);
    expect((await call(sub, await input({ phone: 'x' }))).statusCode).toBe(400);
    expect(await countsOf(collaboratorId)).toEqual([]);

    const key = { 'idempotency-key': uuidv7() };
    const first = await input();
    const kept = await call(sub, first, key);
    expect(kept.statusCode).toBe(202);
    expect(await call(sub, first, key)).toEqual(kept);
    expect(await countsOf(collaboratorId)).toMatchObject([{ count: 1 }]);

    for (let more = 0; more < 2; more += 1) expect((await call(sub, await input())).statusCode).toBe(202);
    expect((await call(sub, await input())).statusCode).toBe(429);
    expect(await call(sub, first, key)).toEqual(kept);
    expect(await countsOf(collaboratorId)).toMatchObject([{ count: 3 }]);
  });

  test('twins with one key count once, also at once', async () => {
    await inOneHour();
    const key = { 'idempotency-key': uuidv7() };
    const input = creationOf(await stage.company(), 'client_admin');
    const { sub, collaboratorId } = stage.victor;
    const replies = await Promise.all(Array.from({ length: 3 }, () => call(sub, input, key)));
    for (const { statusCode } of replies) expect([202, 409]).toContain(statusCode);
    expect(await call(sub, input, key)).toMatchObject({ statusCode: 202 });
    expect(await countsOf(collaboratorId)).toMatchObject([{ count: 1 }]);
  });
});

describe('a submission that the transaction refuses (F3)', () => {
  const limited = () => office(stage.table, undefined, undefined, { client: 1, collaborator: 1 });

  test('is given back; one whose end is unknown stays counted', async () => {
    await inOneHour();
    const who = { ...asStaff(stage.paul), collaboratorId: uuidv7() };
    const id = who.collaboratorId;
    const { withinRate } = limited();
    const refusal = new DomainError('email-taken');
    await expect(withinRate(who, () => Promise.reject(refusal))).rejects.toBe(refusal);
    expect(await countsOf(id)).toMatchObject([{ count: 0 }]);
    await expect(withinRate(who, () => Promise.reject(new Error('The reply got lost.')))).rejects.toThrow('lost');
    expect(await countsOf(id)).toMatchObject([{ count: 1 }]);
    await expect(withinRate(who, () => Promise.resolve())).rejects.toMatchObject({ code: 'too-many-requests' });
  });
});

describe('what sets off mails to others besides creations is counted too (F3):', () => {
  test('a sign-in that is opened anew; not one that cannot be', async () => {
    await inOneHour();
    const { sub, collaboratorId } = stage.victor;
    const [before = { count: 0 }] = await countsOf(collaboratorId);
    const { access } = await stage.active();
    expect((await reopen(sub, access.accessId)).statusCode).toBe(202);
    const [after] = await countsOf(collaboratorId);
    expect(after?.['count']).toBe(Number(before['count']) + 1);
    const submitted = await stage.submitted();
    expect((await reopen(sub, submitted.access.accessId)).statusCode).toBe(409);
    expect(await countsOf(collaboratorId)).toEqual([after]);
  });

  test('more rights, which a validator is asked about', async () => {
    const { access } = await stage.active();
    const [grant] = access.dossiers;
    const now = office(stage.table, undefined, undefined, { client: 1, collaborator: 1 });
    // Paul has asked for this access within the hour.
    const change = { who: asStaff(stage.paul), accessId: access.accessId, dossierId: grant!.dossierId };
    const more = { level: 'team_lead' as const, options: [] };
    await expect(now.changeRights({ ...change, rights: more })).rejects.toMatchObject({ code: 'too-many-requests' });
    // What counts at once tells nobody.
    await now.changeRights({ ...change, who: asStaff(stage.victor), rights: more });
  });

  test('a dossier that leaves, of which the administrators are told', async () => {
    const company = await stage.company();
    const { access } = await stage.active('client_admin', company);
    const { dossierId, name } = company.dossiers[0]!;
    const lead = { level: 'principal_admin' as const, options: [] };
    const { accessId } = access;
    const all = office(stage.table);
    await all.changeRights({ who: asStaff(stage.victor), accessId, dossierId, rights: lead });
    const who = await all.people.person((await all.accesses.access(accessId))?.sub ?? '');
    if (who?.kind !== 'client') throw new Error('A client is one.');
    const now = office(stage.table, undefined, undefined, { client: 1, collaborator: 1 });
    await now.withinRate(who, () => Promise.resolve());
    const leave = { who, dossierId, confirm: name };
    await expect(now.detach(leave)).rejects.toMatchObject({ code: 'too-many-requests' });
    expect((await all.detach(leave)).detached).toBeDefined();
  });
});
