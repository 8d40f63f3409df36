import type { ExportReply } from '../contract/export.ts';
import type { AccessReply } from '../contract/replies.ts';
import type { CollaboratorReply } from '../contract/firm.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';
import type { Request } from '../domain/request.ts';
import type { PersonExport } from '../data/personal-data.ts';

/** Whose data they are. */
export interface Exported {
  readonly personId: string;
  readonly access: AccessReply | null;
  readonly collaborator: CollaboratorReply | null;
}

/** G2: shows a page of all that is kept of a person; of others, who are not staff, the ids alone. */
export const exportReply = (
  { personId, access, collaborator }: Exported,
  { cards, about, by, requests, mails, staff, texts }: PersonExport,
): ExportReply => ({
  person: { kind: access ? 'access' : 'collaborator', id: personId },
  access,
  collaborator,
  cards: cards.map(({ n, lastName, firstName, email, phone }) => ({ n, lastName, firstName, email, phone })),
  requests: requests.map((request) => requestShown(request, personId)),
  entries: [
    ...about.map((entry) => ({
      ...entryShown(entry),
      ...{ changes: entry.changes, by: doer(entry, staff) },
      reason: entry.reason ?? texts.get(entry.auditId) ?? null,
    })),
    ...by
      .filter(({ subject }) => subject.id !== personId)
      // What they did to others: that they did it; what others had by it, and what was said of them, is the others'.
      .map((entry) => ({
        ...entryShown(entry),
        ...{ changes: [], by: { ...doerOf(entry, personId), name: null }, reason: null },
      })),
  ],
  mails: [...mails],
});

const requestShown = (request: Request, personId: string) => ({
  requestId: request.requestId,
  accessId: request.accessId,
  kind: request.kind,
  status: request.status,
  createdAt: request.createdAt,
  /** What was asked for another is the other's. */
  dossiers: request.accessId === personId ? (request.asks?.dossiers ?? []) : [],
  decidedAt: request.decision?.at ?? null,
});

const entryShown = ({ auditId, at, via, subject, version, action, requestId }: AuditEntry) => ({
  ...{ auditId, at, via, subject, version, action },
  requestId: requestId ?? null,
});

const doer = ({ by }: AuditEntry, staff: PersonExport['staff']) =>
  by ? { ...by, name: by.kind === 'collaborator' ? (staff.get(by.id) ?? null) : null } : null;

const doerOf = ({ by }: AuditEntry, personId: string) => by ?? { kind: 'access' as const, id: personId };
