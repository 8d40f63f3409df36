import { fullName } from '../domain/access.ts';
import { Level } from '../domain/vocabulary.ts';
import { formatDayAndTime, formatEndWithZone, formatInstant } from '../texts/dates.ts';
import { onBehalf } from '../texts/ending.ts';
import { labels } from '../texts/labels.ts';
import { listInWords, type Language } from '../texts/language.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { fieldName } from '../texts/access-values.ts';
import { correctionsInWords, correctionTexts } from '../texts/corrections.ts';
import { rightsInShort } from '../texts/rights.ts';
import { absenteesInWords, standInTexts } from '../texts/stand-in.ts';
import { mayDetachText, noticeText, warningText } from '../texts/told.ts';
import { validationAskedTexts } from '../texts/validation-asked.ts';
import type { Block, Fact } from './content.ts';
import { valueFacts } from './frame.ts';
import { mailOf } from './mail.ts';
import type { Mail, ValidationAskedModel } from './models.ts';
import { shortLine, shortList } from './plain.ts';

/** How many dossiers a mail names; the page shows them all. */
const maxNamed = 10;
/** How long a name may be above the button, which is to be seen at once on a phone. */
const short = 40;
const inShort = (name: string): string => shortLine(name, short);
/** How much of rights on one dossier: a level and its options, as far as they fit. */
const shortRights = 65;

/** What is asked for: «Administrateur Principal sur 1 dossier, Utilisateur Standard sur 2 dossiers», or what would be. */
function rightsAsked({ language, change, values, dossiers }: ValidationAskedModel): string {
  if (values.length > 0)
    return shortList(
      values.map(({ field }) => fieldName(language, field)),
      shortRights,
    );
  if (change) return shortLine(rightsInShort(language, change.to), shortRights);
  return Level.options
    .map((level) => ({ level, count: dossiers.filter((dossier) => dossier.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => validationAskedTexts[language].levelOn(labels[language].levels[level].name, count))
    .join(', ');
}

/** V15: tells why it comes to somebody who did not expect it. */
const inWhosePlace = ({ language, standsInFor }: ValidationAskedModel): Block[] =>
  standsInFor.length === 0
    ? []
    : [{ kind: 'paragraph', text: standInTexts[language].sentence(absenteesInWords(language, standsInFor)) }];

function decided(model: ValidationAskedModel): Fact[] {
  const { language, companyName, change, values } = model;
  const texts = validationAskedTexts[language];
  return [
    { label: texts.company, value: shortLine(companyName, short) },
    ...(change ? [{ label: texts.dossier, value: shortLine(change.dossierName, short) }] : []),
    { label: values.length > 0 ? texts.changes : texts.rights, value: rightsAsked(model) },
  ];
}

/** Tells what is to be looked at; that dossiers may be detached is told once, with their names. */
function attention({ language, warnings, notices }: ValidationAskedModel): Block[] {
  const detachable = notices.filter((notice) => notice.code === 'may-detach').map(({ dossierName }) => dossierName);
  const items = [
    ...warnings.map((warning) => warningText(warning, language)),
    ...(detachable.length > 0 ? [mayDetach(language, detachable)] : []),
    ...notices.filter(({ code }) => code === 'same-name').map((notice) => noticeText(notice, language)),
  ];
  return items.length === 0 ? [] : [{ kind: 'warnings', title: validationAskedTexts[language].warnings, items }];
}

/** V17: tells what had been asked for, and what was corrected since. */
function corrected({ language, corrections, sentBack }: ValidationAskedModel): Block[] {
  const { intro, labelBefore, both, wasAsked, nothing } = correctionTexts[language];
  const all = correctionsInWords(language, corrections);
  const comment: Block[] = sentBack
    ? [
        {
          kind: 'quote',
          label: wasAsked(
            sentBack.by && onBehalf(language, inShort(sentBack.by), sentBack.onBehalfOf.map(inShort)),
            formatDayAndTime(language, sentBack.at),
          ),
          text: sentBack.comment,
        },
      ]
    : [];
  if (all.length === 0) return sentBack ? [...comment, { kind: 'paragraph', text: nothing }] : [];
  const rows = all.slice(0, maxNamed).flatMap(({ label, from, to, isAddress }): Fact[] =>
    isAddress
      ? [
          { label, address: to },
          { label: labelBefore(label), address: from },
        ]
      : [{ label, value: both(from, to) }],
  );
  const more = all.length - maxNamed;
  return [
    ...comment,
    { kind: 'paragraph', text: intro },
    { kind: 'facts', rows },
    ...(more > 0 ? [{ kind: 'note' as const, text: validationAskedTexts[language].moreCorrections(more) }] : []),
  ];
}

/** At most as many as a mail names, then how many more there are. */
const bounded = (items: readonly string[], more: (count: number) => string): string[] =>
  items.length <= maxNamed ? [...items] : [...items.slice(0, maxNamed), more(items.length - maxNamed)];

/** C11: that dossiers may be detached, with their names before the full stop. */
function mayDetach(language: Language, dossiers: readonly string[]): string {
  const more = dossiers.length - maxNamed;
  const names =
    more > 0
      ? `${dossiers.slice(0, maxNamed).join(', ')} ${validationAskedTexts[language].more(more)}`
      : listInWords(language, dossiers);
  return `${mayDetachText(dossiers.length, language).slice(0, -1)} (${names}).`;
}

function details(model: ValidationAskedModel): Fact[] {
  const { language, person, companyName, change, values, endsAt, createdBy, createdAt, expiresAt } = model;
  const texts = validationAskedTexts[language];
  return [
    { label: texts.person, value: fullName(person) },
    { label: texts.email, address: person.email },
    ...([...companyName].length > short ? [{ label: texts.company, value: companyName }] : []),
    ...(change
      ? [
          { label: texts.dossier, value: texts.ofCompany(change.dossierName, change.companyName) },
          { label: texts.today, value: rightsInShort(language, change.from) },
          { label: texts.afterApproval, value: rightsInShort(language, change.to) },
        ]
      : []),
    ...values.flatMap((value) => valueFacts(language, value, { from: texts.fieldToday, to: texts.fieldAfter })),
    ...(endsAt === undefined
      ? []
      : [{ label: fieldName(language, 'endsAt'), value: formatEndWithZone(language, endsAt) }]),
    { label: texts.createdBy, value: createdBy ?? texts.yourself },
    { label: texts.createdAt, value: formatDayAndTime(language, createdAt) },
    { label: texts.until, value: formatInstant(language, expiresAt) },
  ];
}

/** Names the dossiers asked for with the rights on each, and with the company where it is another than the person's. */
function dossierList({ language, kind, dossiers, companyName }: ValidationAskedModel): Block[] {
  if (kind !== 'creation') return [];
  const texts = validationAskedTexts[language];
  const items = dossiers.map((dossier) => {
    const { name, companyName: owner } = dossier;
    return texts.rightsOn(
      owner === companyName ? name : texts.ofCompany(name, owner),
      rightsInShort(language, dossier),
    );
  });
  return [{ kind: 'list', title: texts.dossiers, items: bounded(items, texts.more) }];
}

/**
 * Asks a validator for a decision by their personal link, which decides nothing by being opened (V2). It begins with what
 * is decided, and the link; everything else comes after.
 */
export function validationAsked(model: ValidationAskedModel): Mail {
  const { language, firmName, kind, person, companyName, createdBy } = model;
  const texts = validationAskedTexts[language];
  const common = mailFrameTexts[language];
  const { toValidate, undecided } = texts.byKind[kind];
  const title = toValidate(shortLine(fullName(person), short));
  return mailOf({
    language,
    firmName,
    subject: texts.subject(title, shortLine(companyName, short)),
    preview: texts.preview(companyName, rightsAsked(model)),
    title,
    greeting: common.greeting(shortLine(model.recipientName, short)),
    blocks: [
      { kind: 'facts', rows: decided(model) },
      { kind: 'button', label: texts.button, url: model.link, fallback: common.fallback },
      ...inWhosePlace(model),
      { kind: 'note', text: texts.decidesNothing },
      ...corrected(model),
      ...attention(model),
      { kind: 'facts', rows: details(model) },
      ...dossierList(model),
      { kind: 'paragraph', text: `${texts.firstWins} ${createdBy === undefined ? undecided.own : undecided.others}` },
      { kind: 'note', text: common.personalLink },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
