import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestRepository, type DigestRepository } from '../../../shared/data/digests.ts';
import type { Digest, DueKind } from '../../../shared/domain/digest.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import type { Table } from '../../../shared/data/client.ts';

let table: Table;
let digests: DigestRepository;
beforeAll(async () => {
  table = await freshTable();
  digests = digestRepository(table, uuidv7);
});

const now = new Date('2026-11-26T09:00:00.000Z');
const gather = (collaboratorId: string, requestId: string, kind: DueKind = 'reminder', n = 1) => {
  const due = { kind, requestId, submission: 1, n };
  return digests.gather({ collaboratorId, firmId: 'f', due, at: now.toISOString() });
};
async function theDigest(collaboratorId: string): Promise<Digest> {
  const found = await digests.digest(collaboratorId);
  if (!found) throw new Error(`There is no digest of ${collaboratorId}.`);
  return found;
}
const storedOf = async (collaboratorId: string) =>
  (await everything(table)).find(({ pk }) => pk === `DIGEST#${collaboratorId}`);

describe('what is due to one collaborator is gathered (V13)', () => {
  test('by many at once, for one digest, each request once', async () => {
    const somebody = uuidv7();
    await Promise.all(['a', 'b', 'a', 'c', 'b', 'a'].map((requestId) => gather(somebody, requestId)));
    await gather(somebody, 'n', 'notice');
    const { gathered, ...digest } = await theDigest(somebody);
    expect(gathered).toMatchObject({ escalation: [], notice: ['n'] });
    expect(gathered.reminder.toSorted()).toEqual(['a', 'b', 'c']);
    expect(digest).toMatchObject({ firmId: 'f', run: 1, turn: 0 });
    expect(await storedOf(somebody)).toMatchObject({
      ...{ type: 'Digest', gsi2pk: 'DIGESTS', gsi2sk: `2026-11-26T09:15:00.000Z#${somebody}` },
    });
  });

  test('50 ids at most, however many are due: the others are counted', async () => {
    const somebody = uuidv7();
    const due = (kind: DueKind) => Array.from({ length: 40 }, (_, index) => gather(somebody, `${kind}${index}`, kind));
    await Promise.all((['reminder', 'escalation', 'notice'] as const).flatMap(due));
    const { gathered } = await theDigest(somebody);
    expect([gathered.reminder, gathered.escalation, gathered.notice].map(({ length }) => length)).toEqual([30, 10, 10]);
    expect(gathered.beyond).toEqual({ reminder: 10, escalation: 30, notice: 30 });
    await gather(somebody, gathered.reminder[0] ?? '');
    expect((await theDigest(somebody)).gathered.beyond.reminder).toBe(10);
  });

  test('nothing is lost that is gathered while a digest is taken: it goes with the next', async () => {
    for (let round = 0; round < 20; round += 1) {
      const somebody = uuidv7();
      await gather(somebody, 'first');
      const take = async (): Promise<void> => {
        if (!(await digests.take(await theDigest(somebody)))) await take();
      };
      await Promise.all([take(), ...['a', 'b', 'c'].map((requestId) => gather(somebody, requestId))]);
      const { taken, gathered } = await theDigest(somebody);
      expect([...(taken?.reminder ?? []), ...gathered.reminder].toSorted()).toEqual(['a', 'b', 'c', 'first']);
    }
  });

  test('a digest is taken once, and not as it was before', async () => {
    const somebody = uuidv7();
    await gather(somebody, 'a');
    const read = await theDigest(somebody);
    await gather(somebody, 'b');
    expect(await digests.take(read)).toBe(false);
    const again = await theDigest(somebody);
    expect(await Promise.all([digests.take(again), digests.take(again)])).toContain(false);
    expect((await theDigest(somebody)).taken?.reminder.toSorted()).toEqual(['a', 'b']);
  });

  test('what is gathered as a digest ends keeps it from ending, or begins another', async () => {
    for (let round = 0; round < 20; round += 1) {
      const somebody = uuidv7();
      await gather(somebody, 'first');
      const before = await theDigest(somebody);
      await digests.take(before);
      const taken = await theDigest(somebody);
      const [isEnded] = await Promise.all([digests.end(taken), gather(somebody, 'late')]);
      const { digestId, gathered } = await theDigest(somebody);
      expect(gathered.reminder).toEqual(['late']);
      expect(digestId === before.digestId).toBe(!isEnded);
    }
  });

  test('a settled digest rests, gathering, and is settled once', async () => {
    const somebody = uuidv7();
    await gather(somebody, 'a');
    await digests.take(await theDigest(somebody));
    const taken = await theDigest(somebody);
    await digests.settle(taken, 14_400, now);
    await digests.settle(taken, 60, now);
    await gather(somebody, 'b');
    const rests = await theDigest(somebody);
    expect(rests).toMatchObject({ digestId: taken.digestId, turn: 1, restSeconds: 14_400 });
    expect(rests.taken).toBeUndefined();
    expect(rests.gathered.reminder).toEqual(['b']);
    expect((await storedOf(somebody))?.['gsi2sk']).toBe(`2026-11-26T13:00:00.000Z#${somebody}`);
  });

  test('those that should have gone by an instant are found, those that wait longest first', async () => {
    const [first, second, rests] = [uuidv7(), uuidv7(), uuidv7()];
    const gatherAt = (collaboratorId: string, at: string) =>
      digests.gather({
        collaboratorId,
        firmId: 'f',
        due: { kind: 'reminder', requestId: 'a', submission: 1, n: 1 },
        at,
      });
    await gatherAt(second, '2020-01-02T09:00:00.000Z');
    await gatherAt(first, '2020-01-01T09:00:00.000Z');
    await gatherAt(rests, '2020-01-01T08:00:00.000Z');
    await digests.take(await theDigest(rests));
    await digests.settle(await theDigest(rests), 3600, new Date('2020-01-02T09:00:00.000Z'));
    const found = [];
    for await (const { collaboratorId, dueAt } of digests.overdue('2020-01-02T09:15:00.000Z'))
      found.push([collaboratorId, dueAt]);
    expect(found).toEqual([
      [first, '2020-01-01T09:15:00.000Z'],
      [second, '2020-01-02T09:15:00.000Z'],
    ]);
  });

  test('of two that would carry it on anew one does', async () => {
    const somebody = uuidv7();
    await gather(somebody, 'a');
    const lost = await theDigest(somebody);
    const outcomes = await Promise.all([digests.runAnew(lost, now), digests.runAnew(lost, now)]);
    expect(outcomes.toSorted()).toEqual([false, true]);
    expect((await theDigest(somebody)).run).toBe(2);
  });
});
