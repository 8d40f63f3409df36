import { fr, inLanguages } from './language.ts';

/** Tells the creator of a request why it was cancelled: its dossier has left the firm (P7). */
export const detachedReasons = inLanguages<(dossier: string) => string>({
  fr: (dossier) => fr`Le dossier « ${dossier} » a été détaché du cabinet.`,
  en: (dossier) => `The dossier “${dossier}” has been detached from the firm.`,
});
