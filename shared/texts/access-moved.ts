import type { MovedTo } from '../domain/life.ts';
import { fr, inLanguages } from './language.ts';

interface MovedTexts {
  readonly subject: (firm: string) => string;
  readonly title: string;
  readonly preview: string;
  readonly opening: (firm: string, company: string) => string;
  readonly next: string;
}

interface AccessMovedTexts {
  readonly moved: Readonly<Record<MovedTo, MovedTexts>>;
  readonly questions: string;
}

/** Tells the person what became of their access, and not who did it or why. */
export const accessMovedTexts = inLanguages<AccessMovedTexts>({
  fr: {
    moved: {
      suspended: {
        subject: (firm) => fr`${firm} : votre accès au portail est suspendu`,
        title: 'Votre accès est suspendu',
        preview: 'Pour le moment, vous ne pouvez plus vous connecter au portail.',
        opening: (firm, company) =>
          fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, est suspendu.`,
        next: fr`Pour le moment, vous ne pouvez plus vous connecter. Vos droits sont conservés : vous les retrouverez si votre accès est réactivé, et un e-mail vous en informera.`,
      },
      active: {
        subject: (firm) => fr`${firm} : votre accès au portail est réactivé`,
        title: 'Votre accès est réactivé',
        preview: 'Vous pouvez de nouveau vous connecter au portail.',
        opening: (firm, company) =>
          fr`${firm} vous informe que votre accès à son portail, où vous intervenez pour l’entreprise ${company}, est réactivé.`,
        next: fr`Vous pouvez de nouveau vous connecter, avec l’identifiant et le mot de passe que vous aviez. Si vous n’aviez pas encore choisi de mot de passe, le lien de votre invitation vous le permet de nouveau ; s’il a expiré, sa page vous propose d’en recevoir un autre.`,
      },
      revoked: {
        subject: (firm) => fr`${firm} : votre accès au portail est fermé`,
        title: 'Votre accès est fermé',
        preview: 'Vous ne pouvez plus vous connecter au portail.',
        opening: (firm, company) =>
          fr`${firm} vous informe que votre accès à son portail, où vous interveniez pour l’entreprise ${company}, est fermé.`,
        next: 'Vous ne pouvez plus vous connecter, et vous n’avez rien à faire.',
      },
    },
    questions: fr`Une question ? Adressez-vous à votre cabinet.`,
  },
  en: {
    moved: {
      suspended: {
        subject: (firm) => `${firm}: your access to the portal is suspended`,
        title: 'Your access is suspended',
        preview: 'For the time being you can no longer sign in to the portal.',
        opening: (firm, company) =>
          `${firm} informs you that your access to its portal, where you act for the company ${company}, is suspended.`,
        next: 'For the time being you can no longer sign in. Your rights are kept: you will have them again if your access is reactivated, and an email will tell you so.',
      },
      active: {
        subject: (firm) => `${firm}: your access to the portal is reactivated`,
        title: 'Your access is reactivated',
        preview: 'You can sign in to the portal again.',
        opening: (firm, company) =>
          `${firm} informs you that your access to its portal, where you act for the company ${company}, is reactivated.`,
        next: 'You can sign in again, with the user name and the password that you had. If you had not chosen a password yet, the link of your invitation lets you do so again; if it has expired, its page offers to send you another.',
      },
      revoked: {
        subject: (firm) => `${firm}: your access to the portal is closed`,
        title: 'Your access is closed',
        preview: 'You can no longer sign in to the portal.',
        opening: (firm, company) =>
          `${firm} informs you that your access to its portal, where you acted for the company ${company}, is closed.`,
        next: 'You can no longer sign in, and there is nothing to do.',
      },
    },
    questions: 'Any questions? Ask your accounting firm.',
  },
});
