import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { openTable, type Table } from '../../shared/data/client.ts';

/** Where the database is of the worker that runs this file (https://vitest.dev/guide/parallelism). */
function whereabouts() {
  const { endpoint, keys, region } = inject('dynamodb');
  const accessKeyId = keys[Number(process.env['VITEST_POOL_ID'] ?? 1) % keys.length] ?? '';
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey: 'local' } };
}

const newClient = (): DynamoDBClient => new DynamoDBClient(whereabouts());

/** The environment by which a function finds this table. */
export function environmentOf({ name }: Table): Readonly<Record<string, string>> {
  const { endpoint, region, credentials } = whereabouts();
  return {
    ...{ TABLE_NAME: name, AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  };
}

/**
 * An empty table of one's own, with the product's keys and indexes: one for each test file, or test, that wants one. It has
 * no stream: what follows from it is called by the tests themselves, and DynamoDB Local, which keeps the records of all
 * tables for a day, takes longer over every write the more of them there are.
 */
export function freshTable(): Promise<Table> {
  const { StreamSpecification: _stream, ...definition } = inject('dynamodb').definition;
  return create(definition);
}

/** An empty table without indexes, which are slow to fill. */
export function bareTable(): Promise<Table> {
  const { KeySchema = [] } = inject('dynamodb').definition;
  const AttributeDefinitions = KeySchema.map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' as const }));
  return create({ KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' });
}

async function create(definition: Omit<CreateTableCommandInput, 'TableName'>): Promise<Table> {
  const name = `test-${randomUUID()}`;
  const client = newClient();
  await client.send(new CreateTableCommand({ ...definition, TableName: name }));
  return openTable(name, client);
}

/** The same table by a client of its own, whose traffic can be looked at without the other's. */
export const reopened = ({ name }: Table): Table => openTable(name, newClient());

export { everything } from './scan.ts';
