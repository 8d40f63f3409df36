import type { DossierReply, ImportReply, LineResultReply } from '../contract/companies.ts';
import type { Dossier } from '../domain/company.ts';
import type { Import, LineResult } from '../domain/import.ts';
import type { Language } from '../texts/language.ts';
import { lineText } from '../texts/line-problems.ts';

export const dossierReply = ({ dossierId, companyId, name, reference, detached }: Dossier): DossierReply => ({
  dossierId,
  companyId,
  name,
  ...(reference === undefined ? {} : { reference }),
  ...(detached && { detached }),
});

/** Shows what came of a line, its errors in words. */
export const lineResultReply =
  (language: Language) =>
  ({ line, outcome, company, effects, errors }: LineResult): LineResultReply => ({
    line,
    outcome,
    ...(company && { company }),
    ...(effects && { effects }),
    ...(errors && {
      errors: errors.map(({ companies, ...error }) => ({
        ...error,
        detail: lineText({ ...error, ...(companies && { companies }) }, language),
        ...(companies && { companies: [...companies] }),
      })),
    }),
  });

export const importReply = (
  { importId, startedAt, startedBy, updatedAt, lastLine, totals }: Import,
  refused: readonly LineResult[],
  { language, moreRefused }: { language: Language; moreRefused: boolean },
): ImportReply => ({
  importId,
  startedAt,
  startedBy,
  updatedAt,
  lastLine,
  totals,
  refused: refused.map(lineResultReply(language)),
  moreRefused,
});
