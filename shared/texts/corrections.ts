import type { DossierRights } from '../domain/rights-change.ts';
import { valueInWords, type DescribedValue } from './access-values.ts';
import { fr, inLanguages, type Language } from './language.ts';
import { rightsInShort } from './rights.ts';

/** V17: what was corrected since the submission before, as mails and pages tell it. Null: not asked for. */
export interface ToldCorrections {
  readonly values: readonly DescribedValue[];
  readonly rights: readonly {
    readonly dossierName: string;
    readonly from: DossierRights | null;
    readonly to: DossierRights | null;
  }[];
}

/** V17: what had been asked for when the submission before was sent back. */
export interface SentBack {
  /** Undefined: the reader themselves. */
  readonly by: string | undefined;
  /** V15: the absent validators whom they stood in for. */
  readonly onBehalfOf: readonly string[];
  readonly at: string;
  readonly comment: string;
}

export const noCorrections: ToldCorrections = { values: [], rights: [] };

interface CorrectionTexts {
  readonly title: string;
  /** What had been asked for, before it is quoted. */
  readonly wasAsked: (who: string | undefined, at: string) => string;
  readonly nothing: string;
  readonly dossier: (name: string) => string;
  readonly before: (value: string) => string;
  readonly notAsked: string;
  readonly intro: string;
  readonly labelBefore: (label: string) => string;
  readonly both: (from: string, to: string) => string;
}

export const correctionTexts = inLanguages<CorrectionTexts>({
  fr: {
    title: 'Corrigé depuis l’envoi précédent',
    wasAsked: (who, at) =>
      who === undefined
        ? fr`Correction que vous aviez demandée le ${at} :`
        : fr`Correction demandée par ${who} le ${at} :`,
    nothing: 'Rien n’a été modifié depuis.',
    dossier: (name) => fr`Dossier « ${name} »`,
    before: (value) => fr`Avant : ${value}`,
    notAsked: 'non demandé',
    intro: fr`Corrigé depuis l’envoi précédent :`,
    labelBefore: (label) => fr`${label} (avant)`,
    both: (from, to) => fr`${to} (avant : ${from})`,
  },
  en: {
    title: 'Corrected since it was last submitted',
    wasAsked: (who, at) =>
      who === undefined ? `Correction that you requested on ${at}:` : `Correction requested by ${who} on ${at}:`,
    nothing: 'Nothing has been changed since.',
    dossier: (name) => `Dossier “${name}”`,
    before: (value) => `Before: ${value}`,
    notAsked: 'not asked for',
    intro: 'Corrected since it was last submitted:',
    labelBefore: (label) => `${label} (before)`,
    both: (from, to) => `${to} (before: ${from})`,
  },
});

interface CorrectionInWords {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isAddress: boolean;
}

/** V17: field by field, in the order in which a request is shown. */
export function correctionsInWords(language: Language, { values, rights }: ToldCorrections): CorrectionInWords[] {
  const { dossier, notAsked } = correctionTexts[language];
  const inShort = (side: DossierRights | null) => (side === null ? notAsked : rightsInShort(language, side));
  return [
    ...values.map((value) => ({ ...valueInWords(language, value), isAddress: value.field === 'identity.email' })),
    ...rights.map(({ dossierName, from, to }) => ({
      ...{ label: dossier(dossierName), from: inShort(from), to: inShort(to) },
      isAddress: false,
    })),
  ];
}
