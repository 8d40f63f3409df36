import type { Content } from './content.ts';
import type { Mail } from './models.ts';
import { shown } from './plain.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';

/** Renders a mail in both its versions. */
export const mailOf = (content: Content): Mail => ({
  subject: shown(content.subject),
  html: renderHtml(content),
  text: renderText(content),
});
