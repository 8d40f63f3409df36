import { SealBucketEnv } from '../../../shared/config/environment.ts';
import { allFirms } from '../../../shared/data/all-firms.ts';
import { openTable } from '../../../shared/data/client.ts';
import { erasedIdsOf } from '../../../shared/data/erased-ids.ts';
import { sealMarkRepository } from '../../../shared/data/seal-marks.ts';
import { sealRepository } from '../../../shared/data/seals.ts';
import { putCopy, putErased } from '../../../shared/services/seal-bucket.ts';
import { copySeals } from '../../../shared/use-cases/record/copy-seals.ts';
import { scheduled } from '../../../shared/worker/scheduled.ts';

const env = SealBucketEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);

/** Copies new seals, and the ids of who was erased, to the bucket that keeps them under lock. */
export const handler = scheduled(
  copySeals({
    firms: () => allFirms(table),
    seals: sealRepository(table),
    sealMarks: sealMarkRepository(table),
    putCopy: putCopy(env.SEAL_BUCKET),
    erasedIds: (firmId) => erasedIdsOf(table, firmId),
    putErased: putErased(env.SEAL_BUCKET),
  }),
);
