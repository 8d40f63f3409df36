import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../lambda/function-runner.ts';
import { isRecord } from '../template/template.ts';
import type { StreamRecord } from './stream-record.ts';

/** The part of an event source mapping that says what happens to a batch that fails. -1 means without end, as on AWS. */
export interface RetryPolicy {
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeSeconds: number;
  readonly bisect: boolean;
  readonly reportsItemFailures: boolean;
}

/** Records that were given up. `attempts` counts the invocations that had them. */
export interface GivenUp {
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly records: readonly StreamRecord[];
  readonly attempts: number;
  readonly last: Outcome | undefined;
}

export interface DeliveryDeps {
  readonly policy: RetryPolicy;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  readonly giveUp: (what: GivenUp) => void;
  readonly signal: AbortSignal;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Delivers one batch in order until every record is processed or given up, as Lambda does for a shard: a reported failure
 * restarts at the earliest failed record, a bisected batch is retried as two halves (which counts no attempt), and what
 * outlives its attempts or its age goes to the failure destination. Nothing later on the shard is delivered meanwhile.
 */
export async function deliver(
  batch: readonly StreamRecord[],
  deps: DeliveryDeps,
  attempts = 0,
  last?: Outcome,
): Promise<void> {
  const { policy, invoke, giveUp, signal } = deps;
  const records = dropOld(batch, deps, attempts, last);
  if (records.length === 0 || isOver(signal)) return;

  const outcome = await invoke(records);
  if (isOver(signal)) return;
  const failedAt = firstFailure(outcome, records, policy);
  if (failedAt === undefined) return;

  // What came before the earliest failure is done: what is left starts anew.
  if (failedAt > 0) return retry(records.slice(failedAt), 1);
  if (policy.bisect && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    await retry(records.slice(0, middle), attempts);
    return deliver(records.slice(middle), deps, attempts, outcome);
  }
  if (policy.maximumRetryAttempts >= 0 && attempts >= policy.maximumRetryAttempts)
    giveUp({ condition: 'RetryAttemptsExhausted', records, attempts: attempts + 1, last: outcome });
  else await retry(records, attempts + 1);

  async function retry(rest: readonly StreamRecord[], nextAttempt: number): Promise<void> {
    const pause = deps.pause ?? ((ms: number) => sleep(ms, undefined, { signal }).catch(() => {}));
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempts), signal);
    return deliver(rest, deps, nextAttempt, outcome);
  }
}

/** Checked again each time: any await may change it. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;

function dropOld(
  batch: readonly StreamRecord[],
  { policy, giveUp }: DeliveryDeps,
  attempts: number,
  last: Outcome | undefined,
): readonly StreamRecord[] {
  if (policy.maximumRecordAgeSeconds < 0) return batch;
  const oldest = Date.now() / 1000 - policy.maximumRecordAgeSeconds;
  const tooOld = batch.filter(({ dynamodb }) => dynamodb.ApproximateCreationDateTime < oldest);
  if (tooOld.length > 0) giveUp({ condition: 'RecordAgeExceeded', records: tooOld, attempts, last });
  return batch.filter((record) => !tooOld.includes(record));
}

/** The place of the earliest failed record; undefined if all went well. A report that names no record of the batch fails it all. */
function firstFailure(outcome: Outcome, records: readonly StreamRecord[], policy: RetryPolicy): number | undefined {
  if (!outcome.ok) return 0;
  if (!policy.reportsItemFailures) return undefined;
  const reply = JSON.parse(outcome.payload) as unknown;
  const failures = isRecord(reply) ? reply['batchItemFailures'] : undefined;
  if (!Array.isArray(failures) || failures.length === 0) return undefined;
  const places = failures.map((failure: unknown) =>
    records.findIndex(({ dynamodb }) => isRecord(failure) && dynamodb.SequenceNumber === failure['itemIdentifier']),
  );
  return places.includes(-1) ? 0 : Math.min(...places);
}
