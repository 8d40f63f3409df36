import { fr, inLanguages } from './language.ts';

export const passwordResetTexts = inLanguages({
  fr: {
    subject: (firm: string) => fr`${firm} : choisissez un nouveau mot de passe`,
    title: 'Choisissez un nouveau mot de passe',
    preview: (life: string) => `Le lien est valable ${life}.`,
    opening: 'Un nouveau mot de passe a été demandé pour votre accès au portail.',
    identifier: 'Votre identifiant',
    button: 'Choisir un mot de passe',
    life: (life: string, until: string) =>
      `Ce lien ne sert qu’une fois et reste valable ${life}, jusqu’au ${until}. Passé ce délai, refaites la demande depuis le portail.`,
    unexpected: fr`Si vous n’avez rien demandé, ignorez ce message : votre mot de passe actuel reste inchangé tant que personne n’utilise ce lien.`,
  },
  en: {
    subject: (firm: string) => `${firm}: choose a new password`,
    title: 'Choose a new password',
    preview: (life: string) => `The link is valid for ${life}.`,
    opening: 'A new password was requested for your access to the portal.',
    identifier: 'Your user name',
    button: 'Choose a new password',
    life: (life: string, until: string) =>
      `This link works once and is valid for ${life}, until ${until}. After that, ask again from the portal.`,
    unexpected:
      'If you did not ask for it, ignore this message: your current password stays as it is as long as nobody uses this link.',
  },
});
