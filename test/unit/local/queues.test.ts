import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { givenUpReports, type GivenUpReport } from '../../../infra/commands/redrive/reports.ts';
import { deadLetterQueue } from '../../support/dead-letter-queue.ts';

let queue: Awaited<ReturnType<typeof deadLetterQueue>>;

beforeEach(async () => {
  queue = await deadLetterQueue();
});
afterEach(() => {
  vi.useRealTimers();
  queue.stop();
});

const receive = (MaxNumberOfMessages = 10, QueueUrl = queue.queueUrl) =>
  queue.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages }));
const remove = (ReceiptHandle = '') =>
  queue.sqs.send(new DeleteMessageCommand({ QueueUrl: queue.queueUrl, ReceiptHandle }));

test('what was received is hidden for a while, and there again until it is deleted by what it was received by last', async () => {
  queue.put({ n: 1 });
  const [first] = (await receive()).Messages!;
  expect(JSON.parse(first!.Body!)).toEqual({ n: 1 });
  expect((await receive()).Messages).toBeUndefined();

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30_000 });
  const [again] = (await receive()).Messages!;
  expect(again!.MessageId).toBe(first!.MessageId);
  await expect(remove(first!.ReceiptHandle)).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
  await remove(again!.ReceiptHandle);
  vi.setSystemTime(Date.now() + 30_000);
  expect((await receive()).Messages).toBeUndefined();
});

test('what is asked of no queue, or for more than SQS gives, is refused', async () => {
  await expect(receive(1, `${queue.queueUrl}-2`)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  await expect(receive(11)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
});

async function given(): Promise<GivenUpReport[]> {
  const all: GivenUpReport[] = [];
  for await (const report of givenUpReports(queue.sqs, queue.queueUrl)) all.push(report);
  return all;
}

test('a command gets each report once, however many there are, and though none is removed', async () => {
  for (let n = 0; n < 23; n += 1) queue.put({ n });
  const all = await given();
  expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(23);
  expect(all).toHaveLength(23);
  expect(() => all[0]!.read()).toThrow();
  await Promise.all(all.slice(3).map((report) => report.remove()));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  expect(await given()).toHaveLength(3);
});
