import type { ComponentChildren } from 'preact';
import { renderDocument } from './markup.ts';
import type { Language } from '../texts/language.ts';
import { pageFrameTexts } from '../texts/page-frame.ts';
import { pageHeaders } from './headers.ts';
import type { Page } from './models.ts';
import { stylesheet } from './styles.ts';

export interface DocumentProps {
  readonly language: Language;
  /** It is unknown where the link is. */
  readonly firmName?: string | undefined;
  readonly title: string;
  readonly statusCode?: number;
  /** The page tells what was wrong with what was sent; its title begins with that. */
  readonly failed?: boolean;
  /** A short page, in a narrower column. */
  readonly narrow?: boolean;
  /** A form whose fields are kept when the language changes, by its id and what its own button says. */
  readonly kept?: { readonly form: string; readonly submit: string } | undefined;
  /** What the address of this page says beside the language, with its first `&`. */
  readonly query?: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * Leads to the page in the other language: by a link, or, so that nothing typed is lost, by sending the form to be shown
 * again (V2). The first button of a form is what the Enter key presses in its fields: that one has to send it as it is.
 */
function LanguageSwitch({ language, kept, query = '' }: Pick<DocumentProps, 'language' | 'kept' | 'query'>) {
  const { language: other, name } = pageFrameTexts[language].other;
  if (kept === undefined)
    return (
      <a class="lang" href={`?lang=${other}${query}`} lang={other} hreflang={other}>
        {name}
      </a>
    );
  return (
    <>
      <button class="enter" type="submit" form={kept.form} tabIndex={-1} aria-hidden="true">
        {kept.submit}
      </button>
      <button class="lang" type="submit" form={kept.form} formAction={`?lang=${other}&show=form${query}`} lang={other}>
        {name}
      </button>
    </>
  );
}

/** Renders a whole page with its headers: no script, one hashed stylesheet, no address but its own. */
export function page({ language, firmName, title, statusCode = 200, ...options }: DocumentProps): Page {
  const { failed, narrow, kept, query, children } = options;
  const words = pageFrameTexts[language];
  const host = firmName ?? words.portal;
  const body = renderDocument(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${failed ? words.errorPrefix : ''}${title} – ${host}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body class={narrow ? 'narrow' : undefined}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="bar">
          <div class="bar-in">
            <span class="firm">{host}</span>
            <LanguageSwitch language={language} kept={kept} query={query} />
          </div>
        </header>
        <main id="main" class="main" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>,
  );
  return { statusCode, headers: pageHeaders(language), body };
}
