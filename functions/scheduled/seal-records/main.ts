import { TableEnv } from '../../../shared/config/environment.ts';
import { allFirms } from '../../../shared/data/all-firms.ts';
import { openTable } from '../../../shared/data/client.ts';
import { recordRepository } from '../../../shared/data/record-reader.ts';
import { sealRepository } from '../../../shared/data/seals.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import { sealRecords } from '../../../shared/use-cases/record/seal-records.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const table = openTable(TableEnv.parse(process.env).TABLE_NAME);

/** Seals every firm's record. */
export const handler = scheduled(
  sealRecords({
    firms: () => allFirms(table),
    record: recordRepository(table),
    seals: sealRepository(table),
    fingerprint,
    now: () => new Date(),
  }),
);
