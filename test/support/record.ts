import assert from 'node:assert/strict';
import { StoredAccess } from '../../shared/data/access-items.ts';
import { descriptions, type Catalogue, type Subjects } from '../../shared/data/subjects.ts';
import { AuditEntry, type SubjectKind } from '../../shared/domain/audit-entry.ts';
import { Company, Dossier } from '../../shared/domain/company.ts';
import { Firm } from '../../shared/domain/firm.ts';
import { Collaborator } from '../../shared/domain/people.ts';

type Item = Readonly<Record<string, unknown>>;

/** How the items of each kind of subject are read, by their type. */
const readers: { readonly [Kind in SubjectKind]: readonly [type: string, read: (item: Item) => Subjects[Kind]] } = {
  access: ['Access', (item) => StoredAccess.parse(item)],
  collaborator: ['Collaborator', (item) => Collaborator.parse(item)],
  company: ['Company', (item) => Company.parse(item)],
  dossier: ['Dossier', (item) => Dossier.parse(item)],
  firm: ['Firm', (item) => Firm.parse(item)],
  catalogue: ['Modules', (item) => ({ version: 0, ...item }) as unknown as Catalogue],
};
const kinds = Object.keys(readers) as SubjectKind[];

/** What of a table the record is about: its entries, and the subjects. */
export const entriesAndSubjects = (items: readonly Item[]): Item[] => {
  const types = new Set(['Audit', ...kinds.map((kind) => readers[kind][0])]);
  return items.filter(({ type }) => types.has(String(type)));
};

/**
 * A1: every subject that was ever changed has its entries: later and later, versions without gaps up to its own, and the
 * state of the last one is what it is. One that a seed has put in begins with the version it was put in with.
 */
export function assertRecorded(items: readonly Item[]): void {
  const entries = items.filter(({ type }) => type === 'Audit').map((item) => AuditEntry.parse(item));
  const ordered = Map.groupBy(
    entries.toSorted((a, b) => a.at.localeCompare(b.at)),
    ({ subject }) => `${subject.kind} ${subject.id}`,
  );
  for (const kind of kinds)
    for (const item of items.filter(({ type }) => type === readers[kind][0]))
      assertTold(kind, readers[kind][1], item, ordered);
}

function assertTold<Kind extends SubjectKind>(
  kind: Kind,
  read: (item: Item) => Subjects[Kind],
  item: Item,
  ordered: ReadonlyMap<string, readonly AuditEntry[]>,
): void {
  const subject = read(item);
  const name = `${kind} ${descriptions[kind].id(subject)}`;
  const entries = ordered.get(name) ?? [];
  const [first] = entries;
  if (!first) {
    assert.equal(subject.lastAt, undefined, `${name} was noted, and has no entry`);
    return;
  }
  let { version } = first;
  let at = '';
  for (const entry of entries) {
    assert.ok(entry.at > at, `${name}: an entry is no later than the one before`);
    if (entry !== first && entry.changes.length > 0) version += 1;
    assert.equal(entry.version, version, `${name}: ${entry.action} has a version of its own`);
    at = entry.at;
  }
  assert.equal(subject.version, version, `${name} has a version without an entry`);
  assert.equal(subject.lastAt, at, `${name} has another last instant`);
  assert.deepEqual(entries.at(-1)?.state, stateOf(kind, subject), `${name} is otherwise than its last entry says`);
}

/** As the table keeps it: what has no value is not there. */
const stateOf = <Kind extends SubjectKind>(kind: Kind, subject: Subjects[Kind]): unknown =>
  JSON.parse(JSON.stringify(descriptions[kind].state(subject)));
