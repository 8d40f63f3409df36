import * as z from 'zod';
import { turnedBetween, type Turn } from '../domain/as-of.ts';
import { Collaborator } from '../domain/people.ts';
import { Instant } from '../domain/vocabulary.ts';
import { getItems, type Key, type Table } from './client.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { staffRecord, type StaffRecord } from './staff-record.ts';
import { keys } from './table.ts';
import { commit, tryCommit, tryWrite } from './writes/commit.ts';
import { absent, atMost, has, or, shorterThan } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import type { Conditional, Write } from './writes/write.ts';

/**
 * A7: whose list ever held a dossier, who ever had every dossier of the firm, and whether a dossier was the firm's, each
 * as a set of turns: `<instant> <has>`. A set takes a turn that is told again. Of many turns it has the latest, from
 * `turnsFrom` on: what was before, the record tells.
 */
const StoredRow = z
  .object({
    pk: z.string(),
    sk: z.string(),
    turns: z.set(z.string()).default(new Set()),
    turnsFrom: Instant.optional(),
  })
  .transform(({ turns, turnsFrom, ...row }) => ({
    ...row,
    // One of before may have been told again since.
    turns: [...turns].map(readTurn).filter(({ at }) => turnsFrom === undefined || at >= turnsFrom),
    from: turnsFrom,
  }));
type StoredRow = z.infer<typeof StoredRow>;

const readTurn = (text: string): Turn => {
  const [at = '', has] = text.split(' ');
  return { at, has: has === '+' };
};
const turnText = ({ at, has }: Turn): string => `${at} ${has ? '+' : '-'}`;

/** When something turned, as far as a row tells: undefined `from`, from the beginning on. */
type Turns = Pick<StoredRow, 'turns' | 'from'>;

/** One of the staff who ever had a dossier, by their list or with all of the firm's, and when that turned. */
export interface EverStaff extends Turns {
  readonly collaboratorId: string;
  readonly by: 'list' | 'all';
}

interface OfFirm {
  readonly firmId: string;
  readonly dossierId: string;
}

/** What is read beside a page of staff. */
export interface StaffBeside {
  /** What turned by the other kind, for one of the page; undefined if there is no such row. */
  readonly other: (row: EverStaff) => Turns | undefined;
  /** When the dossier left the firm and came back; undefined if it never did. */
  readonly presence: Turns | undefined;
  readonly staff: ReadonlyMap<string, StaffNow>;
}
export type StaffNow = z.infer<typeof StaffNow>;
const StaffNow = Collaborator.pick({
  ...{ collaboratorId: true, name: true, status: true, rights: true, portfolio: true, lastAt: true },
});

export const everStaffRepository = (table: Table) => ({
  /** Whose list ever held a dossier, and then who ever had every dossier of its firm. */
  ofDossier: async ({ firmId, dossierId }: OfFirm, { limit, from }: PageRequest): Promise<ListPage<EverStaff>> => {
    const { pk } = keys.everAll(firmId, '');
    const isOfAll = from?.partition === pk;
    const lists = isOfAll ? noRows : await readRows(table, keys.everStaff(dossierId, ''), 'list', { limit, from });
    if (lists.next) return lists;
    const left = limit - lists.items.length;
    if (left === 0) return { ...lists, next: { partition: pk, after: beforeIds } };
    const all = await readRows(table, keys.everAll(firmId, ''), 'all', {
      limit: left,
      from: isOfAll ? from : undefined,
    });
    return { items: [...lists.items, ...all.items], next: all.next };
  },

  /** Beside rows of either kind: those of the other, the dossier's own turns, and who they are; one round trip. */
  beside: async ({ firmId, dossierId }: OfFirm, rows: readonly EverStaff[]): Promise<StaffBeside> => {
    const otherOf = ({ by, collaboratorId }: EverStaff): Key =>
      by === 'list' ? keys.everAll(firmId, collaboratorId) : keys.everStaff(dossierId, collaboratorId);
    const people = rows.map(({ collaboratorId }) => keys.collaborator(collaboratorId));
    const items = await getItems(table, [keys.presence(dossierId), ...rows.map(otherOf), ...people]);
    const ofType = <S extends z.ZodType>(wanted: string, schema: S) =>
      z.array(schema).parse(items.filter(({ type }) => type === wanted));
    // A page may hold both rows of one person.
    const found = new Map(ofType('EverStaff', StoredRow).map((row) => [`${row.pk}|${row.sk}`, row]));
    return {
      other: (row) => {
        const { pk, sk } = otherOf(row);
        return found.get(`${pk}|${sk}`);
      },
      presence: ofType('Presence', StoredRow)[0],
      staff: new Map(ofType('Collaborator', StaffNow).map((staff) => [staff.collaboratorId, staff])),
    };
  },

  /** When one of the staff had a dossier, from the beginning on: what rows that began anew do not tell. */
  byRecord: (of: Pick<OfFirm, 'dossierId'> & Pick<EverStaff, 'collaboratorId'>): Promise<StaffRecord> =>
    staffRecord(table, of),

  /**
   * Notes what a change of a collaborator gave them and took, at the instant of its entry. What joined a list by itself has
   * been noted with it, and changes no version.
   */
  note: async (before: Changed | undefined, after: Changed): Promise<void> => {
    const { collaboratorId, firmId, lastAt: at } = after;
    if (at === undefined || before?.version === after.version) return;
    const { all, gained, lost } = turnedBetween(before, after);
    const ofList = (has: boolean) => (dossierId: string) =>
      [keys.everStaff(dossierId, collaboratorId), { at, has }] as const;
    const turned = [
      ...(all === undefined ? [] : [[keys.everAll(firmId, collaboratorId), { at, has: all }] as const]),
      ...gained.map(ofList(true)),
      ...lost.map(ofList(false)),
    ];
    const noteOne = async ([key, turn]: (typeof turned)[number]) => {
      const isKept = await tryWrite(table, addTurn(key, turn, 'EverStaff'));
      // One that is told again, of before the row began anew, is left out.
      if (!isKept) await tryWrite(table, startAnew(key, turn, 'EverStaff'));
    };
    for (let start = 0; start < turned.length; start += atOnce)
      await Promise.all(turned.slice(start, start + atOnce).map(noteOne));
  },
});
export type EverStaffRepository = ReturnType<typeof everStaffRepository>;

type Changed = Pick<
  Collaborator,
  'collaboratorId' | 'firmId' | 'status' | 'rights' | 'portfolio' | 'version' | 'lastAt'
>;

/** A list has 500 dossiers at most: so many are written at a time. */
const atOnce = 50;

const noRows: ListPage<EverStaff> = { items: [], next: undefined };

/** A place before every id. */
const beforeIds = ' ';

const readRows = (table: Table, { pk }: Key, by: EverStaff['by'], page: PageRequest): Promise<ListPage<EverStaff>> => {
  const parse = (item: unknown): EverStaff => {
    const { sk, turns, from } = StoredRow.parse(item);
    return { collaboratorId: sk, by, turns, from };
  };
  return readPage(table, { partition: { pk }, descending: false, parse }, page);
};

/** As many turns as fit into one kilobyte with the rest of the row. */
const mostTurns = 28;

type TurnWrite = (key: Key, turn: Turn, type: 'EverStaff' | 'Presence') => Conditional;

const addTurn: TurnWrite = (key, turn, type) =>
  update(key)
    .set({ type })
    .add({ turns: new Set([turnText(turn)]) })
    .expect(or(absent('turns'), shorterThan('turns', mostTurns), has('turns', turnText(turn))), declined);

/** The same in a row that is full, which goes on from this turn: what a turn costs does not grow with their number. */
const startAnew: TurnWrite = (key, turn, type) =>
  update(key)
    .set({ type, turns: new Set([turnText(turn)]), turnsFrom: turn.at })
    .expect(or(absent('turnsFrom'), atMost('turnsFrom', turn.at)), declined);

/** A new dossier joins a list: with its entry, at that instant. */
export const joinsList = (dossierId: string, collaboratorId: string, at: string): Write =>
  addTurn(keys.everStaff(dossierId, collaboratorId), { at, has: true }, 'EverStaff');

/** P7: commits writes with which a dossier leaves the firm, or comes back. @throws as `commit` does. */
export async function commitPresence(
  table: Table,
  dossierId: string,
  { turn, writes }: { readonly turn: Turn; readonly writes: readonly Write[] },
): Promise<void> {
  // Last, so that every other refusal goes before.
  const withTurn = (noted: TurnWrite) => [...writes, noted(keys.presence(dossierId), turn, 'Presence')];
  if (!(await tryCommit(table, withTurn(addTurn)))) await commit(table, withTurn(startAnew));
}

/** Rows of a collaborator who has had what they have since an instant, as a seed puts them in. */
export function everStaffItems(collaborator: Omit<Changed, 'lastAt' | 'version'>, at: string) {
  const { collaboratorId, firmId } = collaborator;
  const { all, gained } = turnedBetween(undefined, collaborator);
  const row = (key: Key) => ({ ...key, type: 'EverStaff', turns: new Set([turnText({ at, has: true })]) });
  return [
    ...(all ? [row(keys.everAll(firmId, collaboratorId))] : []),
    ...gained.map((dossierId) => row(keys.everStaff(dossierId, collaboratorId))),
  ];
}
