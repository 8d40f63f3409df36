import { expect, test } from 'vitest';
import { rightsOfFunctions } from './support/rights.ts';
import { functions, resources, service, target } from './support/template.ts';

/** Who is invoked by something that waits for no answer: a rule of the event bus, by pattern or by rate. */
const invoked = resources(service(), 'AWS::Events::Rule').flatMap(({ id, properties }) =>
  (properties['Targets'] as { Arn: unknown; DeadLetterConfig?: { Arn: unknown } }[]).map((it) => {
    const [name] = [...functions()].find(([, fn]) => fn.id === target(it.Arn)) ?? [];
    const config = resources(service(), 'AWS::Lambda::EventInvokeConfig').find(
      (one) => target(one.properties['FunctionName']) === target(it.Arn),
    )?.properties;
    return { id, name: String(name), isByPattern: properties['EventPattern'] !== undefined, to: it, config };
  }),
);
const byPattern = invoked.filter(({ isByPattern }) => isByPattern);

test('there are rules of both kinds, and each says how often an invocation is tried again', () => {
  expect(byPattern.map(({ name }) => name)).toEqual(['events/mail-delivery']);
  for (const { name, config } of invoked)
    expect([name, config?.['MaximumRetryAttempts']]).toEqual([name, expect.any(Number)]);
});

test.each(byPattern)(
  'what $name fails on for good, or is never brought to it, is kept: nothing tells it again',
  (it) => {
    const queue = target(it.config?.['DestinationConfig'].OnFailure.Destination)!;
    expect(service().Resources[queue]).toMatchObject({
      Type: 'AWS::SQS::Queue',
      Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 },
    });
    expect(target(it.to.DeadLetterConfig?.Arn)).toBe(queue);
    const policies = JSON.stringify(
      resources(service(), 'AWS::SQS::QueuePolicy').filter((policy) => JSON.stringify(policy).includes(queue)),
    );
    expect(rightsOfFunctions().get(it.name)).toContainEqual(
      expect.objectContaining({ action: 'sqs:SendMessage', resources: [{ 'Fn::GetAtt': [queue, 'Arn'] }] }),
    );
    // EventBridge may put it there, of this rule alone.
    expect(policies).toContain('"Service":"events.amazonaws.com"');
    expect(policies).toContain(`"aws:SourceArn":{"Fn::GetAtt":["${it.id}","Arn"]}`);
    expect(policies).toContain('"aws:SecureTransport":"false"');
  },
);

test('what runs by a rate keeps nothing: the next run does what one has left', () => {
  for (const { name, isByPattern, config, to } of invoked)
    if (!isByPattern)
      expect([name, config?.['DestinationConfig'], to.DeadLetterConfig]).toEqual([name, undefined, undefined]);
});
