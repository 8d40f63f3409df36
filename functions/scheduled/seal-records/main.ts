import { TableEnv } from '../../../shared/config/environment.ts';
import { allFirms } from '../../../shared/data/all-firms.ts';
import { openTable } from '../../../shared/data/client.ts';
import { recordRepository } from '../../../shared/data/record-reader.ts';
import { sealMarkRepository } from '../../../shared/data/seal-marks.ts';
import { sealRepository } from '../../../shared/data/seals.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import { sealRecords } from '../../../shared/use-cases/record/seal-records.ts';
import { tellOfWeek } from '../../../shared/use-cases/record/tell-of-week.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const table = openTable(TableEnv.parse(process.env).TABLE_NAME);

const seals = sealRepository(table);
const now = () => new Date();

/** Seals every firm's record, and asks that it be told of it once a week. */
export const handler = scheduled(
  sealRecords({
    firms: () => allFirms(table),
    record: recordRepository(table),
    seals,
    fingerprint,
    now,
    tellOfWeek: tellOfWeek({ seals, sealMarks: sealMarkRepository(table), now }),
  }),
);
