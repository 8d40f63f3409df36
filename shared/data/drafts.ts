import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Draft } from '../domain/draft.ts';
import { getItem, type Table } from './client.ts';
import { positionIn, sortKeyIn, type ListPage, type PageRequest } from './pages.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { keys } from './table.ts';
import { commit, tryWrite } from './writes/commit.ts';
import { exists } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { put, remove, type Write } from './writes/write.ts';

/** A draft as it was read. */
export type DraftKey = Pick<Draft, 'creatorId' | 'draftId' | 'version'>;

/** Drafts, each in its creator's own partition: nobody else's id leads to one. */
export const draftRepository = (table: Table) => ({
  /** A draft that has not run out; DynamoDB may take two days to remove one that has. */
  draft: async (creatorId: string, draftId: string, now: Date): Promise<Draft | undefined> => {
    const draft = await getItem(table, keys.draft(creatorId, draftId), Draft);
    return draft && isAlive(draft, now) ? draft : undefined;
  },

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

  /** Keeps a new draft. @throws `request-in-progress` when its idempotency key is being used. */
  create: (draft: Draft, receipt: Receipt<Draft> | undefined): Promise<void> =>
    commit(table, [...receiptWrites(receipt, draft, new Date(draft.createdAt)), put(draftItem(draft)).ifNew()]),

  /** Replaces a draft as it was read. @throws Conflict when it was changed, submitted or thrown away meanwhile. */
  save: (before: DraftKey, after: Draft): Promise<void> => commit(table, [put(draftItem(after)).ifAsRead(before)]),

  /** Throws a draft away: false if there is none. */
  remove: (creatorId: string, draftId: string): Promise<boolean> =>
    tryWrite(table, remove(keys.draft(creatorId, draftId)).expect(exists(), declined)),
});
export type DraftRepository = ReturnType<typeof draftRepository>;

/** Uses a draft up in the transaction that submits it, if it is still as it was read. */
export const useDraft = (draft: DraftKey): Write => remove(keys.draft(draft.creatorId, draft.draftId)).ifAsRead(draft);

const isAlive = ({ ttl }: Draft, now: Date): boolean => ttl > now.getTime() / 1000;

const draftItem = (draft: Draft) => ({ ...keys.draft(draft.creatorId, draft.draftId), type: 'Draft', ...draft });
