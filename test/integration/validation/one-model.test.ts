import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { validationModel } from '../../../shared/forms/decision-models.ts';
import { requestModelReply } from '../../../functions/http/requests/model.ts';
import { salting } from '../../../shared/services/salting.ts';
import { RequestModelReply } from '../../../shared/contract/request-model.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { namedByRequest } from '../../../shared/domain/names.ts';
import { staffDoer, type Client, type Person } from '../../../shared/domain/people.ts';
import type { Request } from '../../../shared/domain/request.ts';
import type { ValidationPageModel } from '../../../shared/pages/models.ts';
import { noticeText } from '../../../shared/texts/told.ts';
import { createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { showRequest } from '../../../shared/use-cases/validation/show-request.ts';
import { correspondence } from '../../support/correspondence.ts';
import { counted } from '../../support/counted.ts';
import { putMany } from '../../support/directory.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let of: Office;
let company: Company;
let creation: Request;
let more: Request;
let change: Request;
/** The company that the change is to leave. */
let leaves: string;

/** Active accesses of a company, for `names`, on these dossiers. */
async function people(at: Company, names: readonly string[], dossierId = at.dossiers[0]!.dossierId): Promise<void> {
  const by = staffDoer(stage.paul);
  const items = names.map((lastName, index) =>
    activeAccessItems({
      ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId: stage.firm.firmId, modules: ['invoices'] },
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
      salt: salting.newSalt(),
      identity: {
        ...{ firstName: 'Inès', lastName, phone: '+33612345678', clientType: 'client_admin' },
        ...{ email: `${lastName}@client.example`, companyId: at.companyId },
      },
      dossiers: [{ dossierId, level: 'standard_user', options: [] }],
      ...{ createdBy: by, decidedBy: by },
    }),
  );
  await putMany(stage.table, items.flat());
}
const clientOf = async (accessId: string): Promise<Client> => {
  const { sub = '' } = (await of.accesses.access(accessId)) ?? {};
  const person = await of.people.person(sub);
  if (person?.kind !== 'client') throw new Error('A client was opened.');
  return person;
};

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
  company = await stage.company();
  const before = await stage.active('client_admin', company);
  await people(company, ['Moreau', ...Array.from({ length: 12 }, (_, index) => `Benali${String(index)}`)]);
  const input = creationOf(company, 'client_user', 'contact@client.example');
  const asked = await of.submit(
    stage.paul,
    {
      ...input,
      dossiers: [{ dossierId: company.dossiers[0]!.dossierId, level: 'principal_admin', options: [] }],
      endsAt: '2030-06-30T22:00:00.000Z',
    },
    undefined,
    ['generic-email'],
  );
  creation = asked.request;
  const who = asStaff(stage.paul);
  const { companyId } = company;
  const { dossierId } = await createDossier(of)({ who, companyId, fields: { name: 'Paie' } });
  const rights = { level: 'principal_admin' as const, options: [] };
  const changed = await of.changeRights({ who, dossierId, accessId: before.access.accessId, rights });
  more = changed.request!;
  const [left, elsewhere] = [await stage.company(), await stage.company()];
  for (const each of [left, elsewhere]) await stage.active('client_admin', each);
  const { accessId, companyId: from } = (await stage.active('client_user', left)).access;
  leaves = from;
  const identity = { lastName: 'Petit', firstName: 'Luc', email: 'contact@elsewhere.example' };
  const held = await of.changeAccess({
    ...{ who, accessId, acknowledge: ['generic-email'], modules: ['invoices', 'expenses'] },
    identity: { ...identity, clientType: 'client_admin', companyId: elsewhere.companyId },
  });
  change = held.request!;
});

/** What the validator's page is made of. */
async function pageOf({ requestId }: Request): Promise<ValidationPageModel> {
  const hash = uuidv7().padEnd(64, 'a');
  const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 3_600_000)].map((at) => at.toISOString());
  const link = { hash, purpose: 'validation' as const, firmId: stage.firm.firmId, requestId };
  const ownerId = stage.victor.collaboratorId;
  await of.links.save({ ...link, ownerId, createdAt: createdAt ?? '', expiresAt: expiresAt ?? '' });
  const page = await openValidationLink(of)(hash);
  if (page.state !== 'open') throw new Error(`The page is ${page.state}.`);
  return validationModel(page, 'fr');
}

/** What the API answers somebody. */
async function replyTo(who: Person, { requestId }: Request, on = of): Promise<RequestModelReply> {
  const reached = await showRequest(on)({ who, requestId });
  const names = await on.names.namesFor(who, namedByRequest(who, reached));
  return RequestModelReply.parse(requestModelReply(await on.describeDecision(reached, who), { names, language: 'fr' }));
}
const validator = () => asStaff(stage.victor);

type Shown = Omit<
  ValidationPageModel,
  | 'language'
  | 'firmName'
  | 'companyName'
  | 'allowedDecisions'
  | 'form'
  | 'errors'
  | 'notices'
  | 'inQueue'
  | 'standsInFor'
>;

type ValueReply = Extract<RequestModelReply['changes'][number], { names: unknown }>;

/** A value of a change with the names of what the reply names by an id. */
function valueIn({ field, from, to, names }: ValueReply): Shown['values'] {
  const named = (id: string) => ({ id, name: names.find((one) => one.id === id)?.name ?? '' });
  const asShown = (side: string | string[] | null) => {
    if (Array.isArray(side)) return side.map(named);
    return field === 'identity.companyId' && side !== null ? named(side) : side;
  };
  return [{ field, from: asShown(from), to: asShown(to) } as Shown['values'][number]];
}

/** Every field of the page but those of its reader, told from the API's reply: one that the page gains does not compile until the API has it. */
const fromReply: { readonly [Field in keyof Required<Shown>]: (reply: RequestModelReply) => Shown[Field] } = {
  request: ({ requestId, kind, version, createdAt, createdBy, expiresAt }) => ({
    ...{ requestId, kind, version, createdAt, expiresAt },
    createdBy: createdBy.name,
  }),
  identity: ({ creation: { identity } }) => {
    if (!identity) throw new Error('What is open is about somebody who is known.');
    return identity;
  },
  change: ({ changes: [change] }) =>
    change && 'dossier' in change && change.to
      ? {
          ...{ dossierName: change.dossier.name ?? '', companyName: change.dossier.company?.name ?? '' },
          ...{ from: change.from, to: change.to },
        }
      : undefined,
  values: ({ kind, changes }) =>
    (kind === 'creation' ? [] : changes).flatMap((change) => ('names' in change ? valueIn(change) : [])),
  corrections: ({ corrections }) => ({
    values: corrections.flatMap((one) => ('names' in one ? valueIn(one) : [])),
    rights: corrections.flatMap((one) =>
      'dossier' in one ? [{ dossierName: one.dossier.name ?? '', from: one.from, to: one.to }] : [],
    ),
  }),
  sentBack: ({ sentBack }) =>
    sentBack === null
      ? undefined
      : {
          by: sentBack.by.name,
          onBehalfOf: sentBack.for.map(({ name }) => name),
          at: sentBack.at,
          comment: sentBack.reason,
        },
  dossiers: ({ creation: { dossiers } }) =>
    dossiers.map(({ name, company: owner, level, options }) => ({
      ...{ name: name ?? '', companyName: owner?.name ?? '' },
      ...{ level, options },
    })),
  modules: ({ moduleNames }) => moduleNames.map(({ name }) => ({ name: name ?? '' })),
  suspended: ({ accessStatus }) => accessStatus === 'suspended',
  ended: ({ creation: { endsAt } }) => endsAt !== null && endsAt <= new Date().toISOString(),
  endsAt: ({ creation: { endsAt } }) => endsAt ?? undefined,
  warnings: ({ warnings }) =>
    warnings.map(({ code, acknowledgedBy }) => ({ code, acknowledgedBy: acknowledgedBy.name })),
  companyAccesses: ({ companyAccesses: { items, more: beside } }) => ({
    items: items.map(({ name, email, clientType, status }) => ({ name, email, clientType, status })),
    more: beside,
  }),
  course: ({ course }) => course.map(({ what, ...event }) => ({ ...event, ...(what !== null && { what }) })),
};

/** A notice is told by the sentence that the page shows. */
const toldIn = ({ notices }: ValidationPageModel) =>
  notices.map((notice) => ({ code: notice.code, detail: noticeText(notice, 'fr') }));

describe('the page and the API show one request alike (V9)', () => {
  test.each(['creation', 'more_rights', 'change'] as const)('of kind %s, field by field', async (kind) => {
    const request = { creation, more_rights: more, change }[kind];
    const page = await pageOf(request);
    const reply = await replyTo(validator(), request);

    for (const [field, read] of Object.entries(fromReply) as [keyof Shown, (typeof fromReply)[keyof Shown]][]) {
      const shown = page[field];
      if (shown === undefined) expect(read(reply), field).toBeUndefined();
      else expect(page, field).toMatchObject({ [field]: read(reply) });
    }
    expect(reply.companyAccesses.items).toHaveLength(kind === 'change' ? 1 : 10);
    expect(page.dossiers).toHaveLength(reply.creation.dossiers.length);
    expect(toldIn(page)).toEqual(reply.notices.map(({ code, detail }) => ({ code, detail })));
  });

  test('a change with every field, and the names of what it names', async () => {
    const reply = await replyTo(validator(), change);
    expect(reply.changes).toMatchObject([
      { field: 'identity.lastName', from: 'Moreau', to: 'Petit' },
      { field: 'identity.firstName', from: 'Inès', to: 'Luc' },
      { field: 'identity.email', to: 'contact@elsewhere.example' },
      { field: 'identity.clientType', from: 'client_user', to: 'client_admin' },
      { field: 'identity.companyId', from: leaves, names: [{ id: leaves }, {}] },
      { field: 'modules', from: ['invoices'], to: ['invoices', 'expenses'], names: [{ name: 'Factures' }, {}] },
    ]);
    expect(reply.warnings).toMatchObject([
      { code: 'generic-email', acknowledgedBy: { id: stage.paul.collaboratorId } },
    ]);
    expect(reply.effectivePermissions).toMatchObject([
      { permissions: { 'expenses.create': 'no', 'invoices.process': 'own' } },
    ]);
  });

  test('a creation with its warnings, what is pointed out, and what it would give', async () => {
    const reply = await replyTo(validator(), creation);
    expect(reply.warnings).toEqual([
      {
        ...{ code: 'generic-email', pointer: '/identity/email', detail: expect.stringContaining('partagée') },
        acknowledgedBy: { id: stage.paul.collaboratorId, name: stage.paul.name },
      },
    ]);
    expect(reply.notices).toMatchObject([
      { code: 'may-detach', pointer: '/dossiers/0' },
      { code: 'same-name', pointer: '/identity/lastName', detail: expect.stringContaining('Inès Moreau (actif)') },
      { code: 'same-name', pointer: '/identity/phone' },
    ]);
    expect(reply.effectivePermissions).toMatchObject([
      {
        dossierId: company.dossiers[0]?.dossierId,
        permissions: { 'invoices.process': 'all', 'expenses.create': 'no' },
      },
    ]);
    expect(reply.changes).toEqual([]);
    expect(reply.companyAccesses.more).toBe(4);
  });

  test('more rights with what would change, and what they would give', async () => {
    const reply = await replyTo(validator(), more);
    const [dossierId = ''] = more.dossierIds;
    const { companyId, name } = company;
    expect(reply.changes).toEqual([
      {
        ...{ field: `dossiers/${dossierId}`, from: null, to: { level: 'principal_admin', options: [] } },
        dossier: { dossierId, name: 'Paie', company: { companyId, name } },
      },
    ]);
    expect(reply.notices).toMatchObject([{ code: 'may-detach', pointer: null }]);
    expect(reply.creation.dossiers).toHaveLength(1);
    expect(reply.effectivePermissions.map((each) => each.permissions['team.manage_admins'])).toEqual(['no', 'all']);
  });

  test('the mail that leads there points out the same', async () => {
    const letters = correspondence(stage.table);
    const { notices } = await replyTo(validator(), creation);
    await letters.ask({ request: creation, access: (await of.accesses.known(creation.accessId))! });
    // The mail goes on with the names of the dossiers.
    for (const { detail } of notices)
      expect(letters.letters[0]?.text.replaceAll('\n  ', ' ')).toContain(detail.replace(/\.$/, ''));
  });
});

describe('who sees it is shown no more than they reach (V9)', () => {
  const accessesFor = async (who: Person, request = creation) => (await replyTo(who, request)).companyAccesses;

  test('a creator with another portfolio by now', async () => {
    const paul = asStaff(stage.paul);
    const elsewhere = { ...paul, portfolio: [uuidv7()] };
    expect(await accessesFor(paul)).toMatchObject({ items: { length: 10 }, more: 4 });
    const reply = await replyTo(elsewhere, creation);
    expect(reply.companyAccesses).toEqual({ items: [], more: 0 });
    expect(reply.creation.dossiers).toMatchObject([{ name: null, company: null }]);
    expect(reply.notices.map(({ code }) => code)).toEqual(['may-detach']);
  });

  test('a validator is shown all accesses of the company, whatever the portfolio; not as the creator', async () => {
    const portfolio = [...creation.dossierIds];
    const other = await stage.company();
    await people(company, ['Ailleurs'], other.dossiers[0]!.dossierId);
    const decides = { ...validator(), portfolio };
    expect(await accessesFor(decides)).toMatchObject({ more: 5 });
    expect(await accessesFor({ ...decides, collaboratorId: stage.paul.collaboratorId })).toMatchObject({ more: 4 });
  });

  test('a client admin sees the own company, another client the own access alone (C7)', async () => {
    const at = await stage.company();
    const { access } = await stage.active('client_admin', at);
    await people(at, ['Roux', 'Blanc']);
    const admin = await clientOf(access.accessId);
    const { request } = await of.submit(admin, creationOf(at, 'client_user'));
    const names = async (who: Client) => (await accessesFor(who, request)).items.map(({ name }) => name).sort();
    expect(await names(admin)).toEqual(['Inès Blanc', 'Inès Moreau', 'Inès Roux']);
    const lead = { ...admin, clientType: 'client_user' as const };
    expect(await names(lead)).toEqual(['Inès Moreau']);
    expect((await replyTo(lead, request)).companyAccesses.more).toBe(0);
  });

  test('staff see nobody whose dossiers have all left the firm (P7)', async () => {
    const at = await stage.company();
    const { access } = await stage.active('client_admin', at);
    const who = asStaff(stage.paul);
    const fields = { name: 'Paie' };
    const { dossierId } = await createDossier(of)({ who, companyId: at.companyId, fields });
    const input = creationOf(at, 'client_user');
    const dossiers = [{ dossierId, level: 'standard_user' as const, options: [] }];
    const { request } = await of.submit(stage.paul, { ...input, dossiers }, undefined, [
      'company-dossier-not-selected',
    ]);
    expect(await accessesFor(validator(), request)).toMatchObject({ items: [{ accessId: access.accessId }] });

    const [gone] = at.dossiers;
    const owner = await clientOf(access.accessId);
    const held = [{ dossierId: gone!.dossierId, level: 'principal_admin' as const, options: [] }];
    await of.detach({ who: { ...owner, dossiers: held }, dossierId: gone!.dossierId, confirm: gone!.name });

    expect(await accessesFor(validator(), request)).toEqual({ items: [], more: 0 });
    expect((await pageOf(request)).companyAccesses).toEqual({ items: [], more: 0 });
  });
});

test('of a company with thousands, a hundred are read (V9)', async () => {
  const at = await stage.company();
  await people(
    at,
    Array.from({ length: 250 }, (_, index) => `Tous${String(index)}`),
  );
  const { request } = await of.submit(stage.paul, creationOf(at, 'client_admin'));
  const { table, during } = counted(stage.table);

  const { result, traffic } = await during(() => replyTo(validator(), request, office(table)));

  expect(result.companyAccesses).toMatchObject({ items: { length: 10 }, more: 80 });
  expect(traffic.requests).toEqual({ Get: 1, BatchGet: 10, Query: 3 });
  expect(traffic.queried).toBe(111);
});
