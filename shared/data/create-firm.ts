import type { AuditEntry } from '../domain/audit.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { Firm, Module } from '../domain/firm.ts';
import type { Collaborator } from '../domain/people.ts';
import { holdEmail } from './accesses.ts';
import { auditWrite } from './audit.ts';
import { commit, stale, type Table, type Write } from './client.ts';
import { collaboratorItem, firmItem, modulesItem } from './firms.ts';
import { keys } from './table.ts';

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
  const put = (Item: Record<string, unknown>): Write => ({
    item: { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    refuse: stale,
  });
  return commit(table, [
    holdEmail(table, emailKeyOf(email), { holderId: collaboratorId, kind: 'collaborator', firmId }, '/email'),
    put(firmItem(firm)),
    put(modulesItem(firmId, catalogue)),
    put(collaboratorItem(administrator)),
    auditWrite(table, keys.firm(firmId), audit),
  ]);
}
