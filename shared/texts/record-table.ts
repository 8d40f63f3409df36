import type { NamedEntry, NamedRefused } from '../domain/shown-entry.ts';
import { erasedPerson } from './erased.ts';
import type { Language } from './language.ts';

/** A6: the columns of the record as a table, by names that never change: programs go by them. */
export const columns = [
  ...([
    'at',
    'action',
    'subjectKind',
    'subjectId',
    'subjectName',
    'version',
    'byKind',
    'byId',
    'byName',
    'via',
  ] as const),
  ...(['changes', 'reason', 'for', 'requestId', 'auditId'] as const),
];

/** A6: an entry as a line of that table; codes stay codes, and nobody is an empty cell. */
export function cellsOf(entry: NamedEntry, language: Language): string[] {
  const { subject, by, changes } = entry;
  const named = ({ name }: { readonly name: string | null }) => name ?? erasedPerson[language];
  const isPerson = subject.kind === 'access' || subject.kind === 'collaborator';
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    ...{ at: entry.at, action: entry.action, subjectKind: subject.kind, subjectId: subject.id },
    subjectName: isPerson ? named({ name: entry.subjectName }) : (entry.subjectName ?? ''),
    version: String(entry.version),
    ...{ byKind: by?.kind ?? '', byId: by?.id ?? '', byName: by ? named(by) : '', via: entry.via },
    changes: changes.map(({ field, from, to }) => `${field}: ${valueText(from)} → ${valueText(to)}`).join('\n'),
    ...{ reason: entry.reason ?? '', for: entry.for.map(named).join(', ') },
    ...{ requestId: entry.requestId ?? '', auditId: entry.auditId },
  };
  return columns.map((column) => cells[column]);
}

/** A5: the columns of refused attempts as a table. */
export const refusedColumns = ['hour', 'byKind', 'byId', 'byName', 'code', 'count', 'ids'] as const;

/** A5: the attempts of one person, code and hour as a line of that table. */
export function refusedCells({ hour, by, code, count, ids }: NamedRefused, language: Language): string[] {
  const byName = by.name ?? erasedPerson[language];
  const cells: Readonly<Record<(typeof refusedColumns)[number], string>> = {
    ...{ hour, byKind: by.kind, byId: by.id, byName, code },
    ...{ count: String(count), ids: ids.join(', ') },
  };
  return refusedColumns.map((column) => cells[column]);
}

const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};
