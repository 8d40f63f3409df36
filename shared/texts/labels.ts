import type { AccessStatus } from '../domain/access.ts';
import type { RequestKind, Verdict } from '../domain/request.ts';
import type { ClientType, Level, NoticeCode, Option, WarningCode } from '../domain/vocabulary.ts';
import { fr, inLanguages } from './language.ts';

export interface Explained {
  readonly name: string;
  /** What it means for whoever reads it, in one sentence. */
  readonly meaning: string;
}

/** A level on a dossier, and whom it suits, as the firm advises. */
interface AdvisedLevel extends Explained {
  readonly advice: string;
}

interface Labels {
  readonly kinds: Readonly<Record<RequestKind, string>>;
  readonly levels: Readonly<Record<Level, AdvisedLevel>>;
  readonly options: Readonly<Record<Option, Explained>>;
  readonly clientTypes: Readonly<Record<ClientType, Explained>>;
  readonly statuses: Readonly<Record<AccessStatus, string>>;
  readonly warnings: Readonly<Record<WarningCode, Explained>>;
  readonly notices: Readonly<Record<NoticeCode, Explained>>;
  /** What a verdict means depends on what it is about. */
  readonly verdicts: Readonly<
    Record<Verdict, { readonly name: string; readonly meanings: Readonly<Record<RequestKind, string>> }>
  >;
}

/** The domain's codes have their names here. A code without words does not compile. */
export const labels = inLanguages<Labels>({
  fr: {
    kinds: { creation: 'Création d’un accès', more_rights: 'Extension de droits', change: 'Modification d’un accès' },
    levels: {
      principal_admin: {
        name: 'Administrateur Principal',
        meaning: 'Pleins pouvoirs sur le dossier, y compris nommer d’autres administrateurs.',
        advice: fr`À réserver à qui doit avoir les pleins pouvoirs sur son dossier : il peut y faire autant d’actions que le cabinet, et l’en détacher.`,
      },
      team_lead: {
        name: 'Chef d’Équipe',
        meaning: 'Consulter tous les documents, gérer les utilisateurs et approuver les notes de frais.',
        advice: fr`Adapté au chef d’entreprise : il consulte l’ensemble des documents de son compte et gère l’approbation des notes de frais.`,
      },
      standard_user: {
        name: 'Utilisateur Standard',
        meaning: 'Déposer des pièces et ne consulter que les siennes, sauf option.',
        advice: fr`Conseillé pour un salarié qui ne fait que déposer des pièces, pour ses notes de frais par exemple : il ne voit que les factures qu’il a déposées lui-même.`,
      },
    },
    options: {
      all_documents: { name: 'Tous les documents', meaning: 'consulter aussi les pièces des autres utilisateurs' },
      create_expense_reports: { name: 'Notes de frais', meaning: 'créer des notes de frais' },
      publish_by_api: { name: 'Publication par API', meaning: 'publier les écritures par API' },
    },
    clientTypes: {
      client_admin: { name: 'Administrateur client', meaning: 'Peut demander des accès pour son entreprise.' },
      client_user: {
        name: 'Utilisateur client',
        meaning: 'Se sert du portail, et ne demande d’accès que sur les dossiers dont il gère les utilisateurs.',
      },
    },
    statuses: {
      pending_validation: 'En attente de validation',
      approved: 'Approuvé, ouverture en cours',
      active: 'Actif',
      suspended: 'Suspendu',
      revoked: 'Révoqué',
      rejected: 'Refusé',
      expired: 'Expiré',
      cancelled: 'Annulé',
      to_correct: 'À corriger',
    },
    warnings: {
      'generic-email': {
        name: 'Adresse e-mail générique',
        meaning: 'Cette adresse semble partagée, alors qu’elle devient l’identifiant personnel de son titulaire.',
      },
      'company-dossier-not-selected': {
        name: 'Aucun dossier de l’entreprise',
        meaning: 'L’entreprise choisie a des dossiers, mais aucun d’eux n’est ouvert par cet accès.',
      },
      'no-module': {
        name: 'Aucun module',
        meaning: 'Sans module, le portail n’ouvre que la gestion de l’équipe.',
      },
    },
    notices: {
      'may-detach': {
        name: 'Détachement possible',
        meaning: fr`Cette personne deviendra Administrateur Principal : elle pourra détacher ce dossier du cabinet.`,
      },
      'same-name': {
        name: 'Peut-être la même personne',
        meaning:
          'Une personne du même nom, ou qui a le même numéro de téléphone, a déjà un accès dans cette entreprise.',
      },
    },
    verdicts: {
      approve: {
        name: 'Approuver',
        meanings: {
          creation: 'La connexion est ouverte et la personne est invitée par e-mail à choisir son mot de passe.',
          more_rights: 'Les droits demandés sont accordés et la personne en est informée par e-mail.',
          change: 'L’accès est modifié et la personne en est informée par e-mail.',
        },
      },
      reject: {
        name: 'Refuser',
        meanings: {
          creation: 'Rien n’est ouvert. L’auteur de la demande reçoit votre motif.',
          more_rights: 'L’accès garde les droits qu’il a. L’auteur de la demande reçoit votre motif.',
          change: 'L’accès reste tel qu’il est. L’auteur de la demande reçoit votre motif.',
        },
      },
      send_back: {
        name: 'Renvoyer pour correction',
        meanings: {
          creation: fr`Rien n’est ouvert pour le moment. L’auteur de la demande reçoit votre commentaire et peut la corriger ; elle sera alors de nouveau à valider.`,
          more_rights: fr`L’accès garde les droits qu’il a pour le moment. L’auteur de la demande reçoit votre commentaire et peut la corriger ; elle sera alors de nouveau à valider.`,
          change: fr`L’accès reste tel qu’il est pour le moment. L’auteur de la demande reçoit votre commentaire et peut la corriger ; elle sera alors de nouveau à valider.`,
        },
      },
    },
  },
  en: {
    kinds: { creation: 'New access', more_rights: 'More rights', change: 'Change of an access' },
    levels: {
      principal_admin: {
        name: 'Principal administrator',
        meaning: 'Full powers over the dossier, including appointing other administrators.',
        advice:
          'For those who must have full powers over their dossier: they can do as much there as the firm, and detach it from the firm.',
      },
      team_lead: {
        name: 'Team lead',
        meaning: 'View all documents, manage users and approve expense reports.',
        advice:
          'Suits the head of the company, who consults all the documents of the account and handles the approval of expense reports.',
      },
      standard_user: {
        name: 'Standard user',
        meaning: 'Submit documents and view only one’s own, unless an option says otherwise.',
        advice:
          'Advised for an employee who only submits documents, for expense reports say: they see only the invoices that they submitted themselves.',
      },
    },
    options: {
      all_documents: { name: 'All documents', meaning: 'also view the documents of other users' },
      create_expense_reports: { name: 'Expense reports', meaning: 'create expense reports' },
      publish_by_api: { name: 'Publishing by API', meaning: 'publish entries by API' },
    },
    clientTypes: {
      client_admin: { name: 'Client administrator', meaning: 'May request accesses for their company.' },
      client_user: {
        name: 'Client user',
        meaning: 'Uses the portal, and requests accesses only on dossiers whose users they manage.',
      },
    },
    statuses: {
      pending_validation: 'Awaiting validation',
      approved: 'Approved, being opened',
      active: 'Active',
      suspended: 'Suspended',
      revoked: 'Revoked',
      rejected: 'Rejected',
      expired: 'Expired',
      cancelled: 'Cancelled',
      to_correct: 'To be corrected',
    },
    warnings: {
      'generic-email': {
        name: 'Generic email address',
        meaning: 'This address looks shared, yet it becomes the personal user name of its holder.',
      },
      'company-dossier-not-selected': {
        name: 'No dossier of the company',
        meaning: 'The chosen company has dossiers, but this access opens none of them.',
      },
      'no-module': { name: 'No module', meaning: 'Without a module, the portal opens team management alone.' },
    },
    notices: {
      'may-detach': {
        name: 'May detach',
        meaning:
          'This person will be a principal administrator: they will be able to detach this dossier from the firm.',
      },
      'same-name': {
        name: 'Perhaps the same person',
        meaning: 'Somebody of the same name, or with the same phone number, already has an access in this company.',
      },
    },
    verdicts: {
      approve: {
        name: 'Approve',
        meanings: {
          creation: 'Sign-in is opened and the person is invited by email to choose a password.',
          more_rights: 'The rights asked for are granted and the person is told by email.',
          change: 'The access is changed and the person is told by email.',
        },
      },
      reject: {
        name: 'Reject',
        meanings: {
          creation: 'Nothing is opened. The requester receives your reason.',
          more_rights: 'The access keeps the rights it has. The requester receives your reason.',
          change: 'The access stays as it is. The requester receives your reason.',
        },
      },
      send_back: {
        name: 'Send back to be corrected',
        meanings: {
          creation:
            'Nothing is opened for now. The requester receives your comment and can correct the request, which then awaits validation again.',
          more_rights:
            'The access keeps the rights it has for now. The requester receives your comment and can correct the request, which then awaits validation again.',
          change:
            'The access stays as it is for now. The requester receives your comment and can correct the request, which then awaits validation again.',
        },
      },
    },
  },
});
