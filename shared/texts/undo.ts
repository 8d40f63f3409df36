import type { UndoableKind } from '../domain/undo.ts';
import { fr, inLanguages } from './language.ts';

interface UndoTexts {
  readonly title: string;
  readonly means: Readonly<Record<UndoableKind, string>>;
  /** Of a link that has expired. */
  readonly stale: string;
  readonly confirm: string;
  readonly submit: string;
  readonly errorTitle: string;
  readonly errors: Readonly<
    Record<'not-confirmed' | 'stale-version' | 'last-client-admin' | 'touched' | 'try-again', string>
  >;
}

/** The form by which whoever approved takes that back. */
export const undoTexts = inLanguages<UndoTexts>({
  fr: {
    title: 'Annuler votre approbation',
    means: {
      creation: fr`C’est possible pendant 24 heures après l’approbation : l’accès est alors suspendu, et l’auteur de la demande est prévenu.`,
      more_rights: fr`C’est possible pendant 24 heures après l’approbation : l’accès retrouve les droits qu’il avait, et l’auteur de la demande est prévenu.`,
    },
    stale: 'C’est possible pendant 24 heures après l’approbation, mais ce lien a expiré.',
    confirm: 'Je confirme vouloir annuler mon approbation.',
    submit: 'Annuler l’approbation',
    errorTitle: 'Votre approbation n’a pas été annulée',
    errors: {
      'not-confirmed': 'Cochez la case pour confirmer l’annulation.',
      'stale-version':
        'La demande a changé depuis que cette page a été affichée. Vérifiez-la, puis confirmez de nouveau.',
      'last-client-admin': fr`Cet accès est celui du dernier administrateur client de son entreprise, qui a des utilisateurs : il ne peut pas être suspendu. Désignez-en d’abord un autre.`,
      touched: fr`Ces droits ont été modifiés depuis l’approbation : elle ne peut plus être annulée.`,
      'try-again': 'Un incident passager nous a empêchés de l’enregistrer. Recommencez dans un instant.',
    },
  },
  en: {
    title: 'Undo your approval',
    means: {
      creation:
        'This is possible for 24 hours after the approval: the access is then suspended, and the requester is told.',
      more_rights:
        'This is possible for 24 hours after the approval: the access then has its previous rights, and the requester is told.',
    },
    stale: 'This is possible for 24 hours after the approval, but this link has expired.',
    confirm: 'I confirm that I want to undo my approval.',
    submit: 'Undo the approval',
    errorTitle: 'Your approval was not undone',
    errors: {
      'not-confirmed': 'Tick the box to confirm that you undo it.',
      'stale-version': 'The request has changed since this page was shown. Check it, then confirm again.',
      'last-client-admin':
        'This is the access of the last client administrator of a company that has users: it cannot be suspended. Appoint another one first.',
      touched: 'These rights have been changed since the approval: it can no longer be undone.',
      'try-again': 'A temporary problem kept us from recording it. Try again in a moment.',
    },
  },
});
