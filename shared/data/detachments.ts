import type { AuditEntry } from '../domain/audit.ts';
import type { Dossier } from '../domain/company.ts';
import { Dossier as DossierSchema } from '../domain/company.ts';
import * as z from 'zod';
import { auditWrite } from './audit.ts';
import { commit, getItem, stale, type Table, type Write } from './client.ts';
import { keys } from './table.ts';

const WithRequests = DossierSchema.extend({ openRequests: z.set(z.string()).default(new Set()) });

/** P7: dossiers that leave the firm, and come back to it. */
export const detachmentRepository = (table: Table) => ({
  /** A dossier with the open requests that lie on it. */
  withRequests: (dossierId: string): Promise<z.infer<typeof WithRequests> | undefined> =>
    getItem(table, keys.dossier(dossierId), WithRequests),

  /** One write that every path of the staff reads. @throws Conflict when the dossier moved meanwhile. */
  detach: async (dossier: Dossier, detached: NonNullable<Dossier['detached']>, audit: AuditEntry): Promise<Dossier> => {
    const set = {
      UpdateExpression: 'SET detached = :detached ADD #version :one',
      ExpressionAttributeValues: { ':detached': detached, ':one': 1, ':version': dossier.version },
    };
    await save(table, dossier, { set, left: 'ADD', audit });
    return { ...dossier, detached, version: dossier.version + 1 };
  },

  /** Undoes it. @throws Conflict when the dossier moved meanwhile. */
  attach: async ({ detached: _left, ...dossier }: Dossier, audit: AuditEntry): Promise<Dossier> => {
    const set = {
      UpdateExpression: 'REMOVE detached ADD #version :one',
      ExpressionAttributeValues: { ':one': 1, ':version': dossier.version },
    };
    await save(table, dossier, { set, left: 'DELETE', audit });
    return { ...dossier, version: dossier.version + 1 };
  },
});
export type DetachmentRepository = ReturnType<typeof detachmentRepository>;

interface Change {
  readonly set: { readonly UpdateExpression: string; readonly ExpressionAttributeValues: Record<string, unknown> };
  /** What becomes of the dossier in the list of those that have left the firm. */
  readonly left: 'ADD' | 'DELETE';
  readonly audit: AuditEntry;
}

async function save(table: Table, { dossierId, firmId }: Dossier, { set, left, audit }: Change): Promise<void> {
  const dossier: Write = {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.dossier(dossierId),
        ...set,
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
      },
    },
    refuse: stale,
  };
  const firm: Write = {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.modules(firmId),
        UpdateExpression: `SET #type = if_not_exists(#type, :type), modules = if_not_exists(modules, :none) ${left} detached :dossier`,
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':type': 'Modules', ':none': [], ':dossier': new Set([dossierId]) },
      },
    },
    refuse: stale,
  };
  await commit(table, [dossier, firm, auditWrite(table, keys.dossier(dossierId), audit)]);
}
