import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { keys } from '../../../shared/data/table.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import type { MailRequest } from '../../../shared/domain/link.ts';
import { type DomainError } from '../../../shared/domain/error.ts';
import { tokenHash } from '../../../shared/services/tokens.ts';
import { requested } from './requested.ts';
import { administration, auditOf, firmWith, rights, type Break } from './support.ts';

const zoe = { name: 'Zoé', email: 'zoe@client.example', rights: rights(), portfolio: [] };
const minute = 60_000;

/** Zoé, who has been invited, and a clock. */
async function invited(broken?: Break) {
  const { table, admins } = await firmWith();
  const clock = { ms: Date.parse('2026-11-22T10:04:59.000Z') };
  const now = () => new Date(clock.ms);
  const office = administration(table, {}, () => undefined, now);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });
  await office.follow(collaboratorId);
  const counted = async () => (await askedMailRepository(table).askedMails(collaboratorId))?.mails.length ?? 0;
  const reset = (mailRequestId = uuidv7()): MailRequest => ({
    ...{ mail: 'password-reset', mailRequestId, at: now().toISOString(), emailKey: emailKeyOf(zoe.email) },
  });
  const resend = async (by = office) => {
    const collaborator = (await by.collaborators.collaborator(collaboratorId))!;
    return by.resend({ who: admins[0]!, collaborator });
  };
  const breaking = () => administration(table, { pool: office.pool, mails: office.mails }, broken, now);
  return { table, admins, clock, office, collaboratorId, counted, reset, resend, breaking };
}

describe('mails that anybody can set off by asking (V18)', () => {
  test('ten wishes for a password within five minutes are one mail, across the minutes of the clock too', async () => {
    const { table, office, clock, counted, reset } = await invited();
    const send = requested(table, office);
    for (let wish = 0; wish < 10; wish += 1) {
      await send(reset());
      clock.ms += 29_000;
    }
    expect(office.mails).toHaveLength(2);
    clock.ms += 10_000;
    await send(reset());
    expect(office.mails).toHaveLength(3);
    expect(await counted()).toBe(2);
  });

  test('of ten workers at once one sends', async () => {
    const { table, office, counted, reset } = await invited();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => requested(table, office)(reset())));
    // Those who met others too often are heard again by the stream.
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'stale-write' });
    expect(office.mails).toHaveLength(2);
    expect(await counted()).toBe(1);
  });

  test('about one matter ten go a day', async () => {
    const { table, office, clock, counted, reset } = await invited();
    const send = requested(table, office);
    for (let wish = 0; wish < 12; wish += 1) {
      await send(reset());
      clock.ms += 6 * minute;
    }
    expect(office.mails).toHaveLength(11);
    expect(await counted()).toBe(10);
  });

  test.each([
    ['askedMails.keep', 'before'],
    ['askedMails.keep', 'after'],
    ['mails.intend', 'after'],
    ['mailer.send', 'before'],
  ] as const)('a mail comes, and is counted once, when the worker ends at %s, %s it', async (call, when) => {
    let breaks = 1;
    const { table, office, counted, reset, breaking } = await invited((name, moment) => {
      if (name !== call || moment !== when || breaks === 0) return;
      breaks -= 1;
      throw new Error('The worker ends.');
    });
    const wish = reset();
    const send = requested(table, breaking());
    await expect(send(wish)).rejects.toThrow('The worker ends.');
    await send(wish);
    await send(wish);
    expect(breaks).toBe(0);
    expect(office.mails).toHaveLength(2);
    expect(await counted()).toBe(1);
  });

  test('who holds no sign-in is not counted for, nor is who holds no address', async () => {
    const { table, office, counted, reset } = await invited();
    await requested(table, office)({ ...reset(), mail: 'password-reset', emailKey: 'nobody@client.example' });
    expect(await counted()).toBe(0);
    expect(office.mails).toHaveLength(1);
  });
});

describe('an invitation that is asked for again (V18)', () => {
  test('right after the first one goes, which is not counted; then the wait is told, and true', async () => {
    const { clock, counted, resend } = await invited();
    await resend();
    expect(await counted()).toBe(1);
    clock.ms += 61_000;
    await expect(resend()).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 239 });
    clock.ms += 238_000;
    await expect(resend()).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 1 });
    clock.ms += 1000;
    await resend();
    expect(await counted()).toBe(2);
  });

  test('is sent by the worker, who neither counts nor drops it', async () => {
    const { table, office, collaboratorId, counted, resend } = await invited();
    await resend();
    const { mails = [] } = (await askedMailRepository(table).askedMails(collaboratorId)) ?? {};
    const [{ mailRequestId, at } = { mailRequestId: '', at: '' }] = mails;
    const { firmId } = (await office.collaborators.collaborator(collaboratorId))!;
    for (let times = 0; times < 2; times += 1)
      await requested(table, office)({ mail: 'invitation', mailRequestId, at, firmId, ownerId: collaboratorId });
    expect(office.mails).toHaveLength(2);
    expect(await counted()).toBe(1);
  });

  test('of ten at once one is taken, the others are told to wait', async () => {
    const { table, collaboratorId, counted, resend } = await invited();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => resend()));
    const codes = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? 'taken' : (outcome.reason as DomainError).code,
    );
    expect(codes.sort()).toEqual(['taken', ...Array.from({ length: 9 }, () => 'too-many-requests')]);
    expect(await counted()).toBe(1);
    const entries = await auditOf(table, keys.collaborator(collaboratorId));
    expect(entries.filter(({ action }) => action === 'invitation-requested')).toHaveLength(1);
  });
});

test('a fresh link to one’s queue goes at most once in five minutes, and to no one without the right (V4, V18)', async () => {
  const { table, admins, clock, office, collaboratorId, counted } = await invited();
  const at = () => new Date(clock.ms).toISOString();
  const { firmId } = (await office.collaborators.collaborator(collaboratorId))!;
  const expired = { hash: 'expired', purpose: 'queue' as const, firmId, ownerId: collaboratorId };
  await office.links.save({ ...expired, createdAt: at(), expiresAt: at() });
  const send = requested(table, office);
  const wish = () => send({ mail: 'fresh-link', mailRequestId: uuidv7(), at: at(), linkHash: 'expired' });
  await wish();
  expect([office.mails.length, await counted()]).toEqual([1, 0]);

  await office.change({ who: admins[0]!, collaboratorId, patch: { rights: { validate: true } } });
  await wish();
  await wish();
  expect([office.mails.length, await counted()]).toEqual([2, 1]);
  const [, token = ''] = /\/queue\/([\w-]{43})\s/.exec(office.mails.at(-1)?.text ?? '') ?? [];
  const made = await office.links.link(tokenHash(token) ?? '', new Date(clock.ms));
  expect(made).toMatchObject({ purpose: 'queue', ownerId: collaboratorId, firmId });
  expect(Date.parse(made?.expiresAt ?? '') - clock.ms).toBe(7 * 24 * 60 * minute);
});

test('what is kept of it holds ids alone, and goes after a day (V18)', async () => {
  const { table, clock, collaboratorId, office, reset } = await invited();
  await requested(table, office)(reset('m1'));
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ASKED#${collaboratorId}` },
    }),
  );
  const at = new Date(clock.ms).toISOString();
  expect(Items).toEqual([
    {
      ...{ pk: `ASKED#${collaboratorId}`, sk: 'ASKED', type: 'AskedMails', version: 1 },
      ...{ mails: [{ mailRequestId: 'm1', matter: 'password', at }], ttl: clock.ms / 1000 + 24 * 3600 },
    },
  ]);
});
