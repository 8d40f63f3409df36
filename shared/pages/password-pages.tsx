import { page } from './document.tsx';
import { Address } from './markup.ts';
import type { LostSignInPageModel, Page, PasswordChosenPageModel, UsedInvitationPageModel } from './models.ts';
import { Message } from './parts.tsx';
import { passwordTexts } from '../texts/password.ts';

const SignInLink = ({ url, label }: { readonly url: string; readonly label: string }) => (
  <p>
    <a class="button" href={url}>
      {label}
    </a>
  </p>
);

/** Tells the person that the password is set and where to sign in. */
export function passwordChosenPage({ language, firmName, email, portalUrl }: PasswordChosenPageModel): Page {
  const texts = passwordTexts[language];
  return page({
    language,
    firmName,
    title: texts.chosenTitle,
    narrow: true,
    children: (
      <Message tone="good" title={texts.chosenTitle}>
        <p>
          {texts.chosen} <Address>{email}</Address>
        </p>
        {portalUrl === undefined ? (
          <p class="soft">{texts.signInAtPortal}</p>
        ) : (
          <SignInLink url={portalUrl} label={texts.signIn} />
        )}
      </Message>
    ),
  });
}

/** Tells at a link that was used already how to sign in, how to reset, whom to warn. Names nobody. */
export function usedInvitationPage({ language, firmName, purpose, portalUrl }: UsedInvitationPageModel): Page {
  const texts = passwordTexts[language];
  return page({
    language,
    firmName,
    title: texts.usedTitle,
    narrow: true,
    children: (
      <Message tone="info" title={texts.usedTitle}>
        <p>{texts.used[purpose]}</p>
        <p>{texts.forgotten}</p>
        {portalUrl === undefined ? null : <SignInLink url={portalUrl} label={texts.signIn} />}
        <p class="soft">{texts.notYou(firmName)}</p>
      </Message>
    ),
  });
}

/** Tells at a link whose sign-in is gone that a mail comes, or has come, with another one (V7, L12). Names nobody. */
export function lostSignInPage({ language, firmName, state }: LostSignInPageModel): Page {
  const texts = passwordTexts[language];
  const title = state === 'gone' ? texts.goneTitle : texts.voidTitle;
  return page({
    language,
    firmName,
    title,
    narrow: true,
    children: (
      <Message tone="info" title={title}>
        <p>{state === 'gone' ? texts.gone : texts.void(firmName)}</p>
        {state === 'gone' ? <p class="soft">{texts.wait}</p> : null}
      </Message>
    ),
  });
}
