import { formatInstant } from '../texts/dates.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { invitationUndeliveredTexts, validatorUnreachableTexts, type UndeliveredTexts } from '../texts/undelivered.ts';
import { mailOf } from './mail.ts';
import type { InvitationUndeliveredModel, Mail, UndeliveredModel } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells the creator that the invitation did not reach the person, and what to do about it (V19). */
export const invitationUndelivered = (model: InvitationUndeliveredModel): Mail => {
  const texts = invitationUndeliveredTexts[model.language];
  const subject = texts.subject(shortLine(model.person, 60), shortLine(model.companyName, 60));
  return undelivered(model, { ...texts, subject });
};

/** Tells an administrator that mails do not reach a validator, and what to do about it (V19). */
export const validatorUnreachable = (model: UndeliveredModel): Mail => {
  const texts = validatorUnreachableTexts[model.language];
  return undelivered(model, { ...texts, subject: texts.subject(shortLine(model.person, 60)) });
};

type Texts = UndeliveredTexts & { readonly subject: string };

function undelivered({ language, firmName, recipientName, person, email, at }: UndeliveredModel, texts: Texts): Mail {
  const common = mailFrameTexts[language];
  const opening = texts.opening(person);
  return mailOf({
    ...{ language, firmName, subject: texts.subject, title: texts.title, preview: opening },
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening },
      {
        kind: 'facts',
        rows: [
          { label: texts.email, address: email },
          { label: texts.at, value: formatInstant(language, at) },
        ],
      },
      { kind: 'warnings', title: texts.toDo, items: texts.whatToDo },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
