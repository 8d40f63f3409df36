import assert from 'node:assert/strict';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { itemSize } from './item-size.ts';

type Item = Readonly<Record<string, unknown>>;

/** What fits into one unit of writing. */
const kilobyte = 1024;

/** What of an entry is no matter of the change: whatever the state lists beyond the first, such as dossiers. */
const listedBeyond = (state: AuditEntry['state']): number =>
  Object.values(state)
    .filter((value) => Array.isArray(value))
    .reduce((sum, list) => sum + itemSize({ '': list }) - itemSize({ '': list.slice(0, 1) }), 0);

/** A1: the entries of a table that are larger than 1 KB without need; settings and catalogue are as long as a firm likes. */
export const tooLarge = (items: readonly Item[]): string[] =>
  items
    .filter(({ type }) => type === 'Audit')
    .flatMap((item) => {
      const { action, subject, state } = AuditEntry.parse(item);
      const size = itemSize(item) - listedBeyond(state);
      const isLong = size > kilobyte && subject.kind !== 'firm' && subject.kind !== 'catalogue';
      return isLong ? [`${action} takes ${String(size)} bytes`] : [];
    });

/** A1: of a table that a whole run has filled. */
export function assertEntriesSmall(items: readonly Item[]): void {
  assert.deepEqual([...new Set(tooLarge(items))], [], 'Entries are larger than 1 KB');
}
