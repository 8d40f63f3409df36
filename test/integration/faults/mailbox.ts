import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { linkRepository } from '../../../shared/data/links.ts';
import { keys } from '../../../shared/data/table.ts';
import { tokenHash } from '../../../shared/services/tokens.ts';
import type { Plant } from './plant.ts';

const Store = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional() }),
    }),
  ),
});

/** A mail as it arrived. */
export interface Arrived {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
}

/** The mails that have come since an instant, in their order. */
export async function mailsSince({ host }: Plant, since: Date): Promise<Arrived[]> {
  const seconds = Math.floor(since.getTime() / 1000);
  const reply = await fetch(`${host.mailboxUrl}/store?since=${String(seconds)}`);
  const { emails } = Store.parse(await reply.json());
  return emails.map(({ subject, destination, body }) => ({
    subject,
    to: destination.to.join(),
    text: body.text ?? '',
  }));
}

/** The link of a mail that leads to the API. */
export const linkIn = ({ host }: Plant, { text }: Arrived): string =>
  text.slice(text.indexOf(host.apiUrl)).split(/\s/)[0] ?? '';

/** Chooses a password by a link; where that breaks off, again once the link's lease has run out. */
export async function choosePassword(plant: Plant, link: string, password: string): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    const body = new URLSearchParams({ password, passwordConfirmation: password });
    await fetch(link, { method: 'POST', body });
    if (await isSpent(link)) return;
    await leaseHasRunOut(plant, link);
  }
  throw new Error('No password could be chosen.');
}

async function isSpent(link: string): Promise<boolean> {
  const page = await fetch(link);
  return page.status === 200 && !(await page.text()).includes('passwordConfirmation');
}

async function leaseHasRunOut({ table }: Plant, link: string): Promise<void> {
  const { client, name: TableName } = table;
  const found = await linkRepository(table).link(tokenHash(link.split('/').at(-1) ?? '') ?? '', new Date());
  const UpdateExpression = 'REMOVE leasedUntil';
  // The lease may never have been taken.
  const ConditionExpression = 'attribute_exists(pk)';
  const expiry = { TableName, Key: keys.signIn(found?.sub ?? ''), UpdateExpression, ConditionExpression };
  await client.send(new UpdateCommand(expiry)).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
}
