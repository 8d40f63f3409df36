import type { AccessStatus } from './access.ts';
import { keptUntil } from './retention.ts';

const neverOpened: ReadonlySet<AccessStatus> = new Set<AccessStatus>(['rejected', 'expired', 'cancelled']);

/** Whether an access has ended without having been opened. */
export const isNeverOpened = (status: AccessStatus): boolean => neverOpened.has(status);

/**
 * G4: until when is kept who the person of an access is that ended at this instant: a year if it was never opened, else as
 * long as the firm has set; undefined while the access has not ended.
 */
export function cardKeptUntil(status: AccessStatus, endedAt: string, asSet: (from: Date) => Date): Date | undefined {
  if (isNeverOpened(status)) return keptUntil('Card', endedAt);
  return status === 'revoked' ? asSet(new Date(endedAt)) : undefined;
}
