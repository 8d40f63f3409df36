import { page } from './document.tsx';
import { Address } from './markup.ts';
import type { LostSignInPageModel, Page, PasswordChosenPageModel, UsedInvitationPageModel } from './models.ts';
import { Message } from './parts.tsx';
import { passwordTexts } from '../texts/password.ts';
import { ContactLine, Portal } from './whereabouts.tsx';

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
        <Portal language={language} url={portalUrl} />
        {portalUrl === null ? <p class="soft">{texts.signInAtPortal}</p> : null}
      </Message>
    ),
  });
}

/** Tells at a link that is spent, by itself or by another one (V7), how to sign in, how to reset, whom to warn. Names nobody. */
export function usedInvitationPage(model: UsedInvitationPageModel): Page {
  const { language, firmName, purpose, portalUrl, contact } = model;
  const texts = passwordTexts[language];
  return page({
    language,
    firmName,
    title: texts.usedTitle,
    narrow: true,
    children: (
      <Message tone="info" title={texts.usedTitle}>
        <p>{texts.used[purpose]}</p>
        <Portal language={language} url={portalUrl} />
        <p>{texts.forgotten}</p>
        <p>{texts.notYou}</p>
        <ContactLine language={language} firmName={firmName} contact={contact} />
      </Message>
    ),
  });
}

/**
 * Tells at a link whose sign-in is gone that a mail comes, or has come, with another one (V7, L12), or that nobody comes in by
 * it for now (L3). Names nobody.
 */
export function lostSignInPage({ language, firmName, state, contact }: LostSignInPageModel): Page {
  const texts = passwordTexts[language];
  const { title, text } = texts.lost[state];
  return page({
    language,
    firmName,
    title,
    narrow: true,
    children: (
      <Message tone="info" title={title}>
        <p>{text}</p>
        {state === 'gone' ? (
          <p class="soft">{texts.wait}</p>
        ) : (
          <ContactLine language={language} firmName={firmName} contact={contact} />
        )}
      </Message>
    ),
  });
}
