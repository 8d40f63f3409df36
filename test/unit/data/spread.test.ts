import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { keys } from '../../../shared/data/table.ts';
import { turnOf } from '../../../shared/data/validator-rows.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';

const validators = Array.from({ length: 200 }, (_, n) => `validator-${String(n)}`);

/** A table that holds rows alone, and answers the queries that they are found by as DynamoDB does. */
function tableOf(rows: readonly { pk: string; sk: string }[]) {
  const sorted = rows.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
  const send = ({ input }: { input: QueryCommandInput }) => {
    const { ':pk': pk, ':low': low, ':high': high } = input.ExpressionAttributeValues as Record<string, string>;
    const found = sorted.filter((row) => row.pk === pk && low! <= row.sk && row.sk <= high!);
    return Promise.resolve({ Items: found.slice(0, input.Limit) });
  };
  return { name: 'table', client: { send } as unknown as DynamoDBDocumentClient };
}

test.each([
  ['all dossiers', (id: string) => keys.validatorOfAll('f1', turnOf(id), id)],
  ['the dossier in a list', (id: string) => keys.validatorOf('d1', turnOf(id), id)],
])(
  'of 200 validators with %s, who are asked about 1,000 requests, nobody gets more than 1.8 times the mean (V10)',
  async (_, rowOf) => {
    const { candidates } = validatorRepository(tableOf(validators.map(rowOf)));
    const [requests, askAtMost] = [1000, 10];
    const times = new Map(validators.map((id) => [id, 0]));
    for (let n = 0; n < requests; n += 1) {
      const { ids } = await candidates({ firmId: 'f1', dossierIds: ['d1'], turn: `person-${String(n)}#d1` });
      for (const id of ids.slice(0, askAtMost)) times.set(id, (times.get(id) ?? 0) + 1);
    }
    const mean = (requests * askAtMost) / validators.length;
    expect([...times.values()].reduce((sum, each) => sum + each, 0)).toBe(requests * askAtMost);
    expect(Math.max(...times.values()) / mean).toBeLessThanOrEqual(1.8);
    expect(Math.min(...times.values())).toBeGreaterThan(0);
  },
);
