import type { LinkRepository } from '../data/links.ts';
import { parseEmail } from '../domain/email.ts';
import { mailRequestId, mailRequestLife } from '../domain/link.ts';

export interface RequestPasswordResetDeps {
  readonly links: Pick<LinkRepository, 'requestMail'>;
  readonly now: () => Date;
}

/**
 * Asks for a link to choose a new password. It does the same work whoever asks and whether there is such a person or
 * not, so that nothing is given away; asking again within a few minutes sends nothing more.
 */
export const requestPasswordReset =
  ({ links, now }: RequestPasswordResetDeps) =>
  async (email: string): Promise<void> => {
    const address = parseEmail(email);
    if (!address) return;
    const at = now();
    const request = {
      mail: 'password-reset' as const,
      mailRequestId: mailRequestId(address.key, at),
      at: at.toISOString(),
      emailKey: address.key,
    };
    await links.requestMail(request, mailRequestLife);
  };
