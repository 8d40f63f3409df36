import { fr } from '../i18n/french.ts';
import { inLanguages } from '../i18n/language.ts';
import type { Outcome } from '../i18n/codes.ts';

interface OutcomeTexts {
  readonly thanks: string;
  readonly tooLate: string;
  readonly notTaken: string;
  readonly about: (person: string, company: string) => string;
  readonly reason: string;
  /** What follows, for whoever decided just now. */
  readonly next: Readonly<Record<Outcome, (person: string) => string>>;
  readonly nothingToDo: string;
}

export const outcomeTexts = inLanguages<OutcomeTexts>({
  fr: {
    thanks: 'Merci, votre décision est enregistrée',
    tooLate: 'Cette demande avait déjà trouvé son issue',
    notTaken: fr`La décision que vous venez d’envoyer n’a pas été enregistrée : la demande n’était plus ouverte.`,
    about: (person, company) => fr`Accès demandé pour ${person} (${company})`,
    reason: 'Motif',
    next: {
      approved: (person) =>
        fr`La connexion de ${person} est en cours d’ouverture. Une invitation à choisir un mot de passe lui sera envoyée par e-mail, et l’auteur de la demande sera prévenu.`,
      rejected: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu, avec votre motif.',
      cancelled: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
      expired: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
    },
    nothingToDo: 'Il ne vous reste rien à faire, vous pouvez fermer cette page.',
  },
  en: {
    thanks: 'Thank you, your decision is recorded',
    tooLate: 'This request had already come to its end',
    notTaken: 'The decision you have just sent was not recorded: the request was no longer open.',
    about: (person, company) => `Access requested for ${person} (${company})`,
    reason: 'Reason',
    next: {
      approved: (person) =>
        `Sign-in is being opened for ${person}. An invitation to choose a password will be sent to them by email, and whoever made the request will be told.`,
      rejected: () => 'No access is opened. Whoever made the request will be told, with your reason.',
      cancelled: () => 'No access is opened. Whoever made the request will be told.',
      expired: () => 'No access is opened. Whoever made the request will be told.',
    },
    nothingToDo: 'There is nothing left for you to do, you can close this page.',
  },
});
