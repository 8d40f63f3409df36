import * as z from 'zod';
import type { Block } from './seal.ts';

/** A3: how far a firm's chain has been copied out of the table, and how far the copy under way, if there is one, will reach. */
export const CopiedTo = z.object({ firmId: z.string(), n: z.number().int().min(0), upTo: z.number().int().min(0) });
export type CopiedTo = z.infer<typeof CopiedTo>;

/** Of some 190 KB at most each, so that one copy fits into the memory of a function. */
const blocksACopy = 100;

/**
 * A3: the next copy of a chain whose last block is given. One that was begun is the next again, over the same blocks, so
 * that a run that breaks off and the one after it write the same. Undefined when all is copied.
 *
 * @throws RangeError when the chain ends before what has been copied of it: its end was cut off.
 */
export function nextCopy(before: CopiedTo | undefined, last: Block | undefined, firmId: string): CopiedTo | undefined {
  const { n, upTo } = before ?? { n: 0, upTo: 0 };
  const end = last?.n ?? 0;
  if (end < upTo) throw new RangeError(`The chain ends with block ${end}, and ${upTo} was there.`);
  if (upTo > n) return before;
  return end > n ? { firmId, n, upTo: Math.min(end, n + blocksACopy) } : undefined;
}

/** A3: where a copy lies, by the number of its first block. */
export const copyKey = (firmId: string, first: number): string => `${firmId}/${String(first).padStart(9, '0')}.jsonl`;

/** A3: a copy as it is written: a line of JSON for each block, as an export of the record has it. */
export const copyText = (blocks: readonly Block[]): string =>
  blocks.map((block) => `${JSON.stringify({ block })}\n`).join('');
