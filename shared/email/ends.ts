import { formatEnd, formatEndWithZone, isWholeDay } from '../texts/dates.ts';
import { accessEndsTexts, accessesEndTexts } from '../texts/ends.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block } from './content.ts';
import { askFirm, portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { AccessEndsModel, AccessesEndModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

/** Tells the person when their access ends (L7). */
export function accessEnds(model: AccessEndsModel): Mail {
  const { language, firmName, recipientName, companyName, endsAt } = model;
  const texts = accessEndsTexts[language];
  const common = mailFrameTexts[language];
  const end = formatEndWithZone(language, endsAt);
  return mailOf({
    ...{ language, firmName, title: texts.title, preview: texts.preview(formatEnd(language, endsAt)) },
    subject: texts.subject(shortLine(firmName, 50)),
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: texts.opening(firmName, companyName) },
      { kind: 'facts', rows: [{ label: texts.end, value: end }] },
      { kind: 'paragraph', text: texts.until },
      ...askFirm(model, texts.questions),
    ],
    footer: common.sentBy(firmName),
  });
}

/** Tells who asked for accesses, or who may decide, when those end: one or several (L7). */
export function accessesEnd(model: AccessesEndModel): Mail {
  const { language, firmName, recipientName, ends, more } = model;
  const texts = accessesEndTexts[language];
  const common = mailFrameTexts[language];
  const firstTime = ends.findIndex(({ endsAt }) => !isWholeDay(endsAt));
  const items = ends.map(({ person, companyName, endsAt }, index) =>
    texts.item(person, companyName, (index === firstTime ? formatEndWithZone : formatEnd)(language, endsAt)),
  );
  const portal = portalFact(model);
  const title = texts.title(ends.length, more);
  const beyond: Block[] = more ? [{ kind: 'paragraph', text: texts.more }] : [];
  return mailOf({
    ...{ language, firmName, title, subject: title, preview: texts.preview(ends.length) },
    greeting: common.greeting(recipientName),
    blocks: [
      { kind: 'paragraph', text: texts.opening(ends.length) },
      { kind: 'list', title: texts.list(ends.length), items },
      ...beyond,
      { kind: 'paragraph', text: texts.afterwards },
      ...(portal.length > 0 ? [{ kind: 'facts' as const, rows: portal }] : []),
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
