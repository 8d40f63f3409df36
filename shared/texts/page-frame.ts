import { fr, inLanguages } from './language.ts';

/** The words around every page. `other` leads to the same page in the other language, by that language's own name. */
export const pageFrameTexts = inLanguages({
  fr: {
    skip: 'Aller au contenu',
    portal: 'Accès clients',
    errorPrefix: fr`Erreur : `,
    other: { language: 'en', name: 'English' },
  },
  en: {
    skip: 'Skip to content',
    portal: 'Client accesses',
    errorPrefix: 'Error: ',
    other: { language: 'fr', name: 'Français' },
  },
});
