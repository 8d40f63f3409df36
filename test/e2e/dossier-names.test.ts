import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ImportResultReply } from '../../shared/contract/companies.ts';
import { CheckReply } from '../../shared/contract/permissions.ts';
import { DraftReply, SummaryReply } from '../../shared/contract/replies.ts';
import { routes, type Route, type RouteKey } from '../../shared/contract/routes.ts';
import { administeredFirm, newcomer, type AdministeredFirm } from './support/administration.ts';
import { asUser, creation, decide, submit } from './support/creation.ts';
import { unique, type ClientMember } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import type { Caller } from './support/people.ts';

const roles = ['firm_admin', 'validator', 'collaborator', 'narrow'] as const;
type Role = (typeof roles)[number];

const Created = z.looseObject({ dossierId: z.string() });

/** A firm with staff of every kind, and one dossier of its own, which can leave it. */
class Office {
  private constructor(
    readonly firm: AdministeredFirm,
    readonly company: Awaited<ReturnType<AdministeredFirm['company']>>,
    readonly dossier: { readonly dossierId: string; readonly name: string; readonly reference: string },
    readonly principal: ClientMember,
    readonly people: Readonly<Record<Role, Caller>>,
    /** Another validator. */
    readonly agnes: Caller,
  ) {}

  static async open(name: string): Promise<Office> {
    const firm = await administeredFirm(name);
    const company = await firm.company({ dossiers: 0, admin: true });
    const fields = { name: `Paie ${unique()}`, reference: unique() };
    const made = await firm.admin.post(`/v1/companies/${company.companyId}/dossiers`, fields);
    const { dossierId } = read(made, 201, Created);
    const [principal, validator, collaborator, narrow, agnes] = await Promise.all([
      firm.client(company, [{ dossierId, level: 'principal_admin', options: [] }]),
      firm.staff('Victor Valois', { validate: true }),
      firm.staff('Paul Garnier'),
      firm.staff('Nina Petit', {}, [dossierId]),
      firm.staff('Agnès Brémond', { validate: true }),
    ]);
    const people = { firm_admin: firm.admin, validator, collaborator, narrow };
    return new Office(firm, company, { dossierId, ...fields }, principal, people, agnes);
  }

  readonly leave = () =>
    this.principal.post(`/v1/dossiers/${this.dossier.dossierId}/detach`, { confirm: this.dossier.name });

  /** Somebody who has the dossier already. */
  readonly user = () =>
    this.firm.client(this.company, [{ dossierId: this.dossier.dossierId, level: 'standard_user', options: [] }]);
}

let here: Office;

/** What somebody asks of a dossier of this office, or of the other. */
type Ask = (who: Caller, named: Office) => Promise<Reply>;
interface Row {
  readonly ask: Ask;
  /** What each role gets, in their order; once for all where it is the same. */
  readonly own: string;
  readonly other: string;
  readonly left: string;
}

const away = { other: '404 not-found', left: '404 not-found' };
const unknown = { other: 'unknown-dossier', left: 'unknown-dossier' };
const unknownProblem = '422 unknown-dossier';
const administrators = (gets: string) => [gets, '403 forbidden', '403 forbidden', '403 forbidden'].join(' | ');
const standard = { level: 'standard_user' };
const asked = ({ dossier: { dossierId } }: Office, more: object = standard) => ({ dossiers: [{ dossierId, ...more }] });
const draft = async (who: Caller) => read(await who.post('/v1/drafts'), 201, DraftReply).draftId;
const creationOn = (named: Office) => creation(here.company, { ...asUser, ...asked(named) });
/** A request of one's own that was sent back, on a dossier of one's own: whoever makes one has it. */
async function sentBack(who: Caller): Promise<string> {
  const { companyId } = here.company;
  const made = await who.post(`/v1/companies/${companyId}/dossiers`, { name: `Paie ${unique()}` });
  const { dossierId } = read(made, 201, Created);
  const body = creation(here.company, { ...asUser, dossiers: [{ dossierId, ...standard }] });
  const { requestId } = (await submit(who, body)).request;
  const decision = { decision: 'send_back', reason: 'Le dossier, s’il vous plaît.' };
  expect((await decide(here.agnes, requestId, decision)).status).toBe(200);
  return requestId;
}
const line = ({ company, dossier: { reference } }: Office, dossier: string, dryRun: boolean) => ({
  ...{ dryRun, lines: [{ line: 2, company: company.name, dossier, reference }] },
});
const member = async () =>
  read(await here.firm.admin.post('/v1/collaborators', newcomer()), 201, z.looseObject({ collaboratorId: z.string() }));

/** Every route whose path or body can name a dossier, by its id or its reference; some in more than one way. */
const table: Readonly<Record<string, Row>> = {
  'GET /v1/me/permissions': {
    ask: (who, { dossier }) => who.get(`/v1/me/permissions?dossierId=${dossier.dossierId}`),
    ...{ own: 'portfolio', other: 'out-of-reach', left: 'out-of-reach' },
  },
  'POST /v1/permissions/check': {
    ask: (who, { dossier: { dossierId } }) =>
      who.post('/v1/permissions/check', { checks: [{ dossierId, permission: 'invoices.process' }] }),
    ...{ own: 'portfolio', other: 'out-of-reach', left: 'out-of-reach' },
  },
  'GET /v1/dossiers/{dossierId}': {
    ask: (who, { dossier }) => who.get(`/v1/dossiers/${dossier.dossierId}`),
    ...{ own: '200', ...away },
  },
  'PATCH /v1/dossiers/{dossierId}': {
    ask: (who, { dossier: { dossierId, name } }) => who.patch(`/v1/dossiers/${dossierId}`, { name }),
    ...{ own: '200', ...away },
  },
  'GET /v1/dossiers/{dossierId}/users': {
    ask: (who, { dossier }) => who.get(`/v1/dossiers/${dossier.dossierId}/users`),
    ...{ own: '200', ...away },
  },
  'GET /v1/dossiers/{dossierId}/staff': {
    ask: (who, { dossier }) => who.get(`/v1/dossiers/${dossier.dossierId}/staff`),
    ...{ own: '200', ...away },
  },
  'PUT /v1/dossiers/{dossierId}/users/{accessId}': {
    ask: async (who, named) =>
      who.put(`/v1/dossiers/${named.dossier.dossierId}/users/${(await named.user()).accessId}`, standard),
    ...{ own: '200', ...away },
  },
  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': {
    ask: async (who, named) =>
      who.del(`/v1/dossiers/${named.dossier.dossierId}/users/${(await named.user()).accessId}`),
    ...{ own: '204', ...away },
  },
  'POST /v1/dossiers/{dossierId}/detach': {
    ask: (who, { dossier: { dossierId, name } }) => who.post(`/v1/dossiers/${dossierId}/detach`, { confirm: name }),
    ...{ own: '403 forbidden', other: '403 forbidden', left: '403 forbidden' },
  },
  'POST /v1/dossiers/{dossierId}/attach': {
    ask: (who, { dossier }) => who.post(`/v1/dossiers/${dossier.dossierId}/attach`),
    ...{ own: '403 forbidden', other: '403 forbidden', left: '403 forbidden' },
  },
  'POST /v1/drafts': {
    ask: (who, named) => who.post('/v1/drafts', asked(named)),
    ...{ own: 'known', ...unknown },
  },
  'PUT /v1/drafts/{draftId}/dossiers': {
    ask: async (who, named) => who.put(`/v1/drafts/${await draft(who)}/dossiers`, asked(named)),
    ...{ own: 'known', ...unknown },
  },
  'POST /v1/accesses/preview': {
    ask: (who, named) => who.post('/v1/accesses/preview', asked(named)),
    ...{ own: 'known', ...unknown },
  },
  'POST /v1/accesses': {
    ask: (who, named) => who.post('/v1/accesses', creationOn(named)),
    ...{ own: '202', other: unknownProblem, left: unknownProblem },
  },
  'PUT /v1/requests/{requestId}': {
    ask: async (who, named) => who.put(`/v1/requests/${await sentBack(who)}`, creationOn(named)),
    ...{ own: '200', other: unknownProblem, left: unknownProblem },
  },
  'POST /v1/collaborators': {
    ask: (who, { dossier }) => who.post('/v1/collaborators', newcomer({ portfolio: [dossier.dossierId] })),
    own: administrators('201'),
    ...{ other: administrators(unknownProblem), left: administrators(unknownProblem) },
  },
  'PATCH /v1/collaborators/{collaboratorId}': {
    ask: async (who, { dossier }) =>
      who.patch(`/v1/collaborators/${(await member()).collaboratorId}`, { portfolio: [dossier.dossierId] }),
    own: administrators('200'),
    ...{ other: administrators(unknownProblem), left: administrators(unknownProblem) },
  },
  'POST /v1/imports': {
    ask: (who, named) => who.post('/v1/imports', line(named, named.dossier.name, false)),
    // A firm's references are its own: another's are free.
    ...{ own: administrators('unchanged'), other: administrators('created') },
    left: administrators('dossier-detached'),
  },
  'POST /v1/imports (another name)': {
    ask: (who, named) => who.post('/v1/imports', line(named, 'Reprise', true)),
    ...{ own: administrators('updated'), other: administrators('updated'), left: administrators('dossier-detached') },
  },
  'POST /v1/companies/{companyId}/dossiers': {
    ask: (who, { dossier: { reference } }) =>
      who.post(`/v1/companies/${here.company.companyId}/dossiers`, { name: 'Reprise', reference }),
    // The reference is the firm's own, whoever has taken the dossier away; the other one has been imported by now.
    ...{ own: '400 reference-taken', left: '400 reference-taken', other: '400 reference-taken' },
  },
};

/** What a reply comes to, in short. */
function said(reply: Reply): string {
  const { status, body } = reply;
  if (status >= 400) {
    const { code, fields } = refusal(reply);
    return `${String(status)} ${code === 'invalid-input' ? Object.values(fields ?? {}).join() : code}`;
  }
  const check = CheckReply.safeParse(body).data?.results[0]?.reason;
  const rows = z.looseObject({ permissions: z.array(z.looseObject({ reason: z.string() })) }).safeParse(body).data;
  const imported = ImportResultReply.safeParse(body).data?.results[0];
  const summary = SummaryReply.safeParse(body).data ?? DraftReply.safeParse(body).data?.summary;
  const blocked =
    summary && (summary.blocking.some(({ code }) => code === 'unknown-dossier') ? 'unknown-dossier' : 'known');
  const outcome = imported?.errors[0]?.code ?? imported?.outcome;
  return check ?? rows?.permissions[0]?.reason ?? outcome ?? blocked ?? String(status);
}

async function outcomes(ask: Ask, named: Office): Promise<string> {
  const seen: string[] = [];
  for (const role of roles) seen.push(said(await ask(here.people[role], named)));
  return new Set(seen).size === 1 ? (seen[0] ?? '') : seen.join(' | ');
}

let elsewhere: Office;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([Office.open('Cabinet Ici'), Office.open('Cabinet Ailleurs')]);
});

test('there is a row for every route that can name a dossier', () => {
  const names = /"(dossierId|portfolio|reference)"/;
  const naming = (Object.entries<Route>(routes) as [RouteKey, Route][]).flatMap(([key, { body }]) => {
    const schema = body ? JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })) : '';
    return key.includes('{dossierId}') || names.test(schema) ? [key] : [];
  });
  expect(naming.length).toBeGreaterThan(10);
  expect(Object.keys(table)).toEqual(expect.arrayContaining(naming));
});

describe.each(Object.entries(table))('%s', (_, { ask, own, other }) => {
  test('with a dossier of the own firm, and of another', async () => {
    expect(await outcomes(ask, here)).toBe(own);
    expect(await outcomes(ask, elsewhere)).toBe(other);
  });
});

describe('with a dossier that has left the firm (P7)', () => {
  beforeAll(async () => {
    expect((await here.leave()).status).toBe(200);
  });

  test.each(Object.entries(table))('%s', async (_, { ask, left }) => {
    expect(await outcomes(ask, here)).toBe(left);
  });

  test('nothing of it was told or changed, and its staff have it back as it was', async () => {
    const { dossier, principal, people } = here;
    expect((await principal.post(`/v1/dossiers/${dossier.dossierId}/attach`)).status).toBe(200);
    const reply = await people.firm_admin.post('/v1/imports', line(here, dossier.name, true));
    expect(said(reply)).toBe('unchanged');
  });
});
