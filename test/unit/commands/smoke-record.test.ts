import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineOf, runChecks } from '../../../infra/commands/smoke/check.ts';
import type { SmokeDeployment } from '../../../infra/commands/smoke/deployment.ts';
import { recordChecks } from '../../../infra/commands/smoke/record.ts';

let table: Server;
let asked: string[];
let guards: boolean;

/** A table as AWS answers for one: with its policy, or without. */
beforeEach(async () => {
  asked = [];
  guards = true;
  table = createServer((request, response) => {
    void text(request).then((body) => {
      const [, action = ''] = String(request.headers['x-amz-target']).split('.');
      asked.push(action);
      const denied = guards && /^(UpdateItem|DeleteItem)$/.test(action) && body.includes('AUDIT#');
      response.writeHead(denied ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      const type = 'com.amazon.coral.service#AccessDeniedException';
      response.end(JSON.stringify(denied ? { __type: type, Message: 'explicit deny' } : {}));
    });
  });
  await new Promise<void>((listening) => table.listen(0, '127.0.0.1', listening));
});
afterEach(() => {
  table.close();
  table.closeAllConnections();
});

const run = async () => {
  const endpoint = `http://127.0.0.1:${String((table.address() as AddressInfo).port)}`;
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  const optionsOf = () => ({ endpoint, region: 'eu-west-3', credentials, maxAttempts: 1 });
  const deployment = { tableName: 'T', optionsOf } as unknown as SmokeDeployment;
  const outcomes = await runChecks(recordChecks(deployment, 's1'), () => undefined, new AbortController().signal);
  return outcomes.map(lineOf);
};

test('A2: an entry is put beside a change of something else, and neither changed nor removed', async () => {
  expect(await run()).toEqual([
    'ok       an entry of the record is put in one transaction with a change of another item',
    'ok       a change of the entry is denied',
    'ok       a removal of the entry is denied',
    'ok       the other item is deleted again',
  ]);
  expect(asked).toEqual(['TransactWriteItems', 'UpdateItem', 'DeleteItem', 'DeleteItem']);
});

test('A2: a table that lets an entry be changed or removed fails, and says what it lacks', async () => {
  guards = false;
  const failed = (await run()).filter((line) => line.startsWith('FAILED'));
  expect(failed).toEqual([
    'FAILED   a change of the entry is denied: it was let through: the table has no record guard',
    'FAILED   a removal of the entry is denied: it was let through: the table has no record guard',
  ]);
});
