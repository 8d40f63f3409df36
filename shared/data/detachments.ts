import type { Deed } from '../domain/audit-entry.ts';
import { Company, type Dossier } from '../domain/company.ts';
import { DomainError } from '../domain/error.ts';
import { getItem, type Table } from './client.ts';
import { markAccesses } from './detachment-marks.ts';
import { commitPresence } from './ever-staff.ts';
import { Moving } from './moving-dossiers.ts';
import { entryWrites, Recorded, recordedUpdate } from './record.ts';
import { indexes, keys } from './table.ts';
import { commit, tryWrite, write } from './writes/commit.ts';
import { absent, is, isAt, or, shorterThan } from './writes/conditions.ts';
import { declined, missing } from './writes/refusals.ts';
import { update, type Update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

/**
 * How many dossiers of a firm may be on their way at a time, those that leave and those that return each: their ids are
 * read with each check, about 100 of them with one unit.
 */
export const mostOnTheirWay = 100;

/**
 * P7: dossiers that leave the firm, and come back to it. The dossier and its entry in the company's list say so at once.
 * The accesses that open it, which may be thousands, are marked by the stream; until they are, the firm's catalogue
 * item, which each check reads, names the dossier as leaving or returning.
 */
export const detachmentRepository = (table: Table) => ({
  /** A dossier with what is still to be done because it left or came back. */
  moving: (dossierId: string): Promise<Moving | undefined> => getItem(table, keys.dossier(dossierId), Moving),

  /** @throws Conflict when the dossier moved meanwhile; `unavailable` while too many of the firm are on their way. */
  detach: async (dossier: Dossier, detached: NonNullable<Dossier['detached']>, deed: Deed): Promise<Dossier> => {
    const { dossierId, firmId } = dossier;
    const recorded = Recorded.change('dossier', dossier, { ...dossier, detached }, deed);
    const entry = indexes.untold(firmId, detached.at, dossierId);
    const one = new Set([dossierId]);
    const writes = [
      recordedUpdate(recorded, { detached, moving: { at: detached.at }, ...entry }),
      await listedAs(table, dossier, true),
      modulesOf(firmId).add({ leaving: one }).deleteFrom({ returning: one }).expect(roomIn('leaving'), tooMany),
      ...entryWrites(recorded),
    ];
    await commitPresence(table, dossierId, { turn: { at: recorded.entry.at, has: false }, writes });
    return recorded.after;
  },

  /** Undoes it; what was open when it left stays to be cancelled. @throws as `detach` does. */
  attach: async (before: Dossier, deed: Deed): Promise<Dossier> => {
    const { detached: _left, firmToldAt: _told, ...dossier } = before;
    const { dossierId, firmId } = dossier;
    const one = new Set([dossierId]);
    const read = await getItem(table, keys.dossier(dossierId), Moving);
    // While it is away its open requests only get fewer, and one that has ended meanwhile is cancelled no more.
    const behind = new Set([...(read?.openRequests ?? []), ...(read?.leftBehind ?? [])]);
    const recorded = Recorded.change('dossier', before, dossier, deed);
    const stays = behind.size > 0 ? { leftBehind: behind, leftBy: before.detached?.by } : {};
    const writes = [
      recordedUpdate(recorded, { moving: { at: deed.at }, ...stays }, (item) =>
        item.remove('detached', 'firmToldAt', 'gsi2pk', 'gsi2sk'),
      ),
      await listedAs(table, dossier, undefined),
      modulesOf(firmId).add({ returning: one }).deleteFrom({ leaving: one }).expect(roomIn('returning'), tooMany),
      ...entryWrites(recorded),
    ];
    await commitPresence(table, dossierId, { turn: { at: recorded.entry.at, has: true }, writes });
    return recorded.after;
  },

  /** Marks, or clears of their mark, the accesses that open the dossier. @throws Conflict when it moved meanwhile. */
  mark: (dossier: Moving): Promise<void> => markAccesses(table, dossier),

  /** Notes that every access is marked, which the stream then tells. @throws Conflict when it moved meanwhile. */
  noteMarked: ({ dossierId, ...dossier }: Moving): Promise<void> =>
    write(table, update(keys.dossier(dossierId)).set({ marked: true }, { in: 'moving' }).ifAsRead(dossier)),

  /** Lets the dossier arrive: from here on its marks alone tell. @throws Conflict when it moved meanwhile. */
  arrive: ({ dossierId, firmId, ...dossier }: Moving): Promise<void> => {
    const one = new Set([dossierId]);
    return commit(table, [
      update(keys.dossier(dossierId)).remove('moving', 'leftBehind', 'leftBy').ifAsRead(dossier),
      update(keys.modules(firmId)).deleteFrom({ leaving: one, returning: one }),
    ]);
  },

  /** Notes that the firm's administrators have been told, unless the dossier has moved again meanwhile. */
  noteTold: async ({ dossierId, firmId }: Dossier, detachedAt: string, at: string): Promise<void> => {
    const noting = update(keys.dossier(dossierId)).set({ firmToldAt: at }).remove('gsi2pk', 'gsi2sk');
    await tryWrite(table, noting.expect(is('gsi2sk', indexes.untold(firmId, detachedAt, dossierId).gsi2sk), declined));
  },
});
export type DetachmentRepository = ReturnType<typeof detachmentRepository>;

/** The item that checks read of a firm: one without a catalogue has none before the first dossier leaves. */
const modulesOf = (firmId: string): Update =>
  update(keys.modules(firmId)).setIfAbsent({ type: 'Modules', modules: [] });

const roomIn = (set: 'leaving' | 'returning') => or(absent(set), shorterThan(set, mostOnTheirWay));
const tooMany = () => new DomainError('unavailable');

/** The dossier's entry in its company's list, which others lengthen meanwhile, and nobody shortens. */
async function listedAs(table: Table, { companyId, dossierId }: Dossier, detached: true | undefined): Promise<Write> {
  const company = await getItem(table, keys.company(companyId), Company);
  const at = company?.dossiers.findIndex((entry) => entry.dossierId === dossierId) ?? -1;
  if (at < 0) throw missing();
  return update(keys.company(companyId))
    .set({ detached }, { in: ['dossiers', at] })
    .expect(isAt(['dossiers', at], 'dossierId', dossierId));
}
