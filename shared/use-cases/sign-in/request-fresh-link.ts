import type { LinkRepository } from '../../data/links.ts';
import { mailRequestId, type Link } from '../../domain/link.ts';

export interface RequestFreshLinkDeps {
  readonly links: Pick<LinkRepository, 'requestMail'>;
  readonly now: () => Date;
}

/** V3, V7: asks that the owner of an expired link be sent a fresh one; how many mails come of it is the worker’s matter (V18). */
export const requestFreshLink =
  ({ links, now }: RequestFreshLinkDeps) =>
  async ({ hash }: Link): Promise<void> => {
    const at = now();
    const request = {
      mail: 'fresh-link' as const,
      mailRequestId: mailRequestId(hash, at),
      at: at.toISOString(),
      linkHash: hash,
    };
    await links.requestMail(request);
  };
