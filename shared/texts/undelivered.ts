import { fr, inLanguages } from './language.ts';

/** What is said of a mail that did not arrive; beside it, the subject. */
export interface UndeliveredTexts {
  readonly title: string;
  readonly opening: (person: string) => string;
  readonly email: string;
  readonly at: string;
  readonly toDo: string;
  /** In the order in which to do it. */
  readonly whatToDo: readonly string[];
  readonly footer: string;
}

/** Tells a creator that the invitation of a person did not reach them. */
export const invitationUndeliveredTexts = inLanguages<
  UndeliveredTexts & { readonly subject: (person: string, company: string) => string }
>({
  fr: {
    subject: (person, company) => fr`Invitation non remise : ${person} (${company})`,
    title: 'Invitation non remise',
    opening: (person) =>
      fr`${person} n’a pas reçu son invitation : sa messagerie l’a rejetée. L’accès est ouvert, mais la personne n’a pas encore pu choisir son mot de passe.`,
    email: 'Adresse e-mail',
    at: 'Rejetée le',
    toDo: 'Que faire',
    whatToDo: [
      'Vérifiez l’adresse auprès de la personne, par téléphone par exemple.',
      fr`Si l’adresse est fausse, demandez sa correction dans l’accès : l’invitation repartira vers la nouvelle adresse, une fois la correction validée.`,
      'Si l’adresse est exacte, renvoyez l’invitation lorsque la messagerie de la personne fonctionne de nouveau.',
    ],
    footer: 'Vous recevez ce message parce que vous avez demandé cet accès.',
  },
  en: {
    subject: (person, company) => `Invitation not delivered: ${person} (${company})`,
    title: 'Invitation not delivered',
    opening: (person) =>
      `The invitation to ${person} has not arrived: the recipient’s mail service rejected it. The access is open, but the person has not been able to choose a password yet.`,
    email: 'Email address',
    at: 'Rejected on',
    toDo: 'What to do',
    whatToDo: [
      'Check the address with the person, by phone for instance.',
      'If the address is wrong, ask for its correction in the access: once that is validated, the invitation goes to the new address.',
      'If the address is right, send the invitation again as soon as the person’s mailbox works.',
    ],
    footer: 'You receive this message because you asked for this access.',
  },
});

/** Tells an administrator that mails do not reach a validator. */
export const validatorUnreachableTexts = inLanguages<
  UndeliveredTexts & { readonly subject: (person: string) => string }
>({
  fr: {
    subject: (person) => fr`Validateur injoignable par e-mail : ${person}`,
    title: 'Un validateur ne reçoit plus ses e-mails',
    opening: (person) =>
      fr`${person} ne reçoit plus nos e-mails : sa messagerie en a rejeté un. Tant qu’il en est ainsi, d’autres validateurs sont sollicités à sa place. Son droit de valider reste entier.`,
    email: 'Adresse e-mail',
    at: 'Rejeté le',
    toDo: 'Que faire',
    whatToDo: [
      'Vérifiez que cette boîte aux lettres existe et qu’elle n’est pas pleine.',
      'Si la personne a quitté le cabinet, retirez-la des collaborateurs.',
      fr`D’autres collaborateurs peuvent être concernés : la liste des collaborateurs les signale. Ce message n’est envoyé qu’une fois par jour.`,
    ],
    footer: 'Vous recevez ce message parce que vous administrez le cabinet.',
  },
  en: {
    subject: (person) => `Validator cannot be reached by email: ${person}`,
    title: 'A validator no longer gets emails',
    opening: (person) =>
      `An email to ${person} was rejected by their mail service. As long as this lasts, other validators are asked instead. Their right to validate is untouched.`,
    email: 'Email address',
    at: 'Rejected on',
    toDo: 'What to do',
    whatToDo: [
      'Check that this mailbox exists and is not full.',
      'If the person has left the firm, remove them from its collaborators.',
      'Other collaborators may be concerned: the list of collaborators shows them. This message is sent once a day at most.',
    ],
    footer: 'You receive this message because you are an administrator of the firm.',
  },
});
