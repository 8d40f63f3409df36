import { expect, test } from 'vitest';
import { tagsOf } from '../../../shared/services/mail-tags.ts';
import type { DeliveryReport } from '../../../shared/use-cases/mail/note-delivery.ts';
import { mailReports } from '../../../shared/worker/mail-reports.ts';

const id = { personId: 'p1', mail: 'invitation#r1' } as const;
const tags = Object.fromEntries(tagsOf(id).map(({ Name, Value }) => [Name, [Value]]));
const at = '2026-11-26T10:00:05.000Z';
const sentAt = '2026-11-26T10:00:00.000Z';
const mail = { timestamp: '2026-11-26T10:00:00.000+00:00', messageId: 'm1', destination: ['a@b.example'], tags };
const context = { getRemainingTimeInMillis: () => 60_000 };

async function noted(detail: object, broken: (report: DeliveryReport) => Promise<void> = () => Promise.resolve()) {
  const reports: DeliveryReport[] = [];
  const handler = mailReports((report) => {
    reports.push(report);
    return broken(report);
  });
  await handler({ detail }, context);
  return reports;
}

test('what SES tells of a mail is noted by its tags (V19)', async () => {
  const bounce = (bounceType: string) => ({ eventType: 'Bounce', mail, bounce: { timestamp: at, bounceType } });
  for (const [detail, became] of [
    [{ eventType: 'Delivery', mail, delivery: { timestamp: at } }, 'delivered'],
    [bounce('Permanent'), 'bounced'],
    [bounce('Transient'), 'bounced-for-now'],
    [bounce('Undetermined'), 'bounced-for-now'],
    [{ eventType: 'Complaint', mail, complaint: { timestamp: at } }, 'complained'],
  ] as const)
    expect(await noted(detail)).toEqual([{ id, messageId: 'm1', became, sentAt, at }]);
});

test('a mail without tags, such as the smoke test’s, is nobody’s', async () => {
  const untagged = { ...mail, tags: { 'ses:configuration-set': ['set'] } };
  expect(await noted({ eventType: 'Delivery', mail: untagged, delivery: { timestamp: at } })).toEqual([]);
});

test('an outage is waited out, what else fails rings', async () => {
  let attempts = 0;
  const delivery = { eventType: 'Delivery', mail, delivery: { timestamp: at } };
  const outage = Object.assign(new Error('down'), { name: 'ServiceUnavailable' });
  await noted(delivery, () => ((attempts += 1) === 1 ? Promise.reject(outage) : Promise.resolve()));
  expect(attempts).toBe(2);
  await expect(noted(delivery, () => Promise.reject(new Error('a@b.example')))).rejects.toThrow('See the log');
});
