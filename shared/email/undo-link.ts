import { fullName } from '../domain/access.ts';
import { formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { undoLinkTexts } from '../texts/undo-link.ts';
import { requested } from './decision-told.ts';
import { mailOf } from './mail.ts';
import type { Mail, UndoLinkModel } from './models.ts';
import { shortLine } from './plain.ts';

/** Gives whoever approved a fresh link to undo that by (L11, V18), which undoes nothing by being opened. */
export function undoLink(model: UndoLinkModel): Mail {
  const { language, firmName, person, companyName, link, expiresAt } = model;
  const texts = undoLinkTexts[language];
  const common = mailFrameTexts[language];
  const sentence = texts.sentence(formatInstant(language, expiresAt));
  return mailOf({
    ...{ language, firmName, title: texts.title, preview: sentence },
    subject: texts.subject(shortLine(fullName(person), 60), shortLine(companyName, 60)),
    greeting: common.greeting(shortLine(model.recipientName, 40)),
    blocks: [
      { kind: 'paragraph', text: sentence },
      { kind: 'button', label: texts.button, url: link, fallback: common.fallback },
      { kind: 'note', text: texts.undoesNothing },
      { kind: 'facts', rows: requested({ ...model, portalUrl: null, fields: [] }) },
      { kind: 'note', text: common.personalLink },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
