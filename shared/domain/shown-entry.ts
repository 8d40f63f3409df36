import type { AuditEntry } from './audit-entry.ts';
import type { Names, Reference } from './names.ts';

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

/** Whom an entry names. */
export const namedByEntry = ({ by, for: others = [] }: AuditEntry): Reference[] => [
  ...(by ? [referenceTo(by)] : []),
  ...others.map((id) => referenceTo({ kind: 'collaborator', id })),
];

export const referenceTo = ({ kind, id }: Doer): Reference => ({ kind: kind === 'access' ? 'person' : kind, id });

/** A4: puts names into an entry; what changed stays as it is told, by ids. */
export function namedEntry(entry: AuditEntry, names: Names): NamedEntry {
  const { auditId, at, via, subject, version, action, changes, by, reason, requestId } = entry;
  return {
    ...{ auditId, at, via, subject, version, action, changes },
    by: by ? { ...by, name: nameOf(by, names) } : null,
    for: (entry.for ?? []).map((id) => ({ id, name: nameOf({ kind: 'collaborator', id }, names) })),
    reason: reason ?? null,
    requestId: requestId ?? null,
    subjectName: nameOfSubject(subject, names),
  };
}

const nameOf = ({ kind, id }: Doer, { collaborators, people }: Names): string | null =>
  (kind === 'collaborator' ? collaborators.get(id) : people.get(id)?.name) ?? null;

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
