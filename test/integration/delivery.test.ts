import { beforeAll, expect, test, vi } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { givenUpReports } from '../../infra/commands/redrive/reports.ts';
import { redriveAll } from '../../infra/commands/redrive/run.ts';
import { deadInvocation } from '../../infra/local/lambda/dead-invocation.ts';
import type { FunctionDefinition } from '../../infra/local/lambda/function-definition.ts';
import { backlogRepository } from '../../shared/data/backlog.ts';
import type { Table } from '../../shared/data/client.ts';
import { deliveryRepository } from '../../shared/data/deliveries.ts';
import { digestRepository } from '../../shared/data/digests.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { mailRepository, type MailId } from '../../shared/data/mails.ts';
import { requestRepository } from '../../shared/data/requests.ts';
import { keys } from '../../shared/data/table.ts';
import type { MailRequest } from '../../shared/domain/link.ts';
import type { Staff } from '../../shared/domain/people.ts';
import { tagsOf } from '../../shared/services/mail-tags.ts';
import { noteDelivery, type DeliveryReport } from '../../shared/use-cases/mail/note-delivery.ts';
import { correspondence } from '../support/correspondence.ts';
import { deadLetterQueue } from '../support/dead-letter-queue.ts';
import { openStage } from '../support/stage.ts';
import { everything } from '../support/fresh-table.ts';
import { administration, firmWith, rights, type Administration, type Break } from './staff/support.ts';
import { requested } from './staff/requested.ts';

let table: Table;
let firmId: string;
let admins: readonly Staff[];
let people = 0;
const woken: string[] = [];

beforeAll(async () => {
  const made = await firmWith(2);
  ({ table, admins } = made);
  firmId = made.firm.firmId;
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 10, minute)).toISOString();

async function recordOf({ personId, mail }: MailId) {
  const { pk, sk } = keys.mail(personId, mail);
  return (await everything(table)).find((item) => item['pk'] === pk && item['sk'] === sk);
}

/** A validator who was invited by a mail that the mail service took. */
async function validator(office: Administration = administration(table)) {
  const input = { name: 'Victor', email: `victor.${String((people += 1))}@client.example`, portfolio: [] };
  const { collaboratorId } = await office.add({
    who: admins[0]!,
    input: { ...input, rights: rights({ validate: true }) },
  });
  await office.follow(collaboratorId);
  const id: MailId = { personId: collaboratorId, mail: 'invitation' };
  const state = async () => (await recordOf(id))?.['state'];
  const bounced = async () => (await office.collaborators.collaborator(collaboratorId))?.bouncedAt;
  return { office, collaboratorId, id, state, bounced };
}

/** What hears the reports, which ends at a step when that is wanted. */
function hearing(broken: Break = () => undefined, on = table) {
  const breaking = <T extends object>(service: T): T =>
    Object.fromEntries(
      Object.entries(service).map(([name, call]) => [
        name,
        async (...args: unknown[]): Promise<unknown> => {
          broken(name, 'before');
          const result: unknown = await (call as (...args: unknown[]) => unknown)(...args);
          broken(name, 'after');
          return result;
        },
      ]),
    ) as T;
  return noteDelivery({
    mails: breaking(mailRepository(on)),
    deliveries: breaking(deliveryRepository(on)),
    requests: breaking(requestRepository(on)),
    links: breaking(linkRepository(on)),
    wake: (requestId) => {
      woken.push(requestId);
      return Promise.resolve();
    },
  });
}

const report = (id: MailId, became: DeliveryReport['became'], minute = 1): DeliveryReport => ({
  ...{ id, messageId: 'm1', became, sentAt: at(0), at: at(minute) },
});

const asked = async (): Promise<MailRequest[]> =>
  (await everything(table)).filter(({ mail }) => mail === 'validator-unreachable') as unknown as MailRequest[];

test('reports in any order, twice, end in the same (V19)', async () => {
  const orders = [
    ['delivered', 'bounced', 'complained'],
    ['complained', 'delivered', 'bounced'],
    ['bounced', 'complained', 'delivered', 'delivered'],
    ['complained', 'bounced', 'complained', 'delivered'],
  ] as const;
  for (const order of orders) {
    const { id, state, bounced } = await validator();
    for (const became of order) await hearing()(report(id, became));
    expect(await state()).toBe('complained');
    expect(await bounced()).toBe(at(1));
  }
});

test('a report that comes before the outcome is noted keeps the mail from going twice (V19)', async () => {
  const { id, state } = await validator();
  const mails = mailRepository(table);
  const first: MailId = { ...id, mail: `fresh-link#${uuidv7()}` };
  expect(await mails.intend(first, new Date())).toBe('first');
  await hearing()(report(first, 'delivered'));
  expect(await mails.intend(first, new Date())).toBe('sent');
  await mails.outcome(id, { state: 'sent', messageId: 'm1' });
  await hearing()(report(id, 'bounced'));
  await mails.outcome(id, { state: 'sent', messageId: 'm1' });
  expect(await state()).not.toBe('sent');
});

test('whichever tells first of a mail, its message id is kept and its state never made less (V19)', async () => {
  const { id: ofPerson } = await validator();
  const mails = mailRepository(table);
  const sent = { state: 'sent', messageId: 'm1' } as const;
  for (const became of ['delivered', 'bounced', 'complained'] as const) {
    const steps = (id: MailId) => [() => mails.outcome(id, sent), () => hearing()(report(id, became))];
    for (const order of [(id: MailId) => steps(id), (id: MailId) => steps(id).toReversed()]) {
      const id: MailId = { ...ofPerson, mail: `fresh-link#${uuidv7()}` };
      await mails.intend(id, new Date());
      for (const step of order(id)) await step();
      expect(await recordOf(id)).toMatchObject({ state: became, messageId: 'm1' });
    }
  }
});

test('a transient bounce is noted with the mail alone', async () => {
  const { id, state, bounced } = await validator();
  await hearing()(report(id, 'bounced-for-now'));
  expect([await state(), await bounced()]).toEqual(['sent', undefined]);
});

test('a later mail that arrives shows that mails reach somebody again, an earlier one does not', async () => {
  const { id, bounced } = await validator();
  await hearing()(report(id, 'bounced', 5));
  await hearing()({ ...report(id, 'delivered', 6), sentAt: at(4) });
  expect(await bounced()).toBe(at(5));
  await hearing()({ ...report({ ...id, mail: 'asked-1' }, 'delivered', 8), sentAt: at(7) });
  expect(await bounced()).toBeUndefined();
});

test('once the invitation is sent anew, what comes back of the former one says nothing any more', async () => {
  const { id, office, bounced, collaboratorId } = await validator();
  await hearing()(report(id, 'bounced'));
  const collaborator = (await office.collaborators.collaborator(collaboratorId))!;
  await office.resend({ who: admins[0]!, collaborator });
  expect(await bounced()).toBeUndefined();
  await hearing()(report(id, 'complained'));
  expect(await bounced()).toBeUndefined();
});

test('the administrators are told once a day, however many validators, and once however often it is run', async () => {
  const before = (await asked()).length;
  const office = administration(table);
  const all = await Promise.all([validator(office), validator(office)]);
  for (const { id } of all) await hearing()({ ...report(id, 'bounced'), at: '2026-12-01T10:00:00.000Z' });
  for (const { id } of all) await hearing()({ ...report(id, 'complained'), at: '2026-12-01T15:00:00.000Z' });
  expect(await asked()).toHaveLength(before + 1);
  const [notice] = (await asked()).filter(({ mailRequestId }) => mailRequestId.endsWith('2026-12-01'));
  office.mails.length = 0;
  for (let times = 0; times < 2; times += 1) await requested(table, office)(notice!);
  expect(office.mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Validateur injoignable'),
    expect.stringContaining('Victor'),
  ]);
});

test('a function that ends at any step does all of it when it is called again', async () => {
  const steps = new Set<string>();
  const { id } = await validator();
  const day = '2026-12-02T10:00:00.000Z';
  await hearing((name, moment) => steps.add(`${name} ${moment}`))({ ...report(id, 'bounced'), at: day });
  expect(steps.size).toBeGreaterThanOrEqual(10);
  for (const [index, step] of [...steps].entries()) {
    const one = await validator();
    const told = {
      ...report(one.id, 'bounced'),
      at: new Date(Date.parse(day) + (index + 1) * 86_400_000).toISOString(),
    };
    const breaking: Break = (name, moment) => {
      if (`${name} ${moment}` === step) throw new Error('The function ends.');
    };
    await expect(hearing(breaking)(told)).rejects.toThrow('The function ends.');
    await hearing()(told);
    expect([await one.state(), await one.bounced()]).toEqual(['bounced', told.at]);
    expect(
      (await asked()).filter((it) => 'at' in it && it.at === told.at && it.mailRequestId.includes(firmId)),
    ).toHaveLength(1);
  }
});

test('a report that was given up is noted once, however often it lies in the queue, and each is taken out', async () => {
  const queue = await deadLetterQueue();
  const { id, state, bounced } = await validator();
  const day = '2028-01-05T10:00:00.000Z';
  const event = (became: object) => ({
    source: 'aws.ses',
    detail: {
      mail: {
        messageId: 'ses-1',
        timestamp: at(0),
        tags: Object.fromEntries(tagsOf(id).map(({ Name, Value }) => [Name, [Value]])),
      },
      ...became,
    },
  });
  const bounce = event({ eventType: 'Bounce', bounce: { timestamp: day, bounceType: 'Permanent' } });
  const arrived = event({ eventType: 'Delivery', delivery: { timestamp: day } });
  const failedOn = (payload: unknown) =>
    deadInvocation({ name: 'NoteDelivery', arn: 'arn' } as FunctionDefinition, {
      ...{ queueArn: queue.queueArn, event: payload, attempts: 3, error: { errorType: 'Error', errorMessage: '' } },
    }).body;
  const redriven = async () => {
    const lines: string[] = [];
    const isDone = await redriveAll({
      ...{ backlog: backlogRepository(table), digests: digestRepository(table, uuidv7), now: () => new Date() },
      ...{ reports: givenUpReports(queue.sqs, queue.queueUrl), note: hearing() },
      redrive: () => Promise.reject(new Error('There are no requests.')),
      print: (line) => lines.push(line),
    });
    return { isDone, lines: lines.filter((line) => line.startsWith('report ')) };
  };
  const told = () => asked().then((all) => all.filter((it) => 'at' in it && it.at === day));

  // As Lambda keeps what the function failed on, and EventBridge what it could not bring to it.
  for (const body of [failedOn(bounce), failedOn(arrived), failedOn(bounce), bounce]) queue.put(body);
  const words = `report on mail invitation to ${id.personId}`;
  const noted = [`${words}, bounced at ${day}: noted.`, `${words}, delivered at ${day}: noted.`];
  expect(await redriven()).toEqual({ isDone: true, lines: [noted[0], noted[1], noted[0], noted[0]] });
  const known = async () => [await state(), await bounced(), (await told()).length];
  expect(await known()).toEqual(['bounced', day, 1]);

  queue.put(failedOn(bounce));
  queue.put(failedOn({ detail: 'no report' }));
  expect(await redriven()).toEqual({
    isDone: false,
    lines: [noted[0], expect.stringMatching(/^report in message .*: this could not be done: /)],
  });
  expect(await known()).toEqual(['bounced', day, 1]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const left = await redriven();
  vi.useRealTimers();
  queue.stop();
  expect(left.lines).toHaveLength(1);
});

test('of a question that came back the course tells, and the next is asked instead (V10, V19)', async () => {
  const stage = await openStage();
  const submission = await stage.submitted();
  const { requestId } = submission.request;
  const letters = correspondence(stage.table);
  await letters.ask(submission);
  const { collaboratorId } = stage.victor;
  const question: MailId = { personId: collaboratorId, mail: `asked-1#${requestId}` };
  woken.length = 0;
  for (let times = 0; times < 2; times += 1) await hearing(undefined, stage.table)(report(question, 'bounced'));
  expect(new Set(woken)).toEqual(new Set([requestId]));

  await letters.ask(submission);
  const { askedOf, course } = (await requestRepository(stage.table).request(requestId))!;
  expect(askedOf.map(({ id }) => id)).toEqual([stage.agnes.collaboratorId]);
  expect(Object.values(course).filter(({ event }) => event === 'bounced')).toEqual([
    expect.objectContaining({ what: 'asked' }),
  ]);
});

test('a report about somebody who is kept no more changes nothing', async () => {
  const before = (await everything(table)).length;
  await hearing()(report({ personId: uuidv7(), mail: 'asked-1' }, 'bounced'));
  expect(await everything(table)).toHaveLength(before);
});
