import * as z from 'zod';
import type { Deed } from '../domain/audit-entry.ts';
import { delegateLeft } from '../domain/delegate-left.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { Opened } from '../domain/opening.ts';
import { Collaborator } from '../domain/people.ts';
import type { SearchTerm } from '../domain/search.ts';
import { loweredByRights } from '../domain/protection.ts';
import { absenceWrites } from './absences.ts';
import { getItem, getItems, type Table } from './client.ts';
import { newCollaboratorWrites, staffFields } from './firms.ts';
import { collaboratorWordWrites } from './collaborator-words.ts';
import { noText } from './key-text.ts';
import { dropOpening } from './openings.ts';
import { leavePerson, savePerson, savePersonButPortfolio, staffPerson } from './people.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { entryWrites, Recorded, recordedUpdate } from './record.ts';
import { receiptWrites, type Receipt } from './receipts.ts';
import { indexes, keys } from './table.ts';
import { passing } from './ttl.ts';
import { addHolderRows, validatorWrites } from './validator-rows.ts';
import { oneEach, searchWords } from './word-search.ts';
import { freeEmail, holdEmail } from './writes/addresses.ts';
import { commit, write } from './writes/commit.ts';
import { exists, is } from './writes/conditions.ts';
import { mailRequestWrite, noticeWrites } from './writes/mail-requests.ts';
import { missing } from './writes/refusals.ts';
import { administratorWrites } from './writes/tallies.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/**
 * Staff, with what must stay true around them: the address (C1), the person's own item, the last administrator; and with
 * what is to be told of them: that they are given a right (F1).
 */
export const collaboratorRepository = (table: Table, now: () => Date = () => new Date()) => ({
  /** One who is there, or who left and is kept still (G4). */
  collaborator: (id: string): Promise<Collaborator | undefined> =>
    getItem(table, keys.collaborator(id), Collaborator, now()),

  /** The firm's staff by name, without those who left. */
  ofFirm: (firmId: string, page: PageRequest): Promise<ListPage<Collaborator>> =>
    readPage(
      table,
      {
        partition: { gsi2pk: indexes.collaborators(firmId).gsi2pk },
        descending: false,
        parse: (item) => Collaborator.parse(item),
      },
      page,
    ),

  /**
   * The firm's staff whose name or address matches every term, by the words that match and then by name, without those
   * who left.
   * @throws `invalid-input` for a position of another search.
   */
  search: (firmId: string, terms: readonly SearchTerm[], page: PageRequest): Promise<ListPage<Collaborator>> => {
    const { pk } = keys.collaboratorWord(firmId, noText, noText, '');
    const load = async (ids: readonly string[]) => oneEach(await loadCollaborators(table, ids));
    const filter = { keep: ({ status }: Collaborator) => status !== 'removed' };
    return searchWords(table, { pk, terms, descending: false, load, filter, dense: true }, page);
  },

  /** Keeps a new collaborator. @throws `email-taken` (C1), `request-in-progress`. */
  add: async (added: Collaborator, deed: Deed, receipt: Receipt<Collaborator> | undefined): Promise<Collaborator> => {
    const recorded = Recorded.change('collaborator', undefined, added, deed);
    const { after: collaborator } = recorded;
    const { collaboratorId, firmId, email } = collaborator;
    const guard = { holderId: collaboratorId, kind: 'collaborator' as const, firmId };
    await commit(table, [
      ...receiptWrites(receipt, collaborator, new Date(deed.at)),
      holdEmail(emailKeyOf(email), guard, '/email'),
      ...newCollaboratorWrites(recorded),
      ...noticeWrites(recorded.entry, loweredByRights(undefined, collaborator)),
    ]);
    return collaborator;
  },

  /**
   * Replaces a collaborator as they were read, and with them what their sign-in gives: it counts at their next call.
   * From then on they are found as a validator of what they hold (V10); of what they hold no more, until `forget`.
   * @throws `last-firm-administrator`; `stale-write` if they changed meanwhile.
   */
  save: (before: Collaborator, after: Collaborator, deed: Deed): Promise<Collaborator> =>
    replace(table, { before, after, deed }),

  /** Keeps which Cognito user was opened for one who was invited: from then on it gives what their rights say. */
  open: (before: Collaborator, { sub, opening }: Opened, deed: Deed): Promise<Collaborator> =>
    replace(table, { before, after: { ...before, sub, status: 'active' }, deed }, [dropOpening(opening)]),

  /**
   * V15: leaves the delegate out of an absence, with the row by which the delegate finds it, and asks for the mail that tells
   * its owner. @throws `stale-write` if they changed meanwhile.
   */
  dropDelegate: async (before: Collaborator, deed: Deed): Promise<void> => {
    if (before.absence?.delegateId === undefined) return;
    const { delegateId, ...absence } = before.absence;
    const recorded = Recorded.change('collaborator', before, { ...before, absence }, deed);
    await commit(table, [
      ...staffWrites(recorded, before),
      ...absenceWrites(before, recorded.after),
      mailRequestWrite(delegateLeft(recorded.entry, delegateId)),
    ]);
  },

  /** Takes note that the invitation has gone. */
  invited: (collaboratorId: string): Promise<void> =>
    write(table, update(keys.collaborator(collaboratorId)).remove('invitationDue').expect(exists(), missing)),

  /** Frees the address of one who left, once their sign-in is gone (C1), and what that gave (G4). @throws `stale-write` */
  release: async (before: Collaborator, deed: Deed): Promise<void> => {
    const { collaboratorId, email, sub } = before;
    const released = { ...before, signInClosedAt: deed.at };
    await commit(table, [
      ...staffWrites(Recorded.change('collaborator', before, released, deed), before),
      freeEmail(emailKeyOf(email), collaboratorId),
      ...(sub === undefined ? [] : [leavePerson({ sub, kind: 'collaborator' }, deed.at)]),
    ]);
  },
});
export type CollaboratorRepository = ReturnType<typeof collaboratorRepository>;

interface Replacing {
  readonly before: Collaborator;
  readonly after: Collaborator;
  readonly deed: Deed;
}

async function replace(
  table: Table,
  { before, after, deed }: Replacing,
  also: readonly Write[] = [],
): Promise<Collaborator> {
  const recorded = Recorded.change('collaborator', before, after, deed);
  const { after: saved } = recorded;
  await addHolderRows(table, before, saved);
  await commit(table, [
    ...staffWrites(recorded, before),
    ...collaboratorWordWrites(before, saved),
    ...administratorWrites(before, saved),
    ...validatorWrites(before, saved),
    ...absenceWrites(before, saved),
    ...personWrites(before, saved),
    ...noticeWrites(recorded.entry, loweredByRights(before, saved)),
    ...also,
  ]);
  return saved;
}

async function loadCollaborators(table: Table, ids: readonly string[]): Promise<Map<string, Collaborator>> {
  const found = z.array(Collaborator).parse(await getItems(table, ids.map(keys.collaborator)));
  return new Map(found.map((collaborator) => [collaborator.collaboratorId, collaborator]));
}

/** A portfolio is written where it changes alone, and then over what was read: a new dossier may have joined the list (A1). */
function staffWrites(recorded: Recorded<Collaborator>, before: Collaborator): Write[] {
  const leaves = before.status !== 'removed' && recorded.after.status === 'removed';
  const { portfolio, ...kept } = staffFields(recorded.after);
  const fields = { ...kept, ...(leaves && passing('Collaborator', recorded.entry.at)) };
  if (samePortfolio(before, recorded.after)) return [recordedUpdate(recorded, fields), ...entryWrites(recorded)];
  const saved = recordedUpdate(recorded, { ...fields, portfolio }).expect(is('portfolio', before.portfolio));
  return [saved, ...entryWrites(recorded)];
}

const samePortfolio = (before: Collaborator, after: Collaborator): boolean =>
  JSON.stringify(before.portfolio) === JSON.stringify(after.portfolio);

/** Nobody signs in as a collaborator without a `sub`. */
function personWrites(before: Collaborator, { sub, ...after }: Collaborator): Write[] {
  if (sub === undefined) return [];
  const person = staffPerson({ ...after, sub });
  return [before.sub === sub && samePortfolio(before, after) ? savePersonButPortfolio(person) : savePerson(person)];
}
