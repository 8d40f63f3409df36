import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';

const MailRecord = z.object({
  state: z.enum(['intended', 'refused', 'sent']),
  messageId: z.string().nullish(),
});

/** Identifies one mail for good: whose matter it belongs to, and which mail of that matter. */
export interface MailId {
  readonly owner: string;
  readonly mail: string;
}

/** What is known of a mail before it is sent: `unknown` when an earlier attempt broke off without an outcome. */
export type Attempt = 'first' | 'unknown' | 'sent';

const kept = 400 * 24 * 3600;

/** Intent and outcome of each mail: a mail whose outcome is known is never sent again (workflow.md). */
export const mailRepository = (table: Table) => ({
  /** Records the intent to send, and says what came before. */
  intend: async ({ owner, mail }: MailId, now: Date): Promise<Attempt> => {
    const key = keys.mail(owner, mail);
    const item = { ...key, type: 'Mail', state: 'intended', ttl: Math.floor(now.getTime() / 1000) + kept };
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk) OR #state = :refused',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':refused': 'refused' },
        }),
      );
      return 'first';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const record = await getItem(table, key, MailRecord);
      return record?.state === 'sent' ? 'sent' : 'unknown';
    }
  },

  /** Records the outcome: the mail service's message id, or that it refused the mail. */
  outcome: async (
    { owner, mail }: MailId,
    outcome: { readonly state: 'sent'; readonly messageId: string } | { readonly state: 'refused' },
  ): Promise<void> => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.mail(owner, mail),
        UpdateExpression: 'SET #state = :state, messageId = :messageId',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': outcome.state,
          ':messageId': outcome.state === 'sent' ? outcome.messageId : null,
        },
      }),
    );
  },
});
export type MailRepository = ReturnType<typeof mailRepository>;
