import { mailFrameTexts } from '../texts/mail-frame.ts';
import { formatPhone } from '../texts/phones.ts';
import type { Block, Fact } from './content.ts';
import type { MailModel } from './models.ts';

/** V7: the way to the portal, where it is known. */
export const portalFact = ({ language, portalUrl }: MailModel): Fact[] =>
  portalUrl === null ? [] : [{ label: mailFrameTexts[language].portal, link: portalUrl }];

/** V7: a text that says to ask the firm, with where to ask it. */
export function askFirm({ language, contact }: MailModel, text: string): Block[] {
  const asking: Block = { kind: 'paragraph', text };
  if (contact === null) return [asking];
  const { firmEmail, firmPhone } = mailFrameTexts[language];
  const rows = [
    { label: firmEmail, address: contact.email },
    { label: firmPhone, value: formatPhone(language, contact.phone) },
  ];
  return [asking, { kind: 'facts', rows }];
}
