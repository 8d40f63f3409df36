import { fullName } from '../domain/access.ts';
import { decisionToldTexts } from '../texts/decision-told.ts';
import { formatDayAndTime } from '../texts/dates.ts';
import { endingTitle, thisEndingSentence, yourEndingSentence } from '../texts/ending.ts';
import { labels } from '../texts/labels.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import { fieldName } from '../texts/access-values.ts';
import { rightsInShort } from '../texts/rights.ts';
import type { Block, Fact } from './content.ts';
import { portalFact } from './frame.ts';
import { mailOf } from './mail.ts';
import type { DecisionToldModel, Mail, MailModel } from './models.ts';
import { shortLine } from './plain.ts';

function reasonQuote({ language, decision }: DecisionToldModel): Block[] {
  const reason = decision.reason?.trim();
  const texts = decisionToldTexts[language];
  const label = decision.outcome === 'to_correct' ? texts.comment : texts.reason;
  return reason ? [{ kind: 'quote', label, text: reason }] : [];
}

/** What was asked for, of whom. */
export function requested(
  model: MailModel & Pick<DecisionToldModel, 'kind' | 'person' | 'companyName' | 'change' | 'fields'>,
): Fact[] {
  const { language, kind, person, companyName, change, fields } = model;
  const texts = decisionToldTexts[language];
  return [
    { label: texts.request, value: labels[language].kinds[kind] },
    { label: texts.person, value: fullName(person) },
    { label: texts.company, value: companyName },
    ...(change
      ? [
          { label: texts.dossier, value: change.dossierName },
          { label: texts.companyOfDossier, value: change.companyName },
          { label: texts.requestedRights, value: rightsInShort(language, change.to) },
        ]
      : []),
    ...(fields.length > 0
      ? [{ label: texts.requestedChanges, value: fields.map((field) => fieldName(language, field)).join(', ') }]
      : []),
    ...portalFact(model),
  ];
}

/** V17: until when it can be corrected. */
const correctBy = ({ language, decision, expiresAt }: DecisionToldModel): Fact[] =>
  decision.outcome === 'to_correct'
    ? [{ label: decisionToldTexts[language].correctBy, value: formatDayAndTime(language, expiresAt) }]
    : [];

/**
 * Tells the creator how their request ended, or that it is to be corrected, with the reason as it was given (V7, V17); where they
 * have left, an administrator of the firm. Of what was approved, and is suspended or revoked by then (L7), it says that.
 */
export function decisionTold(model: DecisionToldModel): Mail {
  const { language, firmName, kind, person, companyName, decision, inPlaceOf, shut } = model;
  const texts = decisionToldTexts[language];
  const ofKind = texts.byKind[kind];
  const common = mailFrameTexts[language];
  const isOwn = inPlaceOf === undefined;
  const next = shut ? texts.shut[shut] : ofKind.next[decision.outcome];
  const sentence = isOwn ? yourEndingSentence(language, decision) : thisEndingSentence(language, decision);
  return mailOf({
    language,
    firmName,
    subject: ofKind.subjects[decision.outcome](shortLine(fullName(person), 60), shortLine(companyName, 60)),
    preview: sentence,
    title: endingTitle(language, decision),
    greeting: common.greeting(model.recipientName),
    blocks: [
      { kind: 'paragraph', text: sentence },
      ...(isOwn ? [] : [{ kind: 'paragraph' as const, text: texts.inPlace.intro(inPlaceOf) }]),
      { kind: 'facts', rows: [...requested(model), ...correctBy(model)] },
      ...reasonQuote(model),
      {
        kind: 'paragraph',
        text: isOwn || decision.outcome !== 'to_correct' ? next : texts.inPlace.toCorrect,
      },
    ],
    footer: `${common.sentBy(firmName)} ${isOwn ? texts.footer : texts.inPlace.footer}`,
  });
}
