import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { allFirms } from '../../../shared/data/all-firms.ts';
import { openTable } from '../../../shared/data/client.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { recordRepository } from '../../../shared/data/record-reader.ts';
import { sealMarkRepository } from '../../../shared/data/seal-marks.ts';
import { sealRepository } from '../../../shared/data/seals.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import { clientOptions, UsageError, type Deployment } from '../deployment.ts';

/** What the commands about the record work with. */
export function recordOf(deployment: Deployment) {
  const table = openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));
  return {
    record: recordRepository(table),
    seals: sealRepository(table),
    sealMarks: sealMarkRepository(table),
    names: nameRepository(table),
    fingerprint,
    now: () => new Date(),

    /** All firms, or the one that is named. @throws UsageError when there is no such firm. */
    async *firms(firmId: string | undefined): AsyncGenerator<Firm> {
      let found = false;
      for await (const firm of allFirms(table)) {
        if (firmId !== undefined && firm.firmId !== firmId) continue;
        found = true;
        yield firm;
      }
      if (!found && firmId !== undefined) throw new UsageError(`There is no firm ${firmId} in this deployment.`);
    },
  };
}
