import { rightsExplained, rightsInShort } from '../texts/rights.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { askFirm, portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { Mail, RightsGrantedModel } from './models.ts';
import { shortLine } from './plain.ts';
import { rightsGrantedTexts } from '../texts/rights-granted.ts';

/** Tells the person that they have more rights on a dossier than before, or one dossier more (P1). Its only link is the portal. */
export function rightsGranted(model: RightsGrantedModel): Mail {
  const { language, firmName, recipientName, companyName, change } = model;
  const texts = rightsGrantedTexts[language];
  const common = mailFrameTexts[language];
  const { subject, title, preview, opening } = change.from === null ? texts.added : texts.extended;
  const before = change.from === null ? [] : [{ label: texts.before, value: rightsInShort(language, change.from) }];
  return mailOf({
    language,
    firmName,
    subject: subject(shortLine(firmName, 50), shortLine(change.dossierName, 60)),
    preview: preview(change.dossierName),
    title,
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: opening(firmName, companyName) },
      {
        kind: 'facts',
        rows: [
          { label: texts.dossier, value: change.dossierName },
          { label: texts.company, value: change.companyName },
          ...before,
          { label: texts.now, value: rightsInShort(language, change.to) },
          { label: texts.meaning, value: rightsExplained(language, change.to).join(' ') },
          ...portalFact(model),
        ],
      },
      { kind: 'paragraph', text: texts.next },
      ...askFirm(model, texts.unexpected),
    ],
    footer: common.sentBy(firmName),
  });
}
