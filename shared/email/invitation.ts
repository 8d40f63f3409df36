import { formatHours, formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { invitationTexts } from '../texts/invitation.ts';
import { askFirm, portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { InvitationModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Invites the person to choose a password by a one-time link; the mail holds no password (V7). */
export function invitation(model: InvitationModel): Mail {
  const { language, firmName, recipientName, companyName, occasion, email, link } = model;
  const texts = { ...invitationTexts[language], ...invitationTexts[language].occasions[occasion] };
  const common = mailFrameTexts[language];
  const life = texts.life(formatHours(language, link.lifeHours), formatInstant(language, link.expiresAt));
  return mailOf({
    language,
    firmName,
    subject: texts.subject(shortLine(firmName, 60)),
    preview: texts.preview,
    title: texts.title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: `${texts.opening(firmName, companyName)} ${texts.next}` },
      { kind: 'facts', rows: [{ label: texts.identifier, address: email }, ...portalFact(model)] },
      { kind: 'button', label: texts.button, url: link.url, fallback: common.fallback },
      ...askFirm(model, `${life} ${texts.expired}`),
      { kind: 'note', text: common.personalLink },
      { kind: 'note', text: texts.unexpected },
    ],
    footer: common.sentBy(firmName),
  });
}
