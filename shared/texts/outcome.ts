import { fr, inLanguages } from './language.ts';
import type { Outcome, RequestKind } from '../domain/request.ts';
import type { UndoableKind } from '../domain/undo.ts';

interface OutcomeTexts {
  readonly thanks: string;
  readonly tooLate: string;
  readonly notTaken: string;
  readonly about: Readonly<Record<RequestKind, (person: string, company: string) => string>>;
  readonly dossier: (dossier: string, company: string) => string;
  readonly reason: string;
  readonly comment: string;
  /** What follows, for whoever decided just now. */
  readonly next: Readonly<Record<RequestKind, Readonly<Record<Outcome, string>>>>;
  readonly nothingToDo: string;
  /** What holds once an approval was taken back, and that it can no longer be. */
  readonly undone: string;
  readonly undoneNext: Readonly<Record<UndoableKind, string>>;
  readonly undoTooLate: string;
  readonly notUndone: string;
}

export const outcomeTexts = inLanguages<OutcomeTexts>({
  fr: {
    thanks: 'Merci, votre décision est enregistrée',
    tooLate: 'Cette demande a déjà été traitée',
    notTaken: fr`La décision que vous venez d’envoyer n’a pas été enregistrée : la demande n’était plus ouverte.`,
    about: {
      creation: (person, company) => fr`Demande d’accès : ${person} (${company})`,
      more_rights: (person, company) => fr`Extension de droits demandée : ${person} (${company})`,
      change: (person, company) => fr`Modification d’accès demandée : ${person} (${company})`,
    },
    dossier: (dossier, company) => fr`Dossier : ${dossier} (${company})`,
    reason: 'Motif',
    comment: 'À corriger',
    next: {
      creation: {
        approved:
          'L’accès est en cours d’ouverture. La personne recevra par e-mail une invitation à choisir son mot de passe, et l’auteur de la demande sera prévenu.',
        rejected: 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu, avec votre motif.',
        to_correct: fr`Rien n’est ouvert pour le moment. L’auteur de la demande sera prévenu, avec votre commentaire ; une fois la demande corrigée, une décision sera de nouveau demandée.`,
        cancelled: 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
        expired: 'Aucun accès n’est ouvert. L’auteur de la demande sera prévenu.',
      },
      more_rights: {
        approved:
          'Les droits demandés s’appliquent immédiatement. La personne en sera informée par e-mail, et l’auteur de la demande sera prévenu.',
        rejected: 'L’accès garde ses droits actuels. L’auteur de la demande sera prévenu, avec votre motif.',
        to_correct: fr`L’accès garde ses droits actuels. L’auteur de la demande sera prévenu, avec votre commentaire ; une fois la demande corrigée, une décision sera de nouveau demandée.`,
        cancelled: 'L’accès garde ses droits actuels. L’auteur de la demande sera prévenu.',
        expired: 'L’accès garde ses droits actuels. L’auteur de la demande sera prévenu.',
      },
      change: {
        approved:
          'L’accès est modifié. La personne en sera informée par e-mail, et l’auteur de la demande sera prévenu.',
        rejected: 'L’accès reste tel qu’il est. L’auteur de la demande sera prévenu, avec votre motif.',
        to_correct: fr`L’accès reste tel qu’il est. L’auteur de la demande sera prévenu, avec votre commentaire ; une fois la demande corrigée, une décision sera de nouveau demandée.`,
        cancelled: 'L’accès reste tel qu’il est. L’auteur de la demande sera prévenu.',
        expired: 'L’accès reste tel qu’il est. L’auteur de la demande sera prévenu.',
      },
    },
    nothingToDo: 'Il ne vous reste rien à faire, vous pouvez fermer cette page.',
    undone: 'L’approbation est annulée',
    undoneNext: {
      creation: fr`L’approbation a été annulée : l’accès a été suspendu.`,
      more_rights: fr`L’approbation a été annulée : l’accès a retrouvé les droits qu’il avait.`,
    },
    undoTooLate: 'L’approbation ne peut plus être annulée',
    notUndone: fr`Rien n’a changé : une approbation peut être annulée pendant 24 heures, par la personne qui l’a donnée, tant que l’accès est ouvert.`,
  },
  en: {
    thanks: 'Thank you, your decision is recorded',
    tooLate: 'This request has already been dealt with',
    notTaken: 'The decision you have just sent was not recorded: the request was no longer open.',
    about: {
      creation: (person, company) => `Access requested: ${person} (${company})`,
      more_rights: (person, company) => `More rights requested: ${person} (${company})`,
      change: (person, company) => `Change of an access requested: ${person} (${company})`,
    },
    dossier: (dossier, company) => `Dossier: ${dossier} (${company})`,
    reason: 'Reason',
    comment: 'To be corrected',
    next: {
      creation: {
        approved:
          'The access is being opened. The person will receive an invitation to choose a password by email, and the requester will be told.',
        rejected: 'No access is opened. The requester will be told, with your reason.',
        to_correct:
          'Nothing is opened for now. The requester will be told, with your comment; once the request is corrected, a decision will be asked for again.',
        cancelled: 'No access is opened. The requester will be told.',
        expired: 'No access is opened. The requester will be told.',
      },
      more_rights: {
        approved:
          'The rights requested apply immediately. The person will be told by email, and so will the requester.',
        rejected: 'The access keeps its present rights. The requester will be told, with your reason.',
        to_correct:
          'The access keeps its present rights. The requester will be told, with your comment; once the request is corrected, a decision will be asked for again.',
        cancelled: 'The access keeps its present rights. The requester will be told.',
        expired: 'The access keeps its present rights. The requester will be told.',
      },
      change: {
        approved: 'The access is changed. The person will be told by email, and so will the requester.',
        rejected: 'The access stays as it is. The requester will be told, with your reason.',
        to_correct:
          'The access stays as it is. The requester will be told, with your comment; once the request is corrected, a decision will be asked for again.',
        cancelled: 'The access stays as it is. The requester will be told.',
        expired: 'The access stays as it is. The requester will be told.',
      },
    },
    nothingToDo: 'There is nothing left for you to do: you can close this page.',
    undone: 'The approval is undone',
    undoneNext: {
      creation: 'The approval was undone: the access was suspended.',
      more_rights: 'The approval was undone: the access has its previous rights again.',
    },
    undoTooLate: 'The approval can no longer be undone',
    notUndone:
      'Nothing has changed: an approval can be undone for 24 hours, by whoever gave it, as long as the access is open.',
  },
});
