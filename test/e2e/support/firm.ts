import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { inject } from 'vitest';
import { catalogue } from '../../../infra/local/demo/firms.ts';
import type { Outputs } from '../../../infra/local/outputs.ts';
import { salting } from '../../../shared/services/salting.ts';
import { withRecord } from '../../../shared/data/seed-record.ts';
import { activeAccessItems, collaboratorItems, companyItems, firmItems, tallyItem } from '../../../shared/data/seed.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Collaborator, Grant, Portfolio, Rights } from '../../../shared/domain/people.ts';
import type { Counter } from '../../../shared/domain/tally.ts';
import { keys } from '../../../shared/data/table.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { openSignIn, password, signIn, type Caller } from './people.ts';

type Item = Record<string, unknown>;

export interface StaffMember extends Caller {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface ClientMember extends Caller {
  readonly accessId: string;
  readonly name: string;
  readonly email: string;
}

export interface ClientOptions {
  readonly clientType?: ClientType;
  readonly modules?: readonly string[];
}

/** A firm of a test file's own, so that files cannot disturb each other. */
export interface TestFirm {
  readonly firmId: string;
  readonly name: string;
  /** Where none of its clients may have an address (C2). */
  readonly domain: string;
  /** Adds a member of staff who can sign in; without rights and with every dossier unless told otherwise. */
  staff(name: string, rights?: Partial<Rights>, portfolio?: Portfolio): Promise<StaffMember>;
  /** Adds a person of a company who can sign in: a client user with every module, unless told otherwise. */
  client(company: Company, held: readonly Grant[], options?: ClientOptions): Promise<ClientMember>;
  /** Adds a company; `admin`: with an active client admin already. */
  company(options?: { dossiers?: number; admin?: boolean; name?: string }): Promise<Company>;
  /** Puts items into the table as they are. */
  write(items: readonly Item[]): Promise<void>;
}

/** Something nobody else has: part of an address or a name. */
export const unique = (): string => uuidv7().replaceAll('-', '').slice(4, 24);

/** Puts a firm into the table of a running host, by the same items as the demo's. */
export async function testFirm(name = 'Cabinet Essai', host: Outputs = inject('host')): Promise<TestFirm> {
  const firmId = uuidv7();
  const domain = `cabinet-${unique()}.example`;
  const [write, count] = [writer(host), counter(host)];
  /** What its record begins with (A1), by which it is asked about as of an instant (A7). */
  const record = (items: readonly Item[]) =>
    write(withRecord(items, { at: new Date().toISOString(), newId: uuidv7, hash: salting.hash }));
  const firm = {
    ...startingFirm(firmId, 'fr'),
    ...{ name, senderName: name, ownDomains: [domain] },
  };
  await write(firmItems(firm, catalogue('fr')));

  return {
    ...{ firmId, name, domain, write },
    staff: async (who, rights = {}, portfolio = 'all') => {
      const email = `${who.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${domain}`;
      const collaborator: Collaborator & { sub: string } = {
        ...{ firmId, email, portfolio, name: who, collaboratorId: uuidv7(), status: 'active', version: 1 },
        rights: { validate: false, administerFirm: false, ...rights },
        sub: await openSignIn(email, host),
      };
      await record(collaboratorItems(collaborator));
      return { ...(await signIn(email, password, host)), email, id: collaborator.collaboratorId, name: who };
    },
    client: async (company, held, { clientType = 'client_user', modules } = {}) => {
      const [accessId, email] = [uuidv7(), `camille.${unique()}@${unique()}.example`];
      const names = { firstName: 'Camille', lastName: `Client ${unique().slice(0, 6)}` };
      const actor = { kind: 'collaborator' as const, id: uuidv7() };
      await record(
        activeAccessItems({
          ...{ accessId, firmId, requestId: uuidv7(), sub: await openSignIn(email, host), createdAt: new Date() },
          identity: { ...names, email, phone: '+33612345678', clientType, companyId: company.companyId },
          salt: salting.newSalt(),
          dossiers: [...held],
          modules: [...(modules ?? catalogue('fr').map(({ moduleId }) => moduleId))],
          ...{ createdBy: actor, decidedBy: actor },
        }),
      );
      await count(company.companyId, clientType);
      const name = `${names.firstName} ${names.lastName}`;
      return { ...(await signIn(email, password, host)), accessId, name, email };
    },
    company: async ({ dossiers = 1, admin = false, name = `Société ${unique()}` } = {}) => {
      const companyId = uuidv7();
      const files = Array.from({ length: dossiers }, (_, index) => ({
        dossierId: uuidv7(),
        name: `${name} – dossier ${String(index + 1)}`,
      }));
      const company = { ...{ companyId, firmId, name, version: 1 }, dossiers: files };
      await record([...companyItems(company, files), ...(admin ? administered(company) : [])]);
      return company;
    },
  };
}

/** An active client admin, who never signs in here, and their count (C5). */
function administered({ companyId, firmId, dossiers }: Company): Item[] {
  const email = `gerante@${unique()}.example`;
  const actor = { kind: 'collaborator' as const, id: uuidv7() };
  const names = { firstName: 'Gisèle', lastName: 'Gérante' };
  const access = activeAccessItems({
    ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId, createdAt: new Date('2026-01-05T09:00:00Z') },
    identity: { ...names, email, phone: '+33612345678', clientType: 'client_admin', companyId },
    salt: salting.newSalt(),
    dossiers: dossiers.map(({ dossierId }) => ({ dossierId, level: 'principal_admin', options: [] })),
    modules: [],
    ...{ createdBy: actor, decidedBy: actor },
  });
  return [...access, tallyItem(companyId, 1, 0)];
}

/** C5: counts one more who is active. */
const counter = (host: Outputs) => async (companyId: string, clientType: ClientType) => {
  const counters: Readonly<Record<ClientType, Counter>> = { client_admin: 'adminsActive', client_user: 'usersActive' };
  await clientOf(host).send(
    new UpdateCommand({
      TableName: host.ClientAccess.TableName,
      Key: keys.tally(companyId),
      UpdateExpression: 'SET #type = :tally ADD #counter :one',
      ExpressionAttributeNames: { '#type': 'type', '#counter': counters[clientType] },
      ExpressionAttributeValues: { ':tally': 'Tally', ':one': 1 },
    }),
  );
};

const clientOf = ({ ClientAccess, Local }: Outputs) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const region = ClientAccess.UserPoolId.split('_')[0] ?? '';
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: Local.DynamoDbEndpoint, region, credentials }), {
    marshallOptions: { removeUndefinedValues: true },
  });
};

const writer = (host: Outputs) => {
  const client = clientOf(host);
  const { ClientAccess } = host;
  return async (items: readonly Item[]): Promise<void> => {
    for (let start = 0; start < items.length; start += 25) {
      const puts = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [ClientAccess.TableName]: puts } }));
    }
  };
};
