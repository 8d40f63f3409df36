import { expect, test } from 'vitest';
import type { ItemType } from '../../shared/data/table.ts';
import { functions, resources, service, target } from './support/template.ts';

const mappings = new Map(
  resources(service(), 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
    const reader = [...functions()].find(([, { id }]) => id === target(properties['FunctionName']));
    return [String(reader?.[0]), properties];
  }),
);

test('the stream has two readers, as many as it serves without throttling', () => {
  expect([...mappings.keys()].sort()).toEqual(['events/sign-in-and-mail', 'events/workflow']);
});

/** P7: a dossier is heard of once it has left the firm, and while it is leaving or coming back. */
const detached = { detached: { M: { at: { S: [{ exists: true }] } } } };
const moving = { moving: { M: { at: { S: [{ exists: true }] } } } };

/** L3: an access is heard of while something of a move is still to follow. */
const due = { due: { M: { at: { S: [{ exists: true }] } } } };

/** An entry that says what it is about. */
const recorded = { subject: { M: { kind: { S: [{ exists: true }] } } } };

const heard: [string, [ItemType, string[], object?][]][] = [
  [
    'events/workflow',
    [
      ['Request', ['INSERT', 'MODIFY']],
      ['Dossier', ['MODIFY'], moving],
      ['Collaborator', ['INSERT', 'MODIFY']],
      ['Digest', ['INSERT', 'MODIFY']],
      ['Audit', ['INSERT'], recorded],
    ],
  ],
  [
    'events/sign-in-and-mail',
    [
      ['Collaborator', ['INSERT', 'MODIFY']],
      ['MailRequest', ['INSERT', 'MODIFY']],
      ['Dossier', ['MODIFY'], detached],
      ['Access', ['MODIFY'], due],
      ['Erasure', ['INSERT', 'MODIFY']],
    ],
  ],
];

test.each(heard)('%s hears of its own types of items alone', (reader, types) => {
  const filters = mappings.get(reader)!['FilterCriteria'].Filters as { Pattern: string }[];
  expect(filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual(
    types.map(([type, eventName, more]) => ({ eventName, dynamodb: { NewImage: { type: { S: [type] }, ...more } } })),
  );
});

test.each([...mappings])(
  '%s retries within bounds, splits a failing batch and reports failures one by one',
  (reader, mapping) => {
    expect(mapping).toMatchObject({
      BatchSize: 100,
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
    });
    // An outage is waited out within each attempt: together they last for two hours.
    const { Timeout } = functions().get(reader)!.properties;
    expect(Number(mapping['MaximumRetryAttempts']) * Number(Timeout)).toBeGreaterThan(2 * 60 * 60);
    // The stream forgets after 24 hours: a record must be given up, with its alarm, before that.
    expect(mapping['MaximumRecordAgeInSeconds']).toBeLessThan(24 * 60 * 60);
  },
);

test.each([...mappings])('%s has no more filters than AWS takes', (_reader, mapping) => {
  expect(mapping['FilterCriteria'].Filters.length).toBeLessThanOrEqual(5);
});

test('the entries of a subject, which are items of their own, are read one batch after the other', () => {
  expect(mappings.get('events/workflow')).toMatchObject({ ParallelizationFactor: 1 });
  expect(mappings.get('events/sign-in-and-mail')).toMatchObject({ ParallelizationFactor: 10 });
});

test.each([...mappings])('what %s gives up goes to a dead-letter queue', (_reader, mapping) => {
  const id = target(mapping['DestinationConfig'].OnFailure.Destination)!;
  expect(service().Resources[id]?.Properties).toMatchObject({
    SqsManagedSseEnabled: true,
    MessageRetentionPeriod: 1_209_600,
  });
  const policies = resources(service(), 'AWS::SQS::QueuePolicy').filter((policy) =>
    JSON.stringify(policy).includes(id),
  );
  expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
});
