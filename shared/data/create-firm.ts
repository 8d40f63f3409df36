import type { AuditAction } from '../domain/audit.ts';
import type { Deed } from '../domain/audit-entry.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { Firm, Module } from '../domain/firm.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Table } from './client.ts';
import { firmItem, modulesItem, newCollaboratorWrites } from './firms.ts';
import { entryWrites, Recorded } from './record.ts';
import { holdEmail } from './writes/addresses.ts';
import { commit } from './writes/commit.ts';
import { put } from './writes/write.ts';

/** A firm as it begins. */
export interface NewFirm {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  /** Invited: the stream opens the sign-in and sends the invitation. */
  readonly administrator: Collaborator;
  readonly deed: (action: AuditAction) => Deed;
}

/** Keeps a new firm and its first administrator, all or nothing. @throws `email-taken` (C1). */
export function createFirm(table: Table, { firm, catalogue, administrator, deed }: NewFirm): Promise<void> {
  const { firmId } = firm;
  const { collaboratorId, email } = administrator;
  const ofFirm = Recorded.change('firm', undefined, firm, deed('firm-created'));
  const offered = { firmId, modules: catalogue, version: 0 };
  const ofCatalogue = Recorded.change('catalogue', undefined, offered, deed('modules-changed'));
  const ofStaff = Recorded.change('collaborator', undefined, administrator, deed('collaborator-added'));
  return commit(table, [
    holdEmail(emailKeyOf(email), { holderId: collaboratorId, kind: 'collaborator', firmId }, '/email'),
    put(firmItem(ofFirm.after)).ifNew(),
    ...entryWrites(ofFirm),
    put({ ...modulesItem(firmId, catalogue), lastAt: ofCatalogue.after.lastAt }).ifNew(),
    ...entryWrites(ofCatalogue),
    ...newCollaboratorWrites(ofStaff),
  ]);
}
