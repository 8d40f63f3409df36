import { fr, inLanguages } from './language.ts';

interface UndoLinkTexts {
  readonly subject: (person: string, company: string) => string;
  readonly title: string;
  readonly sentence: (until: string) => string;
  readonly button: string;
  readonly undoesNothing: string;
  readonly footer: string;
}

/** Gives whoever approved the link that they asked for, by which that can be undone. */
export const undoLinkTexts = inLanguages<UndoLinkTexts>({
  fr: {
    subject: (person, company) => fr`Votre approbation : ${person} (${company})`,
    title: 'Votre approbation',
    sentence: (until) => fr`Vous pouvez annuler cette approbation avant le ${until}.`,
    button: 'Voir la demande',
    undoesNothing: fr`Ouvrir ce lien n’annule rien : vous verrez d’abord la demande, puis vous choisirez.`,
    footer: 'Vous recevez ce message parce que vous avez demandé un nouveau lien.',
  },
  en: {
    subject: (person, company) => `Your approval: ${person} (${company})`,
    title: 'Your approval',
    sentence: (until) => `You can undo this approval before ${until}.`,
    button: 'View the request',
    undoesNothing: 'Opening this link undoes nothing: you first see the request, then you choose.',
    footer: 'You receive this message because you asked for a new link.',
  },
});
