import { fr, inLanguages } from './language.ts';

/** These words differ between a dossier that the person had already and one that is new to them. */
interface GrantTexts {
  readonly subject: (firm: string, dossier: string) => string;
  readonly title: string;
  readonly preview: (dossier: string) => string;
  readonly opening: (firm: string, company: string) => string;
}

interface RightsGrantedTexts {
  readonly extended: GrantTexts;
  readonly added: GrantTexts;
  readonly dossier: string;
  readonly company: string;
  readonly before: string;
  readonly now: string;
  readonly meaning: string;
  readonly next: string;
  readonly unexpected: string;
}

export const rightsGrantedTexts = inLanguages<RightsGrantedTexts>({
  fr: {
    extended: {
      subject: (firm, dossier) => fr`${firm} : vos droits sur le dossier ${dossier} sont étendus`,
      title: 'Vos droits sont étendus',
      preview: (dossier) => fr`Ce qui change pour vous sur le dossier ${dossier}`,
      opening: (firm, company) =>
        fr`${firm} vous donne plus de droits sur un dossier de son portail, où vous intervenez pour l’entreprise ${company}.`,
    },
    added: {
      subject: (firm, dossier) => fr`${firm} : le dossier ${dossier} vous est ouvert`,
      title: 'Un dossier de plus vous est ouvert',
      preview: (dossier) => fr`Ce que vous pouvez faire sur le dossier ${dossier}`,
      opening: (firm, company) =>
        fr`${firm} vous ouvre un dossier de plus sur son portail, où vous intervenez pour l’entreprise ${company}.`,
    },
    dossier: 'Dossier',
    company: 'Entreprise du dossier',
    before: 'Jusqu’ici',
    now: 'Désormais',
    meaning: 'Ce que cela permet',
    next: fr`Ces droits s’appliquent immédiatement, dans les modules de votre accès. Vous n’avez rien à faire : connectez-vous comme d’habitude.`,
    unexpected: fr`Une anomalie ? Signalez-la à votre cabinet.`,
  },
  en: {
    extended: {
      subject: (firm, dossier) => `${firm}: your rights on the dossier ${dossier} are extended`,
      title: 'Your rights are extended',
      preview: (dossier) => `What changes for you on the dossier ${dossier}`,
      opening: (firm, company) =>
        `${firm} gives you more rights on a dossier of its portal, where you act for the company ${company}.`,
    },
    added: {
      subject: (firm, dossier) => `${firm}: the dossier ${dossier} is open to you`,
      title: 'One more dossier is open to you',
      preview: (dossier) => `What you can do on the dossier ${dossier}`,
      opening: (firm, company) =>
        `${firm} opens one more dossier to you on its portal, where you act for the company ${company}.`,
    },
    dossier: 'Dossier',
    company: 'Company of the dossier',
    before: 'Until now',
    now: 'From now on',
    meaning: 'What this allows',
    next: 'These rights apply immediately, within the modules of your access. There is nothing to do: sign in as usual.',
    unexpected: 'Is anything wrong? Tell your accounting firm.',
  },
});
