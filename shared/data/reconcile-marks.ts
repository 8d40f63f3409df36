import * as z from 'zod';
import { OwnerList } from '../domain/reconciliation.ts';
import { getItem, getItems, type Table } from './client.ts';
import { keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { is } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { put } from './writes/write.ts';

const Position = z.object({ partition: z.string(), after: z.string() });

/** How far a firm has been looked at. */
export const FirmMark = z.object({
  firmId: z.string(),
  n: z.number().int(),
  /** Up to where in its record what should follow has been looked after. */
  upTo: z.string().optional(),
  /** What was found on the way, and had not been done when it was looked at last: as `kind#id`. */
  left: z.array(z.string()).default([]),
  /** After which of its open requests to go on. */
  open: Position.optional(),
});
export type FirmMark = z.infer<typeof FirmMark>;

/** Where the last run ended, over all firms. */
export const RunMark = z.object({
  n: z.number().int(),
  /** The firm to go on with, where time was over before all had had their turn. */
  firmId: z.string().optional(),
  /** The firm, in which list of it, and after whom, to go on with looking at sign-ins; an older mark knows accesses alone. */
  walk: z.object({ firmId: z.string(), list: OwnerList.default('accesses'), from: Position.optional() }).optional(),
});
export type RunMark = z.infer<typeof RunMark>;

/** The run of all firms has no firm's id. */
const allFirms = 'ALL';

/** V21: how far reconciliation has come. Of two runs at once the second keeps what the first noted. */
export const reconcileMarkRepository = (table: Table) => ({
  ofFirms: async (firmIds: readonly string[]): Promise<Map<string, FirmMark>> => {
    const found = z.array(FirmMark).parse(await getItems(table, firmIds.map(keys.reconcileMark)));
    return new Map(found.map((mark) => [mark.firmId, mark]));
  },

  ofRun: (): Promise<RunMark | undefined> => getItem(table, keys.reconcileMark(allFirms), RunMark),

  noteFirm: async (before: FirmMark, after: FirmMark): Promise<void> =>
    note(table, after.firmId, before.n, { ...after, n: before.n + 1 }),

  noteRun: async (before: RunMark, after: RunMark): Promise<void> =>
    note(table, allFirms, before.n, { ...after, n: before.n + 1 }),
});
export type ReconcileMarkRepository = ReturnType<typeof reconcileMarkRepository>;

async function note(table: Table, of: string, n: number, mark: FirmMark | RunMark): Promise<void> {
  const item = put({ ...keys.reconcileMark(of), type: 'ReconcileMark', ...mark });
  await tryWrite(table, item.expect(is('n', n === 0 ? undefined : n), declined));
}
