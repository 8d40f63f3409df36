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
  readonly children: ComponentChildren;
}

/** Renders a whole page with its headers: no script, one hashed stylesheet, no address but its own. */
export function page({ language, firmName, title, statusCode = 200, failed, narrow, children }: DocumentProps): Page {
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
            <a
              class="lang"
              href={`?lang=${words.other.language}`}
              lang={words.other.language}
              hreflang={words.other.language}
            >
              {words.other.name}
            </a>
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
