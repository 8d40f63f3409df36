import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessStateRepository } from '../../../shared/data/access-states.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { everStaffRepository } from '../../../shared/data/ever-staff.ts';
import { collaboratorItems } from '../../../shared/data/seed.ts';
import { withRecord } from '../../../shared/data/seed-record.ts';
import { subjectRecordRepository } from '../../../shared/data/subject-record.ts';
import type { Table } from '../../../shared/data/client.ts';
import type { PageRequest, Position } from '../../../shared/data/pages.ts';
import { salting } from '../../../shared/services/salting.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Client, Collaborator, Portfolio } from '../../../shared/domain/people.ts';
import type { DossierRights } from '../../../shared/domain/rights-change.ts';
import { listStaffAsOf } from '../../../shared/use-cases/rights/list-staff-as-of.ts';
import { listUsersAsOf } from '../../../shared/use-cases/rights/list-users-as-of.ts';
import { auditOf } from '../../support/audits.ts';
import { counted, type Traffic } from '../../support/counted.ts';
import { everything } from '../../support/fresh-table.ts';
import { put } from '../../support/firm.ts';
import { asStaff, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let company: Company;
let dossierId: string;

const lead: DossierRights = { level: 'team_lead', options: [] };
const standard = (...options: DossierRights['options']): DossierRights => ({ level: 'standard_user', options });
const page: PageRequest = { limit: 25, from: undefined };
const clock = () => new Date();

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

beforeEach(async () => {
  company = await stage.company();
  dossierId = company.dossiers[0]?.dossierId ?? '';
});

const usersAsOf = (at: string, table: Table = stage.table, of = page) =>
  listUsersAsOf({ accessStates: accessStateRepository(table) })({
    ...{ who: asStaff(stage.victor), dossierId, at, page: of },
  });
const give = (accessId: string, rights: DossierRights | undefined) =>
  now.changeRights({ who: asStaff(stage.victor), dossierId, accessId, rights });
const requestsIn = ({ requests }: Traffic): number => Object.values(requests).reduce((sum, times) => sum + times, 0);
const instantBefore = (at: string) => new Date(Date.parse(at) - 1).toISOString();
const entriesOf = async (accessId: string) =>
  (await auditOf(stage.table, accessId)).map(({ action, at }) => ({ action, at }));
const at = async (accessId: string, action: string, nth = 0): Promise<string> =>
  (await entriesOf(accessId)).filter((entry) => entry.action === action)[nth]?.at ?? '';

describe('A7: the users of a dossier as of an instant', () => {
  test('are told with what they had, from when to when', async () => {
    const { access } = await stage.active('client_admin', company);
    const { accessId } = access;
    for (const rights of [lead, standard('all_documents'), undefined, lead]) await give(accessId, rights);
    const opened = await at(accessId, 'access-activated');
    const turns = await Promise.all([0, 1, 2, 3].map((nth) => at(accessId, 'rights-changed', nth)));
    const [raised = '', lowered = '', taken = '', back = ''] = turns;

    const row = async (when: string) => {
      const { items } = await usersAsOf(when);
      return items.map(({ level, options, status, since, until, changedAt }) => {
        expect(changedAt).toBe(since);
        return [level, options.join(), status, since, until];
      });
    };
    expect(await row(instantBefore(opened))).toEqual([]);
    const first = [['standard_user', '', 'active', opened, raised]];
    expect([await row(opened), await row(instantBefore(raised))]).toEqual([first, first]);
    expect(await row(raised)).toEqual([['team_lead', '', 'active', raised, lowered]]);
    expect(await row(lowered)).toEqual([['standard_user', 'all_documents', 'active', lowered, taken]]);
    expect(await row(taken)).toEqual([]);
    const last = [['team_lead', '', 'active', back, null]];
    expect([await row(back), await row('2999-01-01T00:00:00Z')]).toEqual([last, last]);
    expect(await row('2000-01-01T00:00:00Z')).toEqual([]);
  });

  test('what changes of them otherwise moves no span', async () => {
    const { access } = await stage.active('client_admin', company);
    await now.changeRights({
      ...{ who: asStaff(stage.victor), dossierId: (await stage.company()).dossiers[0]!.dossierId },
      ...{ accessId: access.accessId, rights: lead },
    });
    const opened = await at(access.accessId, 'access-activated');
    const { items } = await usersAsOf(new Date().toISOString());
    expect(items).toMatchObject([{ level: 'standard_user', since: opened, until: null }]);
  });

  test('are told exactly after more changes than a row keeps, whose size does not grow', async () => {
    const { access } = await stage.active('client_admin', company);
    const { accessId } = access;
    for (let index = 0; index < 31; index += 1) await give(accessId, index % 2 ? lead : standard('all_documents'));
    const row = (await everything(stage.table)).find(
      ({ sk, pk }) => pk === `DOSSIER#${dossierId}` && sk === `EVER#${accessId}`,
    );
    expect(row?.['changes']).toHaveProperty('size', 3);

    const turns = (await entriesOf(accessId)).filter(({ action }) => /rights-changed|activated/.test(action));
    expect(turns).toHaveLength(32);
    for (const [index, { at: since }] of turns.entries()) {
      const until = turns[index + 1]?.at ?? null;
      const { items } = await usersAsOf(since);
      expect(items).toMatchObject([
        { since, until, level: index > 0 && index % 2 === 0 ? 'team_lead' : 'standard_user' },
      ]);
    }
  });

  test('are none who was never let in, though opening broke off when their row was kept', async () => {
    const submission = await stage.approved('client_admin', company);
    const { accessId } = submission.access;
    await now.openSignIn(submission);
    const cut = beforeCommit(stage.table, () => Promise.reject(new Error('The line is cut.')));
    await expect(office(cut).activate(submission)).rejects.toThrow('cut');
    expect((await everything(stage.table)).filter(({ sk }) => sk === `EVER#${accessId}`)).toHaveLength(1);

    // It is undone before it is open, and given other rights, for later.
    await now.undo({ requestId: submission.request.requestId, collaboratorId: stage.victor.collaboratorId });
    const undone = await at(accessId, 'request-undone');
    await give(accessId, lead);
    const changed = await at(accessId, 'rights-changed');
    for (const when of [undone, changed, new Date().toISOString()]) expect((await usersAsOf(when)).items).toEqual([]);
    await now.reactivate({ who: asStaff(stage.victor), accessId });
    await now.followAccess(accessId);
    const opened = await at(accessId, 'access-activated');
    for (const when of [undone, changed, instantBefore(opened)]) expect((await usersAsOf(when)).items).toEqual([]);
    expect((await usersAsOf(opened)).items).toMatchObject([
      { accessId, level: 'team_lead', since: opened, until: null },
    ]);
  });

  test('are never fewer than the list of its users shows, though opening breaks before or after', async () => {
    const submission = await stage.approved('client_admin', company);
    await now.openSignIn(submission);
    const rows = async (type: string) =>
      (await everything(stage.table)).filter((item) => item['type'] === type && item['pk'] === `DOSSIER#${dossierId}`);
    const breaking = counted(stage.table).table;
    breaking.client.middlewareStack.add(
      (next, context) => (args) => {
        if (context['commandName'] === 'TransactWriteItemsCommand' || context['commandName'] === 'TransactWriteCommand')
          throw new Error('Broken.');
        return next(args);
      },
      { step: 'initialize', name: 'breaking' },
    );
    await expect(office(breaking).activate(submission)).rejects.toThrow('Broken.');
    expect([await rows('EverUser'), await rows('User')].map(({ length }) => length)).toEqual([1, 0]);
    expect((await usersAsOf(new Date().toISOString())).items).toEqual([]);
    await now.activate(submission);
    await now.activate(submission);
    expect([await rows('EverUser'), await rows('User')].map(({ length }) => length)).toEqual([1, 1]);
    expect((await usersAsOf(new Date().toISOString())).items).toHaveLength(1);
  });

  test('an added dossier has its row with it, and one that was asked for once it is approved', async () => {
    const { access } = await stage.active('client_admin', await stage.company());
    const { accessId } = access;
    const asked = await now.changeRights({ who: asStaff(stage.paul), dossierId, accessId, rights: lead });
    expect((await usersAsOf(new Date().toISOString())).items).toEqual([]);
    if (!asked.request) throw new Error('Nothing was asked for.');
    await now.decide(stage.victor, { access, request: asked.request }, 'approve');
    const since = await at(accessId, 'request-approved', 1);
    expect((await usersAsOf(since)).items).toMatchObject([{ accessId, level: 'team_lead', since, until: null }]);
  });

  test('take 27 requests for 25 of them, whatever the length of their records', async () => {
    const made = await Promise.all(Array.from({ length: 26 }, () => stage.active('client_admin', company)));
    for (const { access } of made.slice(0, 3))
      for (const rights of [lead, standard(), lead]) await give(access.accessId, rights);
    const { table, during } = counted(stage.table);
    const { result, traffic } = await during(() =>
      usersAsOf(new Date().toISOString(), table, { limit: 100, from: undefined }),
    );
    expect(result.items).toHaveLength(25);
    expect(requestsIn(traffic)).toBe(27);
    expect(traffic.queried).toBe(50);
    const rest = await during(() => usersAsOf(new Date().toISOString(), table, { limit: 100, from: result.next }));
    expect(rest.result).toMatchObject({ items: [{}], next: undefined });
    expect(requestsIn(rest.traffic)).toBe(3);
  });
});

describe('A7: the staff of a dossier as of an instant', () => {
  const staffAsOf = (when: string | undefined, { of = page, who = stage.victor, table = stage.table } = {}) =>
    listStaffAsOf({
      ...{ companies: now.companies, everStaff: everStaffRepository(table) },
      ...{ subjectRecords: subjectRecordRepository(table), now: clock },
    })({ who: asStaff(who), dossierId, at: when, page: of });
  const collaborators = () => collaboratorRepository(stage.table);
  const everStaff = () => everStaffRepository(stage.table);
  const deed = (action: 'collaborator-changed' | 'collaborator-removed') => ({
    ...{ auditId: uuidv7(), at: new Date().toISOString(), via: 'api' as const, by: null, action },
  });

  /** Somebody with a portfolio, put in with their record. */
  async function hired(portfolio: Portfolio): Promise<Collaborator> {
    const collaboratorId = uuidv7();
    const made = {
      ...{
        collaboratorId,
        firmId: stage.firm.firmId,
        name: `Zoé ${collaboratorId}`,
        email: `${collaboratorId}@f.example`,
      },
      ...{ rights: { validate: false, administerFirm: false }, portfolio, status: 'active' as const, version: 1 },
      sub: uuidv7(),
    };
    await put(
      stage.table.client,
      stage.table.name,
      withRecord(collaboratorItems(made), { at: new Date().toISOString(), newId: uuidv7, hash: salting.hash }),
    );
    return (await now.firms.collaborator(collaboratorId))!;
  }
  /** A change, and what the stream then makes of it, as often as it comes. */
  async function changed(before: Collaborator, fields: Partial<Collaborator>, told = 1): Promise<Collaborator> {
    const saved = await collaborators().save(before, { ...before, ...fields }, deed('collaborator-changed'));
    for (let times = 0; times < told; times += 1) await everStaff().note(before, saved);
    return saved;
  }
  const spansOf = async (when: string | undefined, id: string) =>
    (await staffAsOf(when)).items
      .filter(({ collaboratorId }) => collaboratorId === id)
      .map(({ since, until }) => [since, until]);

  /** The dossier is asked about as of then: it has been since before anybody. */
  beforeEach(async () => {
    const items = (await everything(stage.table)).filter(({ pk }) => pk === `DOSSIER#${dossierId}`);
    const dossier = items.filter(({ type }) => type === 'Dossier');
    await put(
      stage.table.client,
      stage.table.name,
      withRecord(dossier, { at: '2026-01-01T00:00:00.000Z', newId: uuidv7, hash: salting.hash }),
    );
  });

  test('are those whose list held it, from when to when, once however often it is told', async () => {
    const zoe = await hired([]);
    const one = await changed(zoe, { portfolio: [dossierId] }, 2);
    const two = await changed(one, { portfolio: [] });
    const three = await changed(two, { portfolio: [dossierId] });
    // A batch that is delivered again, and late.
    await everStaff().note(zoe, one);
    await everStaff().note(one, two);
    const id = zoe.collaboratorId;
    const [given, taken, back] = [one.lastAt!, two.lastAt!, three.lastAt!];
    expect(await spansOf(instantBefore(given), id)).toEqual([]);
    expect(await spansOf(given, id)).toEqual([[given, taken]]);
    expect(await spansOf(taken, id)).toEqual([]);
    expect([await spansOf(back, id), await spansOf(undefined, id)]).toEqual([[[back, null]], [[back, null]]]);
    await changed(three, { status: 'removed', portfolio: [dossierId] });
    expect(await spansOf(undefined, id)).toEqual([]);
    expect(await spansOf(back, id)).toMatchObject([[back, expect.any(String)]]);
  });

  test('count on without a break who goes from a list to every dossier, once', async () => {
    const zoe = await hired([dossierId]);
    const all = await changed(zoe, { portfolio: 'all' });
    const validator = await changed(all, { rights: { validate: true, administerFirm: false } });
    const gone = await changed(validator, { status: 'removed' });
    const id = zoe.collaboratorId;
    for (const when of [zoe.lastAt, all.lastAt, validator.lastAt])
      expect(await spansOf(when, id)).toEqual([[zoe.lastAt, gone.lastAt]]);
    expect(await spansOf(gone.lastAt, id)).toEqual([]);
  });

  test('are told exactly after more turns than a row keeps, however often and late they are told', async () => {
    const people = [await hired([])];
    const id = people[0]!.collaboratorId;
    const turn = async (portfolio: Portfolio) => people.push(await changed(people.at(-1)!, { portfolio }));
    const tellAgain = (nth: number) => everStaff().note(people[nth - 1], people[nth]!);
    for (let nth = 1; nth <= 27; nth += 1) await turn(nth % 2 ? [dossierId] : []);
    await turn('all');
    // The row is full of turns that it has.
    await tellAgain(6);
    await tellAgain(7);
    await turn([dossierId]);
    const at = people.map(({ lastAt }) => lastAt!);
    const row = async () => {
      const found = (await everything(stage.table)).find(({ pk, sk }) => pk === `EVER-STAFF#${dossierId}` && sk === id);
      return [(found?.['turns'] as Set<string>).size, found?.['turnsFrom']];
    };
    expect(await row()).toEqual([1, at[29]]);
    expect(await spansOf(at[11], id)).toEqual([[at[11], at[12]]]);
    expect(await spansOf(at[12], id)).toEqual([]);
    for (const when of [at[27], at[28], at[29], undefined]) expect(await spansOf(when, id)).toEqual([[at[27], null]]);

    // Full once more, it does not go back to one of those that it began anew without.
    const last = people.at(-1)!;
    for (let nth = 1; nth <= 27; nth += 1) {
      const lastAt = new Date(Date.parse(at[29]!) + nth).toISOString();
      const [before, after] = nth % 2 ? [last.portfolio, []] : [[], last.portfolio];
      await everStaff().note({ ...last, portfolio: before }, { ...last, portfolio: after, version: 100 + nth, lastAt });
    }
    await tellAgain(6);
    expect(await row()).toEqual([28, at[29]]);
  });

  test('had it while it was the firm’s, also of one that left more often than a row keeps (P7)', async () => {
    const { access } = await stage.active('client_admin', company);
    const who = (await now.people.person((await now.accesses.access(access.accessId))?.sub ?? '')) as Client;
    const zoe = await hired([dossierId]);
    const turns: string[] = [];
    for (let index = 0; index < 15; index += 1) {
      const left = await now.detach({ who, dossierId, confirm: company.dossiers[0]?.name ?? '' });
      const back = await now.attach({ who, dossierId });
      turns.push(left.lastAt!, back.lastAt!);
    }
    expect(await spansOf(turns[1], zoe.collaboratorId)).toEqual([[turns[1], turns[2]]]);
    expect(await spansOf(turns[27], zoe.collaboratorId)).toEqual([[turns[27], turns[28]]]);
    expect(await spansOf(turns[29], zoe.collaboratorId)).toEqual([[turns[29], null]]);
    expect((await staffAsOf(turns[0])).items).toEqual([]);
  });

  test('do not hold who has lost it, though the stream has not told yet', async () => {
    const zoe = await hired([dossierId]);
    const without = await changed(zoe, { portfolio: [] }, 0);
    expect(await spansOf(undefined, zoe.collaboratorId)).toEqual([]);
    expect(await spansOf(zoe.lastAt, zoe.collaboratorId)).toEqual([[zoe.lastAt, without.lastAt]]);
  });

  test('come in pages, first those by list, whose requests do not grow with the firm', async () => {
    const lists = await Promise.all(Array.from({ length: 3 }, () => hired([dossierId])));
    const alls = await Promise.all(Array.from({ length: 3 }, () => hired('all')));
    const { table, during } = counted(stage.table);
    const found: string[] = [];
    let from: Position | undefined;
    do {
      const { result, traffic } = await during(() => staffAsOf(undefined, { table, of: { limit: 3, from } }));
      expect(requestsIn(traffic)).toBeLessThanOrEqual(4);
      found.push(...result.items.map(({ collaboratorId }) => collaboratorId));
      from = result.next;
    } while (from);
    const ids = (some: readonly Collaborator[]) => some.map(({ collaboratorId }) => collaboratorId).sort();
    expect(found.slice(0, 3)).toEqual(ids(lists));
    expect(found).toEqual(expect.arrayContaining(ids(alls)));
    expect(new Set(found).size).toBe(found.length);
  });
});
