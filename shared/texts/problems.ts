import type { EmailFlaw } from '../domain/email.ts';
import type { ErrorCode, FieldCode } from '../domain/error.ts';
import { inLanguages, type PerLanguage } from './language.ts';

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
  'above-own-level': entry(
    403,
    text('Au-delà de votre niveau', 'On n’accorde ni niveau ni option au-delà des siens sur le même dossier (P2).'),
    text('Above your own level', 'Nobody grants a level or an option beyond their own on the same dossier (P2).'),
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
  'last-firm-administrator': entry(
    409,
    text(
      'Dernier administrateur du cabinet',
      'Le cabinet garde toujours un administrateur. Donnez d’abord ce droit à un autre collaborateur.',
    ),
    text(
      'Last firm administrator',
      'The firm always keeps one administrator. Give another collaborator that right first.',
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
  'draft-incomplete': entry(
    409,
    text('Brouillon incomplet', 'Complétez ou corrigez ce que « blocking » indique, puis enregistrez à nouveau.'),
    text('Draft incomplete', 'Complete or correct what “blocking” names, then submit again.'),
  ),
  'wrong-status': entry(
    409,
    text('État incompatible', 'Ce n’est plus possible dans l’état actuel ; « allowed » dit ce qui l’est.'),
    text('Wrong status', 'This is no longer possible in the present status; “allowed” says what is.'),
  ),
  'request-open': entry(
    409,
    text(
      'Demande en cours',
      'Une demande au sujet de cet accès attend déjà une décision ; elle est à décider d’abord.',
    ),
    text('Request open', 'A request about this access awaits a decision already; it is to be decided first.'),
  ),
  'confirmation-mismatch': entry(
    409,
    text('Confirmation différente', 'Pour confirmer, « confirm » doit reprendre exactement le nom du dossier (P7).'),
    text('Confirmation mismatch', 'To confirm, “confirm” must repeat the dossier’s name exactly (P7).'),
  ),
  'dossier-detached': entry(
    409,
    text('Dossier détaché', 'Ce dossier a quitté le cabinet : rien ne peut plus y être ouvert (P7).'),
    text('Dossier detached', 'This dossier has left the firm: nothing can be opened on it any more (P7).'),
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
  'invalid-reference': inLanguages({
    fr: 'Une référence compte de 1 à 50 caractères imprimables.',
    en: 'A reference has 1 to 50 printable characters.',
  }),
  'invalid-registration-number': inLanguages({
    fr: 'Un numéro SIREN est attendu : neuf chiffres, dont le dernier est une clé de contrôle.',
    en: 'A SIREN is expected: nine digits, the last of which is a check digit.',
  }),
  'reference-taken': inLanguages({
    fr: 'Un autre dossier du cabinet porte déjà cette référence.',
    en: 'Another dossier of the firm has this reference already.',
  }),
  'reference-of-other-company': inLanguages({
    fr: 'Le dossier qui porte cette référence est celui d’une autre entreprise.',
    en: 'The dossier with this reference belongs to another company.',
  }),
  'company-name-differs': inLanguages({
    fr: 'Une ligne précédente donne un autre nom à l’entreprise de ce SIREN.',
    en: 'An earlier line gives the company with this SIREN another name.',
  }),
  'company-full': inLanguages({
    fr: 'Une entreprise compte 500 dossiers au plus.',
    en: 'A company has at most 500 dossiers.',
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
  'no-validator': inLanguages({
    fr: 'Personne d’autre ne peut valider tous ces dossiers (V1).',
    en: 'Nobody else may validate all of these dossiers (V1).',
  }),
  'not-allowed': inLanguages({
    fr: 'Vos droits ne le permettent pas (C7).',
    en: 'Your rights do not allow this (C7).',
  }),
  'above-own-level': inLanguages({
    fr: 'C’est au-delà de votre propre niveau sur ce dossier (P2).',
    en: 'This is beyond your own level on this dossier (P2).',
  }),
  'too-many-dossiers': inLanguages({ fr: '40 dossiers au plus (C6).', en: 'At most 40 dossiers (C6).' }),
  'dossier-detached': inLanguages({
    fr: 'Ce dossier a quitté le cabinet (P7).',
    en: 'This dossier has left the firm (P7).',
  }),
  'confirmation-mismatch': inLanguages({
    fr: 'Le nom du dossier est attendu, tel quel (P7).',
    en: 'The dossier’s name is expected, as it is (P7).',
  }),
  'reason-missing': inLanguages({
    fr: 'Un motif est obligatoire pour refuser (V2).',
    en: 'A reason is required to reject (V2).',
  }),
  'invalid-domain': inLanguages({
    fr: 'Un nom de domaine (cabinet.fr) ou un nom seul (cabinet) est attendu (C2).',
    en: 'A domain name (firm.com) or a bare name (firm) is expected (C2).',
  }),
  'invalid-local-part': inLanguages({
    fr: 'Le début d’une adresse est attendu, sans arobase, accent ni « + », par exemple contact (C3).',
    en: 'The beginning of an address is expected, without at sign, accent or “+”, such as contact (C3).',
  }),
  'invalid-duration': inLanguages({
    fr: 'Une durée ISO 8601 est attendue, par exemple PT24H ou P14D.',
    en: 'An ISO 8601 duration is expected, such as PT24H or P14D.',
  }),
  'duration-out-of-bounds': inLanguages({
    fr: 'Relance : de PT1H à P30D. Expiration et vie des brouillons : de P1D à P365D.',
    en: 'Reminders: PT1H to P30D. Expiry and life of drafts: P1D to P365D.',
  }),
  'invalid-module-id': inLanguages({
    fr: 'De 1 à 50 lettres minuscules sans accent, chiffres et tirets sont attendus, par exemple notes-de-frais.',
    en: 'From 1 to 50 unaccented lower-case letters, digits and hyphens are expected, such as expense-reports.',
  }),
  'portfolio-too-large': inLanguages({
    fr: '500 dossiers au plus dans un portefeuille, ou « all » pour tous.',
    en: 'At most 500 dossiers in a portfolio, or “all” for every one.',
  }),
  'portfolio-of-administrator': inLanguages({
    fr: 'Le portefeuille d’un administrateur du cabinet est toujours « all » (P6).',
    en: 'The portfolio of a firm administrator is always “all” (P6).',
  }),
};

/** C1: why a text is not one address. */
export const emailFlawTexts: Readonly<Record<EmailFlaw, PerLanguage<string>>> = {
  several: inLanguages({ fr: 'Une seule adresse est attendue (C1).', en: 'One address alone is expected (C1).' }),
  'display-name': inLanguages({
    fr: 'L’adresse seule est attendue, sans nom ni chevrons (C1).',
    en: 'The bare address is expected, without a name or angle brackets (C1).',
  }),
  'invisible-characters': inLanguages({
    fr: 'L’adresse contient des caractères invisibles (C1).',
    en: 'The address contains invisible characters (C1).',
  }),
  spaces: inLanguages({ fr: 'L’adresse contient des espaces (C1).', en: 'The address contains spaces (C1).' }),
  'not-ascii-local-part': inLanguages({
    fr: 'Avant l’arobase, seuls les caractères sans accent sont admis (C1).',
    en: 'Before the at sign, only unaccented characters are accepted (C1).',
  }),
  'mixed-scripts': inLanguages({
    fr: 'Le domaine mélange plusieurs écritures, comme le font les adresses trompeuses (C1).',
    en: 'The domain mixes scripts, as deceptive addresses do (C1).',
  }),
  'no-domain': inLanguages({
    fr: 'Il manque un domaine complet après l’arobase, par exemple exemple.fr (C1).',
    en: 'A complete domain is missing after the at sign, such as example.com (C1).',
  }),
  malformed: inLanguages({
    fr: 'Ce n’est pas une adresse e-mail, telle que ines.moreau@exemple.fr (C1).',
    en: 'This is not an email address, such as ines.moreau@example.com (C1).',
  }),
};
