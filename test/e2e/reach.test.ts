import { beforeAll, expect, test } from 'vitest';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { ImportResultReply } from '../../shared/contract/companies.ts';
import { DraftReply } from '../../shared/contract/replies.ts';
import { type routes, type RouteKey } from '../../shared/contract/routes.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Level } from '../../shared/domain/vocabulary.ts';
import { creation, submit } from './support/creation.ts';
import { administeredFirm, newcomer, type AdministeredFirm } from './support/administration.ts';
import { unique, type StaffMember } from './support/firm.ts';
import { read, type Reply } from './support/http.ts';
import type { Caller } from './support/people.ts';

type SignedIn = { [K in RouteKey]: (typeof routes)[K]['access'] extends 'signed-in' ? K : never }[RouteKey];
const roles = ['firm_admin', 'validator', 'collaborator', 'client_admin', 'team_lead', 'standard_user'] as const;
type Role = (typeof roles)[number];

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
  'GET /v1/me/permissions': { own: everybody, query: '?dossierId=x' },
  'POST /v1/permissions/check': { own: everybody },
  'GET /v1/modules': { own: everybody },
  'GET /v1/companies': { own: everybody },
  'POST /v1/companies': { own: staff },
  'GET /v1/companies/{companyId}': { own: staff, other: staffElsewhere },
  'PATCH /v1/companies/{companyId}': { own: staff, other: staffElsewhere },
  'POST /v1/companies/{companyId}/dossiers': { own: staff, other: staffElsewhere },
  'PATCH /v1/dossiers/{dossierId}': { own: staff, other: staffElsewhere },
  'GET /v1/dossiers/{dossierId}/users': { own: '+ + + + + 403', other: nobodyElses },
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
  'GET /v1/requests': { own: everybody },
  'GET /v1/requests/{requestId}': { own: '+ + + 404 404 404', other: nobodyElses },
  'POST /v1/requests/{requestId}/decision': { own: '403 + 403 403 403 403', other: '403 404 403 403 403 403' },
  'POST /v1/requests/{requestId}/cancel': { own: '+ 403 + 404 404 404', other: nobodyElses },
  'GET /v1/firm': { own: staff },
  'PATCH /v1/firm': { own: administrator },
  'PUT /v1/firm/modules': { own: administrator },
  'GET /v1/collaborators': { own: administrator },
  'POST /v1/collaborators': { own: administrator },
  'GET /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'PATCH /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'DELETE /v1/collaborators/{collaboratorId}': { own: administrator, other: administratorElsewhere },
  'POST /v1/collaborators/{collaboratorId}/resend-invitation': { own: administrator, other: administratorElsewhere },
};

/** A firm with somebody in every role, who share a dossier, and its things by the names that paths have for them. */
class Scene {
  private constructor(
    readonly firm: AdministeredFirm,
    readonly company: Company,
    readonly people: Readonly<Record<Role, Caller>>,
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
    return new Scene(firm, company, people, creator);
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

  async pathOf(route: SignedIn): Promise<string> {
    let [, path = ''] = route.split(' ');
    for (const [placeholder, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
      const make = this.things[name];
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

const passes = ({ status }: Reply): boolean => (status >= 200 && status < 300) || status === 400;

async function outcomes(route: SignedIn, at: Scene, query = ''): Promise<string> {
  const seen: string[] = [];
  for (const role of roles) {
    const reply = await call(here.people[role], route, (await at.pathOf(route)) + query);
    seen.push(passes(reply) ? '+' : String(reply.status));
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
