import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { request } from '../../../shared/contract/documentation/samples.ts';
import type { DecisionsReply } from '../../../shared/contract/replies.ts';
import { getItem } from '../../../shared/data/client.ts';
import { receiptRepository, type Receipt } from '../../../shared/data/receipts.ts';
import { keys } from '../../../shared/data/table.ts';
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
