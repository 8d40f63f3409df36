import type { Level } from '../domain/vocabulary.ts';
import { formatInstant } from '../texts/dates.ts';
import { labels } from '../texts/labels.ts';
import { fullName } from '../domain/access.ts';
import { rightsInShort } from '../texts/rights.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block } from './content.ts';
import { mailOf } from './mail.ts';
import type { Mail, ValidationAskedModel } from './models.ts';
import { shortLine } from './plain.ts';
import { mayDetachText, noticeText, warningText } from '../texts/told.ts';
import { validationAskedTexts } from '../texts/validation-asked.ts';

const byPower: readonly Level[] = ['principal_admin', 'team_lead', 'standard_user'];

/** Counts the dossiers by level: «3 dossiers (1 × Administrateur Principal, 2 × Utilisateur Standard)». */
function dossiersInShort({ language, dossiers }: ValidationAskedModel): string {
  const texts = validationAskedTexts[language];
  const counts = byPower
    .map((level) => ({ level, count: dossiers.filter((dossier) => dossier.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => texts.levelCount(count, labels[language].levels[level].name));
  return `${texts.dossierCount(dossiers.length)} (${counts.join(', ')})`;
}

/** Tells what is requested: all of it in short, or what would change. */
function requestedFacts(model: ValidationAskedModel) {
  const { language, change } = model;
  const texts = validationAskedTexts[language];
  if (change === undefined) return [{ label: texts.dossiers, value: dossiersInShort(model) }];
  return [
    { label: texts.dossier, value: texts.ofCompany(change.dossierName, change.companyName) },
    { label: texts.today, value: rightsInShort(language, change.from) },
    { label: texts.afterApproval, value: rightsInShort(language, change.to) },
  ];
}

/** Tells what is to be looked at; what may be detached of several dossiers is told once. */
function attentionOf({ language, warnings, notices }: ValidationAskedModel): Block[] {
  const detachable = notices.filter(({ code }) => code === 'may-detach').length;
  const items = [
    ...warnings.map((warning) => warningText(warning, language)),
    ...(detachable > 0 ? [mayDetachText(detachable, language)] : []),
    ...notices.filter(({ code }) => code === 'same-name').map((notice) => noticeText(notice, language)),
  ];
  if (items.length === 0) return [];
  return [{ kind: 'warnings', title: validationAskedTexts[language].warnings, items }];
}

/** Asks a validator for a decision by their personal link, which decides nothing by being opened (V2). */
export function validationAsked(model: ValidationAskedModel): Mail {
  const { language, firmName, kind, person, companyName } = model;
  const texts = validationAskedTexts[language];
  const ofKind = texts.byKind[kind];
  const common = mailFrameTexts[language];
  const until = formatInstant(language, model.expiresAt);
  return mailOf({
    language,
    firmName,
    subject: ofKind.subject(shortLine(fullName(person), 60), shortLine(companyName, 60)),
    preview: texts.preview(fullName(person), until),
    title: ofKind.title,
    greeting: common.greeting(model.recipientName),
    blocks: [
      { kind: 'paragraph', text: ofKind.opening(model.createdBy, formatInstant(language, model.createdAt)) },
      {
        kind: 'facts',
        rows: [
          { label: texts.person, value: fullName(person) },
          { label: texts.email, address: person.email },
          { label: texts.company, value: companyName },
          ...requestedFacts(model),
          { label: texts.until, value: until },
        ],
      },
      ...attentionOf(model),
      { kind: 'button', label: texts.button, url: model.link, fallback: common.fallback },
      { kind: 'note', text: texts.decidesNothing },
      { kind: 'note', text: common.personalLink },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
