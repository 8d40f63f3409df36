import { fr, inLanguages } from './language.ts';
import type { ClosedStatus, RequestKind } from '../domain/request.ts';

interface OutcomeTexts {
  readonly thanks: string;
  readonly tooLate: string;
  readonly notTaken: string;
  readonly about: Readonly<Record<RequestKind, (person: string, company: string) => string>>;
  readonly dossier: (dossier: string, company: string) => string;
  readonly reason: string;
  /** What follows, for whoever decided just now. */
  readonly next: Readonly<Record<RequestKind, Readonly<Record<ClosedStatus, (person: string) => string>>>>;
  readonly nothingToDo: string;
}

export const outcomeTexts = inLanguages<OutcomeTexts>({
  fr: {
    thanks: 'Merci, votre décision est enregistrée',
    tooLate: 'Cette demande avait déjà trouvé son issue',
    notTaken: fr`La décision que vous venez d’envoyer n’a pas été enregistrée : la demande n’était plus ouverte.`,
    about: {
      creation: (person, company) => fr`Accès demandé pour ${person} (${company})`,
      more_rights: (person, company) => fr`Extension de droits demandée pour ${person} (${company})`,
    },
    dossier: (dossier, company) => fr`Dossier : ${dossier} (${company})`,
    reason: 'Motif',
    next: {
      creation: {
        approved: (person) =>
          fr`La connexion de ${person} est en cours d’ouverture. Une invitation à choisir un mot de passe lui sera envoyée par e-mail, et l’auteur de la demande sera prévenu.`,
        rejected: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu, avec votre motif.',
        cancelled: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
        expired: () => 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
      },
      more_rights: {
        approved: (person) =>
          fr`Les droits demandés pour ${person} prennent effet. Un e-mail le lui annoncera, et l’auteur de la demande sera prévenu.`,
        rejected: () => 'L’accès garde les droits qu’il a. L’auteur de la demande sera prévenu, avec votre motif.',
        cancelled: () => 'L’accès garde les droits qu’il a. L’auteur de la demande sera prévenu.',
        expired: () => 'L’accès garde les droits qu’il a. L’auteur de la demande sera prévenu.',
      },
    },
    nothingToDo: 'Il ne vous reste rien à faire, vous pouvez fermer cette page.',
  },
  en: {
    thanks: 'Thank you, your decision is recorded',
    tooLate: 'This request had already come to its end',
    notTaken: 'The decision you have just sent was not recorded: the request was no longer open.',
    about: {
      creation: (person, company) => `Access requested for ${person} (${company})`,
      more_rights: (person, company) => `More rights requested for ${person} (${company})`,
    },
    dossier: (dossier, company) => `Dossier: ${dossier} (${company})`,
    reason: 'Reason',
    next: {
      creation: {
        approved: (person) =>
          `Sign-in is being opened for ${person}. An invitation to choose a password will be sent to them by email, and whoever made the request will be told.`,
        rejected: () => 'No access is opened. Whoever made the request will be told, with your reason.',
        cancelled: () => 'No access is opened. Whoever made the request will be told.',
        expired: () => 'No access is opened. Whoever made the request will be told.',
      },
      more_rights: {
        approved: (person) =>
          `The rights requested for ${person} are taking effect. They will be told by email, and so will whoever made the request.`,
        rejected: () => 'The access keeps the rights it has. Whoever made the request will be told, with your reason.',
        cancelled: () => 'The access keeps the rights it has. Whoever made the request will be told.',
        expired: () => 'The access keeps the rights it has. Whoever made the request will be told.',
      },
    },
    nothingToDo: 'There is nothing left for you to do, you can close this page.',
  },
});
