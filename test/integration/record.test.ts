import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFirm } from '../../shared/data/create-firm.ts';
import { importRepository } from '../../shared/data/imports.ts';
import type { Client } from '../../shared/domain/people.ts';
import { changeCompany, createCompany } from '../../shared/use-cases/directory/change-company.ts';
import { changeDossier, createDossier } from '../../shared/use-cases/directory/change-dossier.ts';
import { importLines } from '../../shared/use-cases/directory/import-lines.ts';
import { auditOf } from '../support/audits.ts';
import { deed } from '../support/deeds.ts';
import { sampleFirm } from '../support/firm.ts';
import { everything } from '../support/fresh-table.ts';
import { tooLarge } from '../support/entry-sizes.ts';
import { asStaff, creationOf, office, type Office } from '../support/office.ts';
import { allAtOnce } from '../support/outcomes.ts';
import { assertRecorded } from '../support/record.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { meeting, recorded } from '../support/traffic.ts';
import { administration, firmWith, rights } from './staff/support.ts';

let stage: Stage;
let now: Office;

beforeEach(async () => {
  stage = await openStage();
  now = office(stage.table);
});

const expectRecorded = async (table = stage.table) => {
  assertRecorded(await everything(table));
};
const entries = async (table = stage.table) => (await everything(table)).filter(({ type }) => type === 'Audit');
const clientOf = async (accessId: string): Promise<Client> => {
  const person = await now.people.person((await now.accesses.access(accessId))?.sub ?? '');
  if (person?.kind !== 'client') throw new Error('Not a client.');
  return person;
};

/** An access with rights that change, more that is asked for, and a dossier that leaves and comes back. */
async function life(): Promise<string> {
  const company = await stage.company();
  const dossierId = company.dossiers[0]!.dossierId;
  const { accessId } = (await stage.active('client_admin', company)).access;
  const give = (by: Stage['paul'], of: Parameters<Office['changeRights']>[0]['rights']) =>
    now.changeRights({ who: asStaff(by), dossierId, accessId, rights: of });
  await give(stage.victor, { level: 'standard_user', options: ['all_documents'] });
  const { request } = await give(stage.paul, { level: 'principal_admin', options: [] });
  await give(stage.victor, { level: 'standard_user', options: [] });
  const access = (await now.accesses.known(accessId))!;
  await now.decide(stage.agnes, { access, request: request! }, 'approve');
  const who = await clientOf(accessId);
  await now.detach({ who, dossierId, confirm: company.dossiers[0]!.name });
  for (const marked of [false, true]) await now.followDossier({ dossierId, marked });
  await now.attach({ who, dossierId });
  return accessId;
}

describe('A1: every change of a subject has its entry', () => {
  test('of accesses and dossiers, whatever is done to them', async () => {
    const accessId = await life();
    await now.cancel(stage.paul, await stage.submitted());
    await now.expire(await stage.submitted());
    await expectRecorded();
    const told = await auditOf(stage.table, accessId);
    expect(told.map(({ action, version }) => [action, version])).toEqual([
      ['access-submitted', 1],
      ['request-approved', 2],
      ['sign-in-opened', 3],
      ['access-activated', 4],
      ['rights-changed', 5],
      ['rights-requested', 6],
      ['rights-changed', 7],
      ['request-approved', 8],
    ]);
    expect(told[5]?.requestId).toBeDefined();
    expect(told[6]).toMatchObject({ requestId: told[5]?.requestId });
    expect(told.map(({ by }) => by?.kind ?? null)).toEqual([
      'collaborator',
      'collaborator',
      null,
      null,
      ...Array.from({ length: 4 }, () => 'collaborator'),
    ]);
  });

  test('of companies and their dossiers, by hand and by import; a list that grows is no change of who has it', async () => {
    const deps = { ...now, imports: importRepository(stage.table) };
    const who = asStaff(stage.paul);
    const company = await createCompany(deps)({ who, fields: { name: 'Moreau' } });
    const of = { who, companyId: company.companyId };
    const dossier = await createDossier(deps)({ ...of, fields: { name: 'Paie', reference: 'R1' } });
    await changeDossier(deps)({ who, dossierId: dossier.dossierId, fields: { name: 'Paie 2026', reference: null } });
    await changeCompany(deps)({ ...of, fields: { name: 'Moreau et fils' } });
    const line = { line: 1, company: 'Vitrier', dossier: 'Compta', reference: 'V1' };
    for (const more of [{}, { dossier: 'Comptabilité' }, { registrationNumber: '732829320' }])
      await importLines(deps)({ who, dryRun: false, lines: [{ ...line, ...more }] });
    await expectRecorded();
    expect((await auditOf(stage.table, company.companyId)).map(({ version }) => version)).toEqual([1, 2]);
    expect((await auditOf(stage.table, dossier.dossierId)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test('of a firm, its catalogue and its staff, and of what changes nothing of them', async () => {
    const { table, admins, firm } = await firmWith(1);
    const at = administration(table);
    const who = admins[0]!;
    await at.changeFirm({ who, patch: { fourEyes: false } });
    await at.setModules({ who, modules: [{ moduleId: 'bank', name: 'Banque', sections: ['bank'] }] });
    const { collaboratorId } = await at.add({
      ...{ who, input: { name: 'Zoé', email: `zoe@${firm.firmId}.test`, rights: rights(), portfolio: [] } },
    });
    await at.follow(collaboratorId);
    await at.change({ who, collaboratorId, patch: { name: 'Zoé Petit', rights: { validate: true } } });
    const collaborator = (await at.collaborators.collaborator(collaboratorId))!;
    await at.resend({ who, collaborator });
    await at.requestReopening({ owner: collaborator });
    await at.remove({ who, collaboratorId });
    await at.follow(collaboratorId);
    assertRecorded(await everything(table));
    const told = await auditOf(table, collaboratorId);
    expect(told.map(({ action, version }) => [action, version])).toEqual([
      ['collaborator-added', 1],
      ['sign-in-opened', 2],
      ['collaborator-changed', 3],
      ['invitation-requested', 3],
      ['sign-in-reopening-requested', 3],
      ['collaborator-removed', 4],
      ['sign-in-closed', 5],
    ]);
    expect(told[2]?.changes).toContainEqual({ field: 'name', from: null, to: null });
    expect(told[3]?.changes).toEqual([]);
    expect(JSON.stringify(await entries(table))).not.toMatch(/Zoé|zoe@/);
  });

  test('of a firm that is made, with its catalogue and its first administrator', async () => {
    const { firm, paul } = await sampleFirm();
    const administrator = { ...paul, rights: rights({ administerFirm: true }) };
    await createFirm(stage.table, { firm, catalogue: [], administrator, deed });
    await expectRecorded();
    const made = (await entries()).filter(({ firmId }) => firmId === firm.firmId);
    expect(made.map(({ subject }) => (subject as { kind: string }).kind).sort()).toEqual([
      ...['catalogue', 'collaborator', 'firm'],
    ]);
  });

  test('also where two write at once: one after the other, without gaps', async () => {
    const company = await stage.company();
    const { accessId } = (await stage.active('client_admin', company)).access;
    const held = office(meeting(stage.table));
    const [dossierId] = [company.dossiers[0]!.dossierId];
    const give = (by: Stage['paul'], level: 'team_lead' | 'principal_admin') =>
      held.changeRights({ who: asStaff(by), dossierId, accessId, rights: { level, options: [] } });
    await allAtOnce(
      () => give(stage.victor, 'team_lead'),
      () => give(stage.agnes, 'principal_admin'),
    );
    await expectRecorded();
    expect((await auditOf(stage.table, accessId)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('and by a clock that goes back: the instant does not', async () => {
    const submission = await stage.submitted();
    const past = office(stage.table, () => new Date('2020-01-01T00:00:00.000Z'));
    await past.decide(stage.victor, submission, 'approve');
    await past.openSignIn(submission);
    await past.activate(submission);
    await expectRecorded();
    const [first, ...later] = await auditOf(stage.table, submission.access.accessId);
    const from = Date.parse(first!.at);
    expect(later.map(({ at }) => Date.parse(at))).toEqual([from + 1, from + 2, from + 3]);
  });
});

test('A4: entries hold nobody’s name, address or number, nor what is said of them', async () => {
  const company = await stage.company();
  await now.decide(stage.victor, await stage.submitted('client_admin', company), 'reject');
  await life();
  const said = JSON.stringify(await entries());
  for (const personal of ['Moreau"', 'Inès', '@client.example', '33612345678', 'Parce que', 'Victor'])
    expect(said).not.toContain(personal);
});

test('A1: an ordinary entry is no larger than 1 KB, the keys of its indexes with it', async () => {
  await life();
  expect(tooLarge(await entries())).toEqual([]);
});

test('a transaction holds fewer than a hundred items, of the largest creation too', async () => {
  const company = await stage.company();
  const deps = { ...now, people: now.people };
  const who = asStaff(stage.paul);
  for (let more = 1; more < 40; more += 1)
    await createDossier(deps)({ who, companyId: company.companyId, fields: { name: `D${String(more)}` } });
  const full = (await now.companies.company(company.companyId))!;
  const { table, calls } = recorded(stage.table);
  const at = office(table);
  const words = (letter: string) =>
    Array.from({ length: 20 }, (_, i) => `${letter}${String.fromCodePoint(97 + i)}`).join(' ');
  const input = creationOf(full, 'client_admin');
  const receipt = { callerId: uuidv7(), key: 'k', fingerprint: 'f', render: () => ({ status: 202, body: {} }) };
  const identity = { ...input.identity!, lastName: words('x'), firstName: words('y') };
  const submission = await at.submit(stage.paul, { ...input, identity }, receipt);
  await at.decide(stage.victor, submission, 'approve');
  await at.openSignIn(submission);
  await at.activate(submission);
  const sizes = calls.flatMap(({ input: { TransactItems } }) =>
    Array.isArray(TransactItems) ? TransactItems.length : [],
  );
  expect(Math.max(...sizes)).toBeLessThan(100);
});

describe('A2: nothing of ours changes or removes what is on record', () => {
  test('whatever is done, entries are put, and only where there is none', async () => {
    const { table, calls } = recorded(stage.table);
    stage = { ...stage, table };
    now = office(table);
    await life();
    const parts = calls.flatMap(
      ({ input }) => (input['TransactItems'] ?? []) as Record<string, Record<string, unknown>>[],
    );
    const touching = parts.filter((part) => JSON.stringify(part).includes('AUDIT#'));
    expect(touching.length).toBeGreaterThan(3);
    for (const part of touching)
      expect(part).toMatchObject({
        Put: { ConditionExpression: expect.stringContaining('attribute_not_exists') as string },
      });
  });
});
