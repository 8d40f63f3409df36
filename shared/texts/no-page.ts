import type { LinkPurpose } from '../domain/link.ts';
import type { RefusalToDecide } from '../domain/authority.ts';
import { fr, inLanguages } from './language.ts';

interface SimpleTexts {
  readonly stale: {
    readonly title: string;
    readonly explain: Readonly<Record<LinkPurpose, string>>;
    readonly offer: string;
    readonly button: string;
    readonly sentTitle: string;
    readonly sent: string;
    readonly wait: string;
    /** For who has a password by now. */
    readonly signIn: string;
  };
  /** `no-right`: of whoever may decide nothing any more. */
  readonly notAllowed: Readonly<
    Record<RefusalToDecide | 'no-right', { readonly title: string; readonly text: string }>
  >;
  /** To who has just sent a decision; a visit records nothing, and needs not be told so. */
  readonly notRecorded: string;
  readonly askAdministrator: string;
  readonly notFound: { readonly title: string; readonly text: string; readonly hint: string };
  readonly serverError: { readonly title: string; readonly text: string; readonly instance: string };
}

export const simpleTexts = inLanguages<SimpleTexts>({
  fr: {
    stale: {
      title: 'Ce lien a expiré',
      explain: {
        validation:
          'Par sécurité, un lien de validation ne sert que pendant un temps limité. Celui-ci ne permet plus de décider.',
        queue:
          'Par sécurité, un lien vers vos demandes à valider ne sert que pendant un temps limité. Celui-ci ne permet plus de décider.',
        invitation:
          'Par sécurité, un lien d’invitation ne sert que pendant un temps limité. Celui-ci ne permet plus de choisir un mot de passe.',
        'password-reset':
          'Par sécurité, ce lien ne sert que pendant un temps limité. Il ne permet plus de choisir un mot de passe.',
      },
      offer: 'Nous pouvons en envoyer un nouveau, à l’adresse e-mail qui avait reçu celui-ci.',
      button: 'Recevoir un nouveau lien',
      sentTitle: 'Consultez votre messagerie',
      sent: 'Si ce lien peut être renouvelé, un nouveau sera envoyé dans un instant à l’adresse e-mail qui avait reçu celui-ci.',
      wait: fr`Il arrive en quelques minutes ; pensez à regarder dans les courriers indésirables. Vous pouvez fermer cette page.`,
      signIn: fr`Vous avez déjà un mot de passe ? Connectez-vous directement au portail.`,
    },
    notAllowed: {
      'not-a-validator': {
        title: 'Vous ne pouvez plus décider de cette demande',
        text: fr`Vos droits ont changé depuis l’envoi de ce lien : vous n’avez plus le droit de la valider.`,
      },
      'no-right': {
        title: 'Vous ne pouvez plus valider de demandes',
        text: fr`Vos droits ont changé depuis l’envoi de ce lien : vous n’avez plus le droit de valider les accès.`,
      },
      'own-request': {
        title: 'Vous ne pouvez pas décider de votre propre demande',
        text: 'Une autre personne doit la valider.',
      },
    },
    notRecorded: 'La décision que vous venez d’envoyer n’a pas été enregistrée.',
    askAdministrator: 'En cas de doute, adressez-vous à un administrateur de votre cabinet.',
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'Le lien est incomplet ou erroné.',
      hint: 'Ouvrez-le de nouveau depuis l’e-mail, ou copiez l’adresse entière dans votre navigateur.',
    },
    serverError: {
      title: 'Un incident nous empêche de répondre',
      text: 'Ce problème ne vient pas de vous. Réessayez dans quelques minutes.',
      instance: fr`S’il se répète, indiquez ce code à votre cabinet :`,
    },
  },
  en: {
    stale: {
      title: 'This link has expired',
      explain: {
        validation:
          'For security, a validation link works for a limited time. This one can no longer be used to decide.',
        queue:
          'For security, a link to your requests to validate works for a limited time. This one can no longer be used to decide.',
        invitation:
          'For security, an invitation link works for a limited time. This one can no longer be used to choose a password.',
        'password-reset':
          'For security, this link works for a limited time. It can no longer be used to choose a password.',
      },
      offer: 'We can send a new one, to the email address that received this one.',
      button: 'Send me a new link',
      sentTitle: 'Check your mailbox',
      sent: 'If this link can be renewed, a new one will be sent in a moment to the email address that received this one.',
      wait: 'It arrives within a few minutes; check your junk mail too. You can close this page.',
      signIn: 'Do you already have a password? Sign in to the portal directly.',
    },
    notAllowed: {
      'not-a-validator': {
        title: 'You can no longer decide on this request',
        text: 'Your rights have changed since this link was sent: you are no longer entitled to validate it.',
      },
      'no-right': {
        title: 'You can no longer validate requests',
        text: 'Your rights have changed since this link was sent: you are no longer entitled to validate accesses.',
      },
      'own-request': {
        title: 'You cannot decide on your own request',
        text: 'Somebody else has to validate it.',
      },
    },
    notRecorded: 'The decision that you have just sent was not recorded.',
    askAdministrator: 'If in doubt, ask an administrator of your firm.',
    notFound: {
      title: 'This page does not exist',
      text: 'The link is incomplete or wrong.',
      hint: 'Open it again from the email, or copy the whole address into your browser.',
    },
    serverError: {
      title: 'Something went wrong on our side',
      text: 'You did nothing wrong. Try again in a few minutes.',
      instance: 'If it happens again, give this code to your accounting firm:',
    },
  },
});
