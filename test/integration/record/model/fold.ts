import assert from 'node:assert/strict';

/** An entry as the table keeps it, of which a fold knows no more than the design says. */
export interface Entry {
  readonly auditId: string;
  readonly at: string;
  readonly by?: { readonly kind: string; readonly id: string };
  readonly subject: { readonly kind: string; readonly id: string };
  readonly version: number;
  readonly action: string;
  readonly changes: readonly Change[];
  readonly requestId?: string;
  readonly state: State;
}

interface Change {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export type State = Readonly<Record<string, unknown>>;

/** Entries by their subject, each subject's in the order of time. */
export function bySubject(entries: readonly Entry[]): Map<string, Entry[]> {
  const ordered = entries.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return Map.groupBy(ordered, ({ subject }) => `${subject.kind} ${subject.id}`);
}

/**
 * A1: the entries of one subject tell one story. They come later and later, their versions have no gap, and what an entry
 * says that has changed leads from the state before it to its own.
 */
export function assertOneStory(name: string, entries: readonly Entry[]): void {
  let before: Entry | undefined;
  for (const entry of entries) {
    const where = `${name}, version ${String(entry.version)} (${entry.action})`;
    assert.ok(!before || entry.at > before.at, `${where} is no later than what came before`);
    // Of what is new the state tells all but a list, and the changes no more beside that than what it is called by.
    const raised = !before || entry.changes.length > 0 ? 1 : 0;
    assert.equal(entry.version, (before?.version ?? 0) + raised, `${where} leaves a gap`);
    if (before)
      assert.deepEqual(entry.state, changed(before.state, entry, where), `${where} is not what its changes say`);
    else
      for (const { field, to } of entry.changes)
        if (field in entry.state) assert.deepEqual(field === 'portfolio' ? kindOf(to) : to, entry.state[field], where);
    before = entry;
  }
}

/** What a subject was at an instant, by its entries; undefined before the first of them. */
export const asOf = (entries: readonly Entry[], at: string): Entry | undefined =>
  entries.findLast((entry) => entry.at <= at);

/** The state before an entry, with what the entry says that has changed. */
function changed(before: State, { subject, changes }: Entry, where: string): State {
  const state = structuredClone(before) as Record<string, unknown>;
  for (const stored of changes) {
    // A value that there was not, or is not any more, is not stored.
    const change = { ...{ from: null, to: null }, ...stored };
    const { tell } = tellers.find(({ of }) => of.test(`${subject.kind} ${change.field}`)) ?? { tell: plain };
    tell(state, change, where);
  }
  return state;
}

type Teller = (state: Record<string, unknown>, change: Change, where: string) => void;

const plain: Teller = (state, { field, from, to }, where) => {
  assert.deepEqual(state[field] ?? null, from, `${where} says that ${field} was otherwise than it was`);
  if (to === null) Reflect.deleteProperty(state, field);
  else state[field] = to;
};

/** A setting that has no value is there, and null. */
const setting: Teller = (state, { field, from, to }, where) => {
  assert.deepEqual(state[field], from, `${where} says that ${field} was otherwise than it was`);
  state[field] = to;
};

/** What an access opens is told dossier by dossier, in words; the state has it in letters. */
const grant: Teller = (state, { field, from, to }, where) => {
  const dossierId = field.slice('dossiers/'.length);
  const dossiers = [...(state['dossiers'] as readonly string[])];
  const at = dossiers.findIndex((text) => text.startsWith(`${dossierId} `));
  assert.equal(at < 0 ? null : dossiers[at], inLetters(dossierId, from), `${where} says that ${field} was otherwise`);
  const given = inLetters(dossierId, to);
  if (given === null) dossiers.splice(at, 1);
  else dossiers.splice(at < 0 ? dossiers.length : at, at < 0 ? 0 : 1, given);
  state['dossiers'] = dossiers;
};

const kindOf = (told: unknown) => (told === 'all' ? 'all' : 'list');

/** Of a list of dossiers the state says no more than that it is one; the changes say what left it and what came. */
const portfolio: Teller = (state, { from, to }, where) => {
  assert.equal(state['portfolio'], kindOf(from), `${where} says that the portfolio was otherwise`);
  state['portfolio'] = kindOf(to);
};

/** Told beside what the state holds: which sign-in it is, that a name is another, what was asked for, whose list it joins. */
const beside: Teller = () => undefined;

const tellers: readonly { readonly of: RegExp; readonly tell: Teller }[] = [
  { of: /^firm /, tell: setting },
  { of: /^access dossiers\//, tell: grant },
  { of: /^collaborator portfolio$/, tell: portfolio },
  { of: /^access (sub$|requested\/)|^dossier holders\//, tell: beside },
];

const letters: Readonly<Record<string, string>> = {
  ...{ principal_admin: 'p', team_lead: 't', standard_user: 's' },
  ...{ all_documents: 'd', create_expense_reports: 'e', publish_by_api: 'a' },
};

/** A level and options in the letters in which states keep them. */
export const lettersOf = (words: readonly string[]): string => words.map((word) => letters[word]).join('');

const inLetters = (dossierId: string, words: unknown): string | null =>
  typeof words === 'string' ? `${dossierId} ${lettersOf(words.split(' '))}` : null;
