import { fullName } from '../domain/access.ts';
import { approvalUndoneTexts } from '../texts/approval-undone.ts';
import { formatInstant } from '../texts/dates.ts';
import { listInWords } from '../texts/language.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { mailOf } from './mail.ts';
import { requested } from './decision-told.ts';
import type { ApprovalUndoneModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells the creator that the approval of their request was taken back, and what holds from now on (L11). */
export function approvalUndone(model: ApprovalUndoneModel): Mail {
  const { language, firmName, kind, person, companyName, by, onBehalfOf, at } = model;
  const texts = approvalUndoneTexts[language];
  const common = mailFrameTexts[language];
  const sentence = texts.sentence(by, formatInstant(language, at));
  const givenFor = onBehalfOf.length === 0 ? [] : [texts.givenFor(listInWords(language, onBehalfOf))];
  return mailOf({
    ...{ language, firmName, title: texts.title, preview: sentence },
    subject: texts.subject(shortLine(fullName(person), 60), shortLine(companyName, 60)),
    greeting: common.greeting(model.recipientName),
    blocks: [
      { kind: 'paragraph', text: [sentence, ...givenFor].join(' ') },
      { kind: 'facts', rows: requested({ ...model, fields: [] }) },
      { kind: 'paragraph', text: texts.next[kind] },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
