import * as z from 'zod';
import type { Turn } from '../domain/as-of.ts';
import { turnedBetween } from '../domain/as-of.ts';
import { Collaborator } from '../domain/people.ts';
import { getItems, type Key, type Table } from './client.ts';
import { readPage, type ListPage, type PageRequest } from './pages.ts';
import { keys } from './table.ts';
import { write } from './writes/commit.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/**
 * A7: whose list ever held a dossier, who ever had every dossier of the firm, and whether a dossier was the firm's, each
 * as a set of turns: `<instant> <has>`. A set takes a turn that is told again, and turns in any order.
 */
const StoredTurns = z
  .set(z.string())
  .default(new Set())
  .transform((turns) => [...turns].map(readTurn));

const readTurn = (text: string): Turn => {
  const [at = '', has] = text.split(' ');
  return { at, has: has === '+' };
};
const turnText = ({ at, has }: Turn): string => `${at} ${has ? '+' : '-'}`;

const StoredRow = z.object({ pk: z.string(), sk: z.string(), turns: StoredTurns });

/** One of the staff who ever had a dossier, by their list or with all of the firm's, and when that turned. */
export interface EverStaff {
  readonly collaboratorId: string;
  readonly by: 'list' | 'all';
  readonly turns: readonly Turn[];
}

interface OfFirm {
  readonly firmId: string;
  readonly dossierId: string;
}

/** What is read beside a page of staff. */
export interface StaffBeside {
  /** What turned by the other kind, for one of the page; undefined if there is no such row. */
  readonly other: (row: EverStaff) => readonly Turn[] | undefined;
  /** When the dossier left the firm and came back. */
  readonly presence: readonly Turn[];
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
    const found = new Map(ofType('EverStaff', StoredRow).map(({ pk, turns, sk }) => [`${pk}|${sk}`, turns]));
    return {
      other: (row) => {
        const { pk, sk } = otherOf(row);
        return found.get(`${pk}|${sk}`);
      },
      presence: ofType('Presence', StoredRow).flatMap(({ turns }) => turns),
      staff: new Map(ofType('Collaborator', StaffNow).map((staff) => [staff.collaboratorId, staff])),
    };
  },

  /**
   * Notes what a change of a collaborator gave them and took, at the instant of its entry. What joined a list by itself has
   * been noted with it, and changes no version.
   */
  note: async (before: Changed | undefined, after: Changed): Promise<void> => {
    const { collaboratorId, firmId, lastAt: at } = after;
    if (at === undefined || before?.version === after.version) return;
    const { all, gained, lost } = turnedBetween(before, after);
    const ofList = (has: boolean) => (dossierId: string) =>
      turnWrite(keys.everStaff(dossierId, collaboratorId), { at, has });
    const writes = [
      ...(all === undefined ? [] : [turnWrite(keys.everAll(firmId, collaboratorId), { at, has: all })]),
      ...gained.map(ofList(true)),
      ...lost.map(ofList(false)),
    ];
    for (let start = 0; start < writes.length; start += atOnce)
      await Promise.all(writes.slice(start, start + atOnce).map((one) => write(table, one)));
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
    const { sk, turns } = StoredRow.parse(item);
    return { collaboratorId: sk, by, turns };
  };
  return readPage(table, { partition: { pk }, descending: false, parse }, page);
};

const turnWrite = (key: Key, turn: Turn, type = 'EverStaff'): Write =>
  update(key)
    .set({ type })
    .add({ turns: new Set([turnText(turn)]) });

/** A new dossier joins a list: with its entry, at that instant. */
export const joinsList = (dossierId: string, collaboratorId: string, at: string): Write =>
  turnWrite(keys.everStaff(dossierId, collaboratorId), { at, has: true });

/** P7: a dossier leaves the firm, or comes back. */
export const presenceWrite = (dossierId: string, turn: Turn): Write =>
  turnWrite(keys.presence(dossierId), turn, 'Presence');

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
