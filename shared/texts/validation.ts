import type { RequestKind } from '../domain/request.ts';
import { fr, inLanguages } from './language.ts';

/** What can be wrong with the form, by field; the page looks its errors up here, so that each of them has words. */
interface ErrorTexts {
  readonly decision: Readonly<Record<'missing', string>>;
  readonly reason: Readonly<Record<'missing' | 'too-long' | 'hidden-characters', string>>;
  readonly confirmed: Readonly<Record<'missing', string>>;
  readonly form: Readonly<
    Record<
      'stale-version' | 'unknown-version' | 'company-needs-client-admin' | 'forbidden-email-domain' | 'try-again',
      string
    >
  >;
}

/** These words depend on what is held: a new access, or more rights beside those that there are. */
interface TextsOfKind {
  readonly title: (person: string) => string;
  readonly lead: string;
  readonly dossiers: string;
  readonly modules: string;
  readonly accesses: (company: string) => string;
}

interface ValidationTexts {
  readonly byKind: Readonly<Record<RequestKind, TextsOfKind>>;
  readonly jump: string;
  readonly change: string;
  readonly today: string;
  readonly afterApproval: string;
  readonly noOption: string;
  readonly nothingElse: string;
  readonly warnings: string;
  readonly acknowledged: (by: string) => string;
  readonly person: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly email: string;
  readonly phone: string;
  readonly clientType: string;
  readonly company: string;
  readonly endsAt: string;
  readonly noDossier: string;
  readonly dossierCount: (count: number) => string;
  readonly ofCompany: (name: string) => string;
  readonly noModule: string;
  readonly request: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly until: string;
  readonly noAccess: string;
  readonly more: (count: number) => string;
  readonly decide: string;
  readonly decision: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly confirm: string;
  readonly submit: string;
  readonly errorTitle: string;
  readonly errors: ErrorTexts;
}

export const validationTexts = inLanguages<ValidationTexts>({
  fr: {
    byKind: {
      creation: {
        title: (person) => `Valider l’accès de ${person}`,
        lead: 'Voici tout ce que cet accès ouvrirait. Tant que personne n’a décidé, il ne donne rien.',
        dossiers: 'Accès aux dossiers',
        modules: 'Modules',
        accesses: (company) => `Accès que ${company} a déjà`,
      },
      more_rights: {
        title: (person) => `Valider une extension de droits pour ${person}`,
        lead: 'Cet accès est déjà ouvert. Tant que personne n’a décidé, il garde exactement les droits qu’il a aujourd’hui.',
        dossiers: 'Dossiers ouverts aujourd’hui',
        modules: 'Modules ouverts aujourd’hui',
        accesses: (company) => `Accès que ${company} a aujourd’hui`,
      },
    },
    jump: 'Aller à la décision',
    change: 'Ce qui changerait',
    today: 'Aujourd’hui',
    afterApproval: 'Après approbation',
    noOption: 'Aucune option',
    nothingElse: 'Rien d’autre ne changerait dans cet accès.',
    warnings: 'Points d’attention',
    acknowledged: (by) => fr`Confirmé par l’auteur de la demande : ${by}`,
    person: 'Personne',
    lastName: 'Nom',
    firstName: 'Prénom',
    email: 'E-mail',
    phone: 'Téléphone',
    clientType: 'Type de client',
    company: 'Entreprise',
    endsAt: 'Fin prévue de l’accès',
    noDossier: 'Aucun dossier.',
    dossierCount: (count) => `${count} dossier${count > 1 ? 's' : ''}`,
    ofCompany: (name) => fr`Entreprise : ${name}`,
    noModule: 'Aucun module coché.',
    request: 'Demande',
    createdBy: 'Faite par',
    createdAt: 'Le',
    until: 'À décider jusqu’au',
    noAccess: 'Cette entreprise n’a encore aucun accès.',
    more: (count) => `et ${count} autre${count > 1 ? 's' : ''}`,
    decide: 'Votre décision',
    decision: fr`Que décidez-vous ?`,
    reason: 'Motif',
    reasonHint:
      'Obligatoire pour refuser, facultatif sinon. L’auteur de la demande le lira. 1\u202f000 caractères au plus.',
    confirm: 'J’ai vérifié cette demande et je confirme ma décision.',
    submit: 'Enregistrer ma décision',
    errorTitle: 'Votre décision n’a pas été enregistrée',
    errors: {
      decision: { missing: 'Choisissez une décision.' },
      reason: {
        missing: 'Indiquez le motif du refus.',
        'too-long': 'Raccourcissez le motif à 1\u202f000 caractères au plus.',
        'hidden-characters':
          'Le motif contient des caractères invisibles. Saisissez-le de nouveau, sans copier-coller.',
      },
      confirmed: { missing: 'Cochez la case pour confirmer votre décision.' },
      form: {
        'stale-version':
          'La demande a changé depuis que vous l’avez ouverte. Relisez-la ci-dessous, puis confirmez de nouveau votre décision.',
        'unknown-version': fr`La demande a peut-être changé depuis que vous l’avez ouverte : votre décision ne dit pas quelle version vous avez lue. Relisez la demande ci-dessous, puis confirmez de nouveau votre décision.`,
        'company-needs-client-admin':
          'Une entreprise doit avoir un administrateur client avant ses autres utilisateurs. Décidez d’abord de l’accès de son administrateur.',
        'forbidden-email-domain': fr`L’adresse e-mail de cette personne est dans un domaine du cabinet : un accès client ne peut pas être ouvert à cette adresse. Vous pouvez refuser la demande, avec ce motif par exemple.`,
        'try-again': 'Un incident passager nous a empêchés de l’enregistrer. Renvoyez-la dans un instant.',
      },
    },
  },
  en: {
    byKind: {
      creation: {
        title: (person) => `Validate the access of ${person}`,
        lead: 'This is everything the access would open. As long as nobody has decided, it gives nothing.',
        dossiers: 'Access to dossiers',
        modules: 'Modules',
        accesses: (company) => `Accesses that ${company} already has`,
      },
      more_rights: {
        title: (person) => `Validate more rights for ${person}`,
        lead: 'This access is open already. As long as nobody has decided, it keeps exactly the rights it has today.',
        dossiers: 'Dossiers open today',
        modules: 'Modules open today',
        accesses: (company) => `Accesses that ${company} has today`,
      },
    },
    jump: 'Go to the decision',
    change: 'What would change',
    today: 'Today',
    afterApproval: 'Once approved',
    noOption: 'No option',
    nothingElse: 'Nothing else would change in this access.',
    warnings: 'Points to check',
    acknowledged: (by) => `Confirmed by who made the request: ${by}`,
    person: 'Person',
    lastName: 'Last name',
    firstName: 'First name',
    email: 'Email',
    phone: 'Phone',
    clientType: 'Client type',
    company: 'Company',
    endsAt: 'Planned end of the access',
    noDossier: 'No dossier.',
    dossierCount: (count) => `${count} dossier${count === 1 ? '' : 's'}`,
    ofCompany: (name) => `Company: ${name}`,
    noModule: 'No module ticked.',
    request: 'Request',
    createdBy: 'Made by',
    createdAt: 'On',
    until: 'To be decided by',
    noAccess: 'This company has no access yet.',
    more: (count) => `and ${count} more`,
    decide: 'Your decision',
    decision: 'What do you decide?',
    reason: 'Reason',
    reasonHint:
      'Required to reject, optional otherwise. Whoever made the request will read it. At most 1,000 characters.',
    confirm: 'I have checked this request and confirm my decision.',
    submit: 'Record my decision',
    errorTitle: 'Your decision was not recorded',
    errors: {
      decision: { missing: 'Choose a decision.' },
      reason: {
        missing: 'Give the reason for rejecting.',
        'too-long': 'Shorten the reason to at most 1,000 characters.',
        'hidden-characters': 'The reason contains invisible characters. Type it again, without pasting.',
      },
      confirmed: { missing: 'Tick the box to confirm your decision.' },
      form: {
        'stale-version':
          'The request has changed since you opened it. Read it again below, then confirm your decision anew.',
        'unknown-version':
          'The request may have changed since you opened it: your decision does not say which version you have read. Read the request again below, then confirm your decision anew.',
        'company-needs-client-admin':
          'A company needs a client administrator before its other users. Decide the access of its administrator first.',
        'forbidden-email-domain':
          'The email address of this person is in a domain of the firm: no client access can be opened to this address. You can reject the request, with this reason for example.',
        'try-again': 'A passing incident kept us from recording it. Send it again in a moment.',
      },
    },
  },
});
