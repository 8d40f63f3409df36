import type { RequestKind } from '../domain/request.ts';
import { fr, inLanguages } from './language.ts';

interface TextsOfKind {
  readonly subject: (person: string, company: string) => string;
  readonly title: string;
  readonly opening: (creator: string, at: string) => string;
}

interface ValidationAskedTexts {
  readonly byKind: Readonly<Record<RequestKind, TextsOfKind>>;
  readonly preview: (person: string, until: string) => string;
  readonly person: string;
  readonly email: string;
  readonly company: string;
  readonly dossiers: string;
  readonly dossierCount: (count: number) => string;
  readonly levelCount: (count: number, level: string) => string;
  readonly dossier: string;
  readonly ofCompany: (dossier: string, company: string) => string;
  readonly today: string;
  readonly afterApproval: string;
  readonly until: string;
  readonly warnings: string;
  readonly button: string;
  readonly decidesNothing: string;
  readonly footer: string;
}

export const validationAskedTexts = inLanguages<ValidationAskedTexts>({
  fr: {
    byKind: {
      creation: {
        subject: (person, company) => fr`Accès à valider : ${person} (${company})`,
        title: 'Un accès client attend votre décision',
        opening: (creator, at) =>
          fr`${creator} a demandé la création d’un accès client le ${at}. Vous faites partie des personnes qui peuvent la valider ; la première décision l’emporte.`,
      },
      more_rights: {
        subject: (person, company) => fr`Extension de droits à valider : ${person} (${company})`,
        title: 'Une extension de droits attend votre décision',
        opening: (creator, at) =>
          fr`${creator} a demandé le ${at} plus de droits pour un accès client déjà ouvert, qui garde les siens jusqu’à la décision. Vous faites partie des personnes qui peuvent la prendre ; la première décision l’emporte.`,
      },
    },
    preview: (person, until) => fr`${person} : à décider jusqu’au ${until}`,
    person: 'Personne',
    email: 'E-mail',
    company: 'Entreprise',
    dossiers: 'Dossiers',
    dossierCount: (count) => `${count} dossier${count > 1 ? 's' : ''}`,
    levelCount: (count, level) => `${count}\u00a0×\u00a0${level}`,
    dossier: 'Dossier',
    ofCompany: (dossier, company) => fr`${dossier} (entreprise : ${company})`,
    today: 'Aujourd’hui',
    afterApproval: 'Après approbation',
    until: 'À décider jusqu’au',
    warnings: 'Points d’attention',
    button: 'Voir la demande',
    decidesNothing: fr`Ouvrir ce lien ne décide rien : vous verrez d’abord toute la demande, puis vous choisirez.`,
    footer: 'Vous recevez ce message parce que vous avez le droit de valider les accès.',
  },
  en: {
    byKind: {
      creation: {
        subject: (person, company) => `Access to validate: ${person} (${company})`,
        title: 'A client access awaits your decision',
        opening: (creator, at) =>
          `${creator} requested a new client access on ${at}. You are among those who can validate it; the first decision wins.`,
      },
      more_rights: {
        subject: (person, company) => `More rights to validate: ${person} (${company})`,
        title: 'A request for more rights awaits your decision',
        opening: (creator, at) =>
          `On ${at}, ${creator} requested more rights for a client access that is open already, and keeps those it has until the decision. You are among those who can take it; the first decision wins.`,
      },
    },
    preview: (person, until) => `${person}: to be decided by ${until}`,
    person: 'Person',
    email: 'Email',
    company: 'Company',
    dossiers: 'Dossiers',
    dossierCount: (count) => `${count} dossier${count === 1 ? '' : 's'}`,
    levelCount: (count, level) => `${count}\u00a0×\u00a0${level}`,
    dossier: 'Dossier',
    ofCompany: (dossier, company) => `${dossier} (company: ${company})`,
    today: 'Today',
    afterApproval: 'Once approved',
    until: 'To be decided by',
    warnings: 'Points to check',
    button: 'View the request',
    decidesNothing: 'Opening this link decides nothing: you first see the whole request, then you choose.',
    footer: 'You receive this message because you have the right to validate accesses.',
  },
});
