import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { RequestModelReply } from '../../shared/contract/request-model.ts';
import { creation, decide } from '../e2e/support/creation.ts';
import { testFirm, type StaffMember } from '../e2e/support/firm.ts';
import type { Reply } from '../e2e/support/http.ts';
import { startHostProcess, synthesize, type HostProcess } from '../e2e/support/hosts.ts';
import { each, month, plannedRequests, workingDays } from './month/plan.ts';

/**
 * How long a working day lasts here, in seconds. The weekends are left out: business time (V12) stands still on them, and the
 * firm goes by plain time, so that what the machine's own clock shows meanwhile does not count. Reminders fall where business
 * time has them, since all requests are made between 8:00 and 19:00.
 */
const dayLasts = 45;

let folder: string;
let own: HostProcess;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-month-'));
  own = await startHostProcess(await synthesize(folder), 86_400 / dayLasts);
});
afterAll(async () => {
  await own.stop();
  await rm(folder, { recursive: true, force: true });
});

const Store = z.object({
  emails: z.array(z.object({ subject: z.string(), destination: z.object({ to: z.array(z.string()) }) })),
});

/** The subjects of all mails to some addresses. */
async function subjectsTo(addresses: ReadonlySet<string>): Promise<string[]> {
  const { emails } = Store.parse(await (await fetch(`${own.outputs.Local.MailboxUrl}/store`)).json());
  return emails
    .filter(({ destination }) => destination.to.some((to) => addresses.has(to)))
    .map(({ subject }) => subject.replaceAll(/[\u00a0\u202f]/g, ' '));
}

/** A call as an app makes it: once more where a machine that has much to do gave no answer in time. */
async function answered(wanted: readonly number[], act: () => Promise<Reply>): Promise<Reply> {
  for (let left = 5; ; left -= 1) {
    const reply = await act().catch((error: unknown) => error as Error);
    const isAnswer = !(reply instanceof Error);
    if (isAnswer && wanted.includes(reply.status)) return reply;
    if (left > 0 && (!isAnswer || reply.status >= 500)) continue;
    throw isAnswer ? new Error(`It was answered ${String(reply.status)}: ${reply.text}`) : reply;
  }
}

async function made(creator: StaffMember, body: object): Promise<string> {
  const key = { 'Idempotency-Key': randomUUID() };
  const reply = await answered([202], () => creator.post('/v1/accesses', body, key));
  return z.object({ request: z.object({ requestId: z.string() }) }).parse(reply.body).request.requestId;
}

const shown = async (to: StaffMember, requestId: string): Promise<RequestModelReply> =>
  RequestModelReply.parse((await answered([200], () => to.get(`/v1/requests/${requestId}`))).body);

/** The same instant, counted in working days. */
const working = (days: number): number => 5 * Math.floor(days / 7) + Math.min(days % 7, 5);

test(
  'mails to a validator in a month of the host (V13): first requests, reminders, and what else there is',
  { timeout: 1_800_000 },
  async () => {
    const firm = await testFirm('Cabinet Mois', own.outputs);
    const admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
    expect((await admin.patch('/v1/firm', { businessTime: false })).status).toBe(200);
    const paul = await firm.staff('Paul Garnier');
    const validators = new Map<string, StaffMember>();
    for (let n = 0; n < month.validators; n += 1) {
      const validator = await firm.staff(`Victor ${'abcdefghijklmnopqrstuvwxyz'[n] ?? ''}`, { validate: true });
      validators.set(validator.id, validator);
    }
    const company = await firm.company();

    const start = Date.now();
    const at = (days: number) => pause(Math.max(0, start + days * dayLasts * 1000 - Date.now()));
    const late: number[] = [];
    const played = plannedRequests().map(async ({ madeOn, decidedOn }) => {
      await at(working(madeOn));
      late.push(Date.now() - start - working(madeOn) * dayLasts * 1000);
      const requestId = await made(paul, creation(company));
      if (working(decidedOn) >= workingDays) return requestId;
      await at(working(decidedOn));
      const { askedOf } = await shown(paul, requestId);
      const validator = validators.get(askedOf[0]?.id ?? '');
      expect(validator, 'who was asked').toBeDefined();
      await answered([200, 409], () => decide(validator!, requestId));
      return requestId;
    });
    const ids = await Promise.all(played);
    await at(workingDays);

    const mails = await subjectsTo(new Set([...validators.values()].map(({ email }) => email)));
    const count = (subject: RegExp) => mails.filter((mail) => subject.test(mail)).length;
    const [asked, digests] = [count(/^Accès à valider/), count(/votre décision$/)];
    const due = (await Promise.all(ids.map((id) => shown(paul, id)))).map(
      ({ remindersSent, askedOf }) => remindersSent * askedOf.length,
    );
    const dueInAll = due.reduce((sum, some) => sum + some, 0);
    console.log(`A month on the local host, ${String(dayLasts)} s a working day: ${JSON.stringify(month)}; mails to a validator on a working day:
  first requests, each at once         ${each(asked).toFixed(2)}
  reminders, each a mail of its own    ${each(dueInAll).toFixed(2)}
  reminders, by digests                ${each(digests).toFixed(2)}
  anything else                        ${each(mails.length - asked - digests).toFixed(2)}
  in all                               ${each(mails.length).toFixed(2)}, and ${each(asked + dueInAll).toFixed(2)} without digests
  (requests began ${String(Math.round(Math.max(...late)))} ms late at most)`);
    expect(each(digests)).toBeLessThanOrEqual(3);
    expect(each(digests)).toBeLessThan(each(dueInAll) / 2);
  },
);
