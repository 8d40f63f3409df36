import { GetTopicAttributesCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { Skipped, type Check } from './check.ts';
import { patience, type SmokeDeployment } from './deployment.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  Statement: z.array(
    z.object({
      Effect: z.enum(['Allow', 'Deny']),
      Principal: z.union([
        z.literal('*').transform(() => ['*']),
        z.record(z.string(), oneOrMore).transform((kinds) => Object.values(kinds).flat()),
      ]),
      Action: oneOrMore,
    }),
  ),
});

/** Whether an alarm is heard: CloudWatch may publish to the topic, it takes a message, and somebody gets it. */
export function alarmChecks({
  alarmTopicArn: TopicArn,
  region,
  local,
}: Pick<SmokeDeployment, 'alarmTopicArn' | 'region' | 'local'>): readonly Check[] {
  const sns = new SNSClient({ region, ...patience });
  const onAws = (run: () => Promise<void>) => async () => {
    if (local) throw new Skipped('the local host has no SNS');
    await run();
  };
  const attributes = async () => (await sns.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes ?? {};
  return [
    {
      tries: `the alarm topic ${TopicArn} lets CloudWatch publish`,
      run: onAws(async () => {
        if (!letsAlarmsIn(await attributes())) throw new Error('its policy allows it nowhere');
      }),
    },
    {
      tries: 'the alarm topic takes a message',
      run: onAws(async () => {
        const Message =
          'Smoke test of the alarm topic: whoever reads this would hear of an alarm. Nothing is to be done.';
        await sns.send(new PublishCommand({ TopicArn, Subject: 'Smoke test', Message }));
      }),
    },
    {
      tries: 'somebody is subscribed to the alarm topic',
      run: onAws(async () => {
        const { SubscriptionsConfirmed: confirmed, SubscriptionsPending: pending } = await attributes();
        if (Number(confirmed) > 0) return;
        if (Number(pending) > 0) throw new Error('the subscription waits to be confirmed, by the link in its mail');
        throw new Skipped('the stage names nobody');
      }),
    },
  ];
}

/** Whether a statement allows it. A Deny that keeps CloudWatch out all the same is not looked for. */
function letsAlarmsIn({ Policy: text = '{}' }: Record<string, string>): boolean {
  const { Statement = [] } = Policy.safeParse(JSON.parse(text)).data ?? {};
  return Statement.some(
    ({ Effect, Principal, Action }) =>
      Effect === 'Allow' &&
      Principal.some((who) => who === '*' || who === 'cloudwatch.amazonaws.com') &&
      Action.some((action) => /^sns:(publish|\*)$/i.test(action)),
  );
}
