import { accessChangedTexts, addressMovedTexts } from '../texts/access-changed.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { askFirm, portalFact, valueFacts } from './frame.ts';
import { mailOf } from './mail.ts';
import type { AccessChangedModel, AddressMovedModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells the person what of their access is different now (L4). Its only link is the portal. */
export function accessChanged(model: AccessChangedModel): Mail {
  const { language, firmName, recipientName, companyName, values } = model;
  const { subject, title, preview, opening, next, unexpected } = accessChangedTexts[language];
  const common = mailFrameTexts[language];
  const rows = values.flatMap((value) => valueFacts(language, value, { to: (label) => label }));
  return mailOf({
    ...{ language, firmName, title, preview },
    subject: subject(shortLine(firmName, 50)),
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening(firmName, companyName) },
      { kind: 'facts', rows: [...rows, ...portalFact(model)] },
      { kind: 'paragraph', text: next },
      ...askFirm(model, unexpected),
    ],
    footer: common.sentBy(firmName),
  });
}

/** Tells whoever reads a former address that it opens nothing any more, without a link (L5). */
export function addressMoved(model: AddressMovedModel): Mail {
  const { language, firmName, recipientName, companyName } = model;
  const { subject, title, preview, opening, next, unexpected } = addressMovedTexts[language];
  const common = mailFrameTexts[language];
  return mailOf({
    ...{ language, firmName, title, preview },
    subject: subject(shortLine(firmName, 50)),
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening(firmName, companyName) },
      { kind: 'paragraph', text: next },
      ...askFirm(model, unexpected),
    ],
    footer: common.sentBy(firmName),
  });
}
