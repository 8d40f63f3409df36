import { passwordPolicy, type PasswordRule } from '../../../shared/domain/password.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { PageCall } from '../../../shared/http/pages.ts';
import type { Reply } from '../../../shared/http/reply.ts';
import { choosePasswordPage } from '../../../shared/pages/choose-password-page.tsx';
import type { PasswordPageError } from '../../../shared/pages/models.ts';
import { passwordChosenPage, usedInvitationPage } from '../../../shared/pages/password-pages.tsx';
import { notFoundPage, staleLinkPage } from '../../../shared/pages/simple-pages.tsx';
import type {
  choosePassword,
  openPasswordLink,
  PasswordLink,
} from '../../../shared/use-cases/sign-in/choose-password.ts';
import type { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';

export interface PasswordFormDeps {
  readonly open: ReturnType<typeof openPasswordLink>;
  readonly choose: ReturnType<typeof choosePassword>;
  readonly requestFreshLink: ReturnType<typeof requestFreshLink>;
}

type OpenLink = Extract<PasswordLink, { state: 'open' }>;

/** The page where a person chooses a password, by a link that works once (V7). */
export function passwordForm({ open, choose, requestFreshLink }: PasswordFormDeps) {
  const show = async ({ hash, language }: PageCall): Promise<Reply> => pageOf(await open(hash), language);

  const submit = async ({ hash, language, sentForm }: PageCall): Promise<Reply> => {
    const link = await open(hash);
    if (link.state === 'unknown') return pageOf(link, language);
    const form = sentForm();
    if (link.state === 'expired' && form.get('action') === 'fresh-link') {
      await requestFreshLink(link.link);
      const { purpose } = link.link;
      return staleLinkPage({ language, firmName: link.firm.name, purpose, step: 'sent' });
    }
    if (link.state !== 'open') return pageOf(link, language);

    const password = form.get('password') ?? '';
    const errors = errorsOf(password, form.get('passwordConfirmation') ?? '');
    if (errors.length > 0) return passwordPage(link, language, errors);
    switch (await choose(link, password)) {
      case 'chosen': {
        const { purpose } = link.link;
        return passwordChosenPage({ language, firmName: link.firm.name, purpose, email: link.person.email });
      }
      case 'refused':
        return passwordPage(link, language, [{ field: 'password', code: 'refused' }]);
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

function pageOf(link: PasswordLink, language: Language): Reply {
  switch (link.state) {
    case 'unknown':
      return notFoundPage({ language });
    case 'used':
      return usedInvitationPage({ language, firmName: link.firm.name, purpose: link.link.purpose });
    case 'expired': {
      const { purpose } = link.link;
      return staleLinkPage({ language, firmName: link.firm.name, purpose, step: 'offer' });
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

const holds: Readonly<Record<PasswordRule, (password: string) => boolean>> = {
  length: (password) => [...password].length >= passwordPolicy.minimumLength,
  uppercase: (password) => /[A-Z]/.test(password),
  lowercase: (password) => /[a-z]/.test(password),
  digit: (password) => /\d/.test(password),
  symbol: (password) => /[^A-Za-z\d]/.test(password),
};

function errorsOf(password: string, confirmation: string): PasswordPageError[] {
  if (password === '') return [{ field: 'password', code: 'missing' }];
  const failed = (['length', ...passwordPolicy.rules] as const).filter((rule) => !holds[rule](password));
  if (failed.length > 0) return [{ field: 'password', code: 'too-weak', failed }];
  if (confirmation === '') return [{ field: 'passwordConfirmation', code: 'missing' }];
  return confirmation === password ? [] : [{ field: 'passwordConfirmation', code: 'mismatch' }];
}
