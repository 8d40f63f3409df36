import { gzipSync } from 'node:zlib';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { request } from '../../../shared/contract/documentation/samples.ts';
import type { DecisionsReply } from '../../../shared/contract/replies.ts';
import { getItem } from '../../../shared/data/client.ts';
import { maxAdministrators } from '../../../shared/domain/asking.ts';
import { maxReminders } from '../../../shared/domain/round.ts';
import { receiptRepository, type Receipt } from '../../../shared/data/receipts.ts';
import { keys } from '../../../shared/data/table.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});

/** A reply to a hundred decisions about requests of 40 dossiers each, all of them others, with a reason of the full length. */
function hundredDecisions(): DecisionsReply {
  const [named] = request.dossiers;
  const results = Array.from({ length: 100 }, (_, number) => {
    const requestId = uuidv7();
    const dossiers = Array.from({ length: 40 }, (_, at) => ({
      ...named!,
      ...{ dossierId: uuidv7(), name: `Comptabilité et paie de l’exercice ${String(2000 + at)} n° ${String(number)}` },
    }));
    const reason = `${uuidv7()} `.repeat(27);
    const decision = { outcome: 'rejected' as const, by: request.createdBy, at: request.createdAt, reason };
    return { requestId, httpStatus: 200, request: { ...request, requestId, dossiers, decision }, problem: null };
  });
  return { results } as unknown as DecisionsReply;
}

test('a reply that is longer than an item is kept packed, and comes again to the byte (V20)', async () => {
  const body = hundredDecisions();
  const text = JSON.stringify(body);
  expect(text.length).toBeGreaterThan(400 * 1024);
  const receipts = receiptRepository(stage.table);
  const receipt: Receipt<DecisionsReply> = {
    ...{ callerId: 'victor', key: 'k', fingerprint: 'f' },
    render: (result) => ({ status: 200, body: result }),
  };
  await receipts.keep(receipt, body, new Date());
  const found = await receipts.find(receipt, new Date());
  expect(found?.status).toBe(200);
  expect(JSON.stringify(found?.body)).toBe(text);
  const item = await getItem(
    stage.table,
    keys.idempotency('victor', 'k'),
    z.object({ reply: z.object({ body: z.instanceof(Uint8Array) }) }),
  );
  expect(item?.reply.body.length).toBeLessThan(text.length / 3);
  await expect(receipts.find({ ...receipt, fingerprint: 'g' }, new Date())).rejects.toMatchObject({
    code: 'idempotency-key-reused',
  });
  await expect(receipts.keep(receipt, body, new Date())).rejects.toMatchObject({ code: 'request-in-progress' });
});

/** As many characters as a text may have, of the scripts of today those that take most, three bytes each, and pack worst. */
const longest = (length = 100) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

/** The same with texts of the full length, each another one; asked are all who can be, through all reminders there can be. */
function longestDecisions(): DecisionsReply {
  const person = () => ({ id: uuidv7(), name: longest() });
  const event = (_: unknown, n: number) => ({ event: 'reminded' as const, at: request.createdAt, what: String(n) });
  const { results } = hundredDecisions();
  const longer = results.map((result) => ({
    ...result,
    request: {
      ...result.request!,
      person: { ...result.request!.person, name: `${longest()} ${longest()}` },
      createdBy: person(),
      askedOf: Array.from({ length: 2 * maxAdministrators }, person),
      course: Array.from({ length: 2 * maxReminders }, event),
      decision: { ...result.request!.decision!, by: person(), reason: longest(1000) },
      dossiers: result.request!.dossiers.map((dossier) => ({
        ...dossier,
        ...{ name: longest(), company: { companyId: uuidv7(), name: longest() } },
      })),
    },
  }));
  return { results: longer };
}

/** Lambda takes no longer reply, whose body is a text in it (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
const longestReply = 6 * 1024 * 1024;

test('a reply that passes an item even when packed is kept in parts, and comes again to the byte (V20)', async () => {
  const body = longestDecisions();
  const text = JSON.stringify(body);
  expect(Buffer.byteLength(JSON.stringify({ statusCode: 200, body: text }))).toBeLessThan(longestReply);
  expect(gzipSync(text).length).toBeGreaterThan(800 * 1024);
  const receipts = receiptRepository(stage.table);
  const receipt: Receipt<DecisionsReply> = {
    ...{ callerId: 'agnes', key: 'k', fingerprint: 'f' },
    render: (result) => ({ status: 200, body: result }),
  };
  await receipts.keep(receipt, body, new Date());
  expect(JSON.stringify((await receipts.find(receipt, new Date()))?.body)).toBe(text);
  await expect(receipts.keep(receipt, longestDecisions(), new Date())).rejects.toMatchObject({
    code: 'request-in-progress',
  });
  expect(JSON.stringify((await receipts.find(receipt, new Date()))?.body)).toBe(text);
});

test('G3: replies that are packed, and lie in parts, go with the person whom they name, and others stay', async () => {
  const of = office(stage.table);
  const { access, request: made } = await stage.submitted();
  const callerId = access.createdBy.id;
  const receipts = receiptRepository(stage.table);
  const keep = async (key: string, name: string, decisions: DecisionsReply) => {
    const body = { ...decisions, name };
    const receipt = { callerId, key, fingerprint: 'f', render: () => ({ status: 200, body }) };
    await receipts.keep(receipt, undefined, new Date());
    return receipt;
  };
  const about = [
    await keep('packed', access.person.email, hundredDecisions()),
    await keep('parts', access.person.email, longestDecisions()),
  ];
  const other = await keep('other', 'somebody else', longestDecisions());
  await of.cancel(stage.paul, { access, request: made });
  const helene = { ...stage.agnes, rights: { validate: true, administerFirm: true } };
  const { accessId } = access;
  await of.erase({ who: asStaff(helene), accessId, confirm: accessId, reason: 'Demande' });
  await of.followErasure(accessId);
  for (const one of about) expect(await receipts.find(one, new Date())).toBeUndefined();
  expect(await receipts.find(other, new Date())).toBeDefined();
  const left = (await everything(stage.table)).filter(({ pk }) => pk === `IDEMPOTENCY#${callerId}`);
  expect(left.every(({ sk }) => String(sk).startsWith('other'))).toBe(true);
});
