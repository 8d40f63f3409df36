import type { LinkRepository } from '../../data/links.ts';
import { mailRequestId } from '../../domain/link.ts';
import type { PasswordLinkOf } from './choose-password.ts';

export interface ReportLostSignInDeps {
  readonly links: Pick<LinkRepository, 'requestMail'>;
  readonly now: () => Date;
}

/**
 * V7: asks, in the name of whoever holds a link, that the sign-in it leads to be opened anew, since it is gone. That one
 * alone: if it has been opened anew meanwhile, another link is all that comes of it.
 */
export const reportLostSignIn =
  ({ links, now }: ReportLostSignInDeps) =>
  async ({ firmId, ownerId, sub }: PasswordLinkOf): Promise<void> => {
    const at = now();
    const request = {
      mail: 'reopen' as const,
      mailRequestId: mailRequestId(`lost#${sub}`, at),
      at: at.toISOString(),
      firmId,
      ownerId,
      lostSub: sub,
    };
    await links.requestMail(request);
  };
