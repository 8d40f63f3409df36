import { fr, inLanguages } from './language.ts';

/** Every mail says these words, whatever it is about. */
export const mailFrameTexts = inLanguages({
  fr: {
    greeting: (name: string) => `Bonjour ${name},`,
    fallback: fr`Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :`,
    personalLink: 'Ce lien vous est personnel. Ne le transférez à personne, pas même à vos collègues.',
    portal: 'Votre portail',
    firmEmail: 'E-mail du cabinet',
    firmPhone: 'Téléphone du cabinet',
    closing: 'Cordialement,',
    sentBy: (firm: string) => `Message automatique envoyé par ${firm}.`,
    fact: (label: string, value: string) => fr`${label} : ${value}`,
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    fallback: 'If the button does not work, copy this address into your browser:',
    personalLink: 'This link is personal. Do not forward it to anyone, not even to a colleague.',
    portal: 'Your portal',
    firmEmail: 'Email of the firm',
    firmPhone: 'Phone of the firm',
    closing: 'Kind regards,',
    sentBy: (firm: string) => `Automatic message sent by ${firm}.`,
    fact: (label: string, value: string) => `${label}: ${value}`,
  },
});
