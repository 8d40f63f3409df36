import * as z from 'zod';
import type { AccessStatus } from './access.ts';
import type { ClientType } from './vocabulary.ts';

/** What C5 counts of a company; a counter that was never moved is absent. */
export const Counts = z.object({
  adminsPending: z.number().optional(),
  adminsApproved: z.number().optional(),
  adminsActive: z.number().optional(),
  usersActive: z.number().optional(),
});
export type Counts = z.infer<typeof Counts>;
export type Counter = keyof Counts;

const adminCounter: Partial<Record<AccessStatus, Counter>> = {
  pending_validation: 'adminsPending',
  approved: 'adminsApproved',
  active: 'adminsActive',
};

const counterOf = (clientType: ClientType, status: AccessStatus | undefined): Counter | undefined => {
  if (status === undefined) return undefined;
  if (clientType === 'client_admin') return adminCounter[status];
  return status === 'active' ? 'usersActive' : undefined;
};

/** How a move of an access changes the counts of its company. */
export function tallyChanges(
  clientType: ClientType,
  from: AccessStatus | undefined,
  to: AccessStatus,
): Partial<Record<Counter, number>> {
  const left = counterOf(clientType, from);
  const reached = counterOf(clientType, to);
  if (left === reached) return {};
  return { ...(left ? { [left]: -1 } : {}), ...(reached ? { [reached]: 1 } : {}) };
}

/**
 * C5: the counters of which one must be above zero before a client user may move there: to submit one, a client admin
 * must be pending, approved or active; to approve one, approved or active; to activate one, active. Empty: no need.
 */
export function adminsNeeded(clientType: ClientType, to: AccessStatus): readonly Counter[] {
  if (clientType === 'client_admin') return [];
  if (to === 'pending_validation') return ['adminsPending', 'adminsApproved', 'adminsActive'];
  if (to === 'approved') return ['adminsApproved', 'adminsActive'];
  return to === 'active' ? ['adminsActive'] : [];
}
