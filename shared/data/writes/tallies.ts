import type { Access } from '../../domain/access.ts';
import { administers } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { tallyMoves, type Bound, type Counted, type TallyMove } from '../../domain/tally.ts';
import { keys } from '../table.ts';
import { absent, above, and, atMost, or, type Condition } from './conditions.ts';
import { update } from './update.ts';
import { check, type Write } from './write.ts';

type CountedAccess = Counted & Pick<Access, 'accessId'>;

/** C5: moves the counts of the company, or of both, with the access, and holds back a move that they do not allow (L6). */
export const tallyWrites = (before: Counted | undefined, after: CountedAccess): Write[] =>
  tallyMoves(before, after).flatMap(({ companyId, move }) => tallyWrite(companyId, move, after));

function tallyWrite(companyId: string, move: TallyMove, { accessId }: CountedAccess): Write[] {
  const tally = keys.tally(companyId);
  const allowed = conditionOf(move);
  const refusal = () => refusalOf(move);
  if (Object.keys(move.changes).length === 0) return allowed ? [check(tally).expect(allowed, refusal)] : [];
  const pending = move.changes.adminsPending ?? 0;
  const counted = update(tally)
    .set({ type: 'Tally' })
    .add({ ...move.changes, pendingAdmins: new Set(pending > 0 ? [accessId] : []) })
    .deleteFrom({ pendingAdmins: new Set(pending < 0 ? [accessId] : []) });
  return [allowed ? counted.expect(allowed, refusal) : counted];
}

const conditionOf = ({ condition }: TallyMove): Condition | undefined =>
  condition.length === 0 ? undefined : or(...condition.map((bounds) => and(...bounds.map(boundOf))));

/** A counter that was never moved is absent. */
const boundOf = (bound: Bound): Condition =>
  'above' in bound ? above(bound.counter, bound.above) : or(absent(bound.counter), atMost(bound.counter, 0));

/** Where an access is created or approved, its client type is what is in the way. */
function refusalOf({ refusal, isOfCreation }: TallyMove): DomainError {
  if (refusal === 'last-client-admin') return new DomainError(refusal);
  const code = 'company-needs-client-admin';
  return new DomainError(code, { errors: isOfCreation ? [{ pointer: '/identity/clientType', code }] : [] });
}

/** Counts the firm's active administrators, and keeps the last one from going. */
export function administratorWrites(before: Collaborator, after: Collaborator): Write[] {
  const change = Number(administers(after)) - Number(administers(before));
  if (change === 0) return [];
  const counted = update(keys.firmTally(after.firmId)).set({ type: 'FirmTally' }).add({ administrators: change });
  return [change > 0 ? counted : counted.expect(above('administrators', 1), lastAdministrator)];
}

const lastAdministrator = () => new DomainError('last-firm-administrator');
