import { formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { dossierDetachedTexts } from '../texts/dossier-detached.ts';
import { mailOf } from './mail.ts';
import type { DossierDetachedModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells a firm administrator that a dossier has left the firm, who detached it, and what follows from it (P7). */
export function dossierDetached(model: DossierDetachedModel): Mail {
  const { language, firmName, recipientName, dossierName, companyName, person, at } = model;
  const texts = dossierDetachedTexts[language];
  const common = mailFrameTexts[language];
  const opening = texts.opening(person);
  return mailOf({
    language,
    firmName,
    subject: texts.subject(shortLine(dossierName, 60), shortLine(companyName, 60)),
    preview: opening,
    title: texts.title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening },
      {
        kind: 'facts',
        rows: [
          { label: texts.dossier, value: dossierName },
          { label: texts.company, value: companyName },
          { label: texts.person, value: person },
          { label: texts.at, value: formatInstant(language, at) },
        ],
      },
      { kind: 'warnings', title: texts.follows, items: texts.consequences(person) },
      { kind: 'note', text: texts.unexpected(person) },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
