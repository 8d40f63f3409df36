import type { AuditEntry } from './audit-entry.ts';
import { doer, nameOfIn, type Names, type Reference } from './names.ts';
import type { RefusedAttempts } from './refused.ts';

type Doer = NonNullable<AuditEntry['by']>;

/** Somebody who did something, with their name; null where it is gone. */
export interface NamedDoer extends Doer {
  readonly name: string | null;
}

/** A6: an entry with the names that it does not hold itself. */
export interface NamedEntry extends Pick<AuditEntry, 'auditId' | 'at' | 'via' | 'subject' | 'version' | 'action'> {
  /** Null: the system itself. */
  readonly by: NamedDoer | null;
  readonly for: readonly Omit<NamedDoer, 'kind'>[];
  readonly changes: AuditEntry['changes'];
  readonly reason: string | null;
  readonly requestId: string | null;
  /** What its subject is called, where that was read; a firm has no other. */
  readonly subjectName: string | null;
}

/** A5: what somebody attempted in an hour and was refused, with their name. */
export type NamedRefused = Omit<RefusedAttempts, 'by' | 'firmId'> & { readonly by: NamedDoer };

/** Whom an entry names, and what was said about the person of its access. */
export const namedByEntry = ({ auditId, by, for: others = [], reasonHash, subject }: AuditEntry): Reference[] => [
  ...(by ? [doer(by)] : []),
  ...others.map((id) => doer({ kind: 'collaborator', id })),
  ...(reasonHash === undefined ? [] : [{ kind: 'text' as const, id: auditId, accessId: subject.id }]),
];

/** A4: puts names into an entry; what changed stays as it is told, by ids. */
export function namedEntry(entry: AuditEntry, names: Names): NamedEntry {
  const { auditId, at, via, subject, version, action, changes, by, reason, requestId } = entry;
  return {
    ...{ auditId, at, via, subject, version, action, changes },
    by: by ? { ...by, name: nameOf(by, names) } : null,
    for: (entry.for ?? []).map((id) => ({ id, name: nameOf({ kind: 'collaborator', id }, names) })),
    reason: reason ?? names.texts.get(auditId) ?? null,
    requestId: requestId ?? null,
    subjectName: nameOfSubject(subject, names),
  };
}

const nameOf = (one: Doer, names: Names): string | null => nameOfIn(names)(one) ?? null;

/** What an entry's subject is called by, for whoever reads a table. */
export const namedAsSubject = ({ subject: { kind, id } }: AuditEntry): Reference[] => {
  if (kind === 'firm' || kind === 'catalogue') return [];
  return [{ kind: kind === 'access' ? 'person' : kind, id }];
};

function nameOfSubject({ kind, id }: AuditEntry['subject'], names: Names): string | null {
  if (kind === 'access' || kind === 'collaborator') return nameOf({ kind, id }, names);
  if (kind === 'company') return names.companies.get(id)?.name ?? null;
  return names.dossiers.get(id)?.name ?? null;
}
