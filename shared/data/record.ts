import type { Change } from '../domain/audit.ts';
import { changesBetween } from '../domain/changes.ts';
import type { AuditEntry, Deed, SubjectKind } from '../domain/audit-entry.ts';
import { nextInstant, type Kept } from '../domain/kept.ts';
import { cardTextWrite, cardWrites } from './cards.ts';
import { descriptions, type Subjects } from './subjects.ts';
import { indexes, keys } from './table.ts';
import { passing } from './ttl.ts';
import { is, type Item } from './writes/conditions.ts';
import { update, type Update } from './writes/update.ts';
import { nextVersion, put, type Conditional, type Write } from './writes/write.ts';

/**
 * A1: a subject as it was read and as it is to be, with the entry that tells of it. This file alone makes one, and what
 * writes a subject takes nothing else: so that there is no change without its entry, and no entry without its change.
 */
export class Recorded<T extends Kept> {
  private constructor(
    readonly before: T | undefined,
    /** With the version and the instant of its entry. */
    readonly after: T,
    readonly entry: AuditEntry,
    readonly kind: SubjectKind,
    /** A4: what the entry is committed to, and does not say. */
    readonly onCard: Pick<Deed, 'card' | 'text'>,
  ) {}

  /** A change of what is kept under the version; `before` undefined: the subject is new. */
  static change<Kind extends SubjectKind>(
    kind: Kind,
    before: Subjects[Kind] | undefined,
    changed: Subjects[Kind],
    deed: Deed,
  ): Recorded<Subjects[Kind]> {
    const at = nextInstant(deed.at, before);
    const changes = changesOf(kind, before, changed);
    const version = tellsNothing(before, changes, deed) ? changed.version : nextVersion(before);
    const after: Subjects[Kind] = { ...changed, version, lastAt: at };
    if (changes.some(({ field }) => field === 'card') !== (deed.card !== undefined))
      throw new TypeError('A version of a card comes with the change that names it.');
    return new Recorded(before, after, entryOf(kind, after, { ...deed, at }, changes), kind, deed);
  }

  /** A change, and in the same transaction a note that follows upon it. */
  static changeAndNote<Kind extends SubjectKind>(
    kind: Kind,
    { before, changed }: { readonly before: Subjects[Kind]; readonly changed: Subjects[Kind] },
    { change: deed, note: noted }: { readonly change: Deed; readonly note: Deed },
  ): { readonly change: Recorded<Subjects[Kind]>; readonly note: Recorded<Subjects[Kind]> } {
    const change = Recorded.change(kind, before, changed, deed);
    const note = Recorded.note(kind, change.after, noted);
    return { change: new Recorded(before, note.after, change.entry, kind, deed), note };
  }

  /** Something that changes nothing which is kept under the version, nor what is asked for beside it. */
  static note<Kind extends SubjectKind>(kind: Kind, subject: Subjects[Kind], deed: Deed): Recorded<Subjects[Kind]> {
    if (deed.beside?.length) throw new TypeError('What an entry tells of as a change comes with another version.');
    const at = nextInstant(deed.at, subject);
    const after: Subjects[Kind] = { ...subject, lastAt: at };
    return new Recorded(subject, after, entryOf(kind, after, { ...deed, at }, []), kind, { text: deed.text });
  }
}

/** An entry without a change repeats the version: one that is missing would be looked for. */
const tellsNothing = (before: Kept | undefined, changes: readonly Change[], { beside = [] }: Deed): boolean =>
  before !== undefined && changes.length + beside.length === 0;

/** Whether a change is one of what is kept under the version. */
export const changesAnything = <Kind extends SubjectKind>(
  kind: Kind,
  before: Subjects[Kind],
  after: Subjects[Kind],
): boolean => changesOf(kind, before, after).length > 0;

/**
 * What differs. Of what is new the state tells all but what `beginning` does: its status is named and its card, if it has
 * any, or what it is called by.
 */
function changesOf<Kind extends SubjectKind>(
  kind: Kind,
  before: Subjects[Kind] | undefined,
  after: Subjects[Kind],
): Change[] {
  const { state, changes, beginning } = descriptions[kind];
  if (before) return changes ? changes(before, after) : changesBetween(state(before), state(after));
  const { status, card, ...rest } = state(after);
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'string'));
  const told = status === undefined ? named : { status, ...(card !== undefined && { card }) };
  return [...changesBetween({}, told), ...(beginning?.(after) ?? [])];
}

function entryOf<Kind extends SubjectKind>(
  kind: Kind,
  subject: Subjects[Kind],
  { by, beside = [], card, text, ...deed }: Deed,
  changes: readonly Change[],
): AuditEntry {
  const { id, state } = descriptions[kind];
  return {
    ...deed,
    ...(by && { by }),
    ...(card && { commitment: card.hash }),
    ...(text && { reasonHash: text.hash }),
    firmId: subject.firmId,
    subject: { kind, id: id(subject) },
    version: subject.version,
    changes: [...changes, ...beside],
    state: state(subject),
  };
}

/** Where an entry lies, by what it says: with its subject, in its firm's order, and with who did it. */
export const entryKeys = ({ subject, firmId, by, at, auditId }: AuditEntry) => ({
  ...keys.audit(subject.id, at, auditId),
  ...indexes.audit(firmId, at, auditId),
  ...(by && indexes.actor(by.id, at, auditId)),
});

/** An entry as it is stored. */
export const entryItem = (entry: AuditEntry) => ({
  ...entryKeys(entry),
  ...passing('Audit', entry.at),
  ...entry,
  changes: entry.changes.map(withoutNulls),
});

/** What a field had no value before, or has none after, is not stored: entries are to stay small. */
const withoutNulls = ({ field, from, to }: Change): Partial<Change> => ({
  field,
  ...(from !== null && { from }),
  ...(to !== null && { to }),
});

/** The entry's own write, and those of what it is committed to (A4). */
export const entryWrites = ({ entry, onCard: { card, text } }: Pick<Recorded<Kept>, 'entry' | 'onCard'>): Write[] => [
  put(entryItem(entry)).ifNew(),
  ...(card ? cardWrites(card.to) : []),
  ...(text ? [cardTextWrite(text.to)] : []),
];

/** What a recorded change writes of a subject that there is: these fields of its item, held against what was read. */
export function recordedUpdate<T extends Kept>(
  { before, after, entry, kind }: Recorded<T>,
  fields: Item,
  also: (item: Update) => Update = (item) => item,
): Conditional {
  const { version, lastAt } = after;
  const item = update(descriptions[kind].key(entry.subject.id)).set({ ...fields, version, lastAt });
  return also(item).expect(is('version', before?.version)).expect(is('lastAt', before?.lastAt));
}

/** What a note writes: that there was one, its entry, and fields that no version guards. */
export const noteWrites = (note: Recorded<Kept>, fields: Item = {}): Write[] => [
  recordedUpdate(note, fields),
  ...entryWrites(note),
];
