import { sealRecord, type SealRecordDeps } from './seal-record.ts';

export interface SealRecordsDeps extends SealRecordDeps {
  readonly firms: () => AsyncIterable<{ readonly firmId: string }>;
  /** Sees to it that the firm is told of its last block, once a week. */
  readonly tellOfWeek: (firmId: string) => Promise<unknown>;
}

/** How old an entry is when it is sealed, in milliseconds: the index has it in its order by then. */
export const sealedAfter = 5 * 60 * 1000;

/** The part of an hour, in minutes, of which a run looks for late entries: one in four, where they come every 15 minutes. */
const lookingUntil = 15;

/**
 * A3: seals the record of every firm, one after the other, and once an hour what came to light late; then the firm is told
 * of its last block, if it has not been in this week. A firm that fails keeps none of the others from it.
 *
 * @throws AggregateError with what failed, once all have had their turn.
 */
export const sealRecords = (deps: SealRecordsDeps) => async (): Promise<void> => {
  const seal = sealRecord(deps);
  const lateOnes = deps.now().getUTCMinutes() < lookingUntil;
  const failures: unknown[] = [];
  for await (const { firmId } of deps.firms())
    await seal({ firmId, olderThan: sealedAfter, lateOnes })
      .then(() => deps.tellOfWeek(firmId))
      .catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `The record of ${failures.length} firms was not sealed.`);
};
