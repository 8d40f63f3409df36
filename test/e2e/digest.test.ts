import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openTable } from '../../shared/data/client.ts';
import { digestRepository } from '../../shared/data/digests.ts';
import { creation, decide, submit, type Pending } from './support/creation.ts';
import { testFirm, type StaffMember, type TestFirm } from './support/firm.ts';
import { startHostProcess, type HostProcess } from './support/hosts.ts';
import { linkIn, mailsTo, type Mail } from './support/mailbox.ts';
import { openPage, textOf } from './support/pages.ts';
import { soon } from './support/soon.ts';

/** A quarter of an hour in three seconds; no request comes to its own reminder in the time of this file. */
const speed = 300;
const patience = 120_000;
let own: HostProcess;
let firm: TestFirm;
let creator: StaffMember;
let victor: StaffMember;
let agnes: StaffMember;
let gather: (requests: readonly Pending[]) => Promise<unknown>;

beforeAll(async () => {
  own = await startHostProcess(inject('assembly'), speed);
  const { Local, ClientAccess } = own.outputs;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: Local.DynamoDbEndpoint, region: 'eu-west-3', credentials });
  const digests = digestRepository(openTable(ClientAccess.TableName, client), uuidv7);
  firm = await testFirm('Cabinet Silence', own.outputs);
  creator = await firm.staff('Paul Garnier');
  victor = await firm.staff('Victor Valois', { validate: true });
  agnes = await firm.staff('Agnès Brémond', { validate: true });
  const administrator = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  expect((await administrator.patch('/v1/firm', { digestEvery: 'PT15M' })).status).toBe(200);
  const to = { collaboratorId: victor.id, firmId: firm.firmId };
  let n = 0;
  gather = (requests) => {
    n += 1;
    return Promise.all(
      requests.map(({ request: { requestId } }) => {
        const due = { kind: 'reminder', requestId, submission: 1, n } as const;
        return digests.gather({ ...to, due, at: new Date().toISOString() });
      }),
    );
  };
});
afterAll(() => own.stop());

const digests = async () =>
  (await mailsTo(victor.email, own.outputs)).filter(({ subject }) => /votre décision$/.test(subject));
const linksTo = (page: string, { text }: Mail) =>
  new Set(text.match(new RegExp(`${own.outputs.ClientAccess.ApiUrl}/${page}/\\S+`, 'g')));
const nthDigest = (n: number) =>
  vi.waitFor(async () => {
    const mail = (await digests())[n - 1];
    expect(mail, `digest ${String(n)}`).toBeDefined();
    return mail as Mail;
  }, soon);

test(
  'of thirty open requests a validator is reminded by one mail a round, with ten links, and hears of no decision (V13)',
  async () => {
    const company = await firm.company();
    const requests: Pending[] = [];
    while (requests.length < 30)
      requests.push(...(await Promise.all(Array.from({ length: 5 }, () => submit(creator, creation(company))))));

    await gather(requests);
    const digest = await nthDigest(1);
    expect(digest.subject).toBe('30 demandes attendent votre décision');
    expect(digest.text).toContain(
      'Voici les 10 plus anciennes, et 20 autres vous attendent sur la page de vos demandes.',
    );
    expect([linksTo('validation', digest).size, linksTo('queue', digest).size]).toEqual([10, 1]);
    expect(linkIn(digest, own.outputs)).toMatch(/^\/queue\//);
    const [link = ''] = linksTo('validation', digest);
    const page = await openPage(link.slice(own.outputs.ClientAccess.ApiUrl.length), own.outputs);
    expect([page.status, textOf(page)]).toEqual([200, expect.stringContaining('Que décidez-vous')]);

    // While it rests: what is due goes with the next, without what has been decided.
    for (const { request } of requests.slice(0, 5))
      expect((await decide(agnes, request.requestId, { decision: 'reject', reason: 'Doublon.' })).status).toBe(200);
    await gather(requests);
    const next = await nthDigest(2);
    expect(next.subject).toBe('25 demandes attendent votre décision');
    expect(next.text).toContain('et 15 autres vous attendent');
    // Each was asked about by a mail of its own; nothing else came, of all that somebody else decided.
    const asked = (await mailsTo(victor.email, own.outputs)).filter(({ subject }) => /^Accès à valider/.test(subject));
    expect([asked.length, (await mailsTo(victor.email, own.outputs)).length]).toEqual([30, 32]);
  },
  patience,
);
