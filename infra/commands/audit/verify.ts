import type { Told } from '../../../shared/domain/seal-check.ts';
import { fingerprint } from '../../../shared/services/fingerprint.ts';
import type { RecordLine } from '../../../shared/use-cases/record/read-record.ts';
import { verifyRecord, type Checked } from '../../../shared/use-cases/record/verify-record.ts';
import { mayStyle, overLine } from '../../terminal.ts';
import { UsageError } from '../deployment.ts';
import { flawLine } from './flaws.ts';
import { many, manyOf } from './many.ts';

/** What is to be verified, and by what. */
export interface Wanted {
  readonly firm: string | undefined;
  readonly told: readonly Told[];
}

export interface OfFirm {
  readonly firmId: string;
  readonly lines: AsyncIterable<RecordLine>;
}

/** What a bucket has of a firm; undefined where there is none. */
export type Copies = ((firmId: string) => AsyncIterable<Told>) | undefined;

/**
 * Whether it is known of whom something was told, before anything is verified.
 * @throws UsageError where it may have been any of several firms; of the ids one may come again and again.
 */
export async function requireOneFirm(firmIds: () => AsyncIterable<string>, { firm, told }: Wanted): Promise<void> {
  if (firm !== undefined || told.length === 0) return;
  let first: string | undefined;
  for await (const firmId of firmIds()) {
    first ??= firmId;
    if (firmId !== first) throw new UsageError('Say by --firm which firm --expect is of.');
  }
}

/**
 * A8: verifies one firm's record after the other, as the table or an export has it, and says what is wrong; gives the exit
 * code. @throws UsageError where there is nothing to verify.
 */
export async function verifyAll(firms: AsyncIterable<OfFirm>, { firm, told }: Wanted, copies: Copies): Promise<number> {
  const verify = verifyRecord({ fingerprint, now: () => new Date() });
  let flaws = 0;
  let seen = 0;
  for await (const { firmId, lines } of firms) {
    if (firm !== undefined && firm !== firmId) {
      for await (const _line of lines);
      continue;
    }
    seen += 1;
    const checked = await verify({
      ...{ lines, told, copies: copies?.(firmId) },
      onFlaw: (flaw) => console.log(flawLine(flaw)),
      onProgress: showProgress,
    });
    if (mayStyle(process.stderr)) process.stderr.write(overLine(''));
    const copied = copies ? ` (${checked.copies} of them in the bucket)` : '';
    console.log(`Firm ${firmId}: ${manyOf(checked)}${copied}, ${verdict(checked.flaws)}`);
    flaws += checked.flaws;
  }
  if (seen === 0)
    throw new UsageError(firm === undefined ? 'There is no record.' : `There is nothing of firm ${firm}.`);
  return flaws === 0 ? 0 : 1;
}

const verdict = (flaws: number) => (flaws === 0 ? 'as they were sealed.' : `${many(flaws, 'flaw')}.`);

function showProgress(checked: Checked): void {
  if (checked.entries % 5000 === 0 && mayStyle(process.stderr)) process.stderr.write(overLine(manyOf(checked)));
}
