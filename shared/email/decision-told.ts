import { fullName } from '../domain/access.ts';
import { endingSentence, endingTitle } from '../texts/ending.ts';
import { rightsInShort } from '../texts/rights.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block } from './content.ts';
import { decisionToldTexts } from '../texts/decision-told.ts';
import { mailOf } from './mail.ts';
import type { DecisionToldModel, Mail } from './models.ts';
import { shortLine } from './plain.ts';

function reasonQuote({ language, decision }: DecisionToldModel): Block[] {
  const reason = decision.reason?.trim();
  return reason ? [{ kind: 'quote', label: decisionToldTexts[language].reason, text: reason }] : [];
}

function requestedFacts({ language, change }: DecisionToldModel): Block[] {
  if (change === undefined) return [];
  const texts = decisionToldTexts[language];
  const rows = [
    { label: texts.dossier, value: change.dossierName },
    { label: texts.company, value: change.companyName },
    { label: texts.requestedRights, value: rightsInShort(language, change.to) },
  ];
  return [{ kind: 'facts', rows }];
}

/** Tells the creator how their request ended, with the reason as it was given (V7). */
export function decisionTold(model: DecisionToldModel): Mail {
  const { language, firmName, kind, person, companyName, decision } = model;
  const texts = decisionToldTexts[language];
  const ofKind = texts.byKind[kind];
  const common = mailFrameTexts[language];
  const sentence = endingSentence(language, decision);
  return mailOf({
    language,
    firmName,
    subject: ofKind.subjects[decision.outcome](shortLine(fullName(person), 60), shortLine(companyName, 60)),
    preview: sentence,
    title: endingTitle(language, decision),
    greeting: common.greeting(model.recipientName),
    blocks: [
      { kind: 'paragraph', text: ofKind.opening(fullName(person), companyName) },
      { kind: 'paragraph', text: sentence },
      ...requestedFacts(model),
      ...reasonQuote(model),
      { kind: 'paragraph', text: ofKind.next[decision.outcome] },
    ],
    footer: `${common.sentBy(firmName)} ${texts.footer}`,
  });
}
