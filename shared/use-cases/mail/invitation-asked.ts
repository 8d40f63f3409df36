import type { AskedMailRepository } from '../../data/asked-mails.ts';
import { countAsked } from '../../domain/asked-mail.ts';
import { tooManyRequests } from '../../domain/error.ts';

export interface InvitationAskedDeps {
  readonly askedMails: Pick<AskedMailRepository, 'askedMails'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * V18: an invitation that is asked for once more, and its count, which are kept in one transaction: so the worker finds it
 * counted. @throws `too-many-requests`
 */
export async function invitationAsked(
  { askedMails, now, newId }: InvitationAskedDeps,
  { firmId, ownerId }: { readonly firmId: string; readonly ownerId: string },
) {
  const before = await askedMails.askedMails(ownerId);
  const asked = { mailRequestId: newId(), at: now().toISOString() };
  const count = countAsked(before, { ...asked, matter: 'invitation' });
  if ('retryAfter' in count) throw tooManyRequests(count.retryAfter);
  const request = { ...asked, mail: 'invitation' as const, firmId, ownerId };
  return { request, count: { personId: ownerId, before, ...count } };
}
