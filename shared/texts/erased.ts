import { inLanguages, type Language } from './language.ts';

/** What stands for a name of which nothing is kept any more (G1). */
export const erasedPerson = inLanguages({ fr: 'personne effacée', en: 'erased person' });

/** The name of somebody to show, which is never empty. */
export const shownName = (name: string | undefined, language: Language): string => name || erasedPerson[language];
