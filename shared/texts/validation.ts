import type { RequestKind } from '../domain/request.ts';
import { fieldName } from './access-values.ts';
import { fr, inLanguages } from './language.ts';

/** What can be wrong with the form, by field; the page looks its errors up here, so that each of them has words. */
interface ErrorTexts {
  readonly decision: Readonly<Record<'missing', string>>;
  readonly reason: Readonly<Record<'missing' | 'comment-missing' | 'too-long' | 'hidden-characters', string>>;
  readonly confirmed: Readonly<Record<'missing', string>>;
  readonly form: Readonly<
    Record<
      | 'stale-version'
      | 'unknown-version'
      | 'company-needs-client-admin'
      | 'last-client-admin'
      | 'forbidden-email-domain'
      | 'email-taken'
      | 'end-in-the-past'
      | 'try-again',
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
  /** L8 */
  readonly suspended: string;
  /** L7 */
  readonly ended: string;
  readonly jump: string;
  readonly change: string;
  /** Of a field, what it is to be. */
  readonly newValue: (label: string) => string;
  /** In short, of a new access: the levels and on how many dossiers. */
  readonly rights: string;
  readonly levelCount: (level: string, count: number) => string;
  readonly dossier: string;
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
        title: (person) => fr`Accès à valider : ${person}`,
        lead: 'Vérifiez ce que cet accès ouvrira. Il reste fermé jusqu’à votre décision.',
        dossiers: 'Accès aux dossiers',
        modules: 'Modules',
        accesses: (company) => fr`Accès existants : ${company}`,
      },
      more_rights: {
        title: (person) => fr`Extension de droits à valider : ${person}`,
        lead: 'Vérifiez ce qui changera. Cet accès garde ses droits actuels jusqu’à votre décision.',
        dossiers: 'Dossiers ouverts aujourd’hui',
        modules: 'Modules ouverts aujourd’hui',
        accesses: (company) => fr`Autres accès : ${company}`,
      },
      change: {
        title: (person) => fr`Modification à valider : ${person}`,
        lead: 'Vérifiez ce qui changera. Cet accès reste tel qu’il est jusqu’à votre décision.',
        dossiers: 'Dossiers ouverts aujourd’hui',
        modules: 'Modules ouverts aujourd’hui',
        accesses: (company) => fr`Autres accès : ${company}`,
      },
    },
    suspended: fr`Cet accès est suspendu : votre approbation sera enregistrée, mais la personne n’en profitera, et n’en sera informée, que s’il est réactivé.`,
    ended: fr`La date de fin de cet accès est passée : cette demande ne peut plus être approuvée, seulement refusée ou renvoyée pour correction.`,
    jump: 'Aller à la décision',
    change: 'Ce qui changera',
    newValue: (label) => fr`${label} (après approbation)`,
    rights: 'Droits',
    levelCount: (level, count) => fr`${level} : ${count} dossier${count > 1 ? 's' : ''}`,
    dossier: 'Dossier',
    today: 'Aujourd’hui',
    afterApproval: 'Après approbation',
    noOption: 'Aucune option',
    nothingElse: 'Rien d’autre ne changera dans cet accès.',
    warnings: 'Points d’attention',
    acknowledged: (by) => fr`Confirmé par l’auteur de la demande : ${by}`,
    person: 'Personne',
    lastName: fieldName('fr', 'identity.lastName'),
    firstName: fieldName('fr', 'identity.firstName'),
    email: fieldName('fr', 'identity.email'),
    phone: fieldName('fr', 'identity.phone'),
    clientType: fieldName('fr', 'identity.clientType'),
    company: fieldName('fr', 'identity.companyId'),
    endsAt: fieldName('fr', 'endsAt'),
    noDossier: 'Aucun dossier.',
    dossierCount: (count) => `${count} dossier${count > 1 ? 's' : ''}`,
    ofCompany: (name) => fr`Entreprise : ${name}`,
    noModule: 'Aucun module coché.',
    request: 'Demande',
    createdBy: 'Demandé par',
    createdAt: 'Date de la demande',
    until: 'Date limite',
    noAccess: 'Cette entreprise n’a encore aucun accès.',
    more: (count) => `et ${count} autre${count > 1 ? 's' : ''}`,
    decide: 'Votre décision',
    decision: fr`Que décidez-vous ?`,
    reason: 'Motif ou commentaire',
    reasonHint:
      'Obligatoire pour refuser ou renvoyer, facultatif sinon. L’auteur de la demande le lira. 1\u202f000 caractères au plus.',
    confirm: 'J’ai vérifié cette demande et je confirme ma décision.',
    submit: 'Enregistrer ma décision',
    errorTitle: 'Votre décision n’a pas été enregistrée',
    errors: {
      decision: { missing: 'Choisissez une décision.' },
      reason: {
        missing: 'Indiquez le motif du refus.',
        'comment-missing': 'Indiquez ce qui est à corriger.',
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
          'Une entreprise doit avoir un administrateur client avant ses autres utilisateurs. Décidez d’abord de la demande qui concerne son administrateur.',
        'forbidden-email-domain': fr`L’adresse e-mail de cette personne est dans un domaine du cabinet : un accès client ne peut pas être ouvert à cette adresse. Vous pouvez refuser la demande, ou la renvoyer pour correction.`,
        'last-client-admin': fr`Son entreprise actuelle doit garder un administrateur client : un autre doit y être désigné avant que cet accès la quitte.`,
        'email-taken': fr`L’adresse e-mail demandée appartient déjà à une autre personne. Vous pouvez refuser la demande, ou la renvoyer pour correction.`,
        'end-in-the-past': fr`La date de fin est passée : cette demande ne peut plus être approuvée. Vous pouvez la refuser, ou la renvoyer pour correction.`,
        'try-again': 'Un incident passager nous a empêchés de l’enregistrer. Renvoyez-la dans un instant.',
      },
    },
  },
  en: {
    byKind: {
      creation: {
        title: (person) => `Access to validate: ${person}`,
        lead: 'Check what this access will open. It stays closed until your decision.',
        dossiers: 'Access to dossiers',
        modules: 'Modules',
        accesses: (company) => `Existing accesses: ${company}`,
      },
      more_rights: {
        title: (person) => `More rights to validate: ${person}`,
        lead: 'Check what will change. This access keeps its present rights until your decision.',
        dossiers: 'Dossiers open today',
        modules: 'Modules open today',
        accesses: (company) => `Other accesses: ${company}`,
      },
      change: {
        title: (person) => `Change to validate: ${person}`,
        lead: 'Check what will change. This access stays as it is until your decision.',
        dossiers: 'Dossiers open today',
        modules: 'Modules open today',
        accesses: (company) => `Other accesses: ${company}`,
      },
    },
    suspended:
      'This access is suspended: your approval will be kept, but the person will have it, and be told of it, only if the access is reactivated.',
    ended:
      'The end date of this access has passed: this request can no longer be approved, only rejected or sent back to be corrected.',
    jump: 'Go to the decision',
    change: 'What will change',
    newValue: (label) => `${label} (once approved)`,
    rights: 'Rights',
    levelCount: (level, count) => `${level}: ${count} dossier${count === 1 ? '' : 's'}`,
    dossier: 'Dossier',
    today: 'Today',
    afterApproval: 'Once approved',
    noOption: 'No option',
    nothingElse: 'Nothing else will change in this access.',
    warnings: 'Points to check',
    acknowledged: (by) => `Confirmed by the requester: ${by}`,
    person: 'Person',
    lastName: fieldName('en', 'identity.lastName'),
    firstName: fieldName('en', 'identity.firstName'),
    email: fieldName('en', 'identity.email'),
    phone: fieldName('en', 'identity.phone'),
    clientType: fieldName('en', 'identity.clientType'),
    company: fieldName('en', 'identity.companyId'),
    endsAt: fieldName('en', 'endsAt'),
    noDossier: 'No dossier.',
    dossierCount: (count) => `${count} dossier${count === 1 ? '' : 's'}`,
    ofCompany: (name) => `Company: ${name}`,
    noModule: 'No module ticked.',
    request: 'Request',
    createdBy: 'Requested by',
    createdAt: 'Date of the request',
    until: 'Deadline',
    noAccess: 'This company has no access yet.',
    more: (count) => `and ${count} more`,
    decide: 'Your decision',
    decision: 'What do you decide?',
    reason: 'Reason or comment',
    reasonHint:
      'Required to reject or send back, optional otherwise. The requester will read it. At most 1,000 characters.',
    confirm: 'I have checked this request and confirm my decision.',
    submit: 'Record my decision',
    errorTitle: 'Your decision was not recorded',
    errors: {
      decision: { missing: 'Choose a decision.' },
      reason: {
        missing: 'Give the reason for rejecting.',
        'comment-missing': 'Say what is to be corrected.',
        'too-long': 'Shorten the reason to at most 1,000 characters.',
        'hidden-characters': 'The reason contains invisible characters. Type it again, without pasting.',
      },
      confirmed: { missing: 'Tick the box to confirm your decision.' },
      form: {
        'stale-version':
          'The request has changed since you opened it. Read it again below, then confirm your decision once more.',
        'unknown-version':
          'The request may have changed since you opened it: your decision does not say which version you have read. Read the request again below, then confirm your decision once more.',
        'company-needs-client-admin':
          'A company needs a client administrator before its other users. Decide on the request about its administrator first.',
        'forbidden-email-domain':
          'The email address of this person is in a domain of the firm: no client access can be opened to this address. You can reject the request, or send it back to be corrected.',
        'last-client-admin':
          'Their present company must keep a client administrator: another one is to be named before this access leaves it.',
        'email-taken':
          'The email address asked for belongs to somebody else already. You can reject the request, or send it back to be corrected.',
        'end-in-the-past':
          'The end date has passed: this request can no longer be approved. You can reject it, or send it back to be corrected.',
        'try-again': 'A temporary problem kept us from recording it. Send it again in a moment.',
      },
    },
  },
});
