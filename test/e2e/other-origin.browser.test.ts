import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { unique } from './support/firm.ts';
import { demoPerson } from './support/people.ts';

const root = path.join(import.meta.dirname, '../..');
let folder: string;
let browser: Browser;
let server: Server;
/** Where an app is served from: another origin than the API's. */
let origin: string;

/** Serves a page, and the client as `npm pack` packs it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-page-'));
  const run = promisify(execFile);
  await run('npm', ['pack', './shared/contract', '--silent', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = await readdir(folder);
  await run('tar', ['-xzf', path.join(folder, tarball), '--strip-components', '1', '-C', folder]);
  const client = await readFile(path.join(folder, 'dist/index.js'));
  server = createServer(({ url }, response) => {
    const isClient = url === '/client.js';
    response.writeHead(200, { 'content-type': isClient ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isClient ? client : '<!doctype html><title>Portal</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Does something in a page of the app, which has the client, and the addresses of the outputs. */
async function inPage<T>(script: string): Promise<T> {
  const { ClientAccess, Local } = inject('host');
  const { email, password } = demoPerson('firm_admin');
  const given = { ...ClientAccess, cognito: Local.CognitoEndpoint, email, password, name: `Café ${unique()}` };
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.goto(origin);
    return await tab.evaluate<T>(`(async (given) => {
      const { clientAccess } = await import('/client.js');
      const token = async () => {
        const reply = await fetch(given.cognito, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
          },
          body: JSON.stringify({
            AuthFlow: 'USER_PASSWORD_AUTH',
            ClientId: given.UserPoolClientId,
            AuthParameters: { USERNAME: given.email, PASSWORD: given.password },
          }),
        });
        return (await reply.json()).AuthenticationResult.AccessToken;
      };
      const clientFor = (access) => clientAccess({ baseUrl: given.ApiUrl, token: () => access });
      const api = clientFor(await token());
      ${script}
    })(${JSON.stringify(given)})`);
  } finally {
    await context.close();
  }
}

describe('an app on another origin, in a browser, with the packed client', () => {
  test('signs in, lists, creates, and changes what it has read as it was', async () => {
    const seen = await inPage<Record<string, unknown>>(`
      const list = await api.GET('/v1/requests', { params: { query: { status: ['open', 'approved'], limit: 2 } } });
      const made = await api.POST('/v1/companies', {
        params: { header: { 'Idempotency-Key': crypto.randomUUID(), 'Accept-Language': 'en' } },
        body: { name: given.name },
      });
      const { companyId } = made.data;
      const one = { params: { path: { companyId } } };
      const etag = (await api.GET('/v1/companies/{companyId}', one)).response.headers.get('etag');
      const change = (name, match) => api.PATCH('/v1/companies/{companyId}', {
        params: { path: { companyId }, header: { 'If-Match': match } }, body: { name },
      });
      const changed = await change(given.name + ' 2', etag);
      const stale = await change(given.name + ' 3', etag);
      return {
        listed: Array.isArray(list.data.items), made: made.response.status, etag,
        changed: changed.response.status, next: changed.response.headers.get('etag'),
        stale: [stale.response.status, stale.error.type, stale.response.headers.get('content-language')],
      };
    `);
    expect(seen).toEqual({
      ...{ listed: true, made: 201, etag: '"1"', changed: 200, next: '"2"' },
      stale: [412, '/problems/stale-write', 'fr'],
    });
  });

  test('is kept by the browser from what another origin does not open to it', async () => {
    const closed = `${origin.replace('localhost', '127.0.0.1')}/client.js`;
    const seen = await inPage<string[]>(`
      const read = (url) => fetch(url).then(() => 'read', ({ name }) => name);
      return [await read('/client.js'), await read('${closed}')];
    `);
    expect(seen).toEqual(['read', 'TypeError']);
  });

  test('reads refusals, of the functions and of the API itself', async () => {
    const seen = await inPage<Record<string, unknown>>(`
      const refused = await api.GET('/v1/requests', { params: { query: { status: ['nonsense'], kind: 'x' } } });
      const stranger = await clientFor('x').GET('/v1/me');
      const nowhere = await fetch(given.ApiUrl + '/v1/nowhere');
      return {
        refused: refused.error.errors.map(({ pointer, code }) => pointer + ' ' + code).sort(),
        stranger: [stranger.response.status, stranger.error],
        nowhere: [nowhere.status, await nowhere.json()],
      };
    `);
    expect(seen).toEqual({
      refused: ['/kind invalid-value', '/status invalid-value'],
      stranger: [401, { message: 'Unauthorized' }],
      nowhere: [404, { message: 'Not Found' }],
    });
  });
});

test('what an app may read of a reply is exposed to every origin on this machine', async () => {
  const { ApiUrl } = inject('host').ClientAccess;
  const { headers } = await fetch(`${ApiUrl}/health`, { headers: { origin } });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(
    expect.arrayContaining(['etag', 'location', 'retry-after', 'link', 'content-language']),
  );
});
