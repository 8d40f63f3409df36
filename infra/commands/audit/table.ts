import type { NameRepository } from '../../../shared/data/names.ts';
import type { RecordRepository } from '../../../shared/data/record-reader.ts';
import { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import { namedAsSubject, namedByEntry, namedEntry } from '../../../shared/domain/shown-entry.ts';
import { csvLines, tableHead } from '../../../shared/http/csv.ts';
import { cellsOf, columns } from '../../../shared/texts/record-table.ts';

export interface TableDeps {
  readonly record: Pick<RecordRepository, 'entries'>;
  readonly names: Pick<NameRepository, 'names'>;
}

type OfFirm = Pick<Firm, 'firmId' | 'language'>;

/** Entries whose names are read at once. */
const together = 100;

/** A6: the head of a table of several firms' records, which says of each line whose it is. */
export const recordHead = tableHead([...columns, 'firmId']);

/** A6: a firm's record as lines of a table, in its order, with the names that entries do not hold themselves: some at a time. */
export const recordTable = ({ record, names }: TableDeps) =>
  async function* ({ firmId, language }: OfFirm): AsyncGenerator<{ readonly text: string; readonly entries: number }> {
    for await (const entries of inGroups(record.entries(firmId))) {
      const found = await names.names([...entries.flatMap(namedByEntry), ...entries.flatMap(namedAsSubject)]);
      const lines = entries.map((entry) => [...cellsOf(namedEntry(entry, found), language), firmId]);
      yield { text: csvLines(lines), entries: entries.length };
    }
  };

async function* inGroups(stored: AsyncIterable<{ readonly stored: unknown }>): AsyncGenerator<AuditEntry[]> {
  let group: AuditEntry[] = [];
  for await (const entry of stored) {
    group.push(AuditEntry.parse(entry.stored));
    if (group.length < together) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
