import type { RecordRepository } from '../../data/record-reader.ts';
import type { SealRepository } from '../../data/seals.ts';
import type { Block, StoredEntry } from '../../domain/seal.ts';

/** One line of a record: a block, or an entry. */
export type RecordLine =
  { readonly block: Block; readonly entry?: undefined } | { readonly entry: StoredEntry; readonly block?: undefined };

export interface ReadRecordDeps {
  readonly record: Pick<RecordRepository, 'entries'>;
  readonly seals: Pick<SealRepository, 'blocks'>;
}

/**
 * A8: a firm's whole record in the order in which it is checked: each block, then the entries up to where it reaches; at
 * the end those that are not sealed. Both are read once and in order, a page at a time.
 */
export const readRecord = ({ record, seals }: ReadRecordDeps) =>
  async function* (firmId: string): AsyncGenerator<RecordLine> {
    const entries = record.entries(firmId);
    let next = await entries.next();
    for await (const block of seals.blocks(firmId)) {
      yield { block };
      for (; next.done !== true && next.value.place <= block.reached; next = await entries.next())
        yield { entry: next.value };
    }
    for (; next.done !== true; next = await entries.next()) yield { entry: next.value };
  };
