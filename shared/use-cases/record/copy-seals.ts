import type { SealMarkRepository } from '../../data/seal-marks.ts';
import type { SealRepository } from '../../data/seals.ts';
import { mayBeNew, type Erased } from '../../domain/erasure.ts';
import { nextCopy, type CopiedTo } from '../../domain/seal-copy.ts';
import type { Block } from '../../domain/seal.ts';
import type { PutCopy } from '../../services/seal-bucket.ts';

export interface CopySealsDeps {
  readonly firms: () => AsyncIterable<{ readonly firmId: string }>;
  readonly seals: Pick<SealRepository, 'last' | 'blocks'>;
  readonly sealMarks: Pick<SealMarkRepository, 'copied' | 'copy' | 'erasedUpTo' | 'noteErased'>;
  readonly putCopy: PutCopy;
  readonly erasedIds: (firmId: string) => AsyncIterable<Erased>;
  readonly putErased: (erased: Erased) => Promise<void>;
}

/**
 * A3: copies what is new of every firm's chain to where nobody can change it, one firm after the other. What a copy holds
 * is noted before it is written, and that it was written after: whatever breaks off, the next run comes to the same end. A
 * firm that fails keeps none of the others from it.
 *
 * @throws AggregateError with what failed, or that time was over, so that it is run again.
 */
export const copySeals =
  (deps: CopySealsDeps) =>
  async (goesOn: () => boolean): Promise<void> => {
    const failures: unknown[] = [];
    for await (const { firmId } of deps.firms()) {
      if (!goesOn()) failures.push(new Error('Time was over.'));
      if (!goesOn()) break;
      await copyOf(deps, firmId).catch((error: unknown) => failures.push(error));
      await copyErased(deps, firmId).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `The seals of ${failures.length} firms were not copied.`);
  };

async function copyOf({ seals, sealMarks, putCopy }: CopySealsDeps, firmId: string): Promise<void> {
  // First how far it was copied: the chain is only ever longer by the time that its end is read.
  let before = await sealMarks.copied(firmId);
  const last = await seals.last(firmId);
  for (;;) {
    const copy = nextCopy(before, last, firmId);
    if (!copy || (copy !== before && !(await sealMarks.copy(before, copy)))) return;
    await putCopy(firmId, await blocksOf(seals, copy));
    const done = { ...copy, n: copy.upTo };
    if (!(await sealMarks.copy(copy, done))) return;
    before = done;
  }
}

/** G3: what was erased is remembered there too, each by its ids. */
async function copyErased({ sealMarks, erasedIds, putErased }: CopySealsDeps, firmId: string): Promise<void> {
  const upTo = await sealMarks.erasedUpTo(firmId);
  let last = upTo;
  for await (const erased of erasedIds(firmId)) {
    if (!mayBeNew(erased, upTo)) continue;
    await putErased(erased);
    if (last === undefined || erased.at > last) last = erased.at;
  }
  if (last !== undefined && last !== upTo) await sealMarks.noteErased(firmId, last);
}

/** @throws RangeError when one is missing. */
async function blocksOf(seals: Pick<SealRepository, 'blocks'>, { firmId, n, upTo }: CopiedTo): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const block of seals.blocks(firmId, n + 1)) {
    if (block.n > upTo) break;
    blocks.push(block);
  }
  if (blocks.length !== upTo - n) throw new RangeError('A block of the chain is missing.');
  return blocks;
}
