import { fr } from '../i18n/french.ts';
import { inLanguages } from '../i18n/language.ts';
import type { Outcome } from '../i18n/codes.ts';

type ByOutcome<T> = Readonly<Record<Outcome, T>>;

interface DecisionToldTexts {
  readonly subjects: ByOutcome<(person: string, company: string) => string>;
  readonly opening: (person: string, company: string) => string;
  readonly reason: string;
  readonly next: ByOutcome<string>;
  readonly footer: string;
}

export const decisionToldTexts = inLanguages<DecisionToldTexts>({
  fr: {
    subjects: {
      approved: (person, company) => fr`Accès approuvé : ${person} (${company})`,
      rejected: (person, company) => fr`Accès refusé : ${person} (${company})`,
      cancelled: (person, company) => fr`Demande d’accès annulée : ${person} (${company})`,
      expired: (person, company) => fr`Demande d’accès expirée : ${person} (${company})`,
    },
    opening: (person, company) =>
      fr`Voici la suite donnée à l’accès client que vous avez demandé pour ${person} (${company}).`,
    reason: fr`Motif :`,
    next: {
      approved: 'La connexion est ouverte, et la personne a été invitée par e-mail à choisir son mot de passe.',
      rejected: 'Aucun accès n’a été ouvert. Vous pouvez faire une nouvelle demande en tenant compte de ce motif.',
      cancelled: 'Aucun accès n’a été ouvert, et la personne n’a rien reçu.',
      expired: 'Aucun accès n’a été ouvert. S’il est toujours utile, faites une nouvelle demande.',
    },
    footer: 'Vous recevez ce message parce que vous avez fait cette demande.',
  },
  en: {
    subjects: {
      approved: (person, company) => `Access approved: ${person} (${company})`,
      rejected: (person, company) => `Access rejected: ${person} (${company})`,
      cancelled: (person, company) => `Access request cancelled: ${person} (${company})`,
      expired: (person, company) => `Access request expired: ${person} (${company})`,
    },
    opening: (person, company) => `This is what became of the client access you requested for ${person} (${company}).`,
    reason: 'Reason:',
    next: {
      approved: 'Sign-in is open, and the person has been invited by email to choose a password.',
      rejected: 'No access was opened. You can make a new request that takes this reason into account.',
      cancelled: 'No access was opened, and the person received nothing.',
      expired: 'No access was opened. If it is still needed, make a new request.',
    },
    footer: 'You receive this message because you made this request.',
  },
});
