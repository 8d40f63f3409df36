import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CheckReply } from '../../shared/contract/permissions.ts';
import { CompanyReply, DraftReply, MeReply } from '../../shared/contract/replies.ts';
import { mostOnTheirWay } from '../../shared/data/detachments.ts';
import { modulesItem } from '../../shared/data/firms.ts';
import type { Company } from '../../shared/domain/company.ts';
import { KnownAccessPage, asUser, creation, requestOf, submit } from './support/creation.ts';
import { testFirm, unique, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { mailTo } from './support/mailbox.ts';
import type { Caller } from './support/people.ts';
import { soon } from './support/soon.ts';

let firm: TestFirm;
let collaborator: StaffMember;
let validator: StaffMember;
let narrow: StaffMember;
let administrator: StaffMember;
let company: Company;
let dossierId: string;
let kept: string;
let name: string;
let principal: ClientMember;
let lead: ClientMember;
let narrowOnes = 0;

beforeAll(async () => {
  firm = await testFirm('Cabinet Départ');
  [collaborator, validator, administrator] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Hélène Patronne', { administerFirm: true }),
  ]);
});

beforeEach(async () => {
  company = await firm.company({ dossiers: 2, admin: true });
  [dossierId, kept] = company.dossiers.map((dossier) => dossier.dossierId) as [string, string];
  name = company.dossiers[0]?.name ?? '';
  narrow = await firm.staff(`Nina ${String.fromCharCode(64 + (narrowOnes += 1))}`, {}, [dossierId]);
  principal = await firm.client(company, [{ dossierId, level: 'principal_admin', options: [] }]);
  lead = await firm.client(company, [{ dossierId, level: 'team_lead', options: [] }]);
});

const detach = (who: Caller, confirm = name) => who.post(`/v1/dossiers/${dossierId}/detach`, { confirm });
const attach = (who: Caller) => who.post(`/v1/dossiers/${dossierId}/attach`);
const check = async (who: Caller, more: object = {}) => {
  const checks = [{ dossierId, permission: 'invoices.process', ...more }];
  return read(await who.post('/v1/permissions/check', { checks }), 200, CheckReply).results[0];
};

test('a principal admin takes a dossier out of the firm: its staff lose it at once, its people keep what they have (P7)', async () => {
  const reply = await detach(principal);
  expect(reply.body).toMatchObject({ dossierId, name, detached: { by: { id: principal.accessId } } });

  for (const staff of [collaborator, validator, administrator, narrow]) {
    expect(await check(staff)).toMatchObject({ allowed: false, reason: 'out-of-reach' });
    expect(await check(staff, { accessId: lead.accessId })).toMatchObject({ allowed: false, reason: 'out-of-reach' });
    expect(refusal(await staff.get(`/v1/dossiers/${dossierId}/users`))).toMatchObject({ status: 404 });
    expect(refusal(await staff.patch(`/v1/dossiers/${dossierId}`, { name: 'Repris' }))).toMatchObject({ status: 404 });
    expect(refusal(await staff.get(`/v1/accesses/${lead.accessId}`))).toMatchObject({ status: 404 });
    expect(refusal(await staff.get(`/v1/accesses?dossierId=${dossierId}`))).toMatchObject({
      ...{ status: 422, code: 'unknown-dossier' },
    });
    const found = await staff.get(`/v1/accesses?companyId=${company.companyId}`);
    if (staff === narrow) expect(refusal(found)).toMatchObject({ status: 422, code: 'unknown-company' });
    else expect(read(found, 200, KnownAccessPage).items).toHaveLength(1);
  }
  expect(read(await narrow.get('/v1/me'), 200, MeReply)).toMatchObject({ portfolio: [] });
  const seen = read(await collaborator.get(`/v1/companies/${company.companyId}`), 200, CompanyReply);
  expect(seen.dossiers.map((dossier) => dossier.dossierId)).toEqual([kept]);

  for (const who of [principal, lead]) expect(await check(who)).toMatchObject({ allowed: true });
  expect(
    (await principal.put(`/v1/dossiers/${dossierId}/users/${lead.accessId}`, { level: 'standard_user' })).status,
  ).toBe(200);
  const told = await mailTo(administrator.email, name);
  expect(told.text).toContain(principal.name);
});

test('no access can be created on it any more, and nothing added', async () => {
  const draft = read(await lead.post('/v1/drafts', creationBy('standard_user')), 201, DraftReply);
  await detach(principal);
  expect(refusal(await lead.post('/v1/accesses', creationBy('standard_user')))).toMatchObject({
    ...{ status: 409, code: 'dossier-detached' },
    fields: { '/dossiers/0/dossierId': 'dossier-detached' },
  });
  expect(refusal(await lead.post(`/v1/drafts/${draft.draftId}/submit`))).toMatchObject({ code: 'draft-incomplete' });
  expect(refusal(await collaborator.post('/v1/accesses', creation(company)))).toMatchObject({
    ...{ status: 422, code: 'unknown-dossier' },
  });
  const another = await firm.client(company, []);
  const added = await principal.put(`/v1/dossiers/${dossierId}/users/${another.accessId}`, { level: 'standard_user' });
  expect(refusal(added)).toEqual({ status: 409, code: 'dossier-detached' });
});

test('its open requests are cancelled, with the reason', async () => {
  const { request, identity } = await submit(collaborator, creation(company));
  const more = await collaborator.put(`/v1/dossiers/${dossierId}/users/${lead.accessId}`, { level: 'principal_admin' });
  expect(more.status).toBe(202);
  await detach(principal);
  for (const requestId of [request.requestId, (more.body as { requestId: string }).requestId]) {
    const ended = await vi.waitFor(async () => {
      const found = await requestOf(collaborator, requestId);
      expect(found.status).toBe('cancelled');
      return found;
    }, soon);
    expect(ended.decision).toMatchObject({ by: { id: principal.accessId }, reason: expect.stringContaining(name) });
  }
  expect((await mailTo(collaborator.email, identity.lastName)).text).toContain(name);
});

test('it asks for the dossier’s name, and for a principal admin', async () => {
  expect(refusal(await detach(principal, 'Autre'))).toMatchObject({ status: 409, code: 'confirmation-mismatch' });
  expect(refusal(await detach(lead))).toEqual({ status: 403, code: 'forbidden' });
  for (const staff of [administrator, validator])
    expect(refusal(await detach(staff))).toEqual({ status: 403, code: 'forbidden' });
  const stranger = await firm.client(company, [{ dossierId: kept, level: 'principal_admin', options: [] }]);
  expect(refusal(await detach(stranger))).toEqual({ status: 404, code: 'not-found' });
  expect(refusal(await attach(principal))).toEqual({ status: 409, code: 'wrong-status' });
  expect(await check(collaborator)).toMatchObject({ allowed: true });
});

test('the name is compared as people see it, in whatever way it was typed or pasted', async () => {
  for (const other of [name.replaceAll('é', 'e'), name.replace(' – ', ' '), `${name}1`])
    expect(refusal(await detach(principal, other))).toMatchObject({ status: 409, code: 'confirmation-mismatch' });
  for (const typed of [
    name.replace('–', '-'),
    ` ${name.toUpperCase()}\n`,
    name.replaceAll(' ', '\u00a0'),
    name.normalize('NFD'),
  ]) {
    expect((await detach(principal, typed)).status).toBe(200);
    expect((await attach(principal)).status).toBe(200);
  }
});

test('the same person, and nobody else, brings it back to the firm', async () => {
  const second = await firm.client(company, [{ dossierId, level: 'principal_admin', options: [] }]);
  expect((await detach(principal)).status).toBe(200);
  expect(refusal(await detach(second))).toEqual({ status: 409, code: 'dossier-detached' });
  expect(refusal(await attach(second))).toEqual({ status: 403, code: 'forbidden' });
  expect((await attach(principal)).status).toBe(200);
  expect(await check(collaborator)).toMatchObject({ allowed: true, reason: 'portfolio' });
  expect(await check(narrow)).toMatchObject({ allowed: true });
});

test('of two who detach at once one wins', async () => {
  const second = await firm.client(company, [{ dossierId, level: 'principal_admin', options: [] }]);
  const replies = await Promise.all([principal, second, principal, second].map((who) => detach(who)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
});

test('while as many dossiers of the firm as may be are on their way, it is told when to try again', async () => {
  const crowded = await testFirm('Cabinet Comble');
  const leaving = new Set(Array.from({ length: mostOnTheirWay }, unique));
  await crowded.write([{ ...modulesItem(crowded.firmId, []), leaving }]);
  const itsCompany = await crowded.company();
  const file = itsCompany.dossiers[0]!;
  const held = [{ dossierId: file.dossierId, level: 'principal_admin' as const, options: [] }];
  const person = await crowded.client(itsCompany, held);
  const reply = await person.post(`/v1/dossiers/${file.dossierId}/detach`, { confirm: file.name });
  expect(refusal(reply)).toEqual({ status: 503, code: 'unavailable' });
  expect(reply.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
});

const creationBy = (level: string) => {
  const { identity, dossiers, modules } = creation(company, {
    ...asUser,
    dossiers: [{ dossierId, level, options: [] }],
  });
  return { identity, dossiers, modules };
};
