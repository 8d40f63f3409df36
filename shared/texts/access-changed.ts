import { fr, inLanguages } from './language.ts';

interface ChangedTexts {
  readonly subject: (firm: string) => string;
  readonly title: string;
  readonly preview: string;
  readonly opening: (firm: string, company: string) => string;
  readonly next: string;
  readonly unexpected: string;
}

/** Tells the person that something of their access is different. */
export const accessChangedTexts = inLanguages<ChangedTexts>({
  fr: {
    subject: (firm) => fr`${firm} : votre accès au portail a été modifié`,
    title: 'Votre accès a été modifié',
    preview: 'Ce qui change pour vous',
    opening: (firm, company) =>
      fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, a été modifié.`,
    next: fr`Cette modification s’applique immédiatement. Vous n’avez rien à faire : connectez-vous comme d’habitude.`,
    unexpected: fr`Une anomalie ? Signalez-la à votre cabinet.`,
  },
  en: {
    subject: (firm) => `${firm}: your access to the portal has changed`,
    title: 'Your access has changed',
    preview: 'What is different for you',
    opening: (firm, company) =>
      `${firm} informs you that your access to its portal, where you act for the company ${company}, has changed.`,
    next: 'This change applies immediately. There is nothing to do: sign in as usual.',
    unexpected: 'Is anything wrong? Tell your accounting firm.',
  },
});

/** Tells whoever reads a former address that it opens nothing any more; not what the new one is. */
export const addressMovedTexts = inLanguages<ChangedTexts>({
  fr: {
    subject: (firm) => fr`${firm} : cette adresse n’ouvre plus le portail`,
    title: 'Cette adresse n’ouvre plus le portail',
    preview: 'L’accès est désormais lié à une autre adresse e-mail.',
    opening: (firm, company) =>
      fr`${firm} vous informe que l’accès à son portail, pour l’entreprise ${company}, est désormais lié à une autre adresse e-mail que celle-ci.`,
    next: 'Cette adresse et son mot de passe ne permettent plus de se connecter. Vous n’avez rien à faire.',
    unexpected: fr`Vous ne vous y attendiez pas ? Prévenez votre cabinet par vos moyens habituels.`,
  },
  en: {
    subject: (firm) => `${firm}: this address no longer opens the portal`,
    title: 'This address no longer opens the portal',
    preview: 'The access is now linked to another email address.',
    opening: (firm, company) =>
      `${firm} informs you that the access to its portal, for the company ${company}, is now linked to an email address other than this one.`,
    next: 'This address and its password can no longer be used to sign in. There is nothing to do.',
    unexpected: 'Were you not expecting this? Tell your accounting firm through your usual channels.',
  },
});
