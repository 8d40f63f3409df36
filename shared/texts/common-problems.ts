import type { ErrorCode, FieldCode } from '../domain/error.ts';
import { inLanguages, type PerLanguage } from './language.ts';
import { entry, text, type ProblemText } from './problem-text.ts';

/** The refusals that any function may answer with; apart from the others, for the function that answers no other. */
export const commonProblemTexts = {
  'invalid-input': entry(
    text('Saisie refusée', 'Corrigez les champs indiqués, puis recommencez.'),
    text('Invalid input', 'Correct the fields that are named, then try again.'),
  ),
  unauthenticated: entry(
    text(
      'Connexion requise',
      'Connectez-vous et envoyez le jeton d’accès (access token), non le jeton d’identité. Un nouveau mot de passe met fin aux sessions précédentes.',
    ),
    text(
      'Sign-in required',
      'Sign in and send the access token, not the ID token. A new password ends all earlier sessions.',
    ),
  ),
  forbidden: entry(
    text('Action non autorisée', 'Vos droits ne permettent pas cette action.'),
    text('Not allowed', 'Your rights do not allow this.'),
  ),
  'not-found': entry(
    text('Introuvable', 'Cet élément n’existe pas, ou est hors de votre périmètre.'),
    text('Not found', 'There is no such thing, or it is out of your reach.'),
  ),
  'payload-too-large': entry(
    text('Contenu trop volumineux', 'Envoyez 256 Kio au plus, ou 8 Kio sans être connecté.'),
    text('Payload too large', 'Send at most 256 KiB, or 8 KiB without being signed in.'),
  ),
  'unsupported-media-type': entry(
    text('Type de contenu non accepté', 'Envoyez du JSON\u00a0: Content-Type: application/json.'),
    text('Unsupported media type', 'Send JSON: Content-Type: application/json.'),
  ),
  'internal-error': entry(
    text(
      'Erreur interne',
      'Une erreur est survenue de notre côté. Donnez l’identifiant «\u00a0instance\u00a0» au support.',
    ),
    text('Internal error', 'Something went wrong on our side. Give the “instance” ID to support.'),
  ),
  unavailable: entry(
    text('Momentanément indisponible', 'Le service n’a pas pu répondre. Réessayez dans un instant.'),
    text('Unavailable', 'The service could not answer. Try again in a moment.'),
  ),
} satisfies Partial<Record<ErrorCode, PerLanguage<ProblemText>>>;

/** What is wrong with a field whatever it is about. */
export const commonFieldTexts = {
  missing: inLanguages({ fr: 'Ce champ est obligatoire.', en: 'This field is required.' }),
  'unknown-field': inLanguages({ fr: 'Ce champ n’existe pas.', en: 'There is no such field.' }),
  'invalid-value': inLanguages({ fr: 'Cette valeur n’est pas admise.', en: 'This value is not accepted.' }),
  'and-more': inLanguages({
    fr: 'D’autres champs encore sont refusés.',
    en: 'Still other fields are refused.',
  }),
  'duplicate-field': inLanguages({ fr: 'Ce champ figure plusieurs fois.', en: 'This field is there more than once.' }),
  'invalid-json': inLanguages({ fr: 'Un document JSON est attendu.', en: 'A JSON document is expected.' }),
  'invalid-encoding': inLanguages({
    fr: 'Un texte en UTF-8 valide est attendu.',
    en: 'A text in valid UTF-8 is expected.',
  }),
} satisfies Partial<Record<FieldCode, PerLanguage<string>>>;
