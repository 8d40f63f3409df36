import type { Access, AccessStatus } from '../../domain/access.ts';
import { administers } from '../../domain/collaborator.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { adminsNeeded, tallyChanges } from '../../domain/tally.ts';
import { keys } from '../table.ts';
import { above, or } from './conditions.ts';
import { update } from './update.ts';
import { check, type Write } from './write.ts';

type Counted = Pick<Access, 'accessId' | 'companyId' | 'clientType'>;

/** C5: moves the company's counts with the access, and holds the move back unless the client admins it needs are there. */
export function tallyWrites(
  { accessId, companyId, clientType }: Counted,
  from: AccessStatus | undefined,
  to: AccessStatus,
): Write[] {
  const tally = keys.tally(companyId);
  const changes = tallyChanges(clientType, from, to);
  const needed = adminsNeeded(clientType, to);
  const thereAre = or(...needed.map((counter) => above(counter, 0)));
  if (Object.keys(changes).length === 0)
    return needed.length === 0 ? [] : [check(tally).expect(thereAre, needsClientAdmin)];
  const pending = changes.adminsPending ?? 0;
  const counted = update(tally)
    .set({ type: 'Tally' })
    .add({ ...changes, pendingAdmins: new Set(pending > 0 ? [accessId] : []) })
    .deleteFrom({ pendingAdmins: new Set(pending < 0 ? [accessId] : []) });
  return [needed.length === 0 ? counted : counted.expect(thereAre, needsClientAdmin)];
}

const needsClientAdmin = () =>
  new DomainError('company-needs-client-admin', {
    errors: [{ pointer: '/identity/clientType', code: 'company-needs-client-admin' }],
  });

/** Counts the firm's active administrators, and keeps the last one from going. */
export function administratorWrites(before: Collaborator, after: Collaborator): Write[] {
  const change = Number(administers(after)) - Number(administers(before));
  if (change === 0) return [];
  const counted = update(keys.firmTally(after.firmId)).set({ type: 'FirmTally' }).add({ administrators: change });
  return [change > 0 ? counted : counted.expect(above('administrators', 1), lastAdministrator)];
}

const lastAdministrator = () => new DomainError('last-firm-administrator');
