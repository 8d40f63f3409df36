import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Draft } from '../domain/draft.ts';
import { commit, getItem, stale, type Table, type Write } from './client.ts';
import type { ListPage, PageRequest } from './pages.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { keys } from './table.ts';

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
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
        ...(from === undefined ? {} : { ExclusiveStartKey: keys.draft(creatorId, from) }),
      }),
    );
    return {
      items: z
        .array(Draft)
        .parse(page.Items ?? [])
        .filter((draft) => isAlive(draft, now)),
      next: page.LastEvaluatedKey && z.string().parse(page.LastEvaluatedKey['sk']),
    };
  },

  /** Keeps a new draft. @throws `request-in-progress` when its idempotency key is being used. */
  create: (draft: Draft, receipt: Receipt<Draft> | undefined): Promise<void> =>
    commit(table, [
      ...receiptWrites(table, receipt, draft, new Date(draft.createdAt)),
      {
        item: {
          Put: { TableName: table.name, Item: draftItem(draft), ConditionExpression: 'attribute_not_exists(pk)' },
        },
        refuse: stale,
      },
    ]),

  /** Replaces a draft as it was read. @throws Conflict when it was changed, submitted or thrown away meanwhile. */
  save: (before: DraftKey, after: Draft): Promise<void> =>
    commit(table, [
      {
        item: { Put: { TableName: table.name, Item: draftItem(after), ...asRead(before) } },
        refuse: stale,
      },
    ]),

  /** Throws a draft away: false if there is none. */
  remove: async (creatorId: string, draftId: string): Promise<boolean> => {
    try {
      const Key = keys.draft(creatorId, draftId);
      await table.client.send(
        new DeleteCommand({ TableName: table.name, Key, ConditionExpression: 'attribute_exists(pk)' }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
export type DraftRepository = ReturnType<typeof draftRepository>;

/** Uses a draft up in the transaction that submits it, if it is still as it was read. */
export const useDraft = (table: Table, draft: DraftKey): Write => ({
  item: { Delete: { TableName: table.name, Key: keys.draft(draft.creatorId, draft.draftId), ...asRead(draft) } },
  refuse: stale,
});

const asRead = ({ version }: DraftKey) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

const isAlive = ({ ttl }: Draft, now: Date): boolean => ttl > now.getTime() / 1000;

const draftItem = (draft: Draft) => ({ ...keys.draft(draft.creatorId, draft.draftId), type: 'Draft', ...draft });
