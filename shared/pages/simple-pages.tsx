import { choosesPassword } from '../domain/link.ts';
import { page } from './document.tsx';
import type {
  NotAllowedPageModel,
  NotFoundPageModel,
  Page,
  ServerErrorPageModel,
  StaleLinkPageModel,
} from './models.ts';
import { Message } from './parts.tsx';
import { simpleTexts } from '../texts/no-page.ts';
import { Portal } from './whereabouts.tsx';

/** Offers the owner of an expired link a fresh one by a POST of `action=fresh-link`, then confirms; no names (V3). */
export function staleLinkPage({ language, firmName, purpose, step, portalUrl }: StaleLinkPageModel): Page {
  const texts = simpleTexts[language].stale;
  if (step === 'sent') {
    return page({
      language,
      firmName,
      title: texts.sentTitle,
      narrow: true,
      children: (
        <Message tone="good" title={texts.sentTitle}>
          <p>{texts.sent}</p>
          <p class="soft">{texts.wait}</p>
        </Message>
      ),
    });
  }
  return page({
    language,
    firmName,
    title: texts.title,
    narrow: true,
    children: (
      <Message tone="warn" title={texts.title}>
        <p>{texts.explain[purpose]}</p>
        <p>{texts.offer}</p>
        <form method="post" action={`?lang=${language}`}>
          <button type="submit" name="action" value="fresh-link">
            {texts.button}
          </button>
        </form>
        {!choosesPassword(purpose) || portalUrl === null ? null : (
          <>
            <p>{texts.signIn}</p>
            <Portal language={language} url={portalUrl} />
          </>
        )}
      </Message>
    ),
  });
}

/** Tells readers that they may not decide, or not any more (V1, V4). */
export function notAllowedPage({ language, firmName, refusal, sent }: NotAllowedPageModel): Page {
  const { notAllowed, notRecorded, askAdministrator } = simpleTexts[language];
  const { title, text } = notAllowed[refusal];
  return page({
    language,
    firmName,
    title,
    statusCode: 403,
    narrow: true,
    children: (
      <Message tone="bad" title={title}>
        <p>{text}</p>
        {sent ? <p>{notRecorded}</p> : null}
        <p class="soft">{askAdministrator}</p>
      </Message>
    ),
  });
}

/** Answers a link that we do not know. It tells nothing, not even whose it is. */
export function notFoundPage({ language }: NotFoundPageModel): Page {
  const { title, text, hint } = simpleTexts[language].notFound;
  return page({
    language,
    title,
    statusCode: 404,
    narrow: true,
    children: (
      <Message tone="info" title={title}>
        <p>{text}</p>
        <p class="soft">{hint}</p>
      </Message>
    ),
  });
}

/** Tells that something failed; the id leads to the log line. */
export function serverErrorPage({ language, instance }: ServerErrorPageModel): Page {
  const { title, text, instance: label } = simpleTexts[language].serverError;
  return page({
    language,
    title,
    statusCode: 500,
    narrow: true,
    children: (
      <Message tone="bad" title={title}>
        <p>{text}</p>
        <p class="soft">
          {label} <code>{instance}</code>
        </p>
      </Message>
    ),
  });
}
