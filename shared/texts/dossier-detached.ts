import { fr, inLanguages } from './language.ts';
import { labels } from './labels.ts';

interface DossierDetachedTexts {
  readonly subject: (dossier: string, company: string) => string;
  readonly title: string;
  readonly opening: (person: string) => string;
  readonly dossier: string;
  readonly company: string;
  readonly person: string;
  readonly at: string;
  readonly follows: string;
  /** What it means for the firm, in the order of urgency (P7). */
  readonly consequences: (person: string) => readonly string[];
  readonly unexpected: (person: string) => string;
  readonly footer: string;
}

export const dossierDetachedTexts = inLanguages<DossierDetachedTexts>({
  fr: {
    subject: (dossier, company) => fr`Dossier détaché du cabinet : ${dossier} (${company})`,
    title: 'Un dossier a été détaché du cabinet',
    opening: (person) =>
      fr`${person}, qui a le niveau ${labels.fr.levels.principal_admin.name} sur ce dossier, l’a détaché du cabinet.`,
    dossier: 'Dossier',
    company: 'Entreprise',
    person: 'Détaché par',
    at: 'Date',
    follows: 'Ce que cela entraîne',
    consequences: (person) => [
      'Les collaborateurs du cabinet ne voient plus ce dossier et ne peuvent plus y ouvrir d’accès.',
      'Les demandes en cours qui portent sur lui sont annulées.',
      'Les personnes qui y avaient accès gardent leurs droits.',
      `La même personne, ${person}, peut le rattacher au cabinet.`,
    ],
    unexpected: (person) => `Si ce détachement vous surprend, parlez-en avec ${person} ou avec l’entreprise.`,
    footer: 'Vous recevez ce message parce que vous administrez le cabinet.',
  },
  en: {
    subject: (dossier, company) => `Dossier detached from the firm: ${dossier} (${company})`,
    title: 'A dossier was detached from the firm',
    opening: (person) =>
      `${person}, who has the level ${labels.en.levels.principal_admin.name} on this dossier, has detached it from the firm.`,
    dossier: 'Dossier',
    company: 'Company',
    person: 'Detached by',
    at: 'Date',
    follows: 'What follows from it',
    consequences: (person) => [
      'The firm’s staff no longer sees this dossier, and can no longer open accesses to it.',
      'The open requests on it are cancelled.',
      'The people who had access to it keep their rights.',
      `The same person, ${person}, can attach it to the firm again.`,
    ],
    unexpected: (person) => `If this surprises you, speak with ${person} or with the company.`,
    footer: 'You receive this message because you are an administrator of the firm.',
  },
});
