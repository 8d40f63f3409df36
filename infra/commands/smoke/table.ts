import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openTable } from '../../../shared/data/client.ts';
import { smokeRepository } from '../../../shared/data/smoke.ts';
import type { SmokeDeployment } from './deployment.ts';
import type { Check } from './check.ts';

/** Whether the table is reached: an item of a type of its own, which nothing follows from, is written, read and deleted. */
export function tableChecks({ tableName, optionsOf }: SmokeDeployment, smokeId: string): readonly Check[] {
  const smoke = smokeRepository(openTable(tableName, new DynamoDBClient(optionsOf('dynamoDbEndpoint'))));
  const requireKept = async (wanted: boolean) => {
    if ((await smoke.isKept(smokeId)) !== wanted)
      throw new Error(`the item is ${wanted ? 'not there' : 'still there'}`);
  };
  return [
    {
      tries: `an item is written to the table ${tableName} and read`,
      run: async () => {
        await smoke.keep(smokeId, new Date());
        await requireKept(true);
      },
    },
    {
      tries: 'the item is deleted again',
      cleansUp: true,
      run: async () => {
        await smoke.remove(smokeId);
        await requireKept(false);
      },
    },
  ];
}
