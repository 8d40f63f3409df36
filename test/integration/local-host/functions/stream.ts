import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const table = new DynamoDBClient();
const workflow = new SFNClient();
const TableName = process.env['TABLE_NAME'];

/** An order starts its execution; its decision resumes it; poison fails for ever. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  console.log(JSON.stringify({ level: 'INFO', batch: Records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S) }));
  for (const { dynamodb } of Records) {
    const pk = dynamodb?.Keys?.['pk']?.S ?? '';
    const sk = dynamodb?.Keys?.['sk']?.S;
    if (pk.startsWith('poison')) return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    if (sk === 'order') {
      const input = JSON.stringify({ id: pk, wait: Number(dynamodb?.NewImage?.['wait']?.S ?? 3600), pause: 100 });
      await workflow.send(new StartExecutionCommand({ stateMachineArn: process.env['MACHINE_ARN'], name: pk, input }));
    }
    if (sk === 'decision') {
      const Key = { pk: { S: pk }, sk: { S: 'token' } };
      const { Item } = await table.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      const output = JSON.stringify({ decision: dynamodb?.NewImage?.['decision']?.S });
      await workflow.send(new SendTaskSuccessCommand({ taskToken: Item?.['token']?.S, output }));
    }
  }
  return { batchItemFailures: [] };
}
