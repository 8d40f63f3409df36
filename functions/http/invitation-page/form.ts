import { passwordFlaw, passwordPolicy, type PasswordFlaw } from '../../../shared/domain/password.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { PageCall } from '../../../shared/http/pages.ts';
import type { Reply } from '../../../shared/http/reply.ts';
import { choosePasswordPage } from '../../../shared/pages/choose-password-page.tsx';
import type { PasswordPageError } from '../../../shared/pages/models.ts';
import { lostSignInPage, passwordChosenPage, usedInvitationPage } from '../../../shared/pages/password-pages.tsx';
import { notFoundPage, staleLinkPage } from '../../../shared/pages/simple-pages.tsx';
import type {
  choosePassword,
  openPasswordLink,
  PasswordLink,
} from '../../../shared/use-cases/sign-in/choose-password.ts';
import type { reportLostSignIn } from '../../../shared/use-cases/sign-in/report-lost-sign-in.ts';
import type { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';

export interface PasswordFormDeps {
  readonly open: ReturnType<typeof openPasswordLink>;
  readonly choose: ReturnType<typeof choosePassword>;
  readonly requestFreshLink: ReturnType<typeof requestFreshLink>;
  readonly reportLost: ReturnType<typeof reportLostSignIn>;
}

type OpenLink = Extract<PasswordLink, { state: 'open' }>;

/** The page where a person chooses a password, by a link that works once (V7). */
export function passwordForm({ open, choose, requestFreshLink, reportLost }: PasswordFormDeps) {
  const show = async ({ hash, language }: PageCall): Promise<Reply> => pageOf(await open(hash), language);

  const submit = async ({ hash, language, sentForm }: PageCall): Promise<Reply> => {
    const link = await open(hash);
    if (link.state === 'unknown') return pageOf(link, language);
    const form = sentForm();
    if (link.state === 'expired' && form.get('action') === 'fresh-link') {
      await requestFreshLink(link.link);
      const { purpose } = link.link;
      return staleLinkPage({ ...frame(link.firm, language), purpose, step: 'sent' });
    }
    if (link.state !== 'open') return pageOf(link, language);

    const password = form.get('password') ?? '';
    const owner = { ...link.person, firmName: link.firm.name };
    const errors = errorsOf(passwordFlaw(password, owner), password, form.get('passwordConfirmation') ?? '');
    if (errors.length > 0) return passwordPage(link, language, errors);
    switch (await choose(link, password)) {
      case 'chosen': {
        return passwordChosenPage({ ...frame(link.firm, language), email: link.person.email });
      }
      case 'refused':
        return passwordPage(link, language, [{ field: 'password', code: 'refused' }]);
      case 'gone':
        await reportLost(link.link);
        return lostSignInPage({ ...frame(link.firm, language), state: 'gone' });
      case 'busy': {
        const now = await open(hash);
        return now.state === 'open'
          ? passwordPage(now, language, [{ field: 'form', code: 'try-again' }])
          : pageOf(now, language);
      }
    }
  };

  return { show, submit };
}

/** What all pages of a firm say: its name, where its people sign in, and whom they ask. */
const frame = ({ name, portalUrl, contact }: Firm, language: Language) => ({
  language,
  firmName: name,
  portalUrl,
  contact,
});

function pageOf(link: PasswordLink, language: Language): Reply {
  switch (link.state) {
    case 'unknown':
      return notFoundPage({ language });
    case 'used':
      return usedInvitationPage({ ...frame(link.firm, language), purpose: link.link.purpose });
    case 'void':
    case 'shut':
      return lostSignInPage({ ...frame(link.firm, language), state: link.state });
    case 'expired': {
      const { purpose } = link.link;
      return staleLinkPage({ ...frame(link.firm, language), purpose, step: 'offer' });
    }
    case 'open':
      return passwordPage(link, language);
  }
}

const passwordPage = (
  { link, firm, person }: OpenLink,
  language: Language,
  errors: readonly PasswordPageError[] = [],
): Reply =>
  choosePasswordPage({
    language,
    firmName: firm.name,
    purpose: link.purpose,
    person,
    linkExpiresAt: link.expiresAt,
    policy: passwordPolicy,
    errors,
  });

/** One cause, one error: how it was confirmed is looked at once the password itself can be taken. */
function errorsOf(flaw: PasswordFlaw | undefined, password: string, confirmation: string): PasswordPageError[] {
  if (flaw) return [{ field: 'password', ...flaw }];
  if (confirmation === '') return [{ field: 'passwordConfirmation', code: 'missing' }];
  return confirmation === password ? [] : [{ field: 'passwordConfirmation', code: 'mismatch' }];
}
