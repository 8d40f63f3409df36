import type { FirmRepository } from '../../data/firms.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { PersonRepository } from '../../data/people.ts';
import type { Firm } from '../../domain/firm.ts';
import { hasExpired, type Link } from '../../domain/link.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { entryOf } from '../audit-entry.ts';
import { PasswordRefused } from '../../services/errors.ts';

export interface PasswordLinkDeps {
  readonly links: Pick<LinkRepository, 'link' | 'passwordSetAt'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly people: Pick<PersonRepository, 'person'>;
  readonly now: () => Date;
}

/** A link by which a person chooses a password. */
export type PasswordLinkOf = Link & { readonly purpose: 'invitation' | 'password-reset'; readonly sub: string };

/** What such a link opens on (V7). */
export type PasswordLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'used' | 'expired'; readonly link: PasswordLinkOf; readonly firm: Firm }
  | {
      readonly state: 'open';
      readonly link: PasswordLinkOf;
      readonly firm: Firm;
      readonly person: { readonly name: string; readonly email: string };
    };

/** Reads what an invitation or reset link shows; opening it changes nothing. */
export const openPasswordLink =
  ({ links, firms, people, now }: PasswordLinkDeps) =>
  async (hash: string | undefined): Promise<PasswordLink> => {
    const link = hash === undefined ? undefined : await links.link(hash);
    if (!link || !isPasswordLink(link)) return { state: 'unknown' };
    const [firm, person, passwordSetAt] = await Promise.all([
      firms.firm(link.firmId),
      people.person(link.sub),
      links.passwordSetAt(link.sub),
    ]);
    // A password chosen by a later link spends the earlier ones, however they came to be sent twice.
    const spent = link.usedAt !== undefined || (passwordSetAt !== undefined && passwordSetAt >= link.createdAt);
    if (!firm || person?.status !== 'active') return { state: 'unknown' };
    if (spent) return { state: 'used', link, firm };
    if (hasExpired(link, now())) return { state: 'expired', link, firm };
    return { state: 'open', link, firm, person };
  };

const isPasswordLink = (link: Link): link is PasswordLinkOf => link.purpose !== 'validation' && link.sub !== undefined;

export interface ChoosePasswordDeps {
  readonly links: Pick<LinkRepository, 'lease' | 'release' | 'use'>;
  readonly signIns: Pick<SignInService, 'setPassword'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

const leaseMs = 30_000;

/**
 * V7: sets the password that a person chose and spends the link: lease, set, mark used. The lease keeps two attempts
 * apart; a crash leaves the link usable once the lease has run out, a refused password leaves it usable at once.
 *
 * @returns `busy` while another attempt with this link is under way.
 */
export const choosePassword =
  ({ links, signIns, now, newId }: ChoosePasswordDeps) =>
  async (
    { link, person }: Extract<PasswordLink, { state: 'open' }>,
    password: string,
  ): Promise<'chosen' | 'refused' | 'busy'> => {
    const at = now();
    const until = new Date(at.getTime() + leaseMs).toISOString();
    if (!(await links.lease(link.hash, at.toISOString(), until))) return 'busy';
    try {
      await signIns.setPassword(link.sub, password);
    } catch (error) {
      if (!(error instanceof PasswordRefused)) throw error;
      await links.release(link.hash);
      return 'refused';
    }
    const by = { id: link.ownerId, name: person.name };
    const audit = entryOf({ now, newId }, { firmId: link.firmId, by }, { action: 'password-chosen' });
    await links.use(link, audit.at, audit);
    return 'chosen';
  };
