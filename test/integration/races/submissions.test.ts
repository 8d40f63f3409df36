import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { actionsOn, countTypes } from '../../support/audits.ts';
import { put, sampleCompany, sampleFirm, type SampleFirm } from '../../support/firm.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { creationOf, office } from '../../support/office.ts';
import { allAtOnce } from '../../support/outcomes.ts';
import { meeting } from '../../support/traffic.ts';

let sample: SampleFirm;
let table: Table;
let company: Company;

beforeAll(async () => {
  sample = await sampleFirm();
});

beforeEach(async () => {
  table = await freshTable();
  const made = sampleCompany(sample.firm.firmId);
  company = made.company;
  await put(table.client, table.name, [...sample.items, ...made.items]);
});

const idOf = (outcome: object): string | undefined =>
  'access' in outcome ? (outcome.access as { accessId: string }).accessId : undefined;

test('of two submissions with one email one wins, the other is told so, and nothing of it is kept (C1)', async () => {
  const before = await countTypes(table);
  const input = creationOf(company, 'client_admin', 'Ines@Client.example');
  const again = creationOf(company, 'client_admin', 'ines@client.example ');
  const { submit } = office(meeting(table));

  const outcomes = await allAtOnce(
    () => submit(sample.paul, input),
    () => submit(sample.victor, again),
  );

  const accessId = outcomes.map(idOf).find((id) => id !== undefined)!;
  expect(outcomes).toContainEqual({ refused: 'email-taken' });
  const items = await everything(table);
  const words = items.filter(({ type }) => type === 'AccessWord');
  const wordsOfTheWinner = words.filter(({ sk }) => String(sk).endsWith(accessId)).length;
  expect(wordsOfTheWinner).toBeGreaterThan(0);
  expect(await countTypes(table)).toEqual({
    ...before,
    Access: 1,
    AccessWord: wordsOfTheWinner,
    AccessKey: 2,
    Card: 1,
    CardVersion: 1,
    Request: 1,
    MadeRequest: 1,
    Tally: 1,
    Audit: 1,
    Email: (before['Email'] ?? 0) + 1,
  });
  expect(items.find(({ type }) => type === 'Tally')).toMatchObject({ adminsPending: 1 });
  expect(items.find(({ type, holderId }) => type === 'Email' && holderId === accessId)).toMatchObject({
    pk: 'EMAIL#ines@client.example',
  });
  expect(await actionsOn(table, accessId)).toEqual(['access-submitted']);
});

test('across firms the refusal of a taken email says the same, and nothing about the other firm (C1)', async () => {
  const other = await sampleFirm();
  const theirs = sampleCompany(other.firm.firmId);
  await put(table.client, table.name, [...other.items, ...theirs.items]);
  const { submit } = office(meeting(table));

  const outcomes = await Promise.allSettled([
    submit(sample.paul, creationOf(company, 'client_admin', 'ines@client.example')),
    submit(other.paul, creationOf(theirs.company, 'client_admin', 'ines@client.example')),
  ]);

  const refused = outcomes.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({
    reason: {
      code: 'email-taken',
      errors: [{ pointer: '/identity/email', code: 'email-taken' }],
      extensions: {},
    },
  });
  expect(await countTypes(table)).toMatchObject({ Access: 1, Request: 1, MadeRequest: 1, Tally: 1, Audit: 1 });
});

test('of an address that comes free, the next submission is the holder', async () => {
  const { submit, decide } = office(table);
  const first = await submit(sample.paul, creationOf(company, 'client_admin', 'ines@client.example'));
  await decide(sample.victor, first, 'reject');

  const second = await submit(sample.paul, creationOf(company, 'client_admin', 'ines@client.example'));

  const held = (await everything(table)).find(({ pk }) => pk === 'EMAIL#ines@client.example');
  expect(held).toMatchObject({ holderId: second.access.accessId });
  expect(await actionsOn(table, first.access.accessId)).toEqual(['access-submitted', 'request-rejected']);
});

test('different people of one company are all kept, and all counted', async () => {
  const count = 8;
  const { submit } = office(meeting(table, count));
  const submissions = Array.from(
    { length: count },
    () => () => submit(sample.paul, creationOf(company, 'client_admin')),
  );

  const accessIds = (await allAtOnce(...submissions)).map(idOf);

  expect(new Set(accessIds).size).toBe(count);
  expect((await everything(table)).find(({ type }) => type === 'Tally')).toMatchObject({ adminsPending: count });
  for (const accessId of accessIds) expect(await actionsOn(table, accessId!)).toEqual(['access-submitted']);
});

test('a client user is refused while the only client admin of the company is being rejected (C5)', async () => {
  const { submit, decide } = office(table);
  const admin = await submit(sample.paul, creationOf(company, 'client_admin'));
  const held = office(meeting(table));

  const outcomes = await allAtOnce<unknown>(
    () => held.submit(sample.paul, creationOf(company, 'client_user')),
    () => held.decide(sample.victor, admin, 'reject'),
  );

  const tally = (await everything(table)).find(({ type }) => type === 'Tally');
  expect(tally).toMatchObject({ adminsPending: 0 });
  const { Access: kept } = await countTypes(table);
  // Whichever came first: a user who was submitted in time stays pending, and cannot be approved.
  if (kept === 1) expect(outcomes[0]).toEqual({ refused: 'company-needs-client-admin' });
  else
    await expect(decide(sample.victor, outcomes[0] as never, 'approve')).rejects.toMatchObject({
      code: 'company-needs-client-admin',
    });
});
