import { fr, inLanguages } from './language.ts';

/** What the mail says that tells one of the staff that their delegate cannot stand in for them any more. */
export const delegateLeftTexts = inLanguages<{
  readonly subject: (delegate: string) => string;
  readonly title: string;
  readonly opening: (delegate: string) => string;
  readonly from: string;
  readonly to: string;
  readonly toDo: string;
  readonly whatToDo: readonly string[];
  readonly footer: string;
}>({
  fr: {
    subject: (delegate) => fr`Votre absence : ${delegate} ne peut plus vous remplacer`,
    title: 'Plus personne ne vous remplace',
    opening: (delegate) =>
      fr`${delegate} ne peut plus vous remplacer pendant votre absence : cette personne a quitté le cabinet, ou n’a plus le droit de validation.`,
    from: 'Début de l’absence',
    to: 'Fin de l’absence',
    toDo: 'Que faire',
    whatToDo: [
      'Désignez un autre délégué, ou demandez à un administrateur du cabinet de le faire.',
      fr`Sans délégué, votre absence reste notée : d’autres validateurs sont sollicités.`,
    ],
    footer:
      'Vous recevez ce message parce que vous avez désigné un délégué, ou qu’un administrateur l’a fait pour vous.',
  },
  en: {
    subject: (delegate) => `Your absence: ${delegate} can no longer stand in for you`,
    title: 'Nobody stands in for you any more',
    opening: (delegate) =>
      `${delegate} can no longer stand in for you while you are away: they have left the firm, or lost the validation right.`,
    from: 'Away from',
    to: 'Away until',
    toDo: 'What to do',
    whatToDo: [
      'Name another delegate, or ask an administrator of the firm to do so.',
      'Without a delegate your absence stays noted: other validators are asked.',
    ],
    footer: 'You receive this message because you named a delegate, or an administrator did so for you.',
  },
});
