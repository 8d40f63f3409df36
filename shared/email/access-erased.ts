import { accessErasedTexts } from '../texts/access-erased.ts';
import { formatDayAndTime, formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { mailOf } from './mail.ts';
import type { AccessErasedModel, Mail } from './models.ts';

/** Tells the creator that an access was erased: which, by its id and day, and nothing of whose it was (G3). */
export function accessErased(model: AccessErasedModel): Mail {
  const { language, firmName, recipientName, accessId, createdAt, erasedAt, cancelled } = model;
  const texts = accessErasedTexts[language];
  const common = mailFrameTexts[language];
  return mailOf({
    ...{ language, firmName, subject: texts.subject, title: texts.title, preview: texts.kept },
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: texts.opening(firmName) },
      {
        kind: 'facts',
        rows: [
          { label: texts.access, value: accessId },
          { label: texts.createdAt, value: formatDayAndTime(language, createdAt) },
          { label: texts.erasedAt, value: formatInstant(language, erasedAt) },
        ],
      },
      ...(cancelled ? [{ kind: 'paragraph' as const, text: texts.cancelled }] : []),
      { kind: 'note', text: texts.kept },
    ],
    footer: common.sentBy(firmName),
  });
}
