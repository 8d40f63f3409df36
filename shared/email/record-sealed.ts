import { formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { recordSealedTexts } from '../texts/record-sealed.ts';
import { mailOf } from './mail.ts';
import type { Mail, RecordSealedModel } from './models.ts';

/** Gives a firm administrator the last block of the firm's record, and says what it proves and what to do with it (A3). */
export function recordSealed(model: RecordSealedModel): Mail {
  const { language, firmName, recipientName, firmId, n, sealedAt, expectation } = model;
  const texts = recordSealedTexts[language];
  const common = mailFrameTexts[language];
  return mailOf({
    language,
    firmName,
    subject: texts.subject(n),
    preview: texts.opening,
    title: texts.title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: texts.opening },
      {
        kind: 'facts',
        rows: [
          { label: texts.block, value: String(n) },
          { label: texts.at, value: formatInstant(language, sealedAt) },
          { label: texts.firm, address: firmId },
          { label: texts.hash, address: expectation },
          { label: texts.command, address: `npm run audit:verify -- --firm ${firmId} --expect ${expectation}` },
        ],
      },
      { kind: 'list', title: texts.proves, items: texts.proof },
      { kind: 'list', title: texts.toDo, items: texts.whatToDo },
      { kind: 'note', text: texts.noClient },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
