import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const table = new DynamoDBClient();

export async function handler({ id, token, state }: { id: string; token: string; state: string }): Promise<void> {
  const Item = { pk: { S: id }, sk: { S: 'token' }, token: { S: token }, state: { S: state } };
  await table.send(new PutItemCommand({ TableName: process.env['TABLE_NAME'], Item }));
}
