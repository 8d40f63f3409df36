import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { CollaboratorReply } from '../../../shared/contract/firm.ts';
import { firmTallyItem } from '../../../shared/data/seed.ts';
import { testFirm, unique, type StaffMember, type TestFirm } from './firm.ts';
import { read, send, type Reply } from './http.ts';
import { password, tokensOf } from './people.ts';

/** Calls the API by a route key's method and path. */
export type Call = (route: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

/** Somebody's calls, with every method. */
export async function callsOf(email: string, secret = password): Promise<Call> {
  const { access } = await tokensOf(email, secret);
  return (route, body, headers = {}) => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const sent = { headers: { authorization: `Bearer ${access}`, ...headers } };
    return send(method, path, body === undefined ? sent : { ...sent, body });
  };
}

export interface AdministeredFirm extends TestFirm {
  readonly admin: StaffMember;
  readonly call: Call;
}

/** A firm with one administrator, who is counted as such. */
export async function administeredFirm(name: string): Promise<AdministeredFirm> {
  const firm = await testFirm(name);
  const admin = await firm.staff('Hélène Lefèvre', { administerFirm: true });
  const rights = { validate: false, administerFirm: true };
  const { ClientAccess, Local } = inject('host');
  const region = ClientAccess.UserPoolId.split('_')[0] ?? '';
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: Local.DynamoDbEndpoint, region, credentials }),
  );
  const Item = firmTallyItem(firm.firmId, [{ status: 'active', rights }]);
  await client.send(new PutCommand({ TableName: ClientAccess.TableName, Item }));
  return { ...firm, admin, call: await callsOf(admin.email) };
}

/** What a new collaborator is added with, unless told otherwise. */
export const newcomer = (changes: object = {}) => ({
  ...{ name: 'Zoé Martin', email: `zoe.martin@${unique()}.example`, rights: { validate: true }, portfolio: [] },
  ...changes,
});

/** Adds a collaborator, which must be accepted. */
export const added = async (call: Call, changes: object = {}): Promise<CollaboratorReply> =>
  read(await call('POST /v1/collaborators', newcomer(changes)), 201, CollaboratorReply);
