import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import { Link, type MailRequest } from '../domain/link.ts';
import { Instant } from '../domain/vocabulary.ts';
import { auditWrite } from './audit.ts';
import { commit, getItem, stale, type Table } from './client.ts';
import { keys } from './table.ts';

const year = 365 * 24 * 3600;
const SignIn = z.object({ passwordSetAt: Instant });

const secondsOf = (instant: string): number => Math.floor(new Date(instant).getTime() / 1000);

/** Links in mails (V8), and the mails that were asked for through them. */
export const linkRepository = (table: Table) => ({
  link: (hash: string): Promise<Link | undefined> => getItem(table, keys.link(hash), Link),

  /** Keeps a link for a year, before the mail that holds it goes. Keeping it again changes nothing. */
  keep: async (link: Link): Promise<void> => {
    const item = { ...keys.link(link.hash), type: 'Link', ...link, ttl: secondsOf(link.createdAt) + year };
    try {
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    } catch (error) {
      // Nobody else has the token of that hash: the SDK itself sent this twice, since the first reply got lost.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },

  /** Takes the link for one use at a time: false while somebody else uses it, or when it has been used. */
  lease: async (hash: string, now: string, until: string): Promise<boolean> => {
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.link(hash),
          UpdateExpression: 'SET leasedUntil = :until',
          ConditionExpression:
            'attribute_exists(pk) AND attribute_not_exists(usedAt) AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now)',
          ExpressionAttributeValues: { ':until': until, ':now': now },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },

  /** Gives the link back unused. */
  release: async (hash: string): Promise<void> => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.link(hash),
        UpdateExpression: 'REMOVE leasedUntil',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  },

  /** Marks the link used and the password chosen: every earlier link of that person is spent with it. */
  use: async (link: Link & { sub: string }, at: string, audit: AuditEntry): Promise<void> => {
    await commit(table, [
      {
        item: {
          Update: {
            TableName: table.name,
            Key: keys.link(link.hash),
            UpdateExpression: 'SET usedAt = :at REMOVE leasedUntil',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedAt)',
            ExpressionAttributeValues: { ':at': at },
          },
        },
        refuse: stale,
      },
      {
        item: {
          Put: { TableName: table.name, Item: { ...keys.signIn(link.sub), type: 'SignIn', passwordSetAt: at } },
        },
        refuse: stale,
      },
      auditWrite(table, keys.person(link.sub), audit),
    ]);
  },

  /** When the person last chose a password; undefined if never. */
  passwordSetAt: async (sub: string): Promise<string | undefined> =>
    (await getItem(table, keys.signIn(sub), SignIn))?.passwordSetAt,

  /** Asks for a mail; the stream sends it. A request with the same id within its life is the same request. */
  requestMail: async (request: MailRequest, lifeSeconds: number): Promise<void> => {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: mailRequestItem(request, lifeSeconds),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});
export type LinkRepository = ReturnType<typeof linkRepository>;

export const mailRequestItem = (request: MailRequest, lifeSeconds: number) => ({
  ...keys.mailRequest(request.mailRequestId),
  type: 'MailRequest',
  ...request,
  ttl: secondsOf(request.at) + lifeSeconds,
});
