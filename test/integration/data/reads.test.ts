import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Table } from '../../../shared/data/client.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { mailRepository } from '../../../shared/data/mails.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { keys, type ItemType } from '../../../shared/data/table.ts';
import { firstKeys } from '../../../shared/domain/cursor-keys.ts';
import { newCursorKey, newToken } from '../../../shared/services/tokens.ts';
import { deed } from '../../support/deeds.ts';
import { everything } from '../../support/fresh-table.ts';
import { creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded, type Call } from '../../support/traffic.ts';

let stage: Stage;
let watched: Table;
let calls: Call[];
let of: Office;
let submission: Submission;
let sub: string;
let textId: { accessId: string; auditId: string };
const { hash } = newToken();
const at = '2026-01-05T09:00:00.000Z';

/** Everything that there is, by the product's own writes. */
beforeAll(async () => {
  stage = await openStage();
  ({ table: watched, calls } = recorded(stage.table));
  of = office(watched);
  const company = await stage.company();
  const receipt = { callerId: 'paul', key: 'k1', fingerprint: 'f', render: () => ({ status: 202, body: {} }) };
  submission = await of.submit(stage.paul, creationOf(company, 'client_admin'), receipt);
  const { requestId } = submission.request;
  await of.requests.keepTaskToken(requestId, { taskToken: 'token', since: at });
  await of.requests.keepAsked(submission.request, { askedOf: [], told: {} }, at);
  const { decision } = await of.decide(stage.victor, submission, 'approve');
  textId = { accessId: submission.access.accessId, auditId: decision!.reason!.auditId };
  await of.openSignIn(submission);
  await of.activate(submission);
  ({ sub = '' } = (await of.accesses.access(submission.access.accessId)) ?? {});
  const link = {
    hash,
    purpose: 'invitation' as const,
    firmId: stage.firm.firmId,
    ownerId: submission.access.accessId,
    sub,
  };
  await of.links.save({ ...link, createdAt: at, expiresAt: at });
  const minted = { ...link, createdAt: at, expiresAt: at };
  await of.links.lease(minted, at, at);
  await of.links.use(minted, { at, until: at, deed: deed('password-chosen') });
  await of.links.requestMail({ mail: 'password-reset', mailRequestId: 'm', at, emailKey: 'e' });
  await cursorKeyRepository(watched).keepFirstKeys(firstKeys(newCursorKey()));
  const mails = mailRepository(watched);
  await mails.intend({ personId: submission.access.accessId, mail: 'invitation' }, new Date());
  await mails.outcome({ personId: submission.access.accessId, mail: 'invitation' }, { state: 'sent', messageId: '1' });
});

interface Read {
  readonly read: (from: Office) => Promise<unknown>;
  readonly key: () => { pk: string; sk: string };
  /** A field without which the item is broken. */
  readonly needs: string;
}
const reads: Partial<Record<ItemType, Read>> = {
  Firm: { read: ({ firms }) => firms.firm(stage.firm.firmId), key: () => keys.firm(stage.firm.firmId), needs: 'name' },
  Modules: {
    read: ({ firms }) => firms.catalogue(stage.firm.firmId),
    key: () => keys.modules(stage.firm.firmId),
    needs: 'modules',
  },
  Collaborator: {
    read: ({ firms }) => firms.collaborator(stage.victor.collaboratorId),
    key: () => keys.collaborator(stage.victor.collaboratorId),
    needs: 'rights',
  },
  Company: {
    read: ({ companies }) => companies.company(submission.request.companyId),
    key: () => keys.company(submission.request.companyId),
    needs: 'dossiers',
  },
  Dossier: {
    read: ({ companies }) => companies.withDossiers(undefined, submission.request.dossierIds),
    key: () => keys.dossier(submission.request.dossierIds[0]!),
    needs: 'companyId',
  },
  Access: {
    read: ({ accesses }) => accesses.access(submission.access.accessId),
    key: () => keys.access(submission.access.accessId),
    needs: 'clientType',
  },
  Card: {
    read: async ({ cards }) => (await cards.current([submission.access.accessId])).get(submission.access.accessId),
    key: () => keys.card(submission.access.accessId),
    needs: 'salt',
  },
  CardVersion: {
    read: async ({ cards }) => (await cards.versions([{ accessId: submission.access.accessId, n: 1 }]))[0],
    key: () => keys.cardVersion(submission.access.accessId, 1),
    needs: 'phone',
  },
  CardText: {
    read: async ({ cards }) => (await cards.texts([textId]))[0],
    key: () => keys.cardText(textId.accessId, textId.auditId),
    needs: 'text',
  },
  User: {
    read: ({ users }) => users.user(submission.request.dossierIds[0]!, submission.access.accessId),
    key: () => keys.user(submission.request.dossierIds[0]!, submission.access.accessId),
    needs: 'rights',
  },
  Person: { read: ({ people }) => people.person(sub), key: () => keys.person(sub), needs: 'status' },
  SignIn: { read: ({ links }) => links.signIn(sub), key: () => keys.signIn(sub), needs: 'type' },
  Email: {
    read: ({ accesses }) => accesses.holder(submission.access.person.email),
    key: () => keys.email(submission.access.person.email),
    needs: 'holderId',
  },
  Request: {
    read: ({ requests }) => requests.request(submission.request.requestId),
    key: () => keys.request(submission.request.requestId),
    needs: 'course',
  },
  MadeRequest: {
    read: ({ requests }) => requests.madeBy(stage.paul.collaboratorId, { limit: 10, from: undefined }),
    key: () => keys.madeRequest(stage.paul.collaboratorId, submission.request.createdAt, submission.request.requestId),
    needs: 'requestId',
  },
  TaskToken: {
    read: ({ requests }) => requests.waitingTask(submission.request.requestId),
    key: () => keys.taskToken(submission.request.requestId),
    needs: 'taskToken',
  },
  Link: { read: ({ links }) => links.link(hash, new Date()), key: () => keys.link(hash), needs: 'purpose' },
  Mail: {
    read: () =>
      mailRepository(watched).intend({ personId: submission.access.accessId, mail: 'invitation' }, new Date()),
    key: () => keys.mail(submission.access.accessId, 'invitation'),
    needs: 'state',
  },
  CursorKeys: {
    read: () => cursorKeyRepository(watched).cursorKeys(),
    key: () => keys.cursorKeys(),
    needs: 'current',
  },
  Idempotency: {
    read: () => receiptRepository(watched).find({ callerId: 'paul', key: 'k1', fingerprint: 'f' }, new Date()),
    key: () => keys.idempotency('paul', 'k1'),
    needs: 'reply',
  },
};
const types = Object.keys(reads) as ItemType[];

/** The item with a field taken away, and put back afterwards. */
async function withoutField({ key, needs }: Read, then: () => Promise<void>): Promise<void> {
  const { client, name } = stage.table;
  const Key = key();
  const { Attributes = {} } = await client.send(
    new UpdateCommand({
      ...{ TableName: name, Key, ExpressionAttributeNames: { '#field': needs } },
      UpdateExpression: 'REMOVE #field',
      ReturnValues: 'ALL_OLD',
    }),
  );
  await then();
  await client.send(
    new UpdateCommand({
      ...{ TableName: name, Key, ExpressionAttributeNames: { '#field': needs } },
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeValues: { ':value': Attributes[needs] },
    }),
  );
}

describe('every read', () => {
  test('has a test here, of each type of item on the main path', async () => {
    const written = new Set((await everything(stage.table)).map(({ type }) => type));
    const bySearchAndImport = [
      ...['AccessWord', 'AccessKey', 'CollaboratorWord', 'CompanyWord', 'Validator', 'CompanyKey', 'Reference'],
    ];
    const neverByKey = ['Audit', 'EverUser', 'Tally', 'MailRequest', 'Rate'];
    expect([...written].sort()).toEqual([...types, ...bySearchAndImport, ...neverByKey].sort());
  });

  test.each(types)('of a %s gives it parsed, by key and strongly consistent', async (type) => {
    const since = calls.length;

    expect(await reads[type]!.read(of)).toBeTruthy();

    for (const { name, input } of calls.slice(since).filter((call) => /^(Get|BatchGet|Query)/.test(call.name))) {
      const [batch] = Object.values((input['RequestItems'] ?? {}) as Record<string, object>);
      expect({ name, ...(batch ?? input) }).toMatchObject({ ConsistentRead: true });
    }
  });

  test.each(types)('of a broken %s fails rather than hand it on', async (type) => {
    const read = reads[type]!;
    await withoutField(read, async () => {
      await expect(read.read(of)).rejects.toBeInstanceOf(z.ZodError);
    });
    expect(await read.read(of)).toBeTruthy();
  });

  test('of what is not there gives nothing', async () => {
    expect(await of.requests.request('none')).toBeUndefined();
    expect(await of.accesses.access('none')).toBeUndefined();
    expect(await of.people.person('none')).toBeUndefined();
    expect(await of.requests.waitingTask('none')).toBeUndefined();
    expect(await of.links.link('none', new Date())).toBeUndefined();
    expect((await of.requests.requests(['none'])).size).toBe(0);
  });

  test('of several items takes one round trip for a hundred of them', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => `none-${String(index)}`);
    const since = calls.length;

    await of.requests.requests([...ids, ...ids]);

    expect(calls.slice(since).map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand']);
  });
});

test('nothing of all this scans the table', async () => {
  for (const type of types) await reads[type]!.read(of);
  await of.validators.candidates({ firmId: stage.firm.firmId, dossierIds: ['none'], turn: 'r1' });
  await of.firms.settings(stage.firm.firmId);
  const page = { limit: 10, from: undefined };
  await Promise.all([
    of.requests.ofFirm(stage.firm.firmId, page, { keep: () => false }),
    of.requests.openOfFirm(stage.firm.firmId, page),
    of.accesses.ofFirm(stage.firm.firmId, page),
    of.accesses.ofCompany(submission.request.companyId, page),
    of.companies.list(stage.firm.firmId, page),
  ]);
  const other = await stage.submitted();
  await of.cancel(stage.paul, other);
  const third = await stage.submitted();
  await of.expire(third);

  const used = new Set(calls.map(({ name }) => name));
  expect([...used].sort()).toEqual([
    'BatchGetItemCommand',
    'GetItemCommand',
    'PutItemCommand',
    'QueryCommand',
    'TransactWriteItemsCommand',
    'UpdateItemCommand',
  ]);
  for (const { input } of calls.filter(({ name }) => name === 'QueryCommand'))
    expect(input['KeyConditionExpression']).toBeDefined();
});
