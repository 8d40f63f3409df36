import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import { keys } from '../../../shared/data/table.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { breakOnce, calls, moments, type Moment, type Step } from './faults.ts';
import { patience, timeout, untilTaken } from './journey.ts';
import { choosePassword, linkIn, mailsSince } from './mailbox.ts';
import type { Plant } from './plant.ts';
import type { Subject, WireCall } from './wire.ts';

const by = 'StreamSignInAndMail';
const steps: readonly Step[] = [
  { title: 'keeping that it was asked for', by: 'HttpPasswordReset', is: calls('PutItem', '"MailRequest"') },
  { title: 'counting it', by, is: calls('UpdateItem', '"AskedMails"') },
  { title: 'the intent to send it', by, is: calls('PutItem', '"MAILS#') },
  { title: 'keeping its link', by, is: calls('PutItem', '"purpose":{"S":"password-reset"}') },
  { title: 'sending it', by, is: calls('SendEmail'), twice: { mail: 'told', when: ['after', 'reply lost'] } },
  { title: 'recording it', by, is: calls('UpdateItem', '"MAILS#'), twice: { mail: 'told', when: ['before'] } },
];
const cases = steps.flatMap((step) => moments.map((moment) => ({ step, moment, title: step.title })));

/** Mails that no workflow sends, with each step of their way broken once. */
export function askedMails(plantOf: () => Plant): void {
  describe.concurrent('a mail to reset a password comes, and its link works, if one thing breaks:', { timeout }, () => {
    test.for(cases.map((each, index) => ({ ...each, index })))('$title: $moment', async ({ step, moment, index }) => {
      const plant = plantOf();
      const person = plant.crowd[index]!;
      const subject = aboutPerson(person);
      plant.subjects.add(subject);
      const begun = new Date();
      const broken = breakOnce(plant, subject, step, moment);

      const statuses = await askForReset(plant, person);
      expect(statuses.at(-1)).toBe(202);
      await recorded(plant, person);
      await broken;

      const mails = (await mailsSince(plant, begun)).filter(({ to }) => to === person.email);
      expect(mails).toHaveLength(mayComeTwice(step, moment) ? 2 : 1);
      await choosePassword(plant, linkIn(plant, mails.at(-1)!), 'Une-autre-plage-8');
      expect(await plant.tokenOf(person.email, 'Une-autre-plage-8')).not.toBe('');
      expect(plant.host.deadLetters()).toEqual([]);
    });
  });
}

const mayComeTwice = ({ twice }: Step, moment: Moment): boolean => twice?.when.includes(moment) ?? false;

const aboutPerson = ({ email, collaboratorId }: Collaborator): Subject => ({
  owns: ({ body }: WireCall) => body.includes(email) || body.includes(collaboratorId),
  learn: () => undefined,
});

const askForReset = ({ host }: Plant, { email }: Collaborator): Promise<number[]> =>
  untilTaken(() =>
    fetch(`${host.apiUrl}/v1/password-reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    }),
  );

/** The mail's outcome is known, so that nothing more comes of it. */
async function recorded({ table }: Plant, { collaboratorId }: Collaborator): Promise<void> {
  const { pk, sk } = keys.mail(collaboratorId, 'password-reset#');
  await vi.waitFor(async () => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mail)',
        ExpressionAttributeValues: { ':pk': pk, ':mail': sk },
        ConsistentRead: true,
      }),
    );
    expect(Items.map(({ state }) => state as unknown)).toContain('sent');
  }, patience);
}
