import { formatHours, formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block } from './content.ts';
import { mailOf } from './mail.ts';
import type { Mail, MailModel, TimedLink } from './models.ts';
import { shortLine } from './plain.ts';

interface LinkTexts {
  readonly subject: (firm: string) => string;
  readonly preview: (life: string) => string;
  readonly title: string;
  readonly opening: string;
  readonly button: string;
  readonly life: (life: string, until: string) => string;
  readonly unexpected: string;
}

interface Around {
  readonly before?: readonly Block[];
  readonly after?: readonly Block[];
}

/** A mail that gives its reader a link which they asked for, or somebody else in their name (V18). */
export function linkMail(
  { language, firmName, recipientName, link }: MailModel & { readonly link: TimedLink },
  texts: LinkTexts,
  { before = [], after = [] }: Around,
): Mail {
  const common = mailFrameTexts[language];
  const life = formatHours(language, link.lifeHours);
  return mailOf({
    language,
    firmName,
    subject: texts.subject(shortLine(firmName, 60)),
    preview: texts.preview(life),
    title: texts.title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: texts.opening },
      ...before,
      { kind: 'button', label: texts.button, url: link.url, fallback: common.fallback },
      ...after,
      { kind: 'paragraph', text: texts.life(life, formatInstant(language, link.expiresAt)) },
      { kind: 'note', text: common.personalLink },
      { kind: 'note', text: texts.unexpected },
    ],
    footer: common.sentBy(firmName),
  });
}
