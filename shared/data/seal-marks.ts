import { CopiedTo } from '../domain/seal-copy.ts';
import { ToldOf, type SealNotice } from '../domain/seal-notice.ts';
import { ErasedUpTo } from '../domain/erasure.ts';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { tryCommit, tryWrite, write } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { mailRequestWrite } from './writes/mail-requests.ts';
import { declined } from './writes/refusals.ts';
import { put } from './writes/write.ts';

/** A3: how far each firm's chain of blocks has been told of, or copied, outside of the table. */
export const sealMarkRepository = (table: Table) => ({
  told: (firmId: string): Promise<ToldOf | undefined> => getItem(table, keys.sealMark(firmId, 'TOLD'), ToldOf),

  /** Notes of which block a firm is told in a week, and asks for the mail, all or nothing; false when another did so first. */
  tell: (before: ToldOf | undefined, told: ToldOf, notice: SealNotice | undefined): Promise<boolean> =>
    tryCommit(table, [
      put({ ...keys.sealMark(told.firmId, 'TOLD'), type: 'SealMark', ...told }).expect(
        is('week', before?.week),
        declined,
      ),
      ...(notice ? [mailRequestWrite(notice)] : []),
    ]),

  /** G3: up to when a firm's erasures have been copied. */
  erasedUpTo: async (firmId: string): Promise<string | undefined> =>
    (await getItem(table, keys.sealMark(firmId, 'ERASED'), ErasedUpTo))?.at,

  /** Of two runs at once either may be the last: what lies after the earlier one is looked at again. */
  noteErased: (firmId: string, at: string): Promise<void> =>
    write(table, put({ ...keys.sealMark(firmId, 'ERASED'), type: 'SealMark', firmId, at })),

  copied: (firmId: string): Promise<CopiedTo | undefined> => getItem(table, keys.sealMark(firmId, 'COPIED'), CopiedTo),

  /** Notes that a copy is begun, or done; false when another did so first. */
  copy: (before: CopiedTo | undefined, after: CopiedTo): Promise<boolean> =>
    tryWrite(
      table,
      put({ ...keys.sealMark(after.firmId, 'COPIED'), type: 'SealMark', ...after })
        .expect(is('n', before?.n), declined)
        .expect(is('upTo', before?.upTo), declined),
    ),
});
export type SealMarkRepository = ReturnType<typeof sealMarkRepository>;
