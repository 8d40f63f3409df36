import { formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { loweredInWords, protectionLoweredTexts } from '../texts/protection-lowered.ts';
import { portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { Mail, ProtectionLoweredModel } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells a firm administrator what protects the firm less, who did that and when, and what to do if it was not right (F1). */
export function protectionLowered(model: ProtectionLoweredModel): Mail {
  const { language, firmName, recipientId, recipientName, by, at, lowered } = model;
  const texts = protectionLoweredTexts[language];
  const common = mailFrameTexts[language];
  const opening = texts.opening(by);
  return mailOf({
    language,
    firmName,
    subject: texts.subject(shortLine(by, 60)),
    preview: opening,
    title: texts.title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening },
      {
        kind: 'warnings',
        title: texts.changed,
        items: lowered.map((one) => loweredInWords(language, one, recipientId)),
      },
      {
        kind: 'facts',
        rows: [
          { label: texts.by, value: by },
          { label: texts.at, value: formatInstant(language, at) },
          ...portalFact(model),
        ],
      },
      { kind: 'warnings', title: texts.notRight, items: texts.whatToDo(by) },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
