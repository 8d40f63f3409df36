import { accessMovedTexts } from '../texts/access-moved.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block } from './content.ts';
import { askFirm, portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { AccessMovedModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells the person that their access was suspended, reactivated or revoked (L3). Its only link is the portal, for who may enter. */
export function accessMoved(model: AccessMovedModel): Mail {
  const { language, firmName, recipientName, companyName, movedTo } = model;
  const { moved, questions } = accessMovedTexts[language];
  const common = mailFrameTexts[language];
  const { subject, title, preview, opening, next } = moved[movedTo];
  const rows = movedTo === 'active' ? portalFact(model) : [];
  const where: Block[] = rows.length > 0 ? [{ kind: 'facts', rows }] : [];
  return mailOf({
    ...{ language, firmName, title, preview },
    subject: subject(shortLine(firmName, 50)),
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening(firmName, companyName) },
      { kind: 'paragraph', text: next },
      ...where,
      ...askFirm(model, questions),
    ],
    footer: common.sentBy(firmName),
  });
}
