import type { AccessStatus, SuspendedBecause } from '../domain/access.ts';
import type { Collaborator } from '../domain/people.ts';
import type { Holidays } from '../domain/firm.ts';
import type { CourseEvent, RequestKind, RequestStatus } from '../domain/request.ts';
import type { InvitationState } from '../domain/invitation.ts';
import type { Explained } from './labels.ts';
import { fr, inLanguages } from './language.ts';

interface LifeTexts {
  /** What the names in `labels.statuses` mean. */
  readonly accesses: Readonly<Record<AccessStatus, string>>;
  readonly suspendedBecause: Readonly<Record<SuspendedBecause, Explained>>;
  readonly invitations: Readonly<Record<InvitationState, Explained>>;
  readonly requests: Readonly<Record<RequestStatus, Explained>>;
  readonly collaborators: Readonly<Record<Collaborator['status'], Explained>>;
  /** What the names in `labels.kinds` mean. */
  readonly kinds: Readonly<Record<RequestKind, string>>;
  readonly course: Readonly<Record<CourseEvent['event'], Explained>>;
  readonly holidays: Readonly<Record<Holidays, Explained>>;
}

/** How accesses, requests and collaborators live: their statuses, and what happens to a request. */
export const lifeTexts = inLanguages<LifeTexts>({
  fr: {
    accesses: {
      pending_validation: 'L’accès n’ouvre rien tant qu’un validateur ne l’a pas approuvé.',
      approved: fr`L’accès est approuvé ; la connexion de la personne est en cours d’ouverture.`,
      active: 'La personne peut se connecter et utiliser ce que l’accès ouvre.',
      suspended: fr`L’accès est fermé pour le moment ; il peut être rouvert.`,
      revoked: 'L’accès est fermé pour de bon.',
      rejected: fr`Un validateur a refusé l’accès ; rien n’a été ouvert.`,
      expired: fr`Personne n’a décidé dans le délai ; rien n’a été ouvert.`,
      cancelled: fr`La demande d’accès a été retirée ; rien n’a été ouvert.`,
      to_correct: 'Un validateur a renvoyé la demande à son auteur pour correction.',
    },
    suspendedBecause: {
      staff: { name: 'Par le cabinet', meaning: 'Un collaborateur du cabinet a suspendu l’accès.' },
      client: { name: 'Par l’entreprise', meaning: 'Un administrateur client de l’entreprise a suspendu l’accès.' },
      ended: { name: 'Date de fin', meaning: 'La date de fin de l’accès est passée.' },
      review: { name: 'Revue des accès', meaning: 'L’accès n’a pas été confirmé lors d’une revue.' },
      undone: { name: 'Approbation annulée', meaning: 'Le validateur est revenu sur son approbation.' },
    },
    invitations: {
      none: { name: 'Pas encore envoyée', meaning: 'Aucune invitation n’est partie.' },
      sent: { name: 'Envoyée', meaning: 'La personne n’a pas encore choisi son mot de passe.' },
      accepted: { name: 'Acceptée', meaning: 'La personne a choisi son mot de passe.' },
      lapsed: {
        name: 'Périmée',
        meaning: fr`Le lien n’a pas été utilisé dans les 7 jours ; l’invitation peut être renvoyée.`,
      },
      bounced: {
        name: 'Non remise',
        meaning: fr`La messagerie de la personne a rejeté l’invitation ; son adresse est à vérifier.`,
      },
    },
    requests: {
      open: { name: 'En attente de décision', meaning: 'La demande attend la décision d’un validateur.' },
      to_correct: {
        name: 'À corriger',
        meaning: fr`Un validateur a renvoyé la demande, avec un commentaire ; son auteur peut la corriger.`,
      },
      approved: { name: 'Approuvée', meaning: 'Un validateur a approuvé la demande.' },
      rejected: { name: 'Refusée', meaning: 'Un validateur a refusé la demande, avec un motif.' },
      cancelled: {
        name: 'Annulée',
        meaning: 'La demande a été retirée par son auteur ou par un administrateur du cabinet, ou n’a plus d’objet.',
      },
      expired: { name: 'Expirée', meaning: 'Aucune décision, ou aucune correction, n’est venue dans le délai.' },
    },
    collaborators: {
      invited: { name: 'Ouverture en cours', meaning: 'La connexion du collaborateur est en cours d’ouverture.' },
      active: { name: 'En activité', meaning: 'Le collaborateur peut se connecter.' },
      removed: {
        name: 'A quitté le cabinet',
        meaning: 'Le collaborateur a quitté le cabinet et ne peut plus se connecter.',
      },
    },
    kinds: {
      creation: 'Ouvre un nouvel accès à une personne.',
      more_rights: 'Donne à un accès plus de droits sur un dossier.',
      change: 'Change la personne, l’entreprise, les modules ou la fin d’un accès.',
    },
    course: {
      asked: { name: 'Validation demandée', meaning: 'Les validateurs ont été sollicités par e-mail.' },
      reminded: { name: 'Relancée', meaning: 'Les validateurs ont été relancés par e-mail.' },
      escalated: {
        name: 'Portée aux administrateurs',
        meaning: fr`Personne n’ayant décidé, les administrateurs du cabinet ont été sollicités, ou prévenus.`,
      },
      'nobody-to-ask': {
        name: 'Sans validateur',
        meaning: fr`Plus personne ne peut décider : les administrateurs du cabinet en ont été prévenus.`,
      },
      'sent-back': { name: 'Renvoyée', meaning: 'Un validateur a renvoyé la demande pour correction.' },
      resubmitted: { name: 'Corrigée', meaning: 'La demande a été corrigée et de nouveau soumise à validation.' },
      decided: { name: 'Terminée', meaning: 'Une décision a été prise, ou la demande a été retirée ou a expiré.' },
      opened: { name: 'Connexion ouverte', meaning: 'La connexion de la personne a été ouverte.' },
      mailed: { name: 'E-mail envoyé', meaning: 'Un e-mail au sujet de la demande est parti.' },
      bounced: {
        name: 'E-mail non remis',
        meaning: 'Un e-mail a été définitivement refusé, ou rejeté par son destinataire.',
      },
      stuck: {
        name: 'Bloquée',
        meaning: fr`Une étape échoue sans cesse : l’exploitant du service doit intervenir.`,
      },
      redriven: { name: 'Reprise', meaning: fr`La demande a repris son cours là où il s’était arrêté.` },
    },
    holidays: {
      FR: { name: 'France', meaning: 'Les onze jours fériés légaux ne sont pas ouvrés.' },
      'FR-ALSACE-MOSELLE': {
        name: 'Alsace-Moselle',
        meaning: 'Le Vendredi saint et le 26 décembre ne sont pas ouvrés non plus.',
      },
    },
  },
  en: {
    accesses: {
      pending_validation: 'The access opens nothing until a validator has approved it.',
      approved: 'The access is approved; the person’s sign-in is being opened.',
      active: 'The person can sign in and use what the access opens.',
      suspended: 'The access is closed for now; it can be opened again.',
      revoked: 'The access is closed for good.',
      rejected: 'A validator rejected the access; nothing was opened.',
      expired: 'Nobody decided in time; nothing was opened.',
      cancelled: 'The request for the access was taken back; nothing was opened.',
      to_correct: 'A validator sent the request back to the requester to be corrected.',
    },
    suspendedBecause: {
      staff: { name: 'By the firm', meaning: 'A collaborator of the firm suspended the access.' },
      client: { name: 'By the company', meaning: 'A client administrator of the company suspended the access.' },
      ended: { name: 'End date', meaning: 'The end date of the access has passed.' },
      review: { name: 'Review of accesses', meaning: 'The access was not confirmed in a review.' },
      undone: { name: 'Approval undone', meaning: 'The validator took their approval back.' },
    },
    invitations: {
      none: { name: 'Not sent yet', meaning: 'No invitation has gone.' },
      sent: { name: 'Sent', meaning: 'The person has not chosen a password yet.' },
      accepted: { name: 'Accepted', meaning: 'The person has chosen a password.' },
      lapsed: { name: 'Lapsed', meaning: 'The link was not used within 7 days; the invitation can be sent again.' },
      bounced: {
        name: 'Not delivered',
        meaning: 'The person’s mail service rejected the invitation; the address is to be checked.',
      },
    },
    requests: {
      open: { name: 'Awaiting a decision', meaning: 'The request awaits the decision of a validator.' },
      to_correct: {
        name: 'To be corrected',
        meaning: 'A validator sent the request back, with a comment; the requester can correct it.',
      },
      approved: { name: 'Approved', meaning: 'A validator approved the request.' },
      rejected: { name: 'Rejected', meaning: 'A validator rejected the request, with a reason.' },
      cancelled: {
        name: 'Cancelled',
        meaning: 'The request was taken back by the requester or by an administrator of the firm, or has become void.',
      },
      expired: { name: 'Expired', meaning: 'The request was not decided, or corrected, in time.' },
    },
    collaborators: {
      invited: { name: 'Invited', meaning: 'The collaborator’s sign-in is being opened.' },
      active: { name: 'Active', meaning: 'The collaborator can sign in.' },
      removed: { name: 'Left', meaning: 'The collaborator has left the firm and can no longer sign in.' },
    },
    kinds: {
      creation: 'Opens a new access for a person.',
      more_rights: 'Gives an access more rights on a dossier.',
      change: 'Changes the person, the company, the modules or the end of an access.',
    },
    course: {
      asked: { name: 'Validation asked for', meaning: 'The validators were asked by email.' },
      reminded: { name: 'Reminded', meaning: 'The validators were reminded by email.' },
      escalated: {
        name: 'Brought to administrators',
        meaning: 'As nobody had decided, the firm’s administrators were asked, or told.',
      },
      'nobody-to-ask': {
        name: 'Nobody to ask',
        meaning: 'Nobody may decide any more: the firm’s administrators were told so.',
      },
      'sent-back': { name: 'Sent back', meaning: 'A validator sent the request back to be corrected.' },
      resubmitted: { name: 'Corrected', meaning: 'The request was corrected and submitted for validation again.' },
      decided: { name: 'Ended', meaning: 'The request was decided, taken back, or ran out of time.' },
      opened: { name: 'Sign-in opened', meaning: 'The person’s sign-in was opened.' },
      mailed: { name: 'Email sent', meaning: 'An email about the request was sent.' },
      bounced: { name: 'Email not delivered', meaning: 'An email was refused for good, or rejected by its recipient.' },
      stuck: { name: 'Stuck', meaning: 'A step keeps failing: the operator of the service has to intervene.' },
      redriven: { name: 'Resumed', meaning: 'The request has resumed where it had stopped.' },
    },
    holidays: {
      FR: { name: 'France', meaning: 'The eleven public holidays are no working days.' },
      'FR-ALSACE-MOSELLE': {
        name: 'Alsace-Moselle',
        meaning: 'Good Friday and 26 December are no working days either.',
      },
    },
  },
});
