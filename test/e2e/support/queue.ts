import { keys } from '../../../shared/data/table.ts';
import { passing } from '../../../shared/data/ttl.ts';
import { linkExpiry } from '../../../shared/domain/link.ts';
import { newToken } from '../../../shared/services/tokens.ts';
import type { StaffMember, TestFirm } from './firm.ts';

/** A link to somebody's queue, as a mail would hold it; of so many days ago. */
export async function queueLink(firm: TestFirm, { id }: Pick<StaffMember, 'id'>, daysAgo = 0): Promise<string> {
  const { token, hash } = newToken();
  const made = new Date(Date.now() - daysAgo * 24 * 3_600_000);
  const createdAt = made.toISOString();
  const link = { hash, purpose: 'queue', firmId: firm.firmId, ownerId: id, createdAt };
  const expiresAt = linkExpiry('queue', made).toISOString();
  await firm.write([{ ...keys.link(hash), ...passing('Link', createdAt), ...link, expiresAt }]);
  return `/queue/${token}`;
}
