import { formatHours, formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { Mail, PasswordResetModel } from './models.ts';
import { passwordResetTexts } from '../texts/password-reset.ts';
import { shortLine } from './plain.ts';

/** Gives a one-time link to choose a new password to whoever asked for one. */
export function passwordReset(model: PasswordResetModel): Mail {
  const { language, firmName, recipientName, email, link } = model;
  const texts = passwordResetTexts[language];
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
      { kind: 'facts', rows: [{ label: texts.identifier, address: email }, ...portalFact(model)] },
      { kind: 'button', label: texts.button, url: link.url, fallback: common.fallback },
      { kind: 'paragraph', text: texts.life(life, formatInstant(language, link.expiresAt)) },
      { kind: 'note', text: common.personalLink },
      { kind: 'note', text: texts.unexpected },
    ],
    footer: common.sentBy(firmName),
  });
}
