import { fr, inLanguages } from './language.ts';

/** Where people sign in, and whom they ask; for pages. */
export const whereaboutsTexts = inLanguages({
  fr: {
    signIn: 'Se connecter',
    /** Before the address of the portal. */
    portal: fr`Adresse du portail :`,
    /** Before an address and a phone number. */
    contact: (firm: string) => fr`Votre cabinet (${firm}) :`,
  },
  en: {
    signIn: 'Sign in',
    portal: 'Address of the portal:',
    contact: (firm: string) => `Your accounting firm (${firm}):`,
  },
});
