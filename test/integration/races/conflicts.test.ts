import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { receiptRepository, type Receipt } from '../../../shared/data/receipts.ts';
import { requestRepository, type Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { actionsOn, countTypes } from '../../support/audits.ts';
import { creationOf, office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed, meeting } from '../../support/traffic.ts';

let stage: Stage;
let company: Company;

beforeEach(async () => {
  stage = await openStage();
  company = await stage.company();
});

/** Nor that a single write meets a transaction: said here for the first `times` of those that write without one. */
function meetingTransactions(times: number) {
  const tries = { count: 0 };
  const table = interposed(stage.table, async ({ name }, send) => {
    if (!/^(Put|Update|Delete)Item/.test(name)) return send();
    tries.count += 1;
    if (tries.count > times) return send();
    throw new TransactionConflictException({ $metadata: {}, message: 'Transaction is ongoing for the item' });
  });
  return { tries, table };
}

/** DynamoDB Local never says that two transactions are in each other's way: said here for the first `times` of them. */
function conflicting(times: number, codes: readonly string[] = ['TransactionConflict']) {
  const tries = { count: 0 };
  const table = interposed(stage.table, async ({ name }, send) => {
    if (!name.startsWith('TransactWrite')) return send();
    tries.count += 1;
    if (tries.count > times) return send();
    throw new TransactionCanceledException({
      $metadata: {},
      message: 'Transaction cancelled',
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  });
  return { tries, table };
}

const receiptFor = (key: string, fingerprint = 'the body'): Receipt<Submission> => ({
  callerId: stage.paul.collaboratorId,
  key,
  fingerprint,
  render: ({ access }) => ({ status: 202, body: { accessId: access.accessId } }),
});

describe('transactions in each other’s way', () => {
  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'a commit that meets %s is tried again until it goes through',
    async (code) => {
      const { table, tries } = conflicting(3, ['None', code]);

      const { access } = await office(table).submit(stage.paul, creationOf(company, 'client_admin'));

      expect(tries.count).toBe(4);
      expect(await actionsOn(stage.table, access.accessId)).toEqual(['access-submitted']);
    },
  );

  test('a commit that conflicts without end is given up as unavailable, and nothing is kept', async () => {
    const before = await countTypes(stage.table);
    const { table, tries } = conflicting(Number.POSITIVE_INFINITY);

    const refusal = await refusalOf(() => office(table).submit(stage.paul, creationOf(company, 'client_admin')));

    expect(refusal.code).toBe('unavailable');
    expect(tries.count).toBe(6);
    expect(await countTypes(stage.table)).toEqual(before);
  });

  test('a condition that failed beside a conflict is told at once', async () => {
    const { table, tries } = conflicting(Number.POSITIVE_INFINITY, ['ConditionalCheckFailed', 'TransactionConflict']);

    const refusal = await refusalOf(() => office(table).submit(stage.paul, creationOf(company, 'client_admin')));

    expect(refusal.code).toBe('email-taken');
    expect(tries.count).toBe(1);
  });

  test('a commit that is broken for another reason is no refusal, and is not tried again', async () => {
    const { table, tries } = conflicting(Number.POSITIVE_INFINITY, ['ValidationError']);

    const submission = office(table).submit(stage.paul, creationOf(company, 'client_admin'));

    await expect(submission).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(tries.count).toBe(1);
  });

  test('a decision that conflicts at first is taken once', async () => {
    const submission = await stage.submitted();
    const { table } = conflicting(2);

    expect(await office(table).decide(stage.victor, submission, 'approve')).toMatchObject({ version: 2 });
    expect(await actionsOn(stage.table, submission.access.accessId)).toEqual(['access-submitted', 'request-approved']);
  });
});

describe('a single write that meets a transaction', () => {
  const told = { event: 'asked', at: new Date().toISOString() } as const;

  test('is tried again until it goes through', async () => {
    const { request } = await stage.submitted();
    const { table, tries } = meetingTransactions(3);

    await requestRepository(table).addToCourse(request.requestId, 'asked', told);

    expect(tries.count).toBe(4);
    expect((await requestRepository(stage.table).request(request.requestId))?.course['asked']).toEqual(told);
  });

  test('is given up as unavailable when that does not end', async () => {
    const { request } = await stage.submitted();
    const { table, tries } = meetingTransactions(Number.POSITIVE_INFINITY);

    const refusal = await refusalOf(() => requestRepository(table).addToCourse(request.requestId, 'asked', told));

    expect(refusal.code).toBe('unavailable');
    expect(tries.count).toBe(6);
  });

  test('is told at once where its condition fails', async () => {
    const { table, tries } = meetingTransactions(0);

    const adding = requestRepository(table).addToCourse('nobody’s', 'asked', told);

    await expect(adding).rejects.toThrow();
    expect(tries.count).toBe(1);
  });
});

describe('one idempotency key', () => {
  test('of many creations at once with it one is kept, the others are told that it is in progress', async () => {
    const input = creationOf(company, 'client_admin');
    const { submit, receipts } = withReceipts(office(meeting(stage.table, 4)));
    const attempts = Array.from({ length: 4 }, () => () => submit(stage.paul, input, receiptFor('k1')));

    const outcomes = await allAtOnce(...attempts);

    const refusals = outcomes.filter((outcome) => 'refused' in outcome);
    expect(refusals).toEqual(Array.from({ length: 3 }, () => ({ refused: 'request-in-progress' })));
    expect(await countTypes(stage.table)).toMatchObject({ Access: 1, Request: 1, Idempotency: 1, Audit: 1 });
    const kept = outcomes.find((outcome) => 'access' in outcome)!;
    expect(await receipts.find(receiptFor('k1'), new Date())).toEqual({
      status: 202,
      body: { accessId: kept.access.accessId },
    });
    expect(await actionsOn(stage.table, kept.access.accessId)).toEqual(['access-submitted']);
  });

  test('with another body at once never keeps both', async () => {
    const { submit, receipts } = withReceipts(office(meeting(stage.table)));

    const outcomes = await allAtOnce(
      () => submit(stage.paul, creationOf(company, 'client_admin'), receiptFor('k1', 'one body')),
      () => submit(stage.paul, creationOf(company, 'client_admin'), receiptFor('k1', 'another body')),
    );

    expect(outcomes).toContainEqual({ refused: 'request-in-progress' });
    expect(await countTypes(stage.table)).toMatchObject({ Access: 1, Request: 1, Idempotency: 1, Audit: 1 });
    const lost = 'refused' in outcomes[0]! ? 'one body' : 'another body';
    const refusal = await refusalOf(() => receipts.find(receiptFor('k1', lost), new Date()));
    expect(refusal.code).toBe('idempotency-key-reused');
  });

  test('whose transactions conflict is kept once by the one that is tried again', async () => {
    const { submit } = office(conflicting(2).table);
    const input = creationOf(company, 'client_admin');

    const outcomes = await allAtOnce(
      () => submit(stage.paul, input, receiptFor('k1')),
      () => submit(stage.paul, input, receiptFor('k1')),
    );

    expect(outcomes).toContainEqual({ refused: 'request-in-progress' });
    expect(await countTypes(stage.table)).toMatchObject({ Access: 1, Request: 1, Idempotency: 1, Audit: 1 });
  });

  test('is forgotten after a day, and of somebody else is another key', async () => {
    const yesterday = new Date(Date.now() - 24 * 3600_000 - 1_000);
    const { submit } = office(stage.table, () => yesterday);
    await submit(stage.paul, creationOf(company, 'client_admin'), receiptFor('k1', 'one body'));
    const { submit: submitToday, receipts } = withReceipts(office(stage.table));

    expect(await receipts.find(receiptFor('k1', 'another body'), new Date())).toBeUndefined();
    await submitToday(stage.paul, creationOf(company, 'client_admin'), receiptFor('k1', 'another body'));
    await submitToday(stage.victor, creationOf(company, 'client_admin'), {
      ...receiptFor('k1'),
      callerId: stage.victor.collaboratorId,
    });

    expect(await countTypes(stage.table)).toMatchObject({ Access: 3, Idempotency: 2 });
  });
});

const withReceipts = (of: ReturnType<typeof office>) => ({ ...of, receipts: receiptRepository(stage.table) });
