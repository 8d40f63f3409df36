import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessStateRepository } from '../../shared/data/access-states.ts';
import type { Table } from '../../shared/data/client.ts';
import { nameRepository } from '../../shared/data/names.ts';
import { recordPageRepository } from '../../shared/data/record-pages.ts';
import { standingRepository } from '../../shared/data/standing.ts';
import type { Staff } from '../../shared/domain/people.ts';
import { listRecord } from '../../shared/use-cases/record/list-record.ts';
import { showHistory } from '../../shared/use-cases/record/show-history.ts';
import { checkPermissions } from '../../shared/use-cases/rights/check-permissions.ts';
import { listUsersAsOf } from '../../shared/use-cases/rights/list-users-as-of.ts';
import { counted } from '../support/counted.ts';
import { asStaff } from '../support/office.ts';
import { Bars } from './bars.ts';
import { alternated } from './permissions/timing.ts';
import { tableOfRecord, type LongRecord } from './record/long-record.ts';

const few = 1_000;
/** RECORD_ENTRIES: how many there are in the long one. */
const many = Number(process.env['RECORD_ENTRIES'] ?? 1_000_000);
const figures = [few, many].map((number) => number.toLocaleString('en'));
const bars = new Bars();
afterAll(() => bars.print(`The record of one firm, of 25 accesses in turn: ${figures.join(' and ')} entries`));

let records: LongRecord[];
beforeAll(async () => {
  const start = performance.now();
  records = [await tableOfRecord(few), await tableOfRecord(many)];
  bars.tell('seconds to put them into the tables', ((performance.now() - start) / 1000).toFixed(0));
}, 1_800_000);

type Question = 'audit' | 'auditBefore' | 'auditOfAccess' | 'auditByPerson' | 'history' | 'usersThen' | 'check';
type Asked = Readonly<Record<Question, () => Promise<readonly unknown[]>>>;
const page = { limit: 25, from: undefined };

/** What a firm administrator asks of a table, and how many rows they get. */
function asked(table: Table, { dossierId, accessIds, middle, ...of }: LongRecord): Asked {
  const [names, record] = [nameRepository(table), recordPageRepository(table)];
  const who: Staff = { ...asStaff(of.agnes), rights: { validate: true, administerFirm: true } };
  const [accessId = ''] = accessIds;
  const list = listRecord({ names, record });
  const actorId = of.victor.collaboratorId;
  const users = listUsersAsOf({ accessStates: accessStateRepository(table) });
  const check = checkPermissions({ standing: standingRepository(table) });
  const caller = { sub: of.agnes.sub, home: { kind: 'collaborator' as const, firmId: of.firm.firmId }, issuedAt: 2e9 };
  return {
    audit: async () => (await list({ who, filter: {}, page })).items,
    auditBefore: async () => (await list({ who, filter: { to: middle }, page })).items,
    auditOfAccess: async () => (await list({ who, filter: { subjectId: accessId }, page })).items,
    auditByPerson: async () => (await list({ who, filter: { actorId, to: middle }, page })).items,
    history: async () => (await showHistory({ record })({ who, accessId, page })).items,
    usersThen: async () => (await users({ who, dossierId, at: middle, page })).items,
    check: () => check(caller, [{ dossierId, permission: 'invoices.process', accessId }]),
  };
}

test.each<[string, Question, { rows: number; requests: number }]>([
  ['a page of the audit', 'audit', { rows: 25, requests: 2 }],
  ['… before an instant in the middle', 'auditBefore', { rows: 25, requests: 2 }],
  ['… of one access', 'auditOfAccess', { rows: 25, requests: 2 }],
  ['… by one person, before the middle', 'auditByPerson', { rows: 25, requests: 2 }],
  ['a page of a history', 'history', { rows: 25, requests: 2 }],
  ['a dossier’s users as of the middle', 'usersThen', { rows: 25, requests: 27 }],
  ['a check', 'check', { rows: 1, requests: 1 }],
])('%s takes the same among however many entries', async (figure, question, { rows, requests }) => {
  const traffic = [];
  for (const record of records) {
    const { table, during } = counted(record.table);
    const { result, traffic: taken } = await during(() => asked(table, record)[question]());
    expect(result).toHaveLength(rows);
    traffic.push(taken);
  }
  const [short, long] = traffic;
  expect(long).toEqual(short);
  const total = Object.values(long!.requests).reduce((sum, times) => sum + times, 0);
  bars.require(`${figure}: requests`, total, requests);
  bars.tell('  read units', String(long!.read));

  const [one, other] = records.map((record) => asked(record.table, record)[question]);
  const [inFew, inMany] = await alternated(one!, other!, { turns: Math.ceil(600 / requests), warmUp: 30 });
  bars.show(`  latency among ${figures[1]!} : among ${figures[0]!}`, inMany / inFew, 1.25);
  bars.tell('  medians', `${inMany.toFixed(2)} : ${inFew.toFixed(2)} ms`);
});
