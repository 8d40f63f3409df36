import type { UndoableKind } from '../domain/undo.ts';
import { fr, inLanguages } from './language.ts';

interface ApprovalUndoneTexts {
  readonly subject: (person: string, company: string) => string;
  readonly title: string;
  readonly sentence: (by: string, at: string) => string;
  /** V15: in whose place it had been approved. */
  readonly givenFor: (names: string) => string;
  readonly next: Readonly<Record<UndoableKind, string>>;
  readonly footer: string;
}

/** Tells a creator that the approval of their request was taken back. */
export const approvalUndoneTexts = inLanguages<ApprovalUndoneTexts>({
  fr: {
    subject: (person, company) => fr`Approbation annulée : ${person} (${company})`,
    title: 'Approbation annulée',
    sentence: (by, at) => `L’approbation de votre demande a été annulée par ${by} le ${at}.`,
    givenFor: (names) => fr`Elle avait été donnée pour ${names}.`,
    next: {
      creation: fr`L’accès est suspendu : la personne ne peut plus se connecter.`,
      more_rights: 'L’accès a de nouveau les droits qu’il avait auparavant.',
    },
    footer: 'Vous recevez ce message parce que vous avez fait cette demande.',
  },
  en: {
    subject: (person, company) => `Approval undone: ${person} (${company})`,
    title: 'Approval undone',
    sentence: (by, at) => `The approval of your request was undone by ${by} on ${at}.`,
    givenFor: (names) => `It had been given on behalf of ${names}.`,
    next: {
      creation: 'The access is suspended: the person can no longer sign in.',
      more_rights: 'The access has its previous rights again.',
    },
    footer: 'You receive this message because you made this request.',
  },
});
