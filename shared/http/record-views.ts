import type { EntryReply, RefusedReply } from '../contract/record-routes.ts';
import type { NamedEntry, NamedRefused } from '../domain/shown-entry.ts';
import type { Block } from '../domain/seal.ts';
import type { ListPage } from '../data/pages.ts';
import type { CsvPage } from './csv.ts';
import { cellsOf, columns, refusedCells, refusedColumns } from '../texts/record-table.ts';
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

/** A page of entries as a table. */
export const entryTable = ({ items, next }: ListPage<NamedEntry>, language: Language): CsvPage => ({
  columns,
  rows: items.map((entry) => cellsOf(entry, language)),
  next,
});

/** Shows what somebody attempted in an hour, and was refused. */
export const refusedReply = ({ by, ...row }: NamedRefused, language: Language): RefusedReply => ({
  ...row,
  by: { ...by, name: by.name ?? erasedPerson[language] },
});

/** A page of refused attempts as a table. */
export const refusedTable = ({ items, next }: ListPage<NamedRefused>, language: Language): CsvPage => ({
  columns: refusedColumns,
  rows: items.map((row) => refusedCells(row, language)),
  next,
});

/** Shows a block without what it seals. */
export const sealReply = ({ n, at, entries, hash, prev }: Block) => ({ n, at, entries: entries.length, hash, prev });
