import { fr, inLanguages } from './language.ts';

export const queueLinkTexts = inLanguages({
  fr: {
    subject: (firm: string) => fr`${firm} : vos demandes à valider`,
    title: 'Vos demandes à valider',
    preview: (life: string) => `Le lien est valable ${life}.`,
    opening: 'Vous avez demandé un nouveau lien vers les demandes qui attendent votre décision.',
    button: 'Voir mes demandes',
    decidesNothing: fr`Ouvrir ce lien ne décide rien : vous verrez d’abord les demandes, puis vous choisirez.`,
    life: (life: string, until: string) =>
      `Ce lien reste valable ${life}, jusqu’au ${until}. Passé ce délai, sa page permet d’en recevoir un nouveau.`,
    unexpected: 'Si vous n’avez rien demandé, ignorez ce message.',
  },
  en: {
    subject: (firm: string) => `${firm}: your requests to validate`,
    title: 'Your requests to validate',
    preview: (life: string) => `The link is valid for ${life}.`,
    opening: 'You asked for a new link to the requests that await your decision.',
    button: 'View my requests',
    decidesNothing: 'Opening this link decides nothing: you first see the requests, then you choose.',
    life: (life: string, until: string) =>
      `This link is valid for ${life}, until ${until}. After that, its page lets you have a new one.`,
    unexpected: 'If you did not ask for it, ignore this message.',
  },
});
