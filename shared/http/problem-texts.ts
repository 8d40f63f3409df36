import type { ErrorCode, FieldCode } from '../domain/error.ts';
import { inLanguages, type PerLanguage } from '../i18n/language.ts';

/** What people read of a refusal: the kind of problem, and what to do about it. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

interface Entry {
  readonly status: number;
  readonly texts: PerLanguage<ProblemText>;
}

const entry = (status: number, fr: ProblemText, en: ProblemText): Entry => ({ status, texts: inLanguages({ fr, en }) });
const text = (title: string, detail: string): ProblemText => ({ title, detail });

// Exhaustive on purpose: a new ErrorCode does not compile until it has a status and texts in both languages.
export const problemTexts: Readonly<Record<ErrorCode, Entry>> = {
  'invalid-input': entry(
    400,
    text('Saisie refusée', 'Corrigez les champs indiqués, puis recommencez. Rien n’a été enregistré.'),
    text('Invalid input', 'Correct the fields that are named, then try again. Nothing was stored.'),
  ),
  unauthenticated: entry(
    401,
    text('Connexion requise', 'Connectez-vous et envoyez le jeton d’accès (access token), non le jeton d’identité.'),
    text('Sign-in required', 'Sign in and send the access token, not the ID token.'),
  ),
  forbidden: entry(
    403,
    text('Action non autorisée', 'Vos droits ne permettent pas cette action.'),
    text('Not allowed', 'Your rights do not allow this.'),
  ),
  'own-request': entry(
    403,
    text('Votre propre demande', 'Une demande est décidée par une autre personne que celle qui l’a créée (V1).'),
    text('Your own request', 'A request is decided by somebody else than its creator (V1).'),
  ),
  'not-a-validator': entry(
    403,
    text(
      'Droit de validation requis',
      'Seul un collaborateur actif disposant du droit de validation, et dont le portefeuille couvre tous les dossiers demandés, peut décider (V1).',
    ),
    text(
      'Validation right required',
      'Only an active collaborator with the validation right and a portfolio that covers every dossier asked for may decide (V1).',
    ),
  ),
  'not-found': entry(
    404,
    text('Introuvable', 'Cet élément n’existe pas, ou n’est pas à votre portée.'),
    text('Not found', 'There is no such thing, or it is out of your reach.'),
  ),
  'email-taken': entry(
    409,
    text('Adresse déjà utilisée', 'Cette adresse e-mail est déjà l’identifiant de quelqu’un (C1).'),
    text('Email taken', 'This email address already identifies somebody (C1).'),
  ),
  'company-needs-client-admin': entry(
    409,
    text(
      'Administrateur client requis',
      'L’entreprise doit d’abord avoir un administrateur client (C5). Décidez d’abord des accès indiqués, ou créez-en un.',
    ),
    text(
      'Client admin required',
      'The company needs a client admin first (C5). Decide the accesses that are named first, or create one.',
    ),
  ),
  'warnings-not-acknowledged': entry(
    409,
    text(
      'Avertissements à confirmer',
      'Relisez les avertissements et confirmez-les par leur nom dans « acknowledge ».',
    ),
    text('Warnings to acknowledge', 'Read the warnings and acknowledge them by name in “acknowledge”.'),
  ),
  'no-validator': entry(
    409,
    text(
      'Aucun validateur',
      'Aucun autre collaborateur disposant du droit de validation ne couvre tous les dossiers demandés (V1). Rien n’a été enregistré.',
    ),
    text(
      'No validator',
      'No other collaborator with the validation right covers every dossier asked for (V1). Nothing was stored.',
    ),
  ),
  'wrong-status': entry(
    409,
    text('État incompatible', 'Ce n’est plus possible dans l’état actuel ; « allowed » dit ce qui l’est.'),
    text('Wrong status', 'This is no longer possible in the present status; “allowed” says what is.'),
  ),
  'already-decided': entry(
    409,
    text('Déjà décidée', 'La première décision l’emporte (V3) ; « decision » la montre.'),
    text('Already decided', 'The first decision wins (V3); “decision” shows it.'),
  ),
  'request-in-progress': entry(
    409,
    text('Demande en cours', 'Une demande portant la même clé est en cours. Réessayez dans un instant.'),
    text('Request in progress', 'A request with the same key is still running. Try again in a moment.'),
  ),
  'stale-write': entry(
    412,
    text('Version dépassée', 'Cela a changé entre-temps. Relisez, puis recommencez.'),
    text('Stale version', 'This has changed meanwhile. Read it again, then retry.'),
  ),
  'payload-too-large': entry(
    413,
    text('Contenu trop volumineux', 'Le corps de la requête dépasse 256 Kio.'),
    text('Payload too large', 'The request body is over 256 KiB.'),
  ),
  'unsupported-media-type': entry(
    415,
    text('Type de contenu non accepté', 'Envoyez du JSON : Content-Type: application/json.'),
    text('Unsupported media type', 'Send JSON: Content-Type: application/json.'),
  ),
  'forbidden-email-domain': entry(
    422,
    text(
      'Domaine du cabinet',
      'Une adresse du cabinet ne peut jamais être celle d’un accès client, même pour le conjoint d’un membre (C2).',
    ),
    text('The firm’s own domain', 'An address of the firm can never be that of a client access (C2).'),
  ),
  'option-not-for-level': entry(
    422,
    text('Option sans objet', 'Les options n’existent que pour le niveau Utilisateur Standard (P3).'),
    text('Option without meaning', 'Options exist for the standard user level alone (P3).'),
  ),
  'idempotency-key-reused': entry(
    422,
    text('Clé déjà employée', 'Cette clé d’idempotence a déjà servi pour une autre requête.'),
    text('Key reused', 'This idempotency key came with another request before.'),
  ),
  'unknown-company': entry(
    422,
    text('Entreprise inconnue', 'Cette entreprise n’existe pas, ou n’est pas à votre portée.'),
    text('Unknown company', 'There is no such company, or it is out of your reach.'),
  ),
  'unknown-dossier': entry(
    422,
    text('Dossier inconnu', 'Ce dossier n’existe pas, ou n’est pas à votre portée.'),
    text('Unknown dossier', 'There is no such dossier, or it is out of your reach.'),
  ),
  'unknown-module': entry(
    422,
    text('Module inconnu', 'Le cabinet n’offre pas ce module.'),
    text('Unknown module', 'The firm does not offer this module.'),
  ),
  'too-many-requests': entry(
    429,
    text('Trop de requêtes', 'Réessayez après le délai indiqué par Retry-After.'),
    text('Too many requests', 'Try again after the time that Retry-After gives.'),
  ),
  'internal-error': entry(
    500,
    text('Erreur interne', 'Une erreur est survenue de notre côté. Donnez l’identifiant « instance » au support.'),
    text('Internal error', 'Something went wrong on our side. Give the “instance” id to support.'),
  ),
  unavailable: entry(
    503,
    text('Momentanément indisponible', 'Le service n’a pas pu répondre. Réessayez dans un instant.'),
    text('Unavailable', 'The service could not answer. Try again in a moment.'),
  ),
};

/** What is wrong with one field. */
export const fieldTexts: Readonly<Record<FieldCode, PerLanguage<string>>> = {
  missing: inLanguages({ fr: 'Ce champ est obligatoire.', en: 'This field is required.' }),
  'unknown-field': inLanguages({ fr: 'Ce champ n’existe pas.', en: 'There is no such field.' }),
  'invalid-value': inLanguages({ fr: 'Cette valeur n’est pas admise.', en: 'This value is not accepted.' }),
  'invalid-json': inLanguages({ fr: 'Un document JSON est attendu.', en: 'A JSON document is expected.' }),
  'invalid-email': inLanguages({
    fr: 'Une seule adresse e-mail, complète, est attendue, par exemple ines.moreau@exemple.fr (C1).',
    en: 'One complete email address is expected, such as ines.moreau@example.com (C1).',
  }),
  'invalid-phone': inLanguages({
    fr: 'Un numéro de téléphone valide est attendu, par exemple 06 12 34 56 78 ou +33 6 12 34 56 78 (C8).',
    en: 'A valid phone number is expected, such as 06 12 34 56 78 or +33 6 12 34 56 78 (C8).',
  }),
  'invalid-name': inLanguages({
    fr: 'Un nom compte de 1 à 100 caractères imprimables (C10).',
    en: 'A name has 1 to 100 printable characters (C10).',
  }),
  'invalid-cursor': inLanguages({
    fr: 'Ce curseur n’est pas celui de cette liste. Reprenez depuis la première page.',
    en: 'This cursor is not one of this list. Start again from the first page.',
  }),
  'end-in-the-past': inLanguages({ fr: 'La date de fin est passée.', en: 'The end date has passed.' }),
  duplicate: inLanguages({ fr: 'Cette valeur figure déjà dans la liste.', en: 'This value is in the list already.' }),
  'forbidden-email-domain': inLanguages({
    fr: 'Cette adresse appartient au cabinet (C2).',
    en: 'This address belongs to the firm (C2).',
  }),
  'option-not-for-level': inLanguages({
    fr: 'Les options n’existent que pour le niveau Utilisateur Standard (P3).',
    en: 'Options exist for the standard user level alone (P3).',
  }),
  'unknown-company': inLanguages({ fr: 'Entreprise inconnue.', en: 'Unknown company.' }),
  'unknown-dossier': inLanguages({ fr: 'Dossier inconnu.', en: 'Unknown dossier.' }),
  'unknown-module': inLanguages({ fr: 'Module inconnu.', en: 'Unknown module.' }),
  'email-taken': inLanguages({
    fr: 'Cette adresse est déjà l’identifiant de quelqu’un (C1).',
    en: 'This address already identifies somebody (C1).',
  }),
  'company-needs-client-admin': inLanguages({
    fr: 'L’entreprise n’a pas encore d’administrateur client (C5).',
    en: 'The company has no client admin yet (C5).',
  }),
  'no-dossier': inLanguages({ fr: 'Choisissez au moins un dossier (C6).', en: 'Choose at least one dossier (C6).' }),
  'too-many-dossiers': inLanguages({ fr: '40 dossiers au plus (C6).', en: 'At most 40 dossiers (C6).' }),
  'reason-missing': inLanguages({
    fr: 'Un motif est obligatoire pour refuser (V2).',
    en: 'A reason is required to reject (V2).',
  }),
};
