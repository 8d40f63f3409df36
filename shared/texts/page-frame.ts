import { fr, inLanguages } from './language.ts';

/** Every page has these words around it. `other` leads to it in the other language, by that language's own name. */
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
