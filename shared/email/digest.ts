import { formatDayAndTime, formatInstant } from '../texts/dates.ts';
import { digestTexts } from '../texts/digest.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { absenteesInWords, standInTexts } from '../texts/stand-in.ts';
import { validationAskedTexts } from '../texts/validation-asked.ts';
import type { Block } from './content.ts';
import { mailOf } from './mail.ts';
import type { DigestModel, Mail, NeedingHelp, ToDecide } from './models.ts';
import { shortLine } from './plain.ts';

/** How long a name may be. */
const short = 40;

/** All that is due to one collaborator, as one mail (V13): what awaits their decision, then what they may help with. */
export function digest(model: DigestModel): Mail {
  const { language, firmName, recipientName, toDecide, nobody, undecided } = model;
  const texts = digestTexts[language];
  const common = mailFrameTexts[language];
  const [oldest, another] = [...toDecide, ...nobody, ...undecided];
  const named = another || model.more.count > 0 ? texts.oldest : texts.only;
  const title = titleOf(model);
  const reason = toDecide.length > 0 ? validationAskedTexts[language].footer : texts.toAdministrators;
  return mailOf({
    ...{ language, firmName, title, subject: title },
    preview: oldest ? named(shortLine(oldest.person, short), shortLine(oldest.companyName, short)) : title,
    greeting: common.greeting(shortLine(recipientName, short)),
    blocks: [...awaiting(model), ...needingHelp(model), { kind: 'paragraph', text: texts.expires }, ...personal(model)],
    footer: `${common.sentBy(firmName)} ${reason}`,
  });
}

function titleOf({ language, toDecide, more, nobody, undecided }: DigestModel): string {
  const texts = digestTexts[language];
  const count = toDecide.length + more.count;
  return count > 0 ? texts.await(count, more.orMore) : texts.needHelp(nobody.length + undecided.length);
}

function awaiting(model: DigestModel): Block[] {
  const { language, toDecide, more, queue } = model;
  if (toDecide.length === 0 || queue === undefined) return [];
  const texts = digestTexts[language];
  const listed = toDecide.length;
  const opening = more.count > 0 ? texts.listedOf(listed, more.count, more.orMore) : texts.listed(listed);
  return [
    { kind: 'paragraph', text: opening },
    { kind: 'button', label: texts.queue, url: queue, fallback: mailFrameTexts[language].fallback },
    { kind: 'note', text: texts.decidesNothing },
    ...toDecide.map((one, index) => matter(model, one, index === 0)),
    { kind: 'paragraph', text: validationAskedTexts[language].firstWins },
  ];
}

function matter({ language }: DigestModel, one: ToDecide, saysZone: boolean): Block {
  const asked = validationAskedTexts[language];
  return {
    kind: 'matter',
    title: asked.byKind[one.kind].toValidate(shortLine(one.person, short)),
    rows: [
      { label: asked.company, value: one.companyName },
      { label: asked.createdBy, value: one.createdBy ?? asked.yourself },
      { label: asked.until, value: (saysZone ? formatInstant : formatDayAndTime)(language, one.expiresAt) },
      ...(one.standsInFor.length > 0
        ? [{ label: standInTexts[language].label, value: absenteesInWords(language, one.standsInFor) }]
        : []),
    ],
    ...(one.escalatedAfter > 0 && { note: digestTexts[language].escalated(one.escalatedAfter) }),
    label: asked.button,
    url: one.link,
  };
}

/** V10, V14: what whoever may give rights can do for requests that they cannot decide. */
function needingHelp({ language, toDecide, nobody, undecided, moreNotices, notByAuthor }: DigestModel): Block[] {
  const texts = digestTexts[language];
  const first = toDecide.length > 0 ? undefined : (nobody[0] ?? undecided[0]);
  const item = (one: NeedingHelp): string =>
    texts.needingHelp(
      shortLine(one.person, short),
      shortLine(one.companyName, short),
      (one === first ? formatInstant : formatDayAndTime)(language, one.expiresAt),
    );
  const section = (those: readonly NeedingHelp[], title: string, help: string): Block[] =>
    those.length === 0
      ? []
      : [
          { kind: 'warnings', title, items: those.map(item) },
          { kind: 'paragraph', text: notByAuthor ? `${help} ${texts.notByAuthor}` : help },
        ];
  return [
    ...section(nobody, texts.nobody(nobody.length), texts.helpNobody),
    ...section(undecided, texts.undecided(undecided.length), texts.helpUndecided),
    ...(moreNotices ? [{ kind: 'paragraph' as const, text: texts.moreNotices }] : []),
  ];
}

const personal = ({ language, queue }: DigestModel): Block[] =>
  queue === undefined ? [] : [{ kind: 'note', text: digestTexts[language].personalLinks }];
