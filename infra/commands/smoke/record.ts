/* eslint-disable no-restricted-syntax -- It tries what no write of ours can say. */
import { DeleteItemCommand, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { openTable } from '../../../shared/data/client.ts';
import { smokeRepository } from '../../../shared/data/smoke.ts';
import { Skipped, type Check } from './check.ts';
import type { SmokeDeployment } from './deployment.ts';

/** A2: whether the record can be added to, beside a change of something else, and not be changed or removed. */
export function recordChecks({ tableName, local, optionsOf }: SmokeDeployment, smokeId: string): readonly Check[] {
  const client = new DynamoDBClient(optionsOf('dynamoDbEndpoint'));
  const { record } = smokeRepository(openTable(tableName, client));
  const entry = { TableName: tableName, Key: marshall(record.key(smokeId)) };
  const change = { UpdateExpression: 'SET changed = :yes', ExpressionAttributeValues: marshall({ ':yes': true }) };
  const denied = (attempt: () => Promise<unknown>) => async () => {
    if (local) throw new Skipped('the local database knows no policies');
    try {
      await attempt();
    } catch (error) {
      if (error instanceof Error && error.name === 'AccessDeniedException') return;
      throw error;
    }
    throw new Error('it was let through: the table has no record guard');
  };
  return [
    {
      tries: 'an entry of the record is put in one transaction with a change of another item',
      run: () => record.enter(smokeId, new Date()),
    },
    {
      tries: 'a change of the entry is denied',
      run: denied(() => client.send(new UpdateItemCommand({ ...entry, ...change }))),
    },
    { tries: 'a removal of the entry is denied', run: denied(() => client.send(new DeleteItemCommand(entry))) },
    {
      tries: 'the other item is deleted again',
      cleansUp: true,
      run: () => record.leave(smokeId),
    },
  ];
}
