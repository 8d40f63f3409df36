import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { draftRepository, useDraft } from '../../../shared/data/drafts.ts';
import { keys } from '../../../shared/data/table.ts';
import { write } from '../../../shared/data/writes/commit.ts';
import { maxDrafts, type Draft } from '../../../shared/domain/draft.ts';
import { freshTable } from '../../support/fresh-table.ts';

let table: Table;
let drafts: ReturnType<typeof draftRepository>;
let made = 0;
beforeEach(async () => {
  table = await freshTable();
  drafts = draftRepository(table);
});

const now = new Date('2026-11-26T10:00:00.000Z');
const draft = (given: Partial<Draft> = {}): Draft => ({
  draftId: `d${String((made += 1)).padStart(6, '0')}`,
  ...{ firmId: 'f', creatorId: 'c1', createdAt: now.toISOString(), version: 1 },
  ttl: now.getTime() / 1000 + 3600,
  ...given,
});
const create = async (given?: Partial<Draft>): Promise<Draft> => {
  const one = draft(given);
  await drafts.create(one, undefined);
  return one;
};
const createMany = async (count: number, given?: Partial<Draft>): Promise<Draft[]> => {
  const all: Draft[] = [];
  for (let i = 0; i < count; i += 1) all.push(await create(given));
  return all;
};
const full = { code: 'invalid-input', errors: [{ pointer: '', code: 'too-many-drafts' }] };

describe('a person has at most a hundred drafts (F2)', () => {
  test('the next is refused; others have theirs', async () => {
    await createMany(maxDrafts);
    await expect(create()).rejects.toMatchObject(full);
    await create({ creatorId: 'c2' });
  });

  test('of twenty at once, as many are kept as there is room for', async () => {
    await createMany(maxDrafts - 3);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => create()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(full);
    const { items } = await drafts.ofCreator('c1', { limit: 200, from: undefined }, now);
    expect(items).toHaveLength(maxDrafts);
  });

  test('one that is thrown away, submitted or has run out makes room for one', async () => {
    const [first, second] = await createMany(maxDrafts - 1);
    await create({ ttl: now.getTime() / 1000 - 1 });
    await create();
    await expect(create()).rejects.toMatchObject(full);
    await drafts.remove('c1', first!.draftId);
    await create();
    await write(table, useDraft(second!));
    await create();
    await expect(create()).rejects.toMatchObject(full);
  });

  test('those from before the count was kept are read as ever, and stand in no way', async () => {
    const old = await create({ identity: { lastName: 'x'.repeat(5000) } });
    await table.client.send(deleteCount());
    expect(await drafts.draft('c1', old.draftId, now)).toEqual(old);
    await drafts.remove('c1', old.draftId);
    await create();
  });
});

const deleteCount = () => new DeleteCommand({ TableName: table.name, Key: keys.draftCount('c1') });
