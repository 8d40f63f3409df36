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
      fr`Ce lien ne sert qu’une fois et reste valable ${life}, jusqu’au ${until}. S’il a expiré, ouvrez-le quand même : la page vous proposera d’en recevoir un nouveau.`,
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
      `This link works once and is valid for ${life}, until ${until}. If it has expired, open it all the same: the page will offer to send you a new one.`,
    unexpected:
      'If you did not ask for it, ignore this message: your current password stays as it is as long as nobody uses this link.',
  },
});
