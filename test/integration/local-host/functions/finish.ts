import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

const mail = new SESv2Client();
let failures = 0;

class NotYet extends Error {
  override readonly name = 'NotYet';
}

export async function handler({ id, decision }: { id: string; decision: string | null }): Promise<{ told: string }> {
  if (id.startsWith('retried') && (failures += 1) < 3) throw new NotYet('later');
  if (id.startsWith('broken')) throw new NotYet('never');
  const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await mail.send(
    new SendEmailCommand({
      FromEmailAddress: 'desk@shop.example',
      Destination: { ToAddresses: ['ann@client.example'] },
      Content: {
        Simple: {
          Subject: content(`${id}: ${decision ?? 'no answer'}`),
          Body: { Text: { ...content('Bonjour, ça va ?') } },
        },
      },
    }),
  );
  return { told: id };
}
