import assert from 'node:assert/strict';
import { AuditEntry } from '../../shared/domain/audit-entry.ts';
import { itemSize } from './item-size.ts';

type Item = Readonly<Record<string, unknown>>;

/** What fits into one unit of writing. */
const kilobyte = 1024;

const beyond = (list: readonly unknown[], first: number): number =>
  itemSize({ '': list }) - itemSize({ '': list.slice(0, first) });

/** Of rights in words, whatever is longer than a level with one option. */
const wordsBeyond = (changes: AuditEntry['changes']): number =>
  changes
    .flatMap(({ from, to }) => [from, to])
    .reduce<number>((sum, value) => sum + Math.max(0, (typeof value === 'string' ? value.length : 0) - 40), 0);

/** What makes a change more than an ordinary one: whatever its state lists beyond the first, such as dossiers; a third field. */
const listedBeyond = ({ state, changes }: Pick<AuditEntry, 'state' | 'changes'>): number =>
  Object.values(state)
    .filter((value) => Array.isArray(value))
    .reduce((sum, list) => sum + beyond(list, 1), beyond(changes, 2) + wordsBeyond(changes));

/** A1: the entries of a table that are larger than 1 KB without need; settings and catalogue are as long as a firm likes. */
export const tooLarge = (items: readonly Item[]): string[] =>
  items
    .filter(({ type }) => type === 'Audit')
    .flatMap((item) => {
      const entry = AuditEntry.parse(item);
      const { action, subject } = entry;
      const size = itemSize(item) - listedBeyond(entry);
      const isLong = size > kilobyte && subject.kind !== 'firm' && subject.kind !== 'catalogue';
      return isLong ? [`${action} takes ${String(size)} bytes`] : [];
    });

/** A1: of a table that a whole run has filled. */
export function assertEntriesSmall(items: readonly Item[]): void {
  assert.deepEqual([...new Set(tooLarge(items))], [], 'Entries are larger than 1 KB');
}
