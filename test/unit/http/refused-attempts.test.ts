import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { routes, writes, type Route, type RouteKey } from '../../../shared/contract/routes.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import type { HttpEvent } from '../../../shared/http/event.ts';
import { pageEndpoint, type Page } from '../../../shared/http/pages.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';

const id = '01998f3e-0000-7000-8000-000000000001';
const code = 'not-a-validator' as const;
const attempt = { firmId: 'f', by: { kind: 'collaborator' as const, id: 'c' }, code, ids: [id] };
const caller = { kind: 'collaborator', firmId: 'f', collaboratorId: 'c', status: 'active' } as unknown as Person;
const now = () => new Date('2026-11-20T10:10:00Z');

let written: string;
beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (written += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (written += String(text)) !== '');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Calls a route whose reach refuses; gives what is thrown. */
function refused(
  route: RouteKey,
  count: Parameters<typeof countRefused>[0]['refusedAttempts']['count'],
  patience = 1000,
) {
  const counting = countRefused({ refusedAttempts: { count }, now, patience });
  const endpoint = signedIn({ person: () => Promise.resolve(caller), countRefused: counting, cursors: {} as never });
  const [method = '', path = ''] = route.split(' ');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, id]);
  const claims = { sub: 's', token_use: 'access', iat: '1' };
  const event = {
    ...{ routeKey: route, rawQueryString: '', headers: {}, pathParameters: Object.fromEntries(names) },
    requestContext: { http: { method }, authorizer: { jwt: { claims } } },
  } as unknown as HttpEvent;
  const steps = { reach: () => Promise.reject(new DomainError(code)), handle: () => Promise.reject(new Error('No.')) };
  const answering = endpoint(steps).answer(route, event, 'fr');
  return answering.then(
    () => undefined,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );
}

const signedInRoutes = (Object.entries<Route>(routes) as [RouteKey, Route][]).filter(
  ([, { access }]) => access === 'signed-in',
);

describe('what is refused of a route (A5)', () => {
  test.each(signedInRoutes)('%s counts if it changes something, and only then', async (route, { path }) => {
    const count = vi.fn(() => Promise.resolve());
    expect(await refused(route, count)).toBe(code);
    if (!writes(route)) expect(count).not.toHaveBeenCalled();
    else expect(count.mock.calls).toEqual([[{ ...attempt, ids: path ? [id] : [] }, now()]]);
  });

  test('of all that are no GET, these change nothing', () => {
    const others = signedInRoutes.map(([route]) => route).filter((route) => !/^(GET|HEAD) /.test(route));
    expect(others.filter((route) => !writes(route))).toEqual([
      'POST /v1/permissions/check',
      'POST /v1/accesses/preview',
    ]);
  });
});

describe('a refusal stands (A5)', () => {
  test('when it cannot be counted, which is logged without who it was', async () => {
    const broken = () => Promise.reject(new Error(`No table for ${id}.`));
    expect(await refused('POST /v1/requests/{requestId}/decision', broken)).toBe(code);
    expect(written).toContain('refusal not counted');
    expect(written).not.toContain(id);
  });

  test('when counting takes long: nobody waits for it', async () => {
    const begun = performance.now();
    const endless = () => new Promise<void>(() => undefined);
    expect(await refused('POST /v1/requests/{requestId}/decision', endless, 50)).toBe(code);
    expect(performance.now() - begun).toBeLessThan(900);
    expect(written).toContain('refusal counted late');
  });
});

describe('a page that refuses (A5)', () => {
  const page: Page = { statusCode: 403, headers: {}, body: 'No.', refused: attempt };
  const call = async (method: 'GET' | 'POST', counting: (refused: object) => Promise<void>) => {
    const event = { requestContext: { http: { method } }, headers: {} } as unknown as HttpEvent;
    const endpoint = pageEndpoint<'POST /validation/{token}'>(() => Promise.resolve(page), { countRefused: counting });
    return endpoint.answer('POST /validation/{token}', event, 'fr');
  };

  test('counts what is sent from it, not that it is opened, and shows the same', async () => {
    const counting = vi.fn(() => Promise.resolve());
    expect(await call('GET', counting)).toEqual({ statusCode: 403, headers: {}, body: 'No.' });
    expect(counting).not.toHaveBeenCalled();
    expect(await call('POST', counting)).toEqual({ statusCode: 403, headers: {}, body: 'No.' });
    expect(counting.mock.calls).toEqual([[attempt]]);
  });
});
