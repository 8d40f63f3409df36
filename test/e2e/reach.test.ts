import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { ImportResultReply } from '../../shared/contract/companies.ts';
import { DraftReply } from '../../shared/contract/replies.ts';
import { isList } from '../../shared/contract/paging.ts';
import { routes, type ListRoute, type Route, type RouteKey } from '../../shared/contract/routes.ts';
import { keys } from '../../shared/data/table.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Level } from '../../shared/domain/vocabulary.ts';
import { creation, submit } from './support/creation.ts';
import { administeredFirm, newcomer, type AdministeredFirm } from './support/administration.ts';
import { unique, type ClientMember, type StaffMember } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import type { Caller } from './support/people.ts';

type SignedIn = { [K in RouteKey]: (typeof routes)[K]['access'] extends 'signed-in' ? K : never }[RouteKey];
const roles = ['firm_admin', 'validator', 'collaborator', 'client_admin', 'team_lead', 'standard_user'] as const;
type Role = (typeof roles)[number];
type ClientRole = 'client_admin' | 'team_lead' | 'standard_user';

/**
 * What each role gets, in the order of `roles`: `+` when the call gets past rights and reach, so that it succeeds or its
 * input is looked at; else the refusal. `own` is about a thing of the own firm, company or dossier, `other` about the
 * same thing in another firm; a route that names nothing in its path has `own` alone.
 */
interface Row {
  readonly own: string;
  readonly other?: string;
  readonly query?: string;
}

const everybody = '+ + + + + +';
const staff = '+ + + 403 403 403';
const administrator = '+ 403 403 403 403 403';
const nobodyElses = '404 404 404 404 404 404';
const staffElsewhere = '404 404 404 403 403 403';
const administratorElsewhere = '404 403 403 403 403 403';
const creators = '+ + + + + 403';
const ownDraft = { own: '404 404 + 404 404 403', other: '404 404 404 404 404 403' };

/** Every signed-in route: one that is added without its row does not compile. */
const table: Readonly<Record<SignedIn, Row>> = {
  'GET /v1/me': { own: everybody },
  'PUT /v1/me/absence': { own: staff },
  'DELETE /v1/me/absence': { own: staff },
  'GET /v1/me/export': { own: everybody },
  'GET /v1/labels': { own: everybody },
  'GET /v1/me/permissions': { own: everybody, query: 'dossierId=x' },
  'POST /v1/permissions/check': { own: everybody },
  'GET /v1/modules': { own: everybody },
  'GET /v1/companies': { own: everybody },
  'POST /v1/companies': { own: staff },
  'GET /v1/companies/{companyId}': { own: staff, other: staffElsewhere },
  'PATCH /v1/companies/{companyId}': { own: staff, other: staffElsewhere },
  'POST /v1/companies/{companyId}/dossiers': { own: staff, other: staffElsewhere },
  'GET /v1/dossiers/{dossierId}': { own: everybody, other: nobodyElses },
  'PATCH /v1/dossiers/{dossierId}': { own: staff, other: staffElsewhere },
  'GET /v1/dossiers/{dossierId}/users': { own: '+ + + + + 403', other: nobodyElses },
  'GET /v1/dossiers/{dossierId}/staff': { own: '+ + + + + 403', other: nobodyElses },
  'PUT /v1/dossiers/{dossierId}/users/{accessId}': { own: '+ + + + + 403', other: nobodyElses },
  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': { own: '+ + + + + 403', other: nobodyElses },
  'POST /v1/dossiers/{dossierId}/detach': { own: '403 403 403 + 403 403', other: '403 403 403 404 404 404' },
  'POST /v1/dossiers/{dossierId}/attach': { own: '403 403 403 + 403 403', other: '403 403 403 404 404 404' },
  'POST /v1/imports': { own: administrator },
  'GET /v1/imports/{importId}': { own: administrator, other: administratorElsewhere },
  'POST /v1/drafts': { own: creators },
  'GET /v1/drafts': { own: creators },
  'GET /v1/drafts/{draftId}': ownDraft,
  'PATCH /v1/drafts/{draftId}': ownDraft,
  'DELETE /v1/drafts/{draftId}': ownDraft,
  'PUT /v1/drafts/{draftId}/identity': ownDraft,
  'PUT /v1/drafts/{draftId}/dossiers': ownDraft,
  'PUT /v1/drafts/{draftId}/modules': ownDraft,
  'POST /v1/drafts/{draftId}/submit': ownDraft,
  'POST /v1/accesses/preview': { own: creators },
  'POST /v1/accesses': { own: creators },
  'GET /v1/accesses': { own: everybody },
  'GET /v1/accesses/{accessId}': { own: '+ + + + 404 404', other: nobodyElses },
  'GET /v1/accesses/{accessId}/export': { own: administrator, other: administratorElsewhere },
  'PATCH /v1/accesses/{accessId}': { own: staff, other: staffElsewhere },
  'POST /v1/accesses/{accessId}/suspend': { own: '+ + + + 403 403', other: '404 404 404 404 403 403' },
  'POST /v1/accesses/{accessId}/reactivate': { own: '403 + 403 + 403 403', other: '403 404 403 404 403 403' },
  'POST /v1/accesses/{accessId}/revoke': { own: staff, other: staffElsewhere },
  'POST /v1/accesses/{accessId}/resend-invitation': { own: '+ + + + 403 403', other: '404 404 404 404 403 403' },
  'POST /v1/accesses/{accessId}/erase': { own: administrator, other: administratorElsewhere },
  'POST /v1/accesses/{accessId}/reopen-sign-in': { own: staff, other: staffElsewhere },
  'GET /v1/requests': { own: everybody },
  'GET /v1/requests/count': { own: everybody },
  'GET /v1/requests/{requestId}': { own: '+ + + 404 404 404', other: nobodyElses },
  'PUT /v1/requests/{requestId}': { own: '403 403 + 404 404 404', other: nobodyElses },
  'POST /v1/requests/{requestId}/decision': { own: '403 + 403 403 403 403', other: '403 404 403 403 403 403' },
  'POST /v1/decisions': { own: '403 + 403 403 403 403' },
  'POST /v1/requests/{requestId}/undo': { own: '403 403 403 403 403 403', other: staffElsewhere },
  'POST /v1/requests/{requestId}/cancel': { own: '+ 403 + 404 404 404', other: nobodyElses },
  'GET /v1/audit': { own: administrator },
  'GET /v1/audit/seals': { own: administrator },
  'GET /v1/accesses/{accessId}/history': { own: staff, other: staffElsewhere },
  'GET /v1/firm': { own: staff },
  'PATCH /v1/firm': { own: administrator },
  'PUT /v1/firm/modules': { own: administrator },
  'GET /v1/collaborators': { own: administrator },
  'POST /v1/collaborators': { own: administrator },
  'GET /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'PATCH /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'DELETE /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'POST /v1/collaborators/{collaboratorId}/resend-invitation': { own: administrator, other: administratorElsewhere },
  'POST /v1/collaborators/{collaboratorId}/reopen-sign-in': { own: administrator, other: administratorElsewhere },
};

/** A block of no entries in particular. */
const sealItem = (firmId: string, n: number) => {
  const [at, hash] = ['2026-01-05T09:00:00.000Z', String(n).repeat(64)];
  const block = {
    firmId,
    n,
    prev: n === 1 ? null : '1'.repeat(64),
    at,
    from: at,
    to: at,
    reached: at,
    late: false,
    hash,
  };
  return { ...keys.seal(firmId, n), type: 'Seal', ...block, entries: [{ key: 'x', hash }] };
};

/** A firm with somebody in every role, who share a dossier, and its things by the names that paths have for them. */
class Scene {
  private constructor(
    readonly firm: AdministeredFirm,
    readonly company: Company,
    readonly people: Readonly<Record<Role, Caller> & Record<ClientRole, ClientMember>>,
    /** Another administrator, and a collaborator with the shared dossier alone. */
    readonly others: { readonly second: Caller; readonly narrow: Caller },
    private readonly creator: StaffMember,
  ) {}

  static async open(name: string): Promise<Scene> {
    const firm = await administeredFirm(name);
    const company = await firm.company({ dossiers: 1, admin: true });
    const client = (level: Level, clientType: 'client_admin' | 'client_user' = 'client_user') =>
      firm.client(company, [{ dossierId: dossierOf(company), level, options: [] }], { clientType });
    const [validator, creator, clientAdmin, lead, standard] = await Promise.all([
      firm.staff('Victor Valois', { validate: true }),
      firm.staff('Paul Garnier'),
      client('principal_admin', 'client_admin'),
      client('team_lead'),
      client('standard_user'),
    ]);
    const people = {
      ...{ firm_admin: firm.admin, validator, collaborator: creator },
      ...{ client_admin: clientAdmin, team_lead: lead, standard_user: standard },
    };
    const second = await firm.staff('Zoé Seconde', { administerFirm: true });
    await firm.write([1, 2].map((n) => sealItem(firm.firmId, n)));
    const narrow = await firm.staff('Nina Petit', {}, [dossierOf(company)]);
    return new Scene(firm, company, people, { second, narrow }, creator);
  }

  /** A thing that nobody has touched yet. */
  private readonly things: Readonly<Record<string, () => Promise<string>>> = {
    companyId: () => Promise.resolve(this.company.companyId),
    dossierId: () => Promise.resolve(dossierOf(this.company)),
    accessId: async () => {
      const held = { dossierId: dossierOf(this.company), level: 'standard_user' as const, options: [] };
      return (await this.firm.client(this.company, [held])).accessId;
    },
    requestId: async () => (await submit(this.creator, creation(this.company))).request.requestId,
    draftId: async () => read(await this.creator.post('/v1/drafts'), 201, DraftReply).draftId,
    collaboratorId: async () =>
      read(await this.firm.admin.post('/v1/collaborators', newcomer()), 201, CollaboratorReply).collaboratorId,
    importId: async () => {
      const line = { line: 2, company: 'Boulangerie Roux', dossier: 'Comptabilité', reference: unique() };
      const reply = await this.firm.admin.post('/v1/imports', { dryRun: false, lines: [line] });
      return read(reply, 200, ImportResultReply).importId ?? '';
    },
  };

  /** An access whose history has begun, the same one each time. */
  private readonly lived = () => Promise.resolve(this.people.team_lead.accessId);

  async pathOf(route: SignedIn): Promise<string> {
    let [, path = ''] = route.split(' ');
    for (const [placeholder, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
      const make = route.endsWith('/history') ? this.lived : this.things[name];
      if (!make) throw new Error(`Nothing is called ${name}.`);
      path = path.replace(placeholder, await make());
    }
    return path;
  }
}

const dossierOf = ({ dossiers }: Company): string => dossiers[0]?.dossierId ?? '';

let here: Scene;
let elsewhere: Scene;
beforeAll(async () => {
  [here, elsewhere] = await Promise.all([Scene.open('Cabinet Ici'), Scene.open('Cabinet Là-bas')]);
});

/** Calls a route with input that is refused, so that nothing is changed where a body is read. */
function call(who: Caller, route: SignedIn, path: string): Promise<Reply> {
  const nonsense = { nonsense: true };
  const by: Record<string, () => Promise<Reply>> = {
    GET: () => who.get(path),
    DELETE: () => who.del(path),
    POST: () => who.post(path, nonsense),
    PUT: () => who.put(path, nonsense),
    PATCH: () => who.patch(path, nonsense),
  };
  const method = by[route.split(' ')[0] ?? ''];
  if (!method) throw new Error(`No such method: ${route}`);
  return method();
}

const succeeded = ({ status }: Reply): boolean => status >= 200 && status < 300;
const passes = (reply: Reply): boolean => succeeded(reply) || reply.status === 400;

/** What each role gets, of one thing as long as nobody has changed it. */
async function outcomes(route: SignedIn, at: Scene, query = '', told = passes): Promise<string> {
  const seen: string[] = [];
  let path: string | undefined;
  for (const role of roles) {
    path ??= await at.pathOf(route);
    const reply = await call(here.people[role], route, `${path}?${query}`);
    seen.push(told(reply) ? '+' : String(reply.status));
    if (succeeded(reply) && !route.startsWith('GET ')) path = undefined;
  }
  return seen.join(' ');
}

const rows = Object.entries(table) as [SignedIn, Row][];

test.each(rows)('%s in the own reach', async (route, { own, query }) => {
  expect(await outcomes(route, here, query)).toBe(own);
});

test.each(rows.filter(([route]) => route.includes('{')))('%s in another firm', async (route, { other }) => {
  expect(await outcomes(route, elsewhere)).toBe(other);
});

// An export is one thing in parts, of as many bytes as a reply may have: nobody asks for one item of it.
const lists = (Object.entries<Route>(routes) as [RouteKey, Route][]).flatMap(([key, route]) =>
  isList(route) && !key.endsWith('/export') ? (key as ListRoute) : [],
);
const Page = z.looseObject({ nextCursor: z.string() });

/** The position after the first item of a list of which the administrator has two at least. */
const positionIn = async (route: ListRoute, at: Scene): Promise<string> =>
  read(await at.people.firm_admin.get(`${await at.pathOf(route)}?limit=1`), 200, Page).nextCursor;

describe('a position in a list', () => {
  let positions: Readonly<Record<ListRoute, string>>;
  let elsewheres: typeof positions;
  /** In the own firm: with a dossier of its own. */
  let other: Company;

  beforeAll(async () => {
    const positionsOf = async (at: Scene) => {
      other = await at.firm.company({ admin: true });
      for (let draft = 0; draft < 2; draft += 1) await at.people.firm_admin.post('/v1/drafts');
      const found = lists.map(async (route) => [route, await positionIn(route, at)] as const);
      return Object.fromEntries(await Promise.all(found)) as typeof positions;
    };
    elsewheres = await positionsOf(elsewhere);
    positions = await positionsOf(here);
  });

  const isRefused = (reply: Reply) => reply.status === 400 && refusal(reply).fields?.['/cursor'] === 'invalid-cursor';
  const ask = async (who: Caller, route: ListRoute, query: string) => who.get(`${await here.pathOf(route)}?${query}`);

  test('there is one in every list', () => {
    expect(lists.length).toBeGreaterThan(5);
    expect(new Set(Object.values(positions)).size).toBe(lists.length);
  });

  test.each(lists)('%s goes on at the own one', async (route) => {
    const reply = await ask(here.people.firm_admin, route, `limit=50&cursor=${positions[route]}`);
    expect([reply.status, reply.text.includes('"items":[{')]).toEqual([200, true]);
  });

  test.each(lists)('%s refuses to each role one of another firm, or none at all', async (route) => {
    for (const cursor of [elsewheres[route], '', 'x', `${positions[route]}x`, positions[route].slice(1)])
      expect(await outcomes(route, here, `cursor=${cursor}`, isRefused), cursor).toBe(table[route].own);
  });

  test.each(lists)('%s refuses one of a colleague with the same rights', async (route) => {
    expect(isRefused(await ask(here.others.second, route, `cursor=${positions[route]}`))).toBe(true);
  });

  test.each(lists)('%s refuses one of every other list', async (route) => {
    for (const [from, cursor] of Object.entries(positions).filter(([from]) => from !== route))
      expect([from, isRefused(await ask(here.people.firm_admin, route, `cursor=${cursor}`))]).toEqual([from, true]);
  });

  const fields = lists.flatMap((route) =>
    Object.keys(z.object(routes[route].query.shape).shape)
      .filter((field) => !['limit', 'cursor'].includes(field))
      .map((field) => [route, field] as const),
  );
  test.each(fields)('%s refuses one of another query, by %s', async (route, field) => {
    const values: Readonly<Record<string, string>> = {
      ...{ name: 'a', search: 'a', toValidate: 'me', companyId: here.company.companyId },
      ...{ createdBy: 'me', kind: 'creation', sort: 'expiresAt', accessId: here.people.client_admin.accessId },
      ...{ at: new Date().toISOString(), refused: 'true' },
      ...{ invitation: 'accepted', unusedSince: '2040-06-30', neverActivated: 'true', endsBefore: '2040-06-30' },
      ...{ actorId: here.firm.admin.id, subjectId: here.people.client_admin.accessId, action: 'access-activated' },
      ...{ from: route.endsWith('/seals') ? '1' : '2026-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' },
      ...{ dossierId: dossierOf(here.company), status: route === 'GET /v1/requests' ? 'open' : 'active' },
    };
    const query = `${field}=${values[field] ?? ''}`;
    expect((await ask(here.people.firm_admin, route, query)).status).toBe(200);
    expect(isRefused(await ask(here.people.firm_admin, route, `${query}&cursor=${positions[route]}`))).toBe(true);
  });

  test.each(lists.filter((route) => route.includes('{')))('%s refuses one of another path', async (route) => {
    const path = route
      .replace('GET ', '')
      .replace('{dossierId}', dossierOf(other))
      .replace('{accessId}', here.people.standard_user.accessId);
    expect(path).not.toContain('{');
    expect((await here.people.firm_admin.get(path)).status).toBe(200);
    expect(isRefused(await here.people.firm_admin.get(`${path}?cursor=${positions[route]}`))).toBe(true);
  });
});

/** Every id in a query: one that is added without its row does not compile. */
type IdQuery = {
  [K in SignedIn]: (typeof routes)[K] extends { readonly query: z.ZodObject<infer Shape> }
    ? `${K}?${Extract<keyof Shape, `${string}Id`>}`
    : never;
}[SignedIn];
/** What an id out of reach comes to: a refusal by its name, or a page of answers that say so (P5). */
type Unreached = `unknown-${'company' | 'dossier' | 'access' | 'person'}` | 'out-of-reach';
const idQueries: Readonly<Record<IdQuery, Unreached>> = {
  'GET /v1/audit?actorId': 'unknown-person',
  'GET /v1/audit?subjectId': 'unknown-access',
  'GET /v1/accesses?companyId': 'unknown-company',
  'GET /v1/accesses?dossierId': 'unknown-dossier',
  'GET /v1/companies?companyId': 'unknown-company',
  'GET /v1/companies?dossierId': 'unknown-dossier',
  'GET /v1/me/permissions?dossierId': 'out-of-reach',
  'GET /v1/requests?accessId': 'unknown-access',
  'GET /v1/requests?companyId': 'unknown-company',
  'GET /v1/requests/count?accessId': 'unknown-access',
  'GET /v1/requests/count?companyId': 'unknown-company',
};

describe('an id in a query', () => {
  const everybody = () => ({ ...here.people, ...here.others });
  /** Whoever is not refused whatever they ask. */
  const callers = (path: string): Readonly<Record<string, Caller>> =>
    path === '/v1/audit' ? { firm_admin: here.people.firm_admin, second: here.others.second } : everybody();
  /** A thing of a company; of its accesses the one that a person has. */
  const idIn = (name: string, { companyId, dossiers }: Company, accessId: string) =>
    name === 'companyId' ? companyId : name === 'dossierId' ? dossiers[0]!.dossierId : accessId;
  const accessOf = (who: Caller): string => ('accessId' in who ? String(who.accessId) : here.people.team_lead.accessId);
  const idQuery = (key: string) => key.replace('GET ', '').split('?') as [path: string, name: string];

  test.each(Object.keys(idQueries))('%s within reach is looked at', async (key) => {
    const [path, name] = idQuery(key);
    for (const [role, who] of Object.entries(callers(path))) {
      const reply = await who.get(`${path}?${name}=${idIn(name, here.company, accessOf(who))}`);
      expect([role, reply.status, reply.text.includes('out-of-reach')]).toEqual([role, 200, false]);
    }
  });

  test.each(Object.entries(idQueries))(
    '%s out of reach, absent or malformed is one and the same',
    async (key, told) => {
      const [path, name] = idQuery(key);
      const unreached = await here.firm.company({ admin: true });
      const held = [{ dossierId: dossierOf(unreached), level: 'standard_user' as const, options: [] }];
      const { accessId } = await here.firm.client(unreached, held);
      const nowhere = [
        idIn(name, elsewhere.company, elsewhere.people.client_admin.accessId),
        randomUUID(),
        'x',
        '',
        '%00',
        '..%2F',
        'x'.repeat(300),
      ];
      for (const [role, who] of Object.entries(callers(path))) {
        const reachesAll = ['firm_admin', 'validator', 'collaborator', 'second'].includes(role);
        const ids = reachesAll ? nowhere : [...nowhere, idIn(name, unreached, accessId)];
        const seen = new Set<string>();
        for (const id of ids) {
          const { status, body } = await who.get(`${path}?${name}=${id}`);
          const { instance: _instance, dossierId: _echoed, ...rest } = body as Record<string, unknown>;
          seen.add(JSON.stringify([status, rest]));
        }
        const [one = '[]', ...others] = seen;
        expect([role, others]).toEqual([role, []]);
        const [status, body] = JSON.parse(one) as [number, { permissions?: { reason: string }[] }];
        if (told !== 'out-of-reach')
          expect([role, status, body]).toMatchObject([role, 422, { errors: [{ pointer: `/${name}`, code: told }] }]);
        else
          expect([role, status, new Set(body.permissions?.map(({ reason }) => reason))]).toEqual([
            role,
            200,
            new Set([told]),
          ]);
      }
    },
  );
});
