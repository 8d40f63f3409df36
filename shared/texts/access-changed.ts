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
    subject: (firm) => fr`${firm} : votre accès au portail est modifié`,
    title: 'Votre accès est modifié',
    preview: 'Ce qui change pour vous',
    opening: (firm, company) =>
      fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, est modifié.`,
    next: fr`C’est le cas dès maintenant. Vous n’avez rien à faire : connectez-vous comme d’habitude.`,
    unexpected: fr`Une anomalie ? Signalez-la à votre cabinet.`,
  },
  en: {
    subject: (firm) => `${firm}: your access to the portal has changed`,
    title: 'Your access has changed',
    preview: 'What is different for you',
    opening: (firm, company) =>
      `${firm} informs you that your access to its portal, where you act for the company ${company}, has changed.`,
    next: 'This is so from now on. There is nothing to do: sign in as usual.',
    unexpected: 'Is anything wrong? Tell your firm.',
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
    preview: 'The access is bound to another email address now.',
    opening: (firm, company) =>
      `${firm} informs you that the access to its portal, for the company ${company}, is now bound to another email address than this one.`,
    next: 'This address and its password no longer let anybody sign in. There is nothing to do.',
    unexpected: 'Did you not expect this? Tell your firm by your usual means.',
  },
});
