import type { AuditEntry } from '../domain/audit.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { Firm, Module } from '../domain/firm.ts';
import type { Collaborator } from '../domain/people.ts';
import { auditWrite } from './audit.ts';
import type { Table } from './client.ts';
import { collaboratorWordWrites } from './collaborator-words.ts';
import { collaboratorItem, firmItem, modulesItem } from './firms.ts';
import { keys } from './table.ts';
import { holdEmail } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { put } from './writes/write.ts';

/** A firm as it begins. */
export interface NewFirm {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  /** Invited: the stream opens the sign-in and sends the invitation. */
  readonly administrator: Collaborator;
  readonly audit: AuditEntry;
}

/** Keeps a new firm and its first administrator, all or nothing. @throws `email-taken` (C1). */
export function createFirm(table: Table, { firm, catalogue, administrator, audit }: NewFirm): Promise<void> {
  const { firmId } = firm;
  const { collaboratorId, email } = administrator;
  return commit(table, [
    holdEmail(emailKeyOf(email), { holderId: collaboratorId, kind: 'collaborator', firmId }, '/email'),
    put(firmItem(firm)).ifNew(),
    put(modulesItem(firmId, catalogue)).ifNew(),
    put(collaboratorItem(administrator)).ifNew(),
    ...collaboratorWordWrites(undefined, administrator),
    auditWrite(keys.firm(firmId), audit),
  ]);
}
