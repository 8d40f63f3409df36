import { fr, inLanguages } from './language.ts';
import type { Outcome, RequestKind } from '../domain/request.ts';

type ByOutcome<T> = Readonly<Record<Outcome, T>>;

type About = (person: string, company: string) => string;

interface DecisionToldTexts {
  readonly byKind: Readonly<
    Record<RequestKind, { readonly subjects: ByOutcome<About>; readonly next: ByOutcome<string> }>
  >;
  /** What has come of an approved one by then, of which nothing is open. */
  readonly shut: Readonly<Record<'suspended' | 'revoked', string>>;
  readonly request: string;
  readonly person: string;
  readonly company: string;
  readonly dossier: string;
  readonly companyOfDossier: string;
  readonly requestedRights: string;
  readonly requestedChanges: string;
  readonly reason: string;
  readonly comment: string;
  readonly correctBy: string;
  readonly footer: string;
  /** V17: to an administrator, in the place of who made it. */
  readonly inPlace: {
    readonly intro: (who: string) => string;
    readonly toCorrect: string;
    readonly footer: string;
  };
}

/** Tells a creator how their request ended; what pages say of an ending too stands in `ending.ts`. */
export const decisionToldTexts = inLanguages<DecisionToldTexts>({
  fr: {
    byKind: {
      creation: {
        subjects: {
          approved: (person, company) => fr`Accès approuvé : ${person} (${company})`,
          rejected: (person, company) => fr`Accès refusé : ${person} (${company})`,
          to_correct: (person, company) => fr`Accès à corriger : ${person} (${company})`,
          cancelled: (person, company) => fr`Demande d’accès annulée : ${person} (${company})`,
          expired: (person, company) => fr`Demande d’accès expirée : ${person} (${company})`,
        },
        next: {
          approved: 'La connexion est ouverte, et la personne a été invitée par e-mail à choisir son mot de passe.',
          rejected: 'Aucun accès n’a été ouvert. Vous pouvez faire une nouvelle demande en tenant compte de ce motif.',
          to_correct: fr`Corrigez votre demande et soumettez-la de nouveau, ou annulez-la. Sans correction à la date limite, elle expire : aucun accès n’est ouvert.`,
          cancelled: 'Aucun accès n’a été ouvert, et la personne n’a rien reçu.',
          expired: 'Aucun accès n’a été ouvert. Si cet accès est toujours utile, faites une nouvelle demande.',
        },
      },
      more_rights: {
        subjects: {
          approved: (person, company) => fr`Extension de droits approuvée : ${person} (${company})`,
          rejected: (person, company) => fr`Extension de droits refusée : ${person} (${company})`,
          to_correct: (person, company) => fr`Extension de droits à corriger : ${person} (${company})`,
          cancelled: (person, company) => fr`Extension de droits annulée : ${person} (${company})`,
          expired: (person, company) => fr`Extension de droits expirée : ${person} (${company})`,
        },
        next: {
          approved: 'Ces droits s’appliquent immédiatement, et la personne en a été informée par e-mail.',
          rejected:
            'L’accès garde les droits qu’il avait. Vous pouvez faire une nouvelle demande en tenant compte de ce motif.',
          to_correct: fr`Corrigez votre demande et soumettez-la de nouveau, ou annulez-la. Sans correction à la date limite, elle expire : l’accès garde les droits qu’il a.`,
          cancelled: 'L’accès garde les droits qu’il avait, et la personne n’a rien reçu.',
          expired:
            'L’accès garde les droits qu’il avait. Si cette extension est toujours utile, faites une nouvelle demande.',
        },
      },
      change: {
        subjects: {
          approved: (person, company) => fr`Modification approuvée : ${person} (${company})`,
          rejected: (person, company) => fr`Modification refusée : ${person} (${company})`,
          to_correct: (person, company) => fr`Modification à corriger : ${person} (${company})`,
          cancelled: (person, company) => fr`Modification annulée : ${person} (${company})`,
          expired: (person, company) => fr`Modification expirée : ${person} (${company})`,
        },
        next: {
          approved: 'L’accès est modifié, et la personne en a été informée par e-mail.',
          rejected:
            'L’accès reste tel qu’il était. Vous pouvez faire une nouvelle demande en tenant compte de ce motif.',
          to_correct: fr`Corrigez votre demande et soumettez-la de nouveau, ou annulez-la. Sans correction à la date limite, elle expire : l’accès reste tel qu’il est.`,
          cancelled: 'L’accès reste tel qu’il était, et la personne n’a rien reçu.',
          expired:
            'L’accès reste tel qu’il était. Si cette modification est toujours utile, faites une nouvelle demande.',
        },
      },
    },
    shut: {
      suspended: fr`L’accès est suspendu : il n’ouvre rien tant qu’il n’est pas réactivé.`,
      revoked: fr`L’accès a été révoqué depuis : il n’ouvre plus rien.`,
    },
    request: 'Demande',
    person: 'Personne',
    company: 'Entreprise',
    dossier: 'Dossier',
    companyOfDossier: 'Entreprise du dossier',
    requestedRights: 'Droits demandés',
    requestedChanges: 'Modifications demandées',
    reason: fr`Motif :`,
    comment: fr`À corriger :`,
    correctBy: 'Date limite',
    footer: 'Vous recevez ce message parce que vous avez fait cette demande.',
    inPlace: {
      intro: (who) => fr`${who} avait fait cette demande et n’est plus là pour y donner suite.`,
      toCorrect: fr`Vous pouvez corriger cette demande et la soumettre de nouveau, ou l’annuler. Sans correction à la date limite, elle expire.`,
      footer: 'Vous recevez ce message parce que vous administrez le cabinet.',
    },
  },
  en: {
    byKind: {
      creation: {
        subjects: {
          approved: (person, company) => `Access approved: ${person} (${company})`,
          rejected: (person, company) => `Access rejected: ${person} (${company})`,
          to_correct: (person, company) => `Access request to be corrected: ${person} (${company})`,
          cancelled: (person, company) => `Access request cancelled: ${person} (${company})`,
          expired: (person, company) => `Access request expired: ${person} (${company})`,
        },
        next: {
          approved: 'Sign-in is open, and the person has been invited by email to choose a password.',
          rejected: 'No access was opened. You can make a new request that takes this reason into account.',
          to_correct:
            'Correct your request and submit it again, or cancel it. If it is not corrected by the deadline, it expires: no access is opened.',
          cancelled: 'No access was opened, and the person received nothing.',
          expired: 'No access was opened. If it is still needed, make a new request.',
        },
      },
      more_rights: {
        subjects: {
          approved: (person, company) => `More rights approved: ${person} (${company})`,
          rejected: (person, company) => `More rights rejected: ${person} (${company})`,
          to_correct: (person, company) => `Request for more rights to be corrected: ${person} (${company})`,
          cancelled: (person, company) => `Request for more rights cancelled: ${person} (${company})`,
          expired: (person, company) => `Request for more rights expired: ${person} (${company})`,
        },
        next: {
          approved: 'These rights apply immediately, and the person has been told by email.',
          rejected:
            'The access keeps the rights it had. You can make a new request that takes this reason into account.',
          to_correct:
            'Correct your request and submit it again, or cancel it. If it is not corrected by the deadline, it expires: the access keeps the rights it has.',
          cancelled: 'The access keeps the rights it had, and the person received nothing.',
          expired: 'The access keeps the rights it had. If more are still needed, make a new request.',
        },
      },
      change: {
        subjects: {
          approved: (person, company) => `Change approved: ${person} (${company})`,
          rejected: (person, company) => `Change rejected: ${person} (${company})`,
          to_correct: (person, company) => `Change to be corrected: ${person} (${company})`,
          cancelled: (person, company) => `Change cancelled: ${person} (${company})`,
          expired: (person, company) => `Change expired: ${person} (${company})`,
        },
        next: {
          approved: 'The access is changed, and the person has been told by email.',
          rejected: 'The access stays as it was. You can make a new request that takes this reason into account.',
          to_correct:
            'Correct your request and submit it again, or cancel it. If it is not corrected by the deadline, it expires: the access stays as it is.',
          cancelled: 'The access stays as it was, and the person received nothing.',
          expired: 'The access stays as it was. If the change is still needed, make a new request.',
        },
      },
    },
    shut: {
      suspended: 'The access is suspended: it opens nothing until it is reactivated.',
      revoked: 'The access has been revoked since: it opens nothing any more.',
    },
    request: 'Request',
    person: 'Person',
    company: 'Company',
    dossier: 'Dossier',
    companyOfDossier: 'Company of the dossier',
    requestedRights: 'Rights requested',
    requestedChanges: 'Changes requested',
    reason: 'Reason:',
    comment: 'To be corrected:',
    correctBy: 'Deadline',
    footer: 'You receive this message because you made this request.',
    inPlace: {
      intro: (who) => `${who} made this request and is no longer there to follow it up.`,
      toCorrect:
        'You can correct this request and submit it again, or cancel it. If it is not corrected by the deadline, it expires.',
      footer: 'You receive this message because you are an administrator of the firm.',
    },
  },
});
