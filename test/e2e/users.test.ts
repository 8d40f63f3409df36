import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CheckReply } from '../../shared/contract/permissions.ts';
import { UserPage, UserReply } from '../../shared/contract/dossier-routes.ts';
import { RequestReply } from '../../shared/contract/replies.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Grant } from '../../shared/domain/people.ts';
import { accessOf, creation, decide, requestOf, submit } from './support/creation.ts';
import { testFirm, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';
import { linkIn, mailTo, mailsTo } from './support/mailbox.ts';
import { openPage, sendForm } from './support/pages.ts';
import type { Caller } from './support/people.ts';
import { soon } from './support/soon.ts';

type Level = Grant['level'];

let firm: TestFirm;
let company: Company;
let dossierId: string;
let second: string;
let collaborator: StaffMember;
let validator: StaffMember;
let outside: StaffMember;
let principal: ClientMember;
let lead: ClientMember;

const grant = (level: Level, options: Grant['options'] = [], of = dossierId): Grant => ({
  dossierId: of,
  level,
  options,
});

beforeAll(async () => {
  firm = await testFirm('Cabinet Niveaux');
  company = await firm.company({ dossiers: 2, admin: true });
  [dossierId, second] = company.dossiers.map((dossier) => dossier.dossierId) as [string, string];
  [collaborator, validator, outside] = await Promise.all([
    firm.staff('Paul Garnier'),
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Odile Dehors', { validate: true }, []),
  ]);
  [principal, lead] = await Promise.all([
    firm.client(company, [grant('principal_admin')]),
    firm.client(company, [grant('team_lead')]),
  ]);
});

const member = (level: Level = 'standard_user', options: Grant['options'] = []) =>
  firm.client(company, [grant(level, options)]);
const pathOf = ({ accessId }: ClientMember, of = dossierId) => `/v1/dossiers/${of}/users/${accessId}`;
const give = (who: Caller, to: ClientMember, level: Level, options: Grant['options'] = []): Promise<Reply> =>
  who.put(pathOf(to), { level, options });
/** What a grant gives, without its names. */
const given = ({ dossierId, level, options }: Grant): Grant => ({ dossierId, level, options });
const held = async (of: ClientMember): Promise<Grant | undefined> =>
  (await accessOf(validator, of.accessId)).dossiers.map(given).find((one) => one.dossierId === dossierId);
const may = async (who: Caller, permission = 'invoices.process') => {
  const reply = await who.post('/v1/permissions/check', { checks: [{ dossierId, permission }] });
  return read(reply, 200, CheckReply).results[0];
};
const asked = async (to: ClientMember, level: Level, options: Grant['options'] = []) =>
  read(await give(collaborator, to, level, options), 202, RequestReply);

describe('the users of a dossier', () => {
  test('are listed for its managers and its staff, page by page, the newest access first', async () => {
    const own = await firm.company({ dossiers: 1, admin: true });
    const of = own.dossiers[0]?.dossierId ?? '';
    const [one, two] = [await firm.client(own, [grant('team_lead', [], of)]), await firm.client(own, [])];
    const path = `/v1/dossiers/${of}/users`;
    expect((await collaborator.put(pathOf(two, of), { level: 'standard_user' })).status).toBe(202);
    const row = read(
      await validator.put(pathOf(two, of), { level: 'standard_user', options: ['publish_by_api'] }),
      200,
      UserReply,
    );
    expect(row).toMatchObject({
      ...{ accessId: two.accessId, name: two.name, email: two.email, status: 'active' },
      ...{ level: 'standard_user', options: ['publish_by_api'] },
    });
    for (const who of [collaborator, one]) {
      const page = read(await who.get(`${path}?limit=2`), 200, UserPage);
      expect(page.items.map(({ accessId }) => accessId)).toEqual([two.accessId, one.accessId]);
      expect(page.items[0]).toEqual(row);
      const rest = read(await who.get(`${path}?limit=2&cursor=${page.nextCursor ?? ''}`), 200, UserPage);
      expect(rest.items.map(({ level }) => level)).toEqual(['principal_admin']);
    }
    expect(refusal(await two.get(path))).toEqual({ status: 403, code: 'forbidden' });
    for (const who of [outside, lead]) expect(refusal(await who.get(path))).toEqual({ status: 404, code: 'not-found' });
  });

  test('do not hold who only awaits validation (C9)', async () => {
    const { accessId } = await submit(collaborator, creation(company));
    const { items } = read(await collaborator.get(`/v1/dossiers/${dossierId}/users?limit=100`), 200, UserPage);
    expect(items.map((item) => item.accessId)).not.toContain(accessId);
    const put = await validator.put(`/v1/dossiers/${dossierId}/users/${accessId}`, { level: 'team_lead' });
    expect(refusal(put)).toEqual({ status: 409, code: 'wrong-status' });
  });
});

describe('less counts at once (P1)', () => {
  test.each(['collaborator', 'validator', 'principal', 'lead'] as const)('when it comes from a %s', async (name) => {
    const who = { collaborator, validator, principal, lead }[name];
    const of = await member('team_lead');
    expect(await may(of)).toMatchObject({ scope: 'all' });
    expect(read(await give(who, of, 'standard_user', ['all_documents']), 200, UserReply)).toMatchObject({
      ...{ level: 'standard_user', options: ['all_documents'] },
    });
    expect(await may(of)).toMatchObject({ scope: 'all', reason: 'option' });
    expect((await give(who, of, 'standard_user')).status).toBe(200);
    expect(await may(of)).toMatchObject({ scope: 'own' });
    expect((await who.del(pathOf(of))).status).toBe(204);
    expect(await may(of)).toMatchObject({ allowed: false, reason: 'out-of-reach' });
    expect(refusal(await who.del(pathOf(of)))).toEqual({ status: 404, code: 'not-found' });
  });
});

describe('more counts at once when it comes from', () => {
  test('a collaborator with the validation right', async () => {
    const of = await member();
    expect(read(await give(validator, of, 'team_lead'), 200, UserReply).level).toBe('team_lead');
    expect(await may(of, 'team.manage_members')).toMatchObject({ allowed: true });
  });

  test('a client within their own level (P2)', async () => {
    const of = await member();
    expect((await give(lead, of, 'team_lead')).status).toBe(200);
    expect((await give(principal, of, 'principal_admin')).status).toBe(200);
    expect(await held(of)).toEqual(grant('principal_admin'));
    const newcomer = await firm.client(company, []);
    expect((await give(lead, newcomer, 'standard_user', ['create_expense_reports'])).status).toBe(200);
    expect(await may(newcomer, 'expenses.create')).toMatchObject({ allowed: true, reason: 'option' });
  });
});

describe('a client may not', () => {
  test('give, change or take a level above their own (P2)', async () => {
    const [of, top] = [await member(), await member('principal_admin')];
    const refused = { status: 403, code: 'above-own-level' };
    expect(refusal(await give(lead, of, 'principal_admin'))).toMatchObject(refused);
    expect(refusal(await give(lead, top, 'standard_user'))).toMatchObject(refused);
    expect(refusal(await lead.del(pathOf(top)))).toMatchObject(refused);
    expect(refusal(await give(lead, lead, 'principal_admin'))).toMatchObject(refused);
    expect([await held(of), await held(top)]).toEqual([grant('standard_user'), grant('principal_admin')]);
  });

  test('change anything as a standard user, not even of themselves', async () => {
    const [of, other] = [await member(), await member()];
    for (const who of [of, other]) {
      expect(refusal(await give(of, who, 'standard_user', ['all_documents']))).toEqual({
        ...{ status: 403, code: 'forbidden' },
      });
      expect(refusal(await of.del(pathOf(who)))).toEqual({ status: 403, code: 'forbidden' });
    }
  });

  test('reach a dossier that they do not hold, nor somebody of another company', async () => {
    const elsewhere = await firm.company({ dossiers: 1, admin: true });
    const stranger = await firm.client(elsewhere, []);
    expect(refusal(await principal.put(pathOf(lead, second), { level: 'team_lead' }))).toMatchObject({ status: 404 });
    expect(refusal(await give(principal, stranger, 'standard_user'))).toMatchObject({ status: 404 });
    expect(refusal(await give(outside, lead, 'standard_user'))).toMatchObject({ status: 404 });
  });
});

test('options exist for standard users alone, and raising the level drops them (P3)', async () => {
  const of = await member('standard_user', ['all_documents', 'publish_by_api']);
  for (const level of ['team_lead', 'principal_admin'] as const)
    expect(refusal(await give(validator, of, level, ['all_documents']))).toEqual({
      ...{ status: 422, code: 'option-not-for-level' },
      fields: { '/options': 'option-not-for-level' },
    });
  expect((await give(validator, of, 'team_lead')).status).toBe(200);
  expect(await held(of)).toEqual(grant('team_lead'));
});

test('a change of another version than the present one is refused as stale', async () => {
  const of = await member();
  const { headers } = await give(validator, of, 'team_lead');
  const etag = headers.get('etag') ?? '';
  expect((await validator.put(pathOf(of), { level: 'standard_user' }, { 'if-match': etag })).status).toBe(200);
  const stale = await validator.put(pathOf(of), { level: 'team_lead' }, { 'if-match': etag });
  expect(refusal(stale)).toEqual({ status: 412, code: 'stale-write' });
});

describe('more, from a collaborator without the validation right, is held for validation (P1)', () => {
  test('and counts once it is approved from the mail, whose page shows what would change', async () => {
    const of = await member();
    const request = await asked(of, 'team_lead');
    expect(request).toMatchObject({
      ...{ kind: 'more_rights', status: 'open', accessId: of.accessId, askedOf: [{ id: validator.id }] },
      change: { dossierId, from: { level: 'standard_user', options: [] }, to: { level: 'team_lead', options: [] } },
    });
    expect(await may(of, 'team.manage_members')).toMatchObject({ allowed: false });
    const link = linkIn(await mailTo(validator.email, of.name));
    const page = await openPage(link);
    expect(page.text).toContain('Utilisateur Standard');
    expect(page.text).toContain('Chef d’Équipe');
    const done = await sendForm(link, { decision: 'approve', confirmed: 'true', version: '1' });
    expect(done.status).toBe(200);
    expect(await may(of, 'team.manage_members')).toMatchObject({ allowed: true });
    expect(await accessOf(validator, of.accessId)).toMatchObject({ status: 'active', request: { status: 'approved' } });
    await mailTo(of.email, company.dossiers[0]?.name ?? '');
    await mailTo(collaborator.email, of.name);
    const events = await vi.waitFor(async () => {
      const { course } = await requestOf(collaborator, request.requestId);
      expect(course.map(({ what }) => what)).toContain('creator');
      return course.map(({ event, what }) => [event, what]);
    }, soon);
    expect(events).toEqual([
      ['asked', null],
      ['decided', 'approved'],
      ['mailed', 'rights'],
      ['mailed', 'creator'],
    ]);
    expect((await mailsTo(of.email)).filter(({ text }) => text.includes('/invitation/'))).toEqual([]);
  });

  test('and changes nothing if it is rejected or cancelled', async () => {
    const of = await member();
    const first = await asked(of, 'team_lead');
    expect((await decide(validator, first.requestId, { decision: 'reject', reason: 'Trop tôt' })).status).toBe(200);
    const again = await asked(of, 'standard_user', ['publish_by_api']);
    const cancelled = await collaborator.post(`/v1/requests/${again.requestId}/cancel`);
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    expect(await held(of)).toEqual(grant('standard_user'));
    expect(await accessOf(collaborator, of.accessId)).toMatchObject({ status: 'active' });
    expect((await mailTo(collaborator.email, 'Trop tôt')).text).toContain(of.name);
  });

  test('one at a time, while less still counts at once and shows on the request', async () => {
    const of = await member('standard_user', ['all_documents']);
    const request = await asked(of, 'team_lead');
    expect(refusal(await give(collaborator, of, 'principal_admin'))).toEqual({ status: 409, code: 'request-open' });
    expect((await give(collaborator, of, 'standard_user')).status).toBe(200);
    expect(await requestOf(collaborator, request.requestId)).toMatchObject({
      version: 2,
      change: { from: { level: 'standard_user', options: [] } },
    });
    const stale = await decide(validator, request.requestId, { decision: 'approve', version: 1 });
    expect(refusal(stale)).toMatchObject({ status: 412, code: 'stale-write' });
    expect((await decide(validator, request.requestId, { decision: 'approve', version: 2 })).status).toBe(200);
    expect(await held(of)).toEqual(grant('team_lead'));
  });

  test('of a change that takes and adds, what it takes counts at once', async () => {
    const of = await member('standard_user', ['all_documents', 'publish_by_api']);
    const request = await asked(of, 'standard_user', ['publish_by_api', 'create_expense_reports']);
    expect(await held(of)).toEqual(grant('standard_user', ['publish_by_api']));
    await decide(validator, request.requestId);
    expect((await held(of))?.options).toEqual(['publish_by_api', 'create_expense_reports']);
  });

  test('also a dossier that is added', async () => {
    const of = await member();
    const reply = await collaborator.put(pathOf(of, second), { level: 'standard_user' });
    const request = read(reply, 202, RequestReply);
    expect(request.change).toMatchObject({ dossierId: second, from: null });
    await decide(validator, request.requestId);
    expect((await accessOf(collaborator, of.accessId)).dossiers.map((one) => one.dossierId)).toEqual([
      dossierId,
      second,
    ]);
  });

  test('and is refused where nobody may decide, before anything is saved', async () => {
    const alone = await testFirm('Cabinet Seul');
    const only = await alone.staff('Solène Seule');
    const theirs = await alone.company({ admin: true });
    const of = theirs.dossiers[0]?.dossierId ?? '';
    const client = await alone.client(theirs, [grant('standard_user', [], of)]);
    expect(refusal(await only.put(pathOf(client, of), { level: 'team_lead' }))).toEqual({
      ...{ status: 409, code: 'no-validator' },
    });
    expect((await accessOf(only, client.accessId)).dossiers[0]?.level).toBe('standard_user');
  });
});

test('of many changes at once none is lost', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => member()));
  const replies = await Promise.all(
    people.flatMap((of) => [
      give(validator, of, 'team_lead'),
      validator.put(pathOf(of, second), { level: 'team_lead' }),
    ]),
  );
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  for (const of of people)
    expect((await accessOf(validator, of.accessId)).dossiers.map(given)).toEqual([
      grant('team_lead'),
      grant('team_lead', [], second),
    ]);
});
