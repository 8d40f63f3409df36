import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Draft, maxDrafts, tooManyDrafts } from '../domain/draft.ts';
import { getItem, getItems, type Table } from './client.ts';
import { isOver } from '../domain/retention.ts';
import { positionIn, sortKeyIn, type ListPage, type PageRequest } from './pages.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { keys } from './table.ts';
import { passingAt } from './ttl.ts';
import { commit, tryCommit, tryWrite, write } from './writes/commit.ts';
import { absent, exists, or, shorterThan } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put, remove, type Write } from './writes/write.ts';

/** A draft as it was read. */
export type DraftKey = Pick<Draft, 'creatorId' | 'draftId' | 'version'>;

/** Drafts, each in its creator's own partition: nobody else's id leads to one. */
export const draftRepository = (table: Table) => ({
  /** A draft that has not run out; DynamoDB may take two days to remove one that has. */
  draft: (creatorId: string, draftId: string, now: Date): Promise<Draft | undefined> =>
    getItem(table, keys.draft(creatorId, draftId), Draft, now),

  /** The drafts of one person, newest first. */
  ofCreator: async (creatorId: string, { limit, from }: PageRequest, now: Date): Promise<ListPage<Draft>> => {
    const { pk } = keys.draft(creatorId, '');
    const after = sortKeyIn(pk, from);
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
        ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
      }),
    );
    return {
      items: z
        .array(Draft)
        .parse(page.Items ?? [])
        .filter((draft) => isAlive(draft, now)),
      next: positionIn(pk, page.LastEvaluatedKey),
    };
  },

  /**
   * Keeps a new draft, unless its creator has as many as one may have.
   * @throws `invalid-input`; `request-in-progress` when its idempotency key is being used.
   */
  create: async (draft: Draft, receipt: Receipt<Draft> | undefined): Promise<void> => {
    const writes = [
      ...receiptWrites(receipt, draft, new Date(draft.createdAt)),
      countDraft(draft),
      put(draftItem(draft)).ifNew(),
    ];
    if (await tryCommit(table, writes)) return;
    await forgetGone(table, draft.creatorId, new Date(draft.createdAt));
    if (!(await tryCommit(table, writes))) throw tooManyDrafts();
  },

  /** Replaces a draft as it was read. @throws Conflict when it was changed, submitted or thrown away meanwhile. */
  save: (before: DraftKey, after: Draft): Promise<void> => commit(table, [put(draftItem(after)).ifAsRead(before)]),

  /** Throws a draft away: false if there is none. */
  remove: (creatorId: string, draftId: string): Promise<boolean> =>
    tryWrite(table, remove(keys.draft(creatorId, draftId)).expect(exists(), declined)),
});
export type DraftRepository = ReturnType<typeof draftRepository>;

/** Uses a draft up in the transaction that submits it, if it is still as it was read. */
export const useDraft = (draft: DraftKey): Write => remove(keys.draft(draft.creatorId, draft.draftId)).ifAsRead(draft);

/**
 * F2: counts a new draft among those of its creator; `declined` at a hundred. Drafts that go by themselves, are thrown
 * away or submitted stay counted until the count is full, so that nothing else has to write it.
 */
const countDraft = ({ creatorId, draftId }: Draft): Write =>
  update(keys.draftCount(creatorId))
    .set({ type: 'DraftCount' })
    .add({ drafts: new Set([draftId]) })
    .expect(or(absent('drafts'), shorterThan('drafts', maxDrafts)), declined);

const Lifetime = z.object({ draftId: z.string(), ttl: z.number() });
const DraftCount = z.object({ drafts: z.set(z.string()).default(new Set()) });

/** Takes those that are gone out of the count: a draft is counted in the transaction that keeps it, never before. */
async function forgetGone(table: Table, creatorId: string, now: Date): Promise<void> {
  const key = keys.draftCount(creatorId);
  const counted = [...((await getItem(table, key, DraftCount))?.drafts ?? [])];
  const items = z.array(Lifetime).parse(
    await getItems(
      table,
      counted.map((id) => keys.draft(creatorId, id)),
    ),
  );
  const alive = new Set(items.filter((draft) => isAlive(draft, now)).map(({ draftId }) => draftId));
  const gone = counted.filter((id) => !alive.has(id));
  if (gone.length > 0) await write(table, update(key).deleteFrom({ drafts: new Set(gone) }));
}

const isAlive = (draft: Pick<Draft, 'ttl'>, now: Date): boolean => !isOver(draft, now);

const draftItem = (draft: Draft) => ({
  ...keys.draft(draft.creatorId, draft.draftId),
  ...draft,
  ...passingAt('Draft', new Date(draft.ttl * 1000)),
});
