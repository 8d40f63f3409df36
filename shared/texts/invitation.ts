import { fr, inLanguages } from './language.ts';

export const invitationTexts = inLanguages({
  fr: {
    subject: (firm: string) => fr`${firm} : votre accès au portail est ouvert`,
    title: 'Votre accès est ouvert',
    preview: 'Choisissez votre mot de passe pour vous connecter.',
    opening: (firm: string, company: string | undefined) =>
      company === undefined
        ? `${firm} vous a ouvert un accès à son portail.`
        : fr`${firm} vous a ouvert un accès à son portail pour l’entreprise ${company}.`,
    identifier: 'Votre identifiant',
    next: 'Il ne vous reste qu’à choisir un mot de passe.',
    button: 'Choisir mon mot de passe',
    life: (life: string, until: string) => fr`Ce lien ne sert qu’une fois et reste valable ${life}, jusqu’au ${until}.`,
    expired: (firm: string) =>
      fr`S’il a expiré, ouvrez-le quand même : la page vous proposera d’en recevoir un nouveau. Vous pouvez aussi vous adresser à ${firm}.`,
    unexpected: (firm: string) =>
      fr`Vous n’attendiez pas ce message ? Ne choisissez pas de mot de passe et prévenez ${firm} par vos moyens habituels.`,
  },
  en: {
    subject: (firm: string) => `${firm}: your access to the portal is open`,
    title: 'Your access is open',
    preview: 'Choose your password to sign in.',
    opening: (firm: string, company: string | undefined) =>
      company === undefined
        ? `${firm} has opened an access to its portal for you.`
        : `${firm} has opened an access to its portal for you, for the company ${company}.`,
    identifier: 'Your identifier',
    next: 'All that remains is to choose a password.',
    button: 'Choose my password',
    life: (life: string, until: string) => `This link works once and is valid for ${life}, until ${until}.`,
    expired: (firm: string) =>
      `If it has expired, open it all the same: the page will offer to send you a new one. You can also ask ${firm}.`,
    unexpected: (firm: string) =>
      `If you did not expect this message, do not choose a password, and tell ${firm} by your usual means.`,
  },
});
