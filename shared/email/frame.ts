import { mailFrameTexts } from '../texts/mail-frame.ts';
import { formatPhone } from '../texts/phones.ts';
import { valueInWords, type DescribedValue } from '../texts/access-values.ts';
import type { Language } from '../texts/language.ts';
import type { Block, Fact } from './content.ts';
import type { MailModel } from './models.ts';

/** V7: the way to the portal, where it is known. */
export const portalFact = ({ language, portalUrl }: MailModel): Fact[] =>
  portalUrl === null ? [] : [{ label: mailFrameTexts[language].portal, link: portalUrl }];

/** A field of a change, on one side of it, under a label of its own; the address that somebody goes by stays whole (F4). */
export function valueFacts(
  language: Language,
  value: DescribedValue,
  labelled: Readonly<Partial<Record<'from' | 'to', (label: string) => string>>>,
): Fact[] {
  const { field, label, ...sides } = valueInWords(language, value);
  return (['from', 'to'] as const).flatMap((side): Fact[] => {
    const name = labelled[side]?.(label);
    if (name === undefined) return [];
    return [field === 'identity.email' ? { label: name, address: sides[side] } : { label: name, value: sides[side] }];
  });
}

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
