import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Problem } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import { creation } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { refusal, send } from './support/http.ts';
import { password, tokensOf } from './support/people.ts';

let firm: TestFirm;
let company: Company;
let creator: StaffMember;

beforeAll(async () => {
  firm = await testFirm('Cabinet Protocole');
  creator = await firm.staff('Paul Garnier');
  await firm.staff('Victor Valois', { validate: true });
  company = await firm.company();
});

describe('sign-in', () => {
  test('no token, a wrong one and a foreign scheme are refused by the API Gateway', async () => {
    const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';
    for (const authorization of [undefined, 'Bearer', 'Bearer x', `Bearer ${token}`, 'Basic eDp5']) {
      const reply = await send('GET', '/v1/me', { headers: authorization === undefined ? {} : { authorization } });
      expect(reply).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
    }
  });

  test('an ID token is no access token', async () => {
    const { id } = await tokensOf(creator.email, password);
    const reply = await send('GET', '/v1/me', { headers: { authorization: `Bearer ${id}` } });
    // It lacks the scope of access tokens: API Gateway's own refusal.
    expect(reply).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
  });

  test('a token whose signature was changed is refused', async () => {
    const { access } = await tokensOf(creator.email, password);
    const [head = '', claims = '', signature = ''] = access.split('.');
    const forged = Buffer.from(claims, 'base64url').toString().replace('"token_use":"access"', '"token_use":"access "');
    for (const authorization of [`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`, `${access}x`]) {
      const reply = await send('GET', '/v1/me', { headers: { authorization: `Bearer ${authorization}` } });
      expect(reply).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
    }
  });
});

describe('addresses', () => {
  test.each(['GET /', 'GET /v1/nothing', 'DELETE /v1/me', 'POST /v1/modules', 'GET /v1/me/', 'GET //v1/me'])(
    '%s is no route',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      expect(await send(method, path)).toMatchObject({ status: 404, text: '{"message":"Not Found"}' });
    },
  );
});

describe('bodies', () => {
  const wanting = (pointer: string, code: string) => ({
    ...{ status: 400, code: 'invalid-input' },
    fields: { [pointer]: code },
  });

  test('unknown fields are named by their pointers, not dropped', async () => {
    const body = creation(company, { identity: { 'a/b~c': 1 }, more: true });
    expect(refusal(await creator.post('/v1/accesses', body))).toEqual({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/identity/a~1b~0c': 'unknown-field', '/more': 'unknown-field' },
    });
  });

  test('missing fields and wrong types are named', async () => {
    const { identity, ...rest } = creation(company, { modules: 'invoices' });
    const { phone: _phone, ...incomplete } = identity;
    expect(refusal(await creator.post('/v1/accesses', { ...rest, identity: { ...incomplete, email: null } }))).toEqual({
      ...{ status: 400, code: 'invalid-input' },
      fields: { '/identity/phone': 'missing', '/identity/email': 'invalid-value', '/modules': 'invalid-value' },
    });
  });

  test.each(['{', 'null,', '', '{"identity":'])('“%s” is no JSON document', async (text) => {
    const reply = await creator.post('/v1/accesses', text, { 'content-type': 'application/json' });
    expect(refusal(reply)).toEqual(wanting('', 'invalid-json'));
  });

  test.each(['[]', '"text"', 'null', '7'])('%s is JSON, but no object', async (text) => {
    const reply = await creator.post('/v1/accesses', text, { 'content-type': 'application/json' });
    expect(refusal(reply)).toEqual(wanting('', 'invalid-value'));
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    '%s is not accepted',
    async (type) => {
      const text = JSON.stringify(creation(company));
      const reply = await creator.post('/v1/accesses', text, { 'content-type': type });
      expect(refusal(reply)).toEqual({ status: 415, code: 'unsupported-media-type' });
    },
  );

  test('JSON may come with its character set', async () => {
    const text = JSON.stringify(creation(company));
    const reply = await creator.post('/v1/accesses', text, { 'content-type': 'Application/JSON; charset=utf-8' });
    expect(reply.status).toBe(202);
  });

  test('over 256 KiB is too much, counted in bytes; over 10 MB the API Gateway says so', async () => {
    const padded = (characters: number) => JSON.stringify({ ...creation(company), padding: 'é'.repeat(characters) });
    const json = { 'content-type': 'application/json' };
    const under = await creator.post('/v1/accesses', padded(130_000), json);
    expect(refusal(under)).toMatchObject({ status: 400, fields: { '/padding': 'unknown-field' } });
    const over = await creator.post('/v1/accesses', padded(132_000), json);
    expect(refusal(over)).toEqual({ status: 413, code: 'payload-too-large' });
    const far = await creator.post('/v1/accesses', padded(5_300_000), json);
    expect(far).toMatchObject({ status: 413, body: { message: 'Request Entity Too Large' } });
  });

  test('without a sign-in, over 8 KiB is too much', async () => {
    const sized = (bytes: number) => {
      const body = JSON.stringify({ email: '' });
      return `${body}${' '.repeat(bytes - body.length)}`;
    };
    const ask = (text: string) =>
      send('POST', '/v1/password-reset', { body: text, headers: { 'content-type': 'application/json' } });
    expect((await ask(sized(8192))).status).toBe(202);
    expect(refusal(await ask(sized(8193)))).toEqual({ status: 413, code: 'payload-too-large' });
    expect((await ask(JSON.stringify({ email: `${'a'.repeat(8000)}@example.com` }))).status).toBe(202);
  });

  test('a field that comes twice is refused, however it is spelt (F2)', async () => {
    const text = String.raw`{"name":"Un","na\u006de":"Deux"}`;
    const reply = await creator.post('/v1/companies', text, { 'content-type': 'application/json' });
    expect(refusal(reply)).toEqual(wanting('/name', 'duplicate-field'));
    expect(refusal(await creator.get('/v1/accesses?limit=5&limit=5'))).toEqual(wanting('/limit', 'duplicate-field'));
  });

  test('what is no UTF-8 is refused (F2)', async () => {
    const { access } = await tokensOf(creator.email, password);
    const bytes = new Uint8Array(Buffer.from('{"name":"Soci\xe9t\xe9"}', 'latin1'));
    const reply = await fetch(`${inject('host').ClientAccess.ApiUrl}/v1/companies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: bytes,
    });
    expect(await reply.json()).toMatchObject({ status: 400, errors: [{ pointer: '', code: 'invalid-encoding' }] });
    expect(refusal(await creator.get('/v1/accesses?search=%e9'))).toEqual(wanting('', 'invalid-encoding'));
  });

  test.each([
    ['260 KB of unknown fields', '/v1/accesses', (i: number) => `"f${String(i)}":0`, '{', '}'],
    ['a list of 260 KB', '/v1/accesses', () => '0', '{"dossiers":[', ']}'],
    ['a list of 260 KB in a draft', '/v1/drafts', () => '{}', '{"dossiers":[', ']}'],
    [
      'a name of 200 KB',
      '/v1/drafts',
      (i: number) => (i === 0 ? `"lastName":"${'x'.repeat(200_000)}"` : ''),
      '{"identity":{',
      '}}',
    ],
    [
      'a field with a name of 200 KB',
      '/v1/companies',
      (i: number) => (i === 0 ? `"${'x'.repeat(200_000)}":0` : ''),
      '{',
      '}',
    ],
  ])('%s is refused in a few words (F2)', async (_, path, part, open, close) => {
    let text = open;
    for (let i = 0; text.length < 255_000; i += 1) {
      const next = part(i);
      if (next === '') break;
      text += `${i === 0 ? '' : ','}${next}`;
    }
    const reply = await creator.post(path, text + close, { 'content-type': 'application/json' });
    expect(reply.status).toBe(400);
    expect(reply.text.length).toBeLessThan(40_000);
  });

  test('unknown or wrong parts of a query are refused too', async () => {
    expect(refusal(await creator.get('/v1/accesses?color=red'))).toEqual(wanting('/color', 'unknown-field'));
    expect(refusal(await creator.get('/v1/me?color=red'))).toEqual(wanting('/color', 'unknown-field'));
    for (const query of ['status=asleep', 'limit=0', 'limit=101', 'limit=ten', 'limit=1.5'])
      expect(refusal(await creator.get(`/v1/accesses?${query}`))).toEqual(
        wanting(`/${query.split('=')[0] ?? ''}`, 'invalid-value'),
      );
  });
});

describe('languages', () => {
  const said = async (language?: string) => {
    const reply = await creator.post('/v1/accesses', {}, language === undefined ? {} : { 'accept-language': language });
    const { instance: _instance, ...problem } = Problem.parse(reply.body);
    return { problem, language: reply.headers.get('content-language') };
  };

  test('titles and details are French, or English for who asks for it; codes are the same', async () => {
    const [french, english] = [await said(), await said('en-GB, fr;q=0.5')];
    expect(french.language).toBe('fr');
    expect(english.language).toBe('en');
    expect(french.problem.title).toBe('Saisie refusée');
    expect(english.problem.title).toBe('Invalid input');
    const codes = ({ problem: { type, status, errors } }: typeof french) => ({
      ...{ type, status },
      errors: errors?.map(({ pointer, code }) => ({ pointer, code })),
    });
    expect(codes(english)).toEqual(codes(french));
    expect(french.problem.errors?.[0]?.detail).not.toBe(english.problem.errors?.[0]?.detail);
  });

  test('a language that we do not have gets French', async () => {
    expect((await said('de, ja;q=0.9')).language).toBe('fr');
  });

  test('every refusal names its own instance', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => creator.get('/v1/accesses/x')));
    expect(new Set(replies.map(({ body }) => Problem.parse(body).instance)).size).toBe(3);
  });
});
