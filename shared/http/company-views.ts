import type { DossierReply, ImportReply, LineResultReply } from '../contract/companies.ts';
import type { Company, Dossier } from '../domain/company.ts';
import type { Import, LineResult } from '../domain/import.ts';
import type { NamedCompany } from '../domain/import-line.ts';
import type { Language } from '../texts/language.ts';
import { lineText } from '../texts/line-problems.ts';
import { actorReply, type ShownDoers } from './views.ts';

/** Shows a dossier with its company. */
export const dossierReply = (
  { dossierId, companyId, name, reference, detached }: Dossier,
  company: Pick<Company, 'name'> | undefined,
  shown: ShownDoers,
): DossierReply => ({
  dossierId,
  companyId,
  name,
  reference: reference ?? null,
  company: { companyId, name: company?.name ?? '' },
  detached: detached ? { at: detached.at, by: actorReply(detached.by, shown) } : null,
});

const namedCompany = ({ companyId, name, registrationNumber }: NamedCompany) => ({
  companyId: companyId ?? null,
  name,
  registrationNumber: registrationNumber ?? null,
});

/** Shows what came of a line, its errors in words. */
export const lineResultReply =
  (language: Language) =>
  ({ line, outcome, company, effects, errors }: LineResult): LineResultReply => ({
    line,
    outcome,
    company: company ? { ...company, formerName: company.formerName ?? null } : null,
    effects: effects ?? [],
    errors: (errors ?? []).map((error) => ({
      column: error.column,
      code: error.code,
      detail: lineText(error, language),
      companies: (error.companies ?? []).map(namedCompany),
      otherLine: error.otherLine ?? null,
    })),
  });

export const importReply = (
  { importId, startedAt, startedBy, updatedAt, lastLine, totals }: Import,
  refused: readonly LineResult[],
  { moreRefused, ...shown }: ShownDoers & { readonly moreRefused: boolean },
): ImportReply => ({
  importId,
  startedAt,
  startedBy: actorReply(startedBy, shown),
  updatedAt,
  lastLine,
  totals,
  refused: refused.map(lineResultReply(shown.language)),
  moreRefused,
});
