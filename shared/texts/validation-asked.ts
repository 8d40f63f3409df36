import type { RequestKind } from '../domain/request.ts';
import { fieldName } from './access-values.ts';
import { fr, inLanguages } from './language.ts';

interface TextsOfKind {
  /** Of the subject and, above all else, of the mail itself. */
  readonly toValidate: (person: string) => string;
  /** What comes of it if nobody decides; of one's own request, and of somebody else's. */
  readonly undecided: { readonly own: string; readonly others: string };
}

interface ValidationAskedTexts {
  readonly byKind: Readonly<Record<RequestKind, TextsOfKind>>;
  readonly subject: (toValidate: string, company: string) => string;
  readonly preview: (company: string, rights: string) => string;
  readonly company: string;
  readonly rights: string;
  readonly changes: string;
  readonly fieldToday: (label: string) => string;
  readonly fieldAfter: (label: string) => string;
  readonly levelOn: (level: string, count: number) => string;
  readonly dossier: string;
  readonly dossiers: string;
  readonly ofCompany: (dossier: string, company: string) => string;
  readonly rightsOn: (dossier: string, rights: string) => string;
  readonly more: (count: number) => string;
  readonly moreCorrections: (count: number) => string;
  readonly today: string;
  readonly afterApproval: string;
  readonly person: string;
  readonly email: string;
  readonly createdBy: string;
  readonly yourself: string;
  readonly createdAt: string;
  readonly until: string;
  readonly warnings: string;
  readonly button: string;
  readonly decidesNothing: string;
  readonly firstWins: string;
  readonly footer: string;
}

export const validationAskedTexts = inLanguages<ValidationAskedTexts>({
  fr: {
    byKind: {
      creation: {
        toValidate: (person) => fr`Accès à valider : ${person}`,
        undecided: {
          own: fr`Sans décision à la date limite, votre demande expire : aucun accès n’est ouvert, et un e-mail vous en informe.`,
          others: fr`Sans décision à la date limite, la demande expire : aucun accès n’est ouvert, et l’auteur de la demande en est informé.`,
        },
      },
      more_rights: {
        toValidate: (person) => fr`Extension de droits à valider : ${person}`,
        undecided: {
          own: fr`Sans décision à la date limite, votre demande expire : l’accès garde les droits qu’il a, et un e-mail vous en informe.`,
          others: fr`Sans décision à la date limite, la demande expire : l’accès garde les droits qu’il a, et l’auteur de la demande en est informé.`,
        },
      },
      change: {
        toValidate: (person) => fr`Modification à valider : ${person}`,
        undecided: {
          own: fr`Sans décision à la date limite, votre demande expire : l’accès reste tel qu’il est, et un e-mail vous en informe.`,
          others: fr`Sans décision à la date limite, la demande expire : l’accès reste tel qu’il est, et l’auteur de la demande en est informé.`,
        },
      },
    },
    subject: (toValidate, company) => `${toValidate} (${company})`,
    preview: (company, rights) => fr`${company} : ${rights}`,
    company: fieldName('fr', 'identity.companyId'),
    rights: 'Droits demandés',
    changes: 'Ce qui changera',
    fieldToday: (label) => fr`${label} (aujourd’hui)`,
    fieldAfter: (label) => fr`${label} (après approbation)`,
    levelOn: (level, count) => `${level} sur ${count}\u00a0dossier${count > 1 ? 's' : ''}`,
    dossier: 'Dossier',
    dossiers: 'Dossiers',
    ofCompany: (dossier, company) => fr`${dossier} (entreprise : ${company})`,
    rightsOn: (dossier, rights) => fr`${dossier} : ${rights}`,
    more: (count) => (count > 1 ? `et ${count} autres dossiers` : 'et un autre dossier'),
    moreCorrections: (count) => (count > 1 ? `et ${count} autres corrections` : 'et une autre correction'),
    today: 'Aujourd’hui',
    afterApproval: 'Après approbation',
    person: 'Personne',
    email: fieldName('fr', 'identity.email'),
    createdBy: 'Demandé par',
    yourself: 'vous-même',
    createdAt: 'Date de la demande',
    until: 'Date limite',
    warnings: 'Points d’attention',
    button: 'Voir la demande',
    decidesNothing: fr`Ouvrir ce lien ne décide rien : vous verrez d’abord toute la demande, puis vous choisirez.`,
    firstWins: fr`Vous faites partie des personnes qui peuvent décider ; la première décision l’emporte.`,
    footer: 'Vous recevez ce message parce que vous avez le droit de valider les accès.',
  },
  en: {
    byKind: {
      creation: {
        toValidate: (person) => `Access to validate: ${person}`,
        undecided: {
          own: 'Without a decision by the deadline, your request expires: no access is opened, and you are told by email.',
          others:
            'Without a decision by the deadline, the request expires: no access is opened, and the requester is told.',
        },
      },
      more_rights: {
        toValidate: (person) => `More rights to validate: ${person}`,
        undecided: {
          own: 'Without a decision by the deadline, your request expires: the access keeps the rights it has, and you are told by email.',
          others:
            'Without a decision by the deadline, the request expires: the access keeps the rights it has, and the requester is told.',
        },
      },
      change: {
        toValidate: (person) => `Change to validate: ${person}`,
        undecided: {
          own: 'Without a decision by the deadline, your request expires: the access stays as it is, and you are told by email.',
          others:
            'Without a decision by the deadline, the request expires: the access stays as it is, and the requester is told.',
        },
      },
    },
    subject: (toValidate, company) => `${toValidate} (${company})`,
    preview: (company, rights) => `${company}: ${rights}`,
    company: fieldName('en', 'identity.companyId'),
    rights: 'Rights requested',
    changes: 'What will change',
    fieldToday: (label) => `${label} (today)`,
    fieldAfter: (label) => `${label} (once approved)`,
    levelOn: (level, count) => `${level} on ${count}\u00a0dossier${count === 1 ? '' : 's'}`,
    dossier: 'Dossier',
    dossiers: 'Dossiers',
    ofCompany: (dossier, company) => `${dossier} (company: ${company})`,
    rightsOn: (dossier, rights) => `${dossier}: ${rights}`,
    more: (count) => (count === 1 ? 'and one more dossier' : `and ${count} more dossiers`),
    moreCorrections: (count) => (count === 1 ? 'and one more correction' : `and ${count} more corrections`),
    today: 'Today',
    afterApproval: 'Once approved',
    person: 'Person',
    email: fieldName('en', 'identity.email'),
    createdBy: 'Requested by',
    yourself: 'yourself',
    createdAt: 'Date of the request',
    until: 'Deadline',
    warnings: 'Points to check',
    button: 'View the request',
    decidesNothing: 'Opening this link decides nothing: you first see the whole request, then you choose.',
    firstWins: 'You are among those who can decide; the first decision wins.',
    footer: 'You receive this message because you have the right to validate accesses.',
  },
});
