import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameRepository } from '../../../shared/data/names.ts';
import { recordPageRepository } from '../../../shared/data/record-pages.ts';
import { refusedAttemptRepository, type RefusedFilter } from '../../../shared/data/refused-attempts.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import type { RefusedAttempt } from '../../../shared/domain/refused.ts';
import { listRefused } from '../../../shared/use-cases/record/list-refused.ts';
import { counted } from '../../support/counted.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let count: (attempt: Partial<RefusedAttempt>, at?: Date) => Promise<void>;
let firmId: string;
beforeAll(async () => {
  stage = await openStage();
  ({ firmId } = stage.firm);
  const { count: counting } = refusedAttemptRepository(stage.table);
  count = (attempt, at = new Date('2026-11-20T10:10:00Z')) =>
    counting({ firmId, by: victor(), code: 'not-found', ids: [uuidv7()], ...attempt }, at);
});

const victor = () => ({ kind: 'collaborator' as const, id: stage.victor.collaboratorId });
const somebody = () => ({ kind: 'collaborator' as const, id: uuidv7() });
const rowsOf = async (id: string) =>
  (await everything(stage.table)).filter(
    ({ type, by }) => type === 'RefusedAttempts' && (by as { id: string }).id === id,
  );
const many = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));

describe('attempts of one person that are refused at once (A5)', () => {
  test('fifty are counted to the last one, with the first twenty ids', async () => {
    const by = somebody();
    const ids = many(50, () => uuidv7());
    await Promise.all(ids.map((id) => count({ by, ids: [id] })));
    const [row, ...others] = await rowsOf(by.id);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...keys.refused(firmId, '2026-11-20T10:00:00.000Z', by.id, 'not-found'),
      ...{ count: 50, hour: '2026-11-20T10:00:00.000Z', code: 'not-found', by },
      ttl: Date.parse('2027-11-20T10:00:00Z') / 1000,
    });
    const kept = [...(row?.['ids'] as Set<string>)];
    expect([kept.length, kept.every((id) => ids.includes(id))]).toEqual([20, true]);
  });

  test('twenty ids are kept also where each names several, of which some are known', async () => {
    const by = somebody();
    const ids = many(25, () => uuidv7());
    await Promise.all(many(23, (n) => count({ by, ids: ids.slice(n, n + 3) })));
    expect(await rowsOf(by.id)).toMatchObject([{ count: 23 }]);
    expect((await rowsOf(by.id))[0]?.['ids']).toHaveProperty('size', 20);
  });

  test('a hundred an hour are counted, whatever their codes; then the next hour’s', async () => {
    const by = somebody();
    const codes = ['not-found', 'own-request', 'unknown-dossier'] as const;
    await Promise.all(many(120, (n) => count({ by, code: codes[n % 3]! })));
    const rows = await rowsOf(by.id);
    expect(rows.reduce((sum, row) => sum + Number(row['count']), 0)).toBe(100);
    await count({ by }, new Date('2026-11-20T11:00:00Z'));
    expect(await rowsOf(by.id)).toHaveLength(rows.length + 1);
  });
});

describe('refused attempts are read (A5)', () => {
  let anne: Staff;
  let during: ReturnType<typeof counted>['during'];
  let list: (filter?: RefusedFilter, limit?: number) => ReturnType<ReturnType<typeof listRefused>>;
  const at = new Date('2026-11-25T00:00:00Z');
  const hour = (h: number, minute = 30) => new Date(Date.UTC(2026, 10, 24, h, minute));

  beforeAll(async () => {
    anne = { ...asStaff(stage.agnes), rights: { validate: false, administerFirm: true } };
    const measured = counted(stage.table);
    ({ during } = measured);
    const { table } = measured;
    const refusedAttempts = refusedAttemptRepository(table);
    const deps = { refusedAttempts, record: recordPageRepository(table), names: nameRepository(table), now: () => at };
    const read = listRefused(deps);
    list = (filter = {}, limit = 25) =>
      read({ who: anne, filter: { from: hour(0).toISOString(), ...filter }, page: { limit, from: undefined } });
    const paul = { kind: 'collaborator' as const, id: stage.paul.collaboratorId };
    for (const h of [8, 9, 10]) await count({ code: 'own-request' }, hour(h));
    await count({ by: paul, code: 'unknown-dossier', ids: [] }, hour(9));
    await count({ by: paul, code: 'unknown-dossier' }, new Date('2025-11-24T09:00:00Z'));
  });
  const told = async (filter?: RefusedFilter) =>
    (await list(filter)).items.map(({ hour, by, code }) => `${hour.slice(11, 13)} ${String(by.name)} ${code}`);

  test('newest first, with names', async () => {
    const [ofVictor, ofPaul] = [`${stage.victor.name} own-request`, `${stage.paul.name} unknown-dossier`];
    const atNine = [`09 ${ofVictor}`, `09 ${ofPaul}`];
    const all = await told();
    expect([all[0], all.slice(1, 3).sort(), all[3]]).toEqual([`10 ${ofVictor}`, atNine.sort(), `08 ${ofVictor}`]);
    expect((await list()).items[0]).toMatchObject({ by: victor(), count: 1, ids: [expect.any(String)] });
  });

  test('from the hour in which a range begins, and before the instant at which it ends', async () => {
    const hours = async (filter: RefusedFilter) => (await told(filter)).map((row) => row.slice(0, 2));
    expect(await hours({ from: hour(9, 45).toISOString() })).toEqual(['10', '09', '09']);
    expect(await hours({ to: hour(9, 0).toISOString() })).toEqual(['08']);
    expect(await hours({ to: hour(9, 1).toISOString() })).toEqual(['09', '09', '08']);
  });

  test('of one person; of somebody else’s firm, or nobody, as of nobody', async () => {
    const { collaboratorId } = stage.paul;
    expect(await told({ actorId: collaboratorId })).toEqual([`09 ${stage.paul.name} unknown-dossier`]);
    expect(await told({ actorId: stage.agnes.collaboratorId })).toEqual([]);
    const other = somebody();
    await count({ firmId: uuidv7(), by: other }, hour(9));
    for (const actorId of [other.id, uuidv7(), 'x'])
      expect(await refusalOf(() => list({ actorId }))).toMatchObject({ code: 'unknown-person' });
  });

  test('not when their year is over, whether or not they have gone (G4)', async () => {
    const yearsAsOf = async (now: string) => {
      const refusedAttempts = refusedAttemptRepository(stage.table);
      const page = { limit: 100, from: undefined };
      const { items } = await refusedAttempts.newestFirst(firmId, {}, page, new Date(now));
      return [...new Set(items.map(({ hour }) => hour.slice(0, 4)))];
    };
    expect(await yearsAsOf('2026-11-24T08:59:59Z')).toEqual(['2026', '2025']);
    expect(await yearsAsOf('2026-11-24T09:00:01Z')).toEqual(['2026']);
    expect(await yearsAsOf('2027-11-24T11:00:00Z')).toEqual([]);
  });

  test('in two requests a page', async () => {
    const { traffic } = await during(() => list({}, 2));
    expect(traffic.requests).toEqual({ Query: 1, BatchGet: 1 });
  });
});
