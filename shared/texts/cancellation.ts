import { fr, inLanguages } from './language.ts';

/** Tells the creator of a request why it was cancelled: its dossier has left the firm (P7). */
export const detachedReasons = inLanguages<(dossier: string) => string>({
  fr: (dossier) => fr`Le dossier « ${dossier} » a été détaché du cabinet.`,
  en: (dossier) => `The dossier “${dossier}” has been detached from the firm.`,
});

/** Tells the creator of a request why it was cancelled: the access that it is about was revoked (L8). */
export const revokedReasons = inLanguages<string>({
  fr: 'L’accès a été révoqué.',
  en: 'The access was revoked.',
});
