import { formatBeginning, formatBeginningWithZone, formatEndWithZone, isWholeDay } from '../texts/dates.ts';
import { delegateLeftTexts } from '../texts/delegate-left.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { mailOf } from './mail.ts';
import type { DelegateLeftModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells one of the staff that their delegate cannot stand in for them any more, and what to do about it (V15). */
export function delegateLeft({
  language,
  firmName,
  recipientName,
  delegate,
  awayFrom,
  backAt,
}: DelegateLeftModel): Mail {
  const common = mailFrameTexts[language];
  const texts = delegateLeftTexts[language];
  const opening = texts.opening(delegate);
  const from = (isWholeDay(backAt) ? formatBeginningWithZone : formatBeginning)(language, awayFrom);
  return mailOf({
    ...{ language, firmName, subject: texts.subject(shortLine(delegate, 60)), title: texts.title, preview: opening },
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening },
      {
        kind: 'facts',
        rows: [
          { label: texts.from, value: from },
          { label: texts.to, value: formatEndWithZone(language, backAt) },
        ],
      },
      { kind: 'warnings', title: texts.toDo, items: texts.whatToDo },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
