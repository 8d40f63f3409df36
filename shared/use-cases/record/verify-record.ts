import type { Fingerprint } from '../../domain/seal.ts';
import { keptSince } from '../../domain/retention.ts';
import { sealCheck, type Flaw, type Told } from '../../domain/seal-check.ts';
import type { RecordLine } from './read-record.ts';

export interface VerifyRecordDeps {
  readonly fingerprint: Fingerprint;
  readonly now: () => Date;
}

export interface VerifyRecordQuestion {
  /** In the order of `readRecord`; of one firm. */
  readonly lines: AsyncIterable<RecordLine>;
  readonly told: readonly Told[];
  /** The blocks as a bucket has them, in order. */
  readonly copies?: AsyncIterable<Told> | undefined;
  readonly onFlaw: (flaw: Flaw) => void;
  /** Hears after each line how many there were. */
  readonly onProgress?: (checked: Checked) => void;
}

export interface Checked {
  readonly blocks: number;
  /** Blocks that the bucket has. */
  readonly copies: number;
  readonly entries: number;
  readonly flaws: number;
}

/** An entry that is older, in milliseconds, has been sealed: every 15 minutes those 5 minutes old are, and once an hour late ones. */
const sealedWithin = 60 * 60 * 1000;

/** A8: reads a record once and tells what is wrong with it. */
export const verifyRecord =
  ({ fingerprint, now }: VerifyRecordDeps) =>
  async ({ lines, told, copies = none(), onFlaw, onProgress }: VerifyRecordQuestion): Promise<Checked> => {
    const check = sealCheck({
      ...{ fingerprint, told, keptSince: keptSince('Audit', now()).toISOString() },
      sealedBefore: new Date(now().getTime() - sealedWithin).toISOString(),
    });
    const checked = { blocks: 0, copies: 0, entries: 0, flaws: 0 };
    const tell = (flaws: readonly Flaw[]) => {
      checked.flaws += flaws.length;
      flaws.forEach(onFlaw);
    };
    // Side by side, so that what is held does not grow with the chain.
    const bucket = copies[Symbol.asyncIterator]();
    let copy = await bucket.next();
    const compareUpTo = async (n: number): Promise<void> => {
      for (; copy.done !== true && copy.value.n <= n; copy = await bucket.next()) {
        check.copy(copy.value);
        checked.copies += 1;
      }
    };
    for await (const { block, entry } of lines) {
      if (block) await compareUpTo(block.n);
      tell(block ? check.block(block) : check.entry(entry));
      checked[block ? 'blocks' : 'entries'] += 1;
      onProgress?.(checked);
    }
    await compareUpTo(Number.POSITIVE_INFINITY);
    tell(check.end());
    return checked;
  };

async function* none(): AsyncGenerator<Told> {
  // No bucket, no copies.
}
