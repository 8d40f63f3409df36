import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import type { Position } from '../../../shared/data/pages.ts';
import { recordPageRepository } from '../../../shared/data/record-pages.ts';
import { keys } from '../../../shared/data/table.ts';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import type { RecordFilter } from '../../../shared/domain/record-filter.ts';
import { listRecord } from '../../../shared/use-cases/record/list-record.ts';
import { reachHistory, showHistory } from '../../../shared/use-cases/record/show-history.ts';
import { departure } from '../departures/support.ts';
import { counted } from '../../support/counted.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { asStaff, office as writing, type Office } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { putEntries, sampleEntry } from '../../support/sealed.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let other: Stage;
let office: ReturnType<typeof officeOf>;
let anne: Staff;
/** Of an access, by Victor; of a dossier, by Paul; and one that nobody did: by turns, a minute apart. */
let entries: AuditEntry[];
let accessId: string;
let dossierId: string;

const firstPage = { limit: 25, from: undefined };
const minute = (n: number) => new Date(Date.parse('2026-11-20T08:00:00.000Z') + n * 60_000).toISOString();

function officeOf({ table: plain }: Stage) {
  const { table, during } = counted(plain);
  const deps = {
    leftDossiers: leftDossierRepository(table),
    names: nameRepository(table),
    record: recordPageRepository(table),
  };
  return { list: listRecord(deps), reach: reachHistory(deps), history: showHistory(deps), during };
}

beforeAll(async () => {
  stage = await openStage();
  other = { ...stage, ...(await openStage()) };
  office = officeOf(stage);
  anne = { ...asStaff(stage.agnes), rights: { validate: false, administerFirm: true } };
  const { firmId } = stage.firm;
  ({ accessId } = (await stage.active()).access);
  ({ dossierId } = (await stage.company()).dossiers[0]!);
  const of = [
    { subject: { kind: 'access', id: accessId }, by: { kind: 'collaborator', id: stage.victor.collaboratorId } },
    { subject: { kind: 'dossier', id: dossierId }, by: { kind: 'collaborator', id: stage.paul.collaboratorId } },
    { subject: { kind: 'access', id: uuidv7() } },
  ] as const;
  entries = Array.from({ length: 90 }, (_, i) => sampleEntry({ firmId, at: minute(i), version: i, ...of[i % 3]! }));
  await putEntries(stage.table, entries);
});

const list = async (filter: RecordFilter, limit = 25, from?: Position) =>
  (await office.list({ who: anne, filter, page: { limit, from } })).items.map(({ auditId }) => auditId);
const ids = (wanted: (entry: AuditEntry) => boolean) =>
  entries
    .filter(wanted)
    .map(({ auditId }) => auditId)
    .reverse();
const until = { to: minute(90) };
const byVictor = () => ({ actorId: stage.victor.collaboratorId });

test('A6: the record of a firm, of one thing and of one person, newest first', async () => {
  expect(await list(until)).toEqual(ids(() => true).slice(0, 25));
  expect(await list({ ...until, subjectId: dossierId })).toEqual(
    ids(({ subject }) => subject.id === dossierId).slice(0, 25),
  );
  expect(await list({ ...until, ...byVictor() })).toEqual(
    ids(({ by }) => by?.id === stage.victor.collaboratorId).slice(0, 25),
  );
});

test('A6: a page goes on where the one before ended, to the end, by every order', async () => {
  for (const filter of [until, { ...until, subjectId: dossierId }, { ...until, ...byVictor() }]) {
    const walked: string[] = [];
    let from: Position | undefined;
    do {
      const { items, next } = await office.list({ who: anne, filter, page: { limit: 7, from } });
      walked.push(...items.map(({ auditId }) => auditId));
      from = next;
    } while (from);
    expect(walked).toEqual(await list(filter, 100));
  }
});

test('A6: from an instant on, and before another', async () => {
  const between = { from: minute(40), to: minute(50) };
  const wanted = ids(({ at }) => at >= minute(40) && at < minute(50));
  expect(wanted).toHaveLength(10);
  expect(await list(between)).toEqual(wanted);
  expect(await list({ ...between, subjectId: dossierId })).toEqual(
    ids(({ at, subject }) => at >= minute(40) && at < minute(50) && subject.id === dossierId),
  );
  expect(await list({ from: minute(50), to: minute(50) })).toEqual([]);
  const { next } = await office.list({ who: anne, filter: between, page: { limit: 10, from: undefined } });
  if (next) expect(await list(between, 10, next)).toEqual([]);
});

test('A6: filters hold together', async () => {
  const both = { ...until, subjectId: accessId, ...byVictor() };
  expect(await list(both, 100)).toEqual(ids(({ subject }) => subject.id === accessId));
  expect(await list({ ...both, action: 'firm-changed' })).toEqual([]);
  expect(await list({ subjectId: accessId, action: 'access-submitted' })).toHaveLength(1);
  expect(await list({ subjectId: dossierId, ...byVictor() })).toEqual([]);
});

test('A6: names are put in when it is read; one that is gone is none', async () => {
  const { items } = await office.list({ who: anne, filter: until, page: { limit: 3, from: undefined } });
  expect(items.map(({ by }) => by?.name)).toEqual([undefined, stage.paul.name, stage.victor.name]);
  expect(items[0]).toMatchObject({ by: null, reason: null, for: [], requestId: null });
  const gone = { kind: 'collaborator', id: uuidv7() } as const;
  await putEntries(stage.table, [
    sampleEntry({ firmId: stage.firm.firmId, at: minute(-5), version: 1, by: gone, for: [stage.paul.collaboratorId] }),
  ]);
  const page = { limit: 1, from: undefined };
  const [entry] = (await office.list({ who: anne, filter: { to: minute(0) }, page })).items;
  expect(entry).toMatchObject({ by: { ...gone, name: null }, for: [{ id: stage.paul.collaboratorId, name: 'Paul' }] });
});

test('A6: what is another firm’s, absent or no id is one and the same', async () => {
  const { access, request } = await other.active();
  const nowhere = [access.accessId, request.requestId, other.firm.firmId, uuidv7(), 'x', ''];
  const told = async (filter: RecordFilter) => {
    const { code, errors } = await refusalOf(() => list(filter));
    return [code, errors];
  };
  for (const id of nowhere) {
    const subject = ['unknown-access', [{ pointer: '/subjectId', code: 'unknown-access' }]];
    expect(await told({ subjectId: id })).toEqual(subject);
    expect(await told({ subjectId: id, ...byVictor(), action: 'firm-changed' })).toEqual(subject);
    const actor = ['unknown-person', [{ pointer: '/actorId', code: 'unknown-person' }]];
    expect(await told({ actorId: id })).toEqual(actor);
    expect(await told({ actorId: id, subjectId: dossierId })).toEqual(actor);
  }
  const theirs = other.victor.collaboratorId;
  expect(await told({ actorId: theirs })).toEqual(await told({ actorId: uuidv7() }));
});

test('A6: whoever did nothing, and a thing of which nothing is told, are the firm’s all the same', async () => {
  expect(await list({ actorId: anne.collaboratorId })).toEqual([]);
  expect(await list({ subjectId: stage.paul.collaboratorId })).toEqual([]);
  expect(await list({ subjectId: stage.firm.firmId })).toEqual([]);
  await stage.table.client.send(
    new UpdateCommand({
      TableName: stage.table.name,
      Key: keys.dossier(dossierId),
      UpdateExpression: 'SET detached = :detached',
      ExpressionAttributeValues: { ':detached': { at: minute(0), by: { id: accessId, name: 'Inès', kind: 'access' } } },
    }),
  );
  expect(await list({ subjectId: dossierId, action: 'firm-changed' })).toEqual([]);
});

test('A4, A6: a reason about a client comes from the card, and is gone with it', async () => {
  const submission = await stage.submitted();
  await writing(stage.table).decide(stage.victor, submission, 'reject');
  const id = submission.access.accessId;
  const asked = { who: anne, accessId: id, page: firstPage };
  const { result } = await office.during(() => office.history(asked));
  const { auditId, reason } = result.items.at(-1)!;
  expect([result.items.at(-1)?.action, reason]).toEqual(['request-rejected', 'Parce que.']);
  await stage.table.client.send(new DeleteCommand({ TableName: stage.table.name, Key: keys.cardText(id, auditId) }));
  expect((await office.history(asked)).items.at(-1)?.reason).toBeNull();
});

test('A6: the history of an access, oldest first, to whoever reaches it', async () => {
  const paul = asStaff(stage.paul);
  const { items } = await office.history({ who: paul, accessId, page: { limit: 100, from: undefined } });
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted());
  expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['access-submitted', 'request-approved']));
  await office.reach({ who: paul, accessId });
  const refused = [
    { who: asStaff(other.paul), accessId },
    { who: { ...paul, portfolio: [dossierId] }, accessId },
    { who: paul, accessId: 'x' },
    { who: paul, accessId: uuidv7() },
  ];
  for (const asked of refused)
    for (const action of [() => office.reach(asked), () => office.history({ ...asked, page: firstPage })])
      expect((await refusalOf(action)).code).toBe('not-found');
});

describe('A6: a page of a history takes two requests, whatever the access has become', () => {
  const [submitted, active] = [() => stage.submitted(), () => stage.active()];
  const then = async (make: typeof active, act: (of: Office, submission: Submission) => Promise<unknown>) => {
    const submission = await make();
    await act(writing(stage.table), submission);
    return submission;
  };
  const move = ({ access: { accessId } }: Submission) => ({
    ...{ who: asStaff(stage.victor), accessId, reason: 'Parce que.' },
  });
  test.each<[string, () => Promise<Submission>]>([
    ['pending_validation', submitted],
    ['rejected', () => then(submitted, (of, submission) => of.decide(stage.victor, submission, 'reject'))],
    ['approved', () => stage.approved()],
    ['active', active],
    ['suspended', () => then(active, (of, submission) => of.suspend(move(submission)))],
    ['revoked', () => then(active, (of, submission) => of.revoke(move(submission)))],
  ])('%s', async (status, make) => {
    const { access, request } = await make();
    const asked = { who: asStaff(stage.paul), accessId: access.accessId, page: firstPage };
    const { result, traffic } = await office.during(() => office.history(asked));
    expect(traffic.requests).toEqual({ Query: 1, BatchGet: 1 });
    expect(result.items[0]?.by?.name).toBe(stage.paul.name);
    expect((await writing(stage.table).accesses.access(access.accessId))?.status).toBe(status);
    const [dossierId = ''] = request.dossierIds;
    const elsewhere = { ...asked, who: { ...asked.who, portfolio: [uuidv7()] } };
    expect((await refusalOf(() => office.history(elsewhere))).code).toBe('not-found');
    await office.history({ ...asked, who: { ...asked.who, portfolio: [dossierId] } });
  });
});

test('A6, P7: the history of an access whose dossiers have all left is nobody’s, whether or not it was opened', async () => {
  const leaving = await departure(stage);
  const { access } = await stage.submitted('client_user', leaving.company);
  const read = (accessId: string) => office.history({ who: asStaff(stage.victor), accessId, page: firstPage });
  const theirs = [access.accessId, leaving.accessId];
  for (const accessId of theirs) expect((await read(accessId)).items.length).toBeGreaterThan(0);
  await leaving.detach();
  for (const accessId of theirs) expect((await refusalOf(() => read(accessId))).code).toBe('not-found');
});

describe('A6: a page of 25 takes two requests, however long the record is', () => {
  test.each<[string, () => RecordFilter]>([
    ['of the firm', () => until],
    ['of one thing', () => ({ ...until, subjectId: dossierId })],
    ['of one person', () => ({ ...until, ...byVictor() })],
    ['between two instants', () => ({ from: minute(10), to: minute(60) })],
    ['with nothing in it', () => ({ actorId: anne.collaboratorId })],
  ])('%s', async (_, filter) => {
    const page = { limit: 25, from: undefined };
    const { traffic } = await office.during(() => office.list({ who: anne, filter: filter(), page }));
    expect(traffic.requests).toEqual({ Query: 1, BatchGet: 1 });
    expect(traffic.queried).toBeLessThanOrEqual(25);
  });
});
