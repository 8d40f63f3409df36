import * as z from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import { Dossier } from '../domain/company.ts';
import { auditWrite } from './audit.ts';
import { getItem, type Table } from './client.ts';
import { keys } from './table.ts';
import { commit } from './writes/commit.ts';
import { update, type Update } from './writes/update.ts';

const WithRequests = Dossier.extend({ openRequests: z.set(z.string()).default(new Set()) });

/** P7: dossiers that leave the firm, and come back to it. */
export const detachmentRepository = (table: Table) => ({
  /** A dossier with the open requests that lie on it. */
  withRequests: (dossierId: string): Promise<z.infer<typeof WithRequests> | undefined> =>
    getItem(table, keys.dossier(dossierId), WithRequests),

  /** One write that every path of the staff reads. @throws Conflict when the dossier moved meanwhile. */
  detach: async (dossier: Dossier, detached: NonNullable<Dossier['detached']>, audit: AuditEntry): Promise<Dossier> => {
    const { dossierId, firmId } = dossier;
    await commit(table, [
      update(keys.dossier(dossierId)).set({ detached }).add({ version: 1 }).ifAsRead(dossier),
      modulesOf(firmId).add({ detached: new Set([dossierId]) }),
      auditWrite(keys.dossier(dossierId), audit),
    ]);
    return { ...dossier, detached, version: dossier.version + 1 };
  },

  /** Undoes it. @throws Conflict when the dossier moved meanwhile. */
  attach: async ({ detached: _left, ...dossier }: Dossier, audit: AuditEntry): Promise<Dossier> => {
    const { dossierId, firmId } = dossier;
    await commit(table, [
      update(keys.dossier(dossierId)).remove('detached').add({ version: 1 }).ifAsRead(dossier),
      modulesOf(firmId).deleteFrom({ detached: new Set([dossierId]) }),
      auditWrite(keys.dossier(dossierId), audit),
    ]);
    return { ...dossier, version: dossier.version + 1 };
  },
});
export type DetachmentRepository = ReturnType<typeof detachmentRepository>;

/** The item where the dossiers that have left the firm stand: a firm without a catalogue has none before the first. */
const modulesOf = (firmId: string): Update =>
  update(keys.modules(firmId)).setIfAbsent({ type: 'Modules', modules: [] });
