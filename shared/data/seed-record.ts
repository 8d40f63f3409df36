import type { AuditAction } from '../domain/audit.ts';
import type { AuditEntry, Deed } from '../domain/audit-entry.ts';
import type { Card } from '../domain/card.ts';
import { hashOfCommitted, type Salting } from '../domain/commitment.ts';
import { Company, Dossier } from '../domain/company.ts';
import { Firm } from '../domain/firm.ts';
import { Collaborator } from '../domain/people.ts';
import { Request } from '../domain/request.ts';
import { StoredAccess } from './access-items.ts';
import { cardsIn } from './cards.ts';
import { everStaffItems } from './ever-staff.ts';
import { entryItem, Recorded } from './record.ts';
import { Catalogue } from './subjects.ts';

type Item = Record<string, unknown>;

export interface SeedRecordDeps {
  readonly at: string;
  readonly newId: () => string;
  /** A4: by which entries are committed to the cards. */
  readonly hash: Salting['hash'];
}

/**
 * A1: what a seed puts in, with its record from the beginning: of every subject that it was created, of an access that it
 * was asked for, approved and opened. Without it a verifier would miss their first versions (A8).
 */
export function withRecord(items: readonly Item[], deps: SeedRecordDeps): Item[] {
  const requests = items.filter(({ type }) => type === 'Request').map((item) => Request.parse(item));
  const decidedBy = new Map(requests.map(({ requestId, decision }) => [requestId, decision?.by?.id]));
  const cards = cardsIn(items, new Date());
  return items.flatMap((item) => {
    const entries = entriesOf(item, deps, { decidedBy, cards });
    const last = entries.at(-1);
    return last ? [{ ...item, ...toldOf(item, last) }, ...entries.map(entryItem), ...rowsOf(item, last)] : [item];
  });
}

/** What an item keeps of its record: the instant of the latest entry, and of an access since when it has been open. */
const toldOf = ({ type }: Item, { at }: AuditEntry) => ({
  lastAt: at,
  ...(type === 'Access' && { activatedAt: at }),
});

/** A7: of staff, since when they have had what they have. */
const rowsOf = (item: Item, { at }: AuditEntry): Item[] =>
  item['type'] === 'Collaborator' ? everStaffItems(Collaborator.parse(item), at) : [];

/** What the items of one thing do not say themselves. */
interface Beside {
  readonly decidedBy: ReadonlyMap<string, string | undefined>;
  readonly cards: ReadonlyMap<string, Card>;
}

function entriesOf(item: Item, { at, newId, hash }: SeedRecordDeps, { decidedBy, cards }: Beside): AuditEntry[] {
  const deed = (action: AuditAction, more: Partial<Deed> = {}): Deed => ({
    ...{ auditId: newId(), at, via: 'command', by: null, action },
    ...more,
  });
  switch (item['type']) {
    case 'Firm':
      return [Recorded.change('firm', undefined, Firm.parse(item), deed('firm-created')).entry];
    case 'Modules':
      return [Recorded.change('catalogue', undefined, Catalogue.parse(item), deed('modules-changed')).entry];
    case 'Collaborator':
      return [Recorded.change('collaborator', undefined, Collaborator.parse(item), deed('collaborator-added')).entry];
    case 'Company':
      return [Recorded.change('company', undefined, Company.parse(item), deed('company-created')).entry];
    case 'Dossier':
      return [Recorded.change('dossier', undefined, Dossier.parse(item), deed('dossier-created')).entry];
    case 'Access': {
      const { sub, ...access } = StoredAccess.parse(item);
      const { requestId, createdAt, createdBy } = access;
      const card = cards.get(access.accessId);
      const of = (id: string | undefined) => ({
        ...{ at: createdAt, requestId },
        by: id === undefined ? null : { kind: 'collaborator' as const, id },
      });
      const asked = Recorded.change(
        'access',
        undefined,
        { ...access, status: 'pending_validation' },
        deed('access-submitted', {
          ...of(createdBy.id),
          card: card && { to: card, hash: hashOfCommitted(card, hash) },
        }),
      );
      const approved = Recorded.change(
        'access',
        asked.after,
        { ...asked.after, status: 'approved' },
        deed('request-approved', of(decidedBy.get(requestId))),
      );
      const opened = { ...approved.after, ...(sub !== undefined && { sub }), status: 'active' as const };
      const active = Recorded.change('access', approved.after, opened, deed('access-activated', of(undefined)));
      return [asked.entry, approved.entry, active.entry];
    }
    default:
      return [];
  }
}
