import type { AskedMailRepository } from '../../data/asked-mails.ts';
import { countAsked, type Matter } from '../../domain/asked-mail.ts';
import { retryOnConflict } from '../../domain/conflict.ts';

export interface MayGoDeps {
  readonly askedMails: Pick<AskedMailRepository, 'askedMails' | 'keep'>;
  readonly now: () => Date;
}

/** To whom a mail goes that somebody asked for, and about what. */
export interface Asked {
  /** The id of an access, or of a collaborator. */
  readonly personId: string;
  readonly matter: Matter;
}

/**
 * V18: counts a mail that was asked for, before it goes; false when it is one too many, which is dropped. One that has
 * been counted may go, however often it is heard of: what broke off between its count and its sending is made up for.
 */
export const mayGo =
  ({ askedMails, now }: MayGoDeps) =>
  ({ personId, matter }: Asked, mailRequestId: string): Promise<boolean> =>
    retryOnConflict(async () => {
      const before = await askedMails.askedMails(personId);
      const count = countAsked(before, { mailRequestId, matter, at: now().toISOString() });
      if ('retryAfter' in count) return false;
      if (count.counted !== before) await askedMails.keep({ personId, before, ...count });
      return true;
    });
