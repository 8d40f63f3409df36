import type { Lowered } from '../domain/protection.ts';
import { fr, inLanguages, listInWords, type Language } from './language.ts';

interface ProtectionLoweredTexts {
  readonly subject: (person: string) => string;
  readonly title: string;
  readonly opening: (person: string) => string;
  readonly changed: string;
  readonly fourEyesOff: string;
  readonly domainsOut: (domains: string) => string;
  readonly rightGiven: Readonly<Record<'validate' | 'administerFirm', (to: string) => string>>;
  /** To whoever reads it. */
  readonly rightGivenToYou: Readonly<Record<'validate' | 'administerFirm', string>>;
  readonly by: string;
  readonly at: string;
  readonly notRight: string;
  /** In the order in which to do it. */
  readonly whatToDo: (person: string) => readonly string[];
  readonly footer: string;
}

export const protectionLoweredTexts = inLanguages<ProtectionLoweredTexts>({
  fr: {
    subject: (person) => fr`Protection du cabinet modifiée par ${person}`,
    title: 'Ce qui protège le cabinet a été modifié',
    opening: (person) => fr`${person} a modifié ce qui protège les accès que votre cabinet ouvre à ses clients.`,
    changed: 'Ce qui a changé',
    fourEyesOff: fr`La validation par une autre personne n’est plus exigée : toute personne qui a le droit de valider peut décider de ses propres demandes, si elles sont faites à partir de maintenant.`,
    domainsOut: (domains) =>
      fr`Ne sont plus des domaines du cabinet : ${domains}. Un accès client peut désormais y être ouvert.`,
    rightGiven: {
      validate: (to) => fr`${to} a reçu le droit de valider les demandes.`,
      administerFirm: (to) => fr`${to} a reçu le droit d’administrer le cabinet.`,
    },
    rightGivenToYou: {
      validate: 'Vous avez reçu le droit de valider les demandes.',
      administerFirm: 'Vous avez reçu le droit d’administrer le cabinet.',
    },
    by: 'Modifié par',
    at: 'Date',
    notRight: 'Si ce n’est pas voulu',
    whatToDo: (person) => [
      'Rétablissez sans attendre ce qui a changé, dans les réglages ou parmi les collaborateurs du cabinet.',
      'Vérifiez les demandes qui ont été approuvées depuis.',
      `Si ${person} n’en est pas l’auteur, quelqu’un d’autre se sert peut-être de sa connexion. Retirez-lui le droit d’administrer le cabinet, puis faites-lui choisir un nouveau mot de passe.`,
    ],
    footer: 'Vous recevez ce message parce que vous administrez le cabinet.',
  },
  en: {
    subject: (person) => `Protection of the firm changed by ${person}`,
    title: 'What protects the firm was changed',
    opening: (person) => `${person} has changed what protects the accesses that your firm opens to its clients.`,
    changed: 'What has changed',
    fourEyesOff:
      'Validation by somebody else is no longer required: anybody with the right to validate can decide on their own requests, if these are made from now on.',
    domainsOut: (domains) =>
      `No longer domains of the firm: ${domains}. A client access can be opened there from now on.`,
    rightGiven: {
      validate: (to) => `${to} was given the right to validate requests.`,
      administerFirm: (to) => `${to} was given the right to administer the firm.`,
    },
    rightGivenToYou: {
      validate: 'You were given the right to validate requests.',
      administerFirm: 'You were given the right to administer the firm.',
    },
    by: 'Changed by',
    at: 'Date',
    notRight: 'If this was not intended',
    whatToDo: (person) => [
      'Restore at once what was changed, in the settings or among the staff of the firm.',
      'Check the requests that were approved since.',
      `If it was not ${person} who did it, somebody else may be using their sign-in. Take the right to administer the firm from them, then have them choose a new password.`,
    ],
    footer: 'You receive this message because you are an administrator of the firm.',
  },
});

/** What protects less, with the name of who was given a right. */
export type NamedLowered =
  Exclude<Lowered, { what: 'right-given' }> | (Extract<Lowered, { what: 'right-given' }> & { readonly toName: string });

/** What protects less, in a sentence, as somebody of staff reads it. */
export function loweredInWords(language: Language, lowered: NamedLowered, readerId: string): string {
  const texts = protectionLoweredTexts[language];
  switch (lowered.what) {
    case 'four-eyes-off':
      return texts.fourEyesOff;
    case 'domains-out':
      return texts.domainsOut(listInWords(language, lowered.domains));
    case 'right-given':
      return lowered.to.id === readerId
        ? texts.rightGivenToYou[lowered.right]
        : texts.rightGiven[lowered.right](lowered.toName);
  }
}
