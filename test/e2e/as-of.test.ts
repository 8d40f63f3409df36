import { beforeAll, describe, expect, test, vi } from 'vitest';
import { StaffThenPage, UserPage, UserThenPage } from '../../shared/contract/dossier-routes.ts';
import { CollaboratorReply } from '../../shared/contract/firm.ts';
import { DossierReply } from '../../shared/contract/companies.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Grant } from '../../shared/domain/people.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import { KnownAccessReply, creation, submit } from './support/creation.ts';
import type { ClientMember, StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import type { Caller } from './support/people.ts';
import { soon } from './support/soon.ts';

let firm: AdministeredFirm;
let company: Company;
let dossierId: string;
let validator: StaffMember;
let narrow: StaffMember;
let outside: StaffMember;
let principal: ClientMember;
let lead: ClientMember;
let standard: ClientMember;

const grant = (level: Grant['level'], of = dossierId): Grant => ({ dossierId: of, level, options: [] });
const inAMoment = () => new Promise((resolve) => setTimeout(resolve, 5));
/** An instant by itself: before it and after it something else may be done. */
async function instant(): Promise<string> {
  await inAMoment();
  const at = new Date().toISOString();
  await inAMoment();
  return at;
}

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Naguère');
  company = await firm.company({ dossiers: 2 });
  dossierId = company.dossiers[0]?.dossierId ?? '';
  [validator, narrow, outside] = await Promise.all([
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Nadia Étroite', {}, [dossierId]),
    firm.staff('Odile Dehors', { validate: true }, []),
  ]);
  principal = await firm.client(company, [grant('principal_admin')], { clientType: 'client_admin' });
  lead = await firm.client(company, [grant('team_lead')]);
  standard = await firm.client(company, [grant('standard_user')]);
});

const users = (at: string, of = dossierId) => `/v1/dossiers/${of}/users?at=${at}`;
const staff = (at?: string, of = dossierId) => `/v1/dossiers/${of}/staff${at === undefined ? '' : `?at=${at}`}`;
const usersAt = async (who: Caller, at: string) => read(await who.get(users(at)), 200, UserThenPage).items;
const staffAt = async (who: Caller, at?: string, of = dossierId) =>
  read(await who.get(staff(at, of)), 200, StaffThenPage).items;
const notFound = { status: 404, code: 'not-found' };
const forbidden = { status: 403, code: 'forbidden' };

describe('who had what on a dossier', () => {
  test('is told as of each instant: raised, lowered, taken away, given back', async () => {
    const of = await firm.client(company, [grant('standard_user')]);
    const path = `/v1/dossiers/${dossierId}/users/${of.accessId}`;
    const instants = [await instant()];
    for (const level of ['team_lead', 'standard_user'] as const) {
      expect((await validator.put(path, { level })).status).toBe(200);
      instants.push(await instant());
    }
    expect((await principal.del(path)).status).toBe(204);
    instants.push(await instant());
    expect((await validator.put(path, { level: 'standard_user', options: ['publish_by_api'] })).status).toBe(200);
    instants.push(await instant());

    const rows = await Promise.all(
      instants.map(async (at) => (await usersAt(validator, at)).find(({ accessId }) => accessId === of.accessId)),
    );
    expect(rows.map((row) => row && [row.level, row.options])).toEqual([
      ['standard_user', []],
      ['team_lead', []],
      ['standard_user', []],
      undefined,
      ['standard_user', ['publish_by_api']],
    ]);
    expect(rows.map((row) => row?.until)).toEqual([
      rows[1]?.since,
      rows[2]?.since,
      expect.any(String),
      undefined,
      null,
    ]);
    for (const [index, row] of rows.entries()) {
      if (!row) continue;
      expect(row).toMatchObject({ name: of.name, email: of.email, status: 'active' });
      expect(row.since <= (instants[index] ?? '')).toBe(true);
      expect(row.until === null || row.until > (instants[index] ?? '')).toBe(true);
    }
    const today = read(await validator.get(`/v1/dossiers/${dossierId}/users`), 200, UserPage).items;
    expect(today.find(({ accessId }) => accessId === of.accessId)).not.toHaveProperty('since');
  });

  test('is told to its staff and to who manages its users', async () => {
    const at = await instant();
    const everybody = (await usersAt(validator, at)).map(({ accessId }) => accessId);
    expect(everybody).toEqual(expect.arrayContaining([principal, lead, standard].map(({ accessId }) => accessId)));
    for (const who of [firm.admin, narrow, principal, lead])
      expect((await usersAt(who, at)).map(({ accessId }) => accessId)).toEqual(everybody);
    for (const path of [users(at), staff(at), staff()]) {
      expect(refusal(await standard.get(path))).toEqual(forbidden);
      expect(refusal(await outside.get(path))).toEqual(notFound);
    }
  });

  test('is nobody before the first entry, and refuses what is no instant once the dossier is in reach', async () => {
    expect(await usersAt(validator, '2001-01-01T00:00:00Z')).toEqual([]);
    expect(await staffAt(validator, '2001-01-01T00:00:00Z')).toEqual([]);
    expect(await usersAt(validator, '2999-01-01T00:00:00Z')).toEqual(await usersAt(validator, await instant()));
    const bad = ['', '2026-11-26', 'noon', '2026-02-30T12:00:00Z', '2026-11-26T12:00:00%2B01:00', '1764158400'];
    for (const at of bad)
      for (const path of [users(at), staff(at), `/v1/accesses/${lead.accessId}?at=${at}`]) {
        expect(refusal(await validator.get(path)), path).toMatchObject({
          ...{ status: 400, code: 'invalid-input' },
          fields: { '/at': 'invalid-value' },
        });
        expect(refusal(await outside.get(path))).toEqual(notFound);
      }
    for (const path of [`${users('noon')}&cursor=x`, `/v1/dossiers/${dossierId}/users?cursor=x`, `${staff()}?cursor=x`])
      expect(refusal(await outside.get(path))).toEqual(notFound);
  });
});

describe('the staff of a dossier', () => {
  test('are those of its portfolio, from when to when', async () => {
    const admin = firm.admin;
    const before = await instant();
    const patch = (portfolio: readonly string[]) => admin.patch(`/v1/collaborators/${outside.id}`, { portfolio });
    read(await patch([dossierId]), 200, CollaboratorReply);
    const has = async (at?: string) =>
      (await staffAt(validator, at)).find(({ collaboratorId }) => collaboratorId === outside.id);
    const since = (await vi.waitFor(async () => {
      const row = await has();
      expect(row).toMatchObject({ name: 'Odile Dehors', until: null });
      return row;
    }, soon))!.since;
    const during = await instant();
    read(await patch([]), 200, CollaboratorReply);
    expect(await has()).toBeUndefined();
    const then = await has(during);
    expect(then).toMatchObject({ since, until: expect.any(String) as string });
    expect([await has(before), await has(then?.until ?? '')]).toEqual([undefined, undefined]);
    const now = await staffAt(lead);
    expect(now.map(({ collaboratorId }) => collaboratorId)).toEqual(expect.arrayContaining([validator.id, narrow.id]));
    expect(now.find(({ collaboratorId }) => collaboratorId === narrow.id)).toMatchObject({
      name: 'Nadia Étroite',
      until: null,
    });
  });

  test('has its creator from its first instant on', async () => {
    const reply = await narrow.post(`/v1/companies/${company.companyId}/dossiers`, { name: 'Paie' });
    const made = read(reply, 201, DossierReply).dossierId;
    const rows = await staffAt(narrow, undefined, made);
    const row = rows.find(({ collaboratorId }) => collaboratorId === narrow.id);
    expect(row?.until).toBeNull();
    const all = rows.find(({ collaboratorId }) => collaboratorId === validator.id);
    expect(all?.since).toBe(row?.since);
    expect(await staffAt(validator, new Date(Date.parse(row?.since ?? '') - 1).toISOString(), made)).toEqual([]);
  });
});

test('of a dossier that has left the firm its administrators learn what was before, and staff had nothing meanwhile', async () => {
  const [, second] = company.dossiers;
  const of = second?.dossierId ?? '';
  const owner = await firm.client(company, [grant('principal_admin', of)]);
  const before = await instant();
  expect((await owner.post(`/v1/dossiers/${of}/detach`, { confirm: second?.name })).status).toBe(200);
  const away = await instant();
  const rows = read(await firm.admin.get(users(before, of)), 200, UserThenPage).items;
  expect(rows).toMatchObject([{ accessId: owner.accessId, level: 'principal_admin', until: null }]);
  const had = await staffAt(firm.admin, before, of);
  const until = had.find(({ collaboratorId }) => collaboratorId === validator.id)?.until ?? '';
  expect(before < until && until <= away).toBe(true);
  for (const path of [users(away, of), staff(away, of), staff(undefined, of), users(until, of)])
    expect(refusal(await firm.admin.get(path))).toEqual(notFound);
  for (const path of [users(before, of), staff(before, of)])
    expect(refusal(await validator.get(path))).toEqual(notFound);
  expect(await staffAt(owner, away, of)).toEqual([]);

  expect((await owner.post(`/v1/dossiers/${of}/attach`)).status).toBe(200);
  expect(await staffAt(validator, away, of)).toEqual([]);
  expect(await staffAt(validator, before, of)).toEqual(had);
  const back = (await staffAt(validator, undefined, of)).find(({ collaboratorId }) => collaboratorId === validator.id);
  expect(back).toMatchObject({ until: null });
  expect((back?.since ?? '') > away).toBe(true);
});

describe('an access as it stood', () => {
  const asOf = async (who: Caller, accessId: string, at: string) =>
    read(await who.get(`/v1/accesses/${accessId}?at=${at}`), 200, KnownAccessReply);

  test('is told by the record, with the version of then and no request', async () => {
    const of = await firm.client(company, [grant('standard_user')]);
    const before = await instant();
    expect((await validator.put(`/v1/dossiers/${dossierId}/users/${of.accessId}`, { level: 'team_lead' })).status).toBe(
      200,
    );
    const reply = await validator.get(`/v1/accesses/${of.accessId}?at=${before}`);
    const then = read(reply, 200, KnownAccessReply);
    const now = read(await validator.get(`/v1/accesses/${of.accessId}`), 200, KnownAccessReply);
    expect(then.dossiers).toMatchObject([{ dossierId, level: 'standard_user', name: company.dossiers[0]?.name }]);
    expect(now.dossiers).toMatchObject([{ dossierId, level: 'team_lead' }]);
    // How an access is used is told as it is now alone.
    const recorded = { ...now, request: null, invitation: null, lastSignInOn: null };
    const { updatedAt } = then;
    expect(updatedAt < before && before <= now.updatedAt).toBe(true);
    expect(then).toEqual({ ...recorded, dossiers: then.dossiers, version: now.version - 1, updatedAt });
    expect(reply.headers.get('etag')).toBe(`"${String(then.version)}"`);
    expect(await asOf(validator, of.accessId, await instant())).toEqual(recorded);
    for (const who of [of, principal])
      expect(refusal(await who.get(`/v1/accesses/${of.accessId}?at=${before}`))).toEqual(forbidden);
    for (const who of [outside, standard])
      expect(refusal(await who.get(`/v1/accesses/${of.accessId}?at=${before}`))).toEqual(notFound);
  });

  test('is none before it was asked for, and waits from then on', async () => {
    const before = await instant();
    const endsAt = '2099-06-30T21:59:59.000Z';
    const { accessId } = await submit(narrow, { ...creation(company), endsAt });
    expect(refusal(await validator.get(`/v1/accesses/${accessId}?at=${before}`))).toEqual(notFound);
    expect(await asOf(validator, accessId, await instant())).toMatchObject({ status: 'pending_validation', endsAt });
  });
});
