import { fullName } from '../domain/access.ts';
import { decisionToldTexts } from '../texts/decision-told.ts';
import { endingTitle, yourEndingSentence } from '../texts/ending.ts';
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
  return reason ? [{ kind: 'quote', label: decisionToldTexts[language].reason, text: reason }] : [];
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

/** Tells the creator how their request ended, with the reason as it was given (V7). */
export function decisionTold(model: DecisionToldModel): Mail {
  const { language, firmName, kind, person, companyName, decision } = model;
  const texts = decisionToldTexts[language];
  const ofKind = texts.byKind[kind];
  const common = mailFrameTexts[language];
  const sentence = yourEndingSentence(language, decision);
  return mailOf({
    language,
    firmName,
    subject: ofKind.subjects[decision.outcome](shortLine(fullName(person), 60), shortLine(companyName, 60)),
    preview: sentence,
    title: endingTitle(language, decision),
    greeting: common.greeting(model.recipientName),
    blocks: [
      { kind: 'paragraph', text: sentence },
      { kind: 'facts', rows: requested(model) },
      ...reasonQuote(model),
      { kind: 'paragraph', text: ofKind.next[decision.outcome] },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
