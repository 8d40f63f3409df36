import * as z from 'zod';
import { fieldCodes } from './error.ts';
import { ImportColumn, NamedCompany } from './import-line.ts';
import { Doer, Instant } from './vocabulary.ts';

/** What came of one line: of the dossier, by its reference; `updated` also when only its company changed. */
export const LineOutcome = z.enum(['created', 'updated', 'unchanged', 'refused']);
export type LineOutcome = z.infer<typeof LineOutcome>;

/** All that a line does, or would do, beside making its dossier; none: nothing. */
export const LineEffect = z.enum([
  'company-created',
  'company-joined',
  'company-renamed',
  'company-numbered',
  'dossier-renamed',
]);
export type LineEffect = z.infer<typeof LineEffect>;

export const LineResult = z.object({
  line: z.number().int(),
  outcome: LineOutcome,
  /**
   * Unless refused: the company of the line, as it is called after it, and before where the line renames it; one that the
   * same call makes, or would make, has no id here.
   */
  company: z
    .object({ companyId: z.string().nullable(), name: z.string(), formerName: z.string().optional() })
    .optional(),
  effects: z.array(LineEffect).optional(),
  errors: z
    .array(
      z.object({
        column: ImportColumn,
        code: z.enum(fieldCodes),
        companies: z.array(NamedCompany).readonly().optional(),
        otherLine: z.number().int().optional(),
      }),
    )
    .optional(),
});
export type LineResult = z.infer<typeof LineResult>;

export const ImportTotals = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});
export type ImportTotals = z.infer<typeof ImportTotals>;

export const totalsOf = (results: readonly LineResult[]): ImportTotals => {
  const totals = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of results) totals[outcome] += 1;
  return totals;
};

/** The totals after the lines of a call were sent again, or for the first time. */
export const addTotals = (totals: ImportTotals, more: ImportTotals, less?: ImportTotals): ImportTotals => ({
  created: totals.created + more.created - (less?.created ?? 0),
  updated: totals.updated + more.updated - (less?.updated ?? 0),
  unchanged: totals.unchanged + more.unchanged - (less?.unchanged ?? 0),
  refused: totals.refused + more.refused - (less?.refused ?? 0),
});

/** An import under way or done: what its calls came to so far. */
export const Import = z.object({
  importId: z.string(),
  firmId: z.string(),
  startedAt: Instant,
  startedBy: Doer,
  updatedAt: Instant,
  /** The highest line number processed so far. */
  lastLine: z.number().int(),
  totals: ImportTotals,
  version: z.number().int(),
});
export type Import = z.infer<typeof Import>;
