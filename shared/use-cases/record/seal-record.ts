import type { RecordRepository } from '../../data/record-reader.ts';
import type { SealRepository } from '../../data/seals.ts';
import { maxSealed, nextBlock, type Block, type Fingerprint, type StoredEntry } from '../../domain/seal.ts';

export interface SealRecordDeps {
  readonly record: Pick<RecordRepository, 'entries'>;
  readonly seals: Pick<SealRepository, 'last' | 'since' | 'add'>;
  readonly fingerprint: Fingerprint;
  readonly now: () => Date;
}

export interface SealRecordQuestion {
  readonly firmId: string;
  /** How old an entry has to be, in milliseconds: the index may show younger ones out of their order. */
  readonly olderThan: number;
  /** Whether entries are looked for that came to light after later ones were sealed. */
  readonly lateOnes: boolean;
}

export interface SealingResult {
  readonly blocks: number;
  readonly entries: number;
  readonly late: number;
}

/** How far back late entries are looked for. */
const lookedBack = 2 * 60 * 60 * 1000;

/**
 * A3: seals what a firm's record holds that is old enough, in its order, and what is late. Each block is one conditional
 * write: of two writers at once one goes on where the other was faster, and after a crash the next run does what is left.
 */
export const sealRecord =
  (deps: SealRecordDeps) =>
  async ({ firmId, olderThan, lateOnes }: SealRecordQuestion): Promise<SealingResult> => {
    const until = new Date(deps.now().getTime() - olderThan).toISOString();
    const chain = chainOf(deps, firmId);
    const inOrder = await chain.sealInOrder(until);
    const late = lateOnes ? await chain.sealLate() : { blocks: 0, entries: 0 };
    return { blocks: inOrder.blocks + late.blocks, entries: inOrder.entries + late.entries, late: late.entries };
  };

function chainOf({ record, seals, fingerprint, now }: SealRecordDeps, firmId: string) {
  const add = async (last: Block | undefined, late: boolean, entries: readonly StoredEntry[]) => {
    const block = nextBlock(last, { firmId, at: now().toISOString(), late, entries }, fingerprint);
    return (await seals.add(block)) ? block : undefined;
  };

  return {
    async sealInOrder(until: string) {
      const done = { blocks: 0, entries: 0 };
      for (;;) {
        let last = await seals.last(firmId);
        let outrun = false;
        for await (const entries of inBlocks(record.entries(firmId, { after: last?.reached, until }))) {
          const added = await add(last, false, entries);
          outrun = added === undefined;
          if (outrun) break;
          last = added;
          done.blocks += 1;
          done.entries += entries.length;
        }
        if (!outrun) return done;
      }
    },

    async sealLate() {
      const done = { blocks: 0, entries: 0 };
      for (;;) {
        const last = await seals.last(firmId);
        if (!last) return done;
        const since = new Date(now().getTime() - lookedBack).toISOString();
        const named = new Set<string>();
        for await (const { entries } of seals.since(firmId, since)) for (const { key } of entries) named.add(key);
        const late: StoredEntry[] = [];
        // What was sealed before cannot be told from what is late: blocks since then name all that is younger.
        for await (const entry of record.entries(firmId, { after: since, through: last.reached }))
          if (!named.has(entry.key)) late.push(entry);
        if (late.length === 0) return done;
        const some = late.slice(0, maxSealed);
        if (await add(last, true, some)) {
          done.blocks += 1;
          done.entries += some.length;
        }
      }
    },
  };
}

async function* inBlocks(entries: AsyncIterable<StoredEntry>): AsyncGenerator<StoredEntry[]> {
  let some: StoredEntry[] = [];
  for await (const entry of entries) {
    some.push(entry);
    if (some.length < maxSealed) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
