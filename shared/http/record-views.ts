import type { EntryReply } from '../contract/record-routes.ts';
import type { NamedEntry } from '../domain/shown-entry.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import type { Block } from '../domain/seal.ts';
import type { Position } from '../data/pages.ts';
import type { CsvPage } from './csv.ts';
import { cellsOf, columns } from '../texts/record-table.ts';
import { erasedPerson } from '../texts/erased.ts';
import type { Language } from '../texts/language.ts';

/** Shows an entry of the record in a reply. */
export function entryReply(
  { by, for: others, changes, subjectName: _name, ...entry }: NamedEntry,
  language: Language,
): EntryReply {
  const named = <D extends { readonly name: string | null }>(doer: D) => ({
    ...doer,
    name: doer.name ?? erasedPerson[language],
  });
  return {
    ...entry,
    by: by && named(by),
    for: others.map(named),
    changes: changes.map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null })),
  };
}

type Rows = { readonly items: readonly NamedEntry[]; readonly next: Position | undefined };

/** A page of entries as a table. */
export const entryTable = (
  { items, next }: Rows,
  positionAfter: (entry: Pick<AuditEntry, 'at' | 'auditId'>) => Position,
  language: Language,
): CsvPage => ({
  columns,
  rows: items.map((entry) => ({ cells: cellsOf(entry, language), position: positionAfter(entry) })),
  next,
});

/** Shows a block without what it seals. */
export const sealReply = ({ n, at, entries, hash, prev }: Block) => ({ n, at, entries: entries.length, hash, prev });
