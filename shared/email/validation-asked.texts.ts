import { fr } from '../i18n/french.ts';
import { inLanguages } from '../i18n/language.ts';

export const validationAskedTexts = inLanguages({
  fr: {
    subject: (person: string, company: string) => fr`Accès à valider : ${person} (${company})`,
    title: 'Un accès client attend votre décision',
    preview: (person: string, until: string) => fr`${person} : à décider jusqu’au ${until}`,
    opening: (creator: string, at: string) =>
      fr`${creator} a demandé la création d’un accès client le ${at}. Vous faites partie des personnes qui peuvent la valider ; la première décision l’emporte.`,
    person: 'Personne',
    email: 'E-mail',
    company: 'Entreprise',
    dossiers: 'Dossiers',
    dossierCount: (count: number) => `${count} dossier${count > 1 ? 's' : ''}`,
    until: 'À décider jusqu’au',
    warnings: 'Points d’attention',
    button: 'Voir la demande',
    decidesNothing: fr`Ouvrir ce lien ne décide rien : vous verrez d’abord toute la demande, puis vous choisirez.`,
    footer: 'Vous recevez ce message parce que vous avez le droit de valider les accès.',
  },
  en: {
    subject: (person: string, company: string) => `Access to validate: ${person} (${company})`,
    title: 'A client access awaits your decision',
    preview: (person: string, until: string) => `${person}: to be decided by ${until}`,
    opening: (creator: string, at: string) =>
      `${creator} requested a new client access on ${at}. You are among those who can validate it; the first decision wins.`,
    person: 'Person',
    email: 'Email',
    company: 'Company',
    dossiers: 'Dossiers',
    dossierCount: (count: number) => `${count} dossier${count === 1 ? '' : 's'}`,
    until: 'To be decided by',
    warnings: 'Points to check',
    button: 'View the request',
    decidesNothing: 'Opening this link decides nothing: you first see the whole request, then you choose.',
    footer: 'You receive this message because you have the right to validate accesses.',
  },
});
