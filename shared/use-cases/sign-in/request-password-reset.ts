import type { LinkRepository } from '../../data/links.ts';
import { readEmail } from '../../domain/email.ts';
import { mailRequestId } from '../../domain/link.ts';

export interface RequestPasswordResetDeps {
  readonly links: Pick<LinkRepository, 'requestMail'>;
  readonly now: () => Date;
  readonly hostToUnicode: (host: string) => string;
  /** G1: what stands for an address in a key: nobody can tell from it whose it is. */
  readonly hashed: (address: string) => Promise<string>;
}

/**
 * Asks for a link to choose a new password. It does the same work whoever asks and whether there is such a person or
 * not, so that nothing is given away. How many mails come of it is the worker’s matter (V18).
 */
export const requestPasswordReset =
  ({ links, now, hostToUnicode, hashed }: RequestPasswordResetDeps) =>
  async (email: string): Promise<void> => {
    const read = readEmail(email, hostToUnicode);
    if (!('address' in read)) return;
    const { address } = read;
    const at = now();
    const request = {
      mail: 'password-reset' as const,
      mailRequestId: mailRequestId(await hashed(address.key), at),
      at: at.toISOString(),
      emailKey: address.key,
    };
    await links.requestMail(request);
  };
