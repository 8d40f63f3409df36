import type { FirmRepository } from '../../data/firms.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { PersonRepository } from '../../data/people.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import type { Firm } from '../../domain/firm.ts';
import { choosesPassword, hasExpired, isOvertaken, type Link, type PasswordPurpose } from '../../domain/link.ts';
import { PasswordRefused, SignInGone } from '../../services/errors.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';

export interface PasswordLinkDeps {
  readonly links: Pick<LinkRepository, 'link' | 'signIn'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly people: Pick<PersonRepository, 'person'>;
  readonly now: () => Date;
}

/** A link by which a person chooses a password. */
export type PasswordLinkOf = Link & { readonly purpose: PasswordPurpose; readonly sub: string };

/**
 * What such a link opens on (V7). `void`: the sign-in was opened anew since, and another link has been sent (L12). `shut`:
 * the access is suspended or revoked (L3).
 */
export type PasswordLink =
  | { readonly state: 'unknown' }
  | { readonly state: 'used' | 'expired' | 'void' | 'shut'; readonly link: PasswordLinkOf; readonly firm: Firm }
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
    const link = hash === undefined ? undefined : await links.link(hash, now());
    if (!link || !isPasswordLink(link)) return { state: 'unknown' };
    const [firm, person, signIn] = await Promise.all([
      firms.firm(link.firmId),
      people.person(link.sub),
      links.signIn(link.sub),
    ]);
    if (!firm) return { state: 'unknown' };
    const overtaken = isOvertaken(link, signIn);
    if (overtaken.void) return { state: 'void', link, firm };
    if (person?.status === 'suspended' || person?.status === 'revoked') return { state: 'shut', link, firm };
    if (person?.status !== 'active') return { state: 'unknown' };
    // A password chosen by a later link spends the earlier ones, however they came to be sent twice.
    if (link.usedAt !== undefined || overtaken.spent) return { state: 'used', link, firm };
    if (hasExpired(link, now())) return { state: 'expired', link, firm };
    return { state: 'open', link, firm, person };
  };

const isPasswordLink = (link: Link): link is PasswordLinkOf => choosesPassword(link.purpose) && link.sub !== undefined;

export interface ChoosePasswordDeps extends PasswordLinkDeps, DeedDeps {
  readonly links: Pick<LinkRepository, 'link' | 'signIn' | 'lease' | 'release' | 'use'>;
  readonly signIns: Pick<SignInService, 'setPassword' | 'signOut'>;
  readonly pause: (ms: number) => Promise<void>;
}

type OpenLink = Extract<PasswordLink, { state: 'open' }>;

/** What came of it. `busy`: somebody else is choosing one all the while, or has done so. `gone`: there is no sign-in. */
export type Choice = 'chosen' | 'refused' | 'busy' | 'gone';

/** Longer than a call of the page lasts, so that whoever still has a lease has nothing under way. */
const leaseMs = 15_000;
/** A second click waits for the first: together less than a call lasts. */
const waits = { times: 24, ms: 250 };

/**
 * V7: sets the password that a person chose, ends the sessions there are, and spends the link: lease, set, sign out, mark
 * used. The lease keeps two attempts apart, by whatever links. Every answer gives it back; after a crash it runs out.
 * Until the link is marked used, all of it can be done again.
 */
export const choosePassword =
  (deps: ChoosePasswordDeps) =>
  async ({ link }: OpenLink, password: string): Promise<Choice> => {
    const { links, signIns } = deps;
    const until = await leased(deps, link);
    if (until === undefined) return 'busy';
    try {
      await signIns.setPassword(link.sub, password);
      await signIns.signOut(link.sub);
      const deed = deedOf(deps, null, { action: 'password-chosen' });
      // Something else may be noted of its owner at the same moment.
      await retryOnConflict(() => links.use(link, { at: deed.at, until, deed }));
      return 'chosen';
    } catch (error) {
      // It would run out by itself; what went wrong before is what there is to tell.
      await links.release(link, until).catch(() => undefined);
      if (error instanceof PasswordRefused) return 'refused';
      if (error instanceof SignInGone) return 'gone';
      throw error;
    }
  };

/** Until when the sign-in is one's own; undefined: the link has been overtaken, or somebody has it for too long. */
async function leased(deps: ChoosePasswordDeps, link: PasswordLinkOf): Promise<string | undefined> {
  for (let time = 0; ; time += 1) {
    const at = deps.now();
    const until = new Date(at.getTime() + leaseMs).toISOString();
    if (await deps.links.lease(link, at.toISOString(), until)) return until;
    if (time === waits.times) return undefined;
    await deps.pause(waits.ms);
    const { state } = await openPasswordLink(deps)(link.hash);
    if (state !== 'open') return undefined;
  }
}
