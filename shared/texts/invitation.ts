import { fr, inLanguages } from './language.ts';

export const invitationTexts = inLanguages({
  fr: {
    occasions: {
      opened: {
        subject: (firm: string) => fr`${firm} : votre accès au portail est ouvert`,
        title: 'Votre accès est ouvert',
        preview: 'Choisissez votre mot de passe pour vous connecter.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} vous a ouvert un accès à son portail.`
            : fr`${firm} vous a ouvert un accès à son portail pour l’entreprise ${company}.`,
        next: 'Il ne vous reste qu’à choisir un mot de passe.',
      },
      reopened: {
        subject: (firm: string) => fr`${firm} : votre accès au portail est rouvert`,
        title: 'Votre accès est rouvert',
        preview: 'Choisissez un nouveau mot de passe pour vous connecter.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} a rouvert votre accès à son portail.`
            : fr`${firm} a rouvert votre accès à son portail pour l’entreprise ${company}.`,
        next: 'Choisissez un nouveau mot de passe. L’ancien ne sert plus, la validation en deux étapes est désactivée et toutes vos sessions sont fermées.',
      },
      moved: {
        subject: (firm: string) => fr`${firm} : votre accès au portail a une nouvelle adresse`,
        title: 'Une nouvelle adresse',
        preview: 'Choisissez un mot de passe pour vous connecter avec cette adresse.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} a lié votre accès à son portail à cette adresse e-mail.`
            : fr`${firm} a lié à cette adresse e-mail votre accès à son portail pour l’entreprise ${company}.`,
        next: fr`Choisissez un mot de passe : l’ancien ne sert plus, et toutes les sessions sont fermées.`,
      },
    },
    identifier: 'Votre identifiant',
    button: 'Choisir mon mot de passe',
    life: (life: string, until: string) => fr`Ce lien ne sert qu’une fois et reste valable ${life}, jusqu’au ${until}.`,
    expired: fr`S’il a expiré, ouvrez-le quand même : la page vous proposera d’en recevoir un nouveau. Vous pouvez aussi vous adresser à votre cabinet.`,
    unexpected: fr`Vous n’attendiez pas ce message ? Ne choisissez pas de mot de passe et prévenez votre cabinet par vos moyens habituels.`,
  },
  en: {
    occasions: {
      opened: {
        subject: (firm: string) => `${firm}: your access to the portal is open`,
        title: 'Your access is open',
        preview: 'Choose your password to sign in.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} has opened an access to its portal for you.`
            : `${firm} has opened an access to its portal for you, for the company ${company}.`,
        next: 'All that remains is to choose a password.',
      },
      reopened: {
        subject: (firm: string) => `${firm}: your access to the portal is open again`,
        title: 'Your access is open again',
        preview: 'Choose a new password to sign in.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} has reopened your access to its portal.`
            : `${firm} has reopened your access to its portal, for the company ${company}.`,
        next: 'Choose a new password. The former one no longer works, two-step verification is off, and all your sessions have ended.',
      },
      moved: {
        subject: (firm: string) => `${firm}: your access to the portal has a new address`,
        title: 'A new address',
        preview: 'Choose a password to sign in with this address.',
        opening: (firm: string, company: string | undefined) =>
          company === undefined
            ? `${firm} has linked your access to its portal to this email address.`
            : `${firm} has linked your access to its portal, for the company ${company}, to this email address.`,
        next: 'Choose a password: the former one no longer works, and all sessions have ended.',
      },
    },
    identifier: 'Your user name',
    button: 'Choose my password',
    life: (life: string, until: string) => `This link works once and is valid for ${life}, until ${until}.`,
    expired:
      'If it has expired, open it all the same: the page will offer to send you a new one. You can also ask your accounting firm.',
    unexpected:
      'If you did not expect this message, do not choose a password, and tell your accounting firm through your usual channels.',
  },
});
