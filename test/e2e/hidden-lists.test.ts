import { randomUUID } from 'node:crypto';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { salting } from '../../shared/services/salting.ts';
import type { ListRoute } from '../../shared/contract/routes.ts';
import { openTable } from '../../shared/data/client.ts';
import { activeAccessItems, companyItems } from '../../shared/data/seed.ts';
import type { Company } from '../../shared/domain/company.ts';
import { putMany } from '../support/directory.ts';
import { creation, submit, type Pending } from './support/creation.ts';
import { testFirm, type ClientMember, type StaffMember, type TestFirm } from './support/firm.ts';
import { read, refusal, type Reply } from './support/http.ts';

/** What every name and every id of the companies out of reach has in it. */
const hiddenWord = 'zqvert';
const hiddenEnd = 'c0ffee15dead';
const hiddenId = () => randomUUID().slice(0, -hiddenEnd.length) + hiddenEnd;
const many = 500;

let firm: TestFirm;
let company: Company;
/** Who works on the one dossier of the one company. */
let nina: StaffMember;
let client: ClientMember;
let pending: Pending;

/** A company with a dossier, an access and its request, all of them out of Nina's reach. */
function hiddenItems(firmId: string, index: number) {
  const [companyId, dossierId, createdBy] = [hiddenId(), hiddenId(), { kind: 'access', id: hiddenId() } as const];
  const word = `${hiddenWord}${String(index)}`;
  const email = `camille.${word}@${word}.example`;
  // Half of them come before what is in reach, and half after it.
  const name = `${index % 2 ? 'Société' : 'Zinc'} ${word}`;
  return [
    ...companyItems({ companyId, firmId, name, dossiers: [{ dossierId, name: word }] }, [{ dossierId, name: word }]),
    ...activeAccessItems({
      ...{ accessId: hiddenId(), requestId: hiddenId(), sub: hiddenId(), firmId, modules: [] },
      salt: salting.newSalt(),
      createdAt: new Date(Date.now() + (index % 2 ? 1 : -1) * index * 60_000),
      identity: {
        ...{ firstName: 'Camille', lastName: word, email, phone: '+33612345678' },
        ...{ clientType: 'client_admin', companyId },
      },
      dossiers: [{ dossierId, level: 'principal_admin', options: [] }],
      ...{ createdBy, decidedBy: createdBy },
    }),
  ];
}

beforeAll(async () => {
  const { ClientAccess, Local } = inject('host');
  firm = await testFirm('Cabinet Discret');
  company = await firm.company({ name: 'Société Visible', admin: true });
  const dossierId = company.dossiers[0]?.dossierId ?? '';
  nina = await firm.staff('Nina Petit', { validate: true }, [dossierId]);
  client = await firm.client(company, [{ dossierId, level: 'team_lead', options: [] }], { clientType: 'client_admin' });
  const paul = await firm.staff('Paul Garnier');
  pending = await submit(paul, creation(company));
  for (let draft = 0; draft < 3; draft += 1) await nina.post('/v1/drafts');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const region = ClientAccess.UserPoolId.split('_')[0] ?? '';
  const table = openTable(
    ClientAccess.TableName,
    new DynamoDBClient({ endpoint: Local.DynamoDbEndpoint, region, credentials }),
  );
  await putMany(table, Array.from({ length: many }, (_, index) => hiddenItems(firm.firmId, index)).flat());
}, 120_000);

/** An export is of one person, and no list of what somebody reaches (G2). */
type Walked = Exclude<ListRoute, `${string}/export`>;
/** The queries that each list is walked by: one that is added without them does not compile. */
const walks: Readonly<Record<Walked, (own: { companyId: string; dossierId: string }) => readonly string[]>> = {
  'GET /v1/companies': ({ companyId, dossierId }) => [
    ...['', 'name=s', 'name=soc', 'name=zinc', 'name=zq', 'name=societe%20zq', `companyId=${companyId}`],
    ...[`companyId=${companyId}&name=so`, `dossierId=${dossierId}`],
  ],
  'GET /v1/accesses': ({ companyId, dossierId }) => [
    ...['', 'status=active', 'status=revoked', 'search=c', 'search=camille', 'search=zq', 'search=camille%20zq'],
    ...[`companyId=${companyId}`, `dossierId=${dossierId}`, `companyId=${companyId}&search=cam`],
  ],
  'GET /v1/requests': ({ companyId }) => [
    ...['', 'status=open', 'status=approved', 'status=rejected', 'toValidate=me', 'toValidate=me&status=approved'],
    ...['status=approved,open', 'kind=creation', 'createdBy=me', 'sort=expiresAt', 'toValidate=me&sort=expiresAt'],
    ...['search=c', 'search=camille', 'search=zq&status=approved', `companyId=${companyId}`],
  ],
  'GET /v1/drafts': () => [''],
  'GET /v1/dossiers/{dossierId}/users': () => ['', `at=${new Date().toISOString()}`],
  'GET /v1/dossiers/{dossierId}/staff': () => ['', `at=${new Date().toISOString()}`],
  'GET /v1/accesses/{accessId}/history': () => [''],
  // Not for her.
  'GET /v1/collaborators': () => [''],
  'GET /v1/audit': () => [''],
  'GET /v1/audit/seals': () => [''],
};

const Page = z.looseObject({ items: z.array(z.unknown()), nextCursor: z.string().optional() });

/** All the pages of a list, to its end. */
async function walk(who: StaffMember | ClientMember, path: string, query: string): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined && replies.length < 100;) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const reply = await who.get(`${path}?${query}${after}`);
    replies.push(reply);
    cursor = reply.status === 200 ? read(reply, 200, Page).nextCursor : undefined;
  }
  expect(replies.length).toBeLessThan(100);
  return replies;
}

/** Every string in JSON. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
      : [];

/** What a text can be read as, by itself or in its parts; and what that can be read as, if it is text again. */
function readings(text: string): Buffer[] {
  const pieces = [text, [...text].reverse().join(''), ...text.split(/[^\w+/=%-]+/)].filter((piece) => piece.length > 7);
  const decoded = pieces.flatMap(codes);
  const again = decoded.flatMap((bytes) =>
    isText(bytes)
      ? bytes
          .toString()
          .split(/[^\w+/=%-]+/)
          .flatMap(codes)
      : [],
  );
  return [...pieces.map((piece) => Buffer.from(piece)), ...decoded, ...again];
}
const isText = (bytes: Buffer): boolean => /^[\x20-\x7e]{8,}$/.test(bytes.toString('latin1'));

function codes(text: string): Buffer[] {
  const bytes = [
    Buffer.from(text, 'hex'),
    // Also out of step, for what stands before it.
    ...[0, 1, 2, 3].map((skipped) => Buffer.from(text.slice(skipped), 'base64url')),
    ...attempt(() => Buffer.from(decodeURIComponent(text))),
  ];
  return [...bytes, ...[gunzipSync, inflateSync, inflateRawSync].flatMap((unpack) => attempt(() => unpack(bytes[1]!)))];
}

function attempt(decode: () => Buffer): Buffer[] {
  try {
    return [decode()];
  } catch {
    return [];
  }
}

/** Whether bytes hold a name or an id out of reach, as text of whatever kind or, of an id, as the bytes of it. */
const tells = (bytes: Buffer): boolean =>
  bytes.includes(Buffer.from(hiddenEnd, 'hex')) ||
  (['latin1', 'utf16le'] as const).some((encoding) => {
    const text = bytes.toString(encoding).toLowerCase();
    return text.includes(hiddenWord) || text.includes(hiddenEnd);
  });

test('what is looked for would be found', () => {
  const [name, id] = [`société ${hiddenWord}17`, hiddenId()];
  const raw = Buffer.from(id.replaceAll('-', ''), 'hex');
  for (const text of [
    ...[name, id, Buffer.from(name).toString('base64'), Buffer.from(`${name}#${id}`).toString('base64url')],
    ...[Buffer.from(id).toString('hex'), raw.toString('base64url'), raw.toString('hex'), encodeURIComponent(name)],
    ...[`${Buffer.from(name).toString('base64url')}.checksum`, Buffer.from(name, 'utf16le').toString('base64')],
    Buffer.from(JSON.stringify({ after: Buffer.from(name).toString('hex') })).toString('base64url'),
  ])
    expect(readings(text).some(tells), text).toBe(true);
  expect(readings(randomUUID()).some(tells)).toBe(false);
});

describe('a collaborator with one dossier among 500 companies out of reach', () => {
  /** The strings that have been looked at. */
  const known = new Set<string>();
  const own = () => ({ companyId: company.companyId, dossierId: company.dossiers[0]?.dossierId ?? '' });

  test.each(Object.entries(walks))(
    'walks %s to its end, and no reply holds anything of the others',
    async (route, queries) => {
      const path = route
        .replace('GET ', '')
        .replace('{dossierId}', own().dossierId)
        .replace('{accessId}', client.accessId);
      for (const query of queries(own()))
        for (const limit of [1, 25]) {
          const replies = await walk(nina, path, `${query}&limit=${String(limit)}`.replace(/^&/, ''));
          expect(replies.filter(({ text }) => tells(Buffer.from(text)))).toEqual([]);
          for (const { body, headers } of replies)
            for (const string of stringsIn([body, Object.fromEntries(headers)]).filter((one) => !known.has(one))) {
              known.add(string);
              expect(readings(string).some(tells), `${query}: ${string}`).toBe(false);
            }
        }
    },
  );

  test('finds what is in reach, past positions that lie among the others', async () => {
    for (const [path, id] of [
      ['/v1/companies', company.companyId],
      ['/v1/companies', 'Société Visible'],
      ['/v1/accesses', client.accessId],
      ['/v1/requests', pending.request.requestId],
    ] as const) {
      const replies = await walk(nina, path, 'limit=25');
      expect([path, replies.some(({ text }) => text.includes(id))]).toEqual([path, true]);
      // Few of them fill no page: a page ends then at one that she does not see.
      expect([path, replies.length > 1]).toEqual([path, true]);
    }
  });

  test('reads no list by a position that she makes herself', async () => {
    for (const after of [`societe ${hiddenWord}1#${hiddenId()}`, '#'])
      for (const forged of [after, JSON.stringify({ partition: `FIRM#${firm.firmId}#COMPANIES`, after })]) {
        const cursor = Buffer.from(forged).toString('base64url');
        expect(refusal(await nina.get(`/v1/companies?cursor=${cursor}`))).toMatchObject({
          ...{ status: 400, fields: { '/cursor': 'invalid-cursor' } },
        });
      }
  });
});
