import type { ErrorCode, FieldCode } from '../domain/error.ts';
import { commonProblemTexts } from './common-problems.ts';
import { fieldTexts } from './field-problems.ts';
import type { PerLanguage } from './language.ts';
import { entry, text, type ProblemText } from './problem-text.ts';

/** A refusal of one field has the words of that field, under a title. */
function asField(code: FieldCode, frTitle: string, enTitle: string): PerLanguage<ProblemText> {
  const { fr, en } = fieldTexts[code];
  return entry(text(frTitle, fr), text(enTitle, en));
}

/** Every refusal has its words here. A new ErrorCode does not compile until it has them in both languages. */
export const problemTexts: Readonly<Record<ErrorCode, PerLanguage<ProblemText>>> = {
  ...commonProblemTexts,
  'own-request': entry(
    text('Votre propre demande', 'Une demande est décidée par une autre personne que celle qui l’a créée.'),
    text('Your own request', 'A request is decided by somebody else than its creator.'),
  ),
  'not-a-validator': entry(
    text(
      'Droit de validation requis',
      'Seul un collaborateur actif disposant du droit de validation, et dont le portefeuille couvre tous les dossiers concernés, peut décider ou réactiver.',
    ),
    text(
      'Validation right required',
      'Only an active collaborator with the validation right and a portfolio that covers every dossier concerned may decide or reactivate.',
    ),
  ),
  'above-own-level': entry(
    text(
      'Au-delà de votre niveau',
      'On n’accorde ni niveau ni option au-delà des siens sur le même dossier, et ne suspend personne qui y est au-dessus de soi.',
    ),
    text(
      'Above your own level',
      'Nobody grants a level or an option beyond their own on the same dossier, or suspends somebody above them there.',
    ),
  ),
  'email-taken': entry(
    text('Adresse déjà utilisée', 'Cette adresse e-mail est déjà l’identifiant de quelqu’un.'),
    text('Email taken', 'This email address already identifies somebody.'),
  ),
  'company-needs-client-admin': entry(
    text(
      'Administrateur client requis',
      'L’entreprise doit d’abord avoir un administrateur client. Décidez d’abord des accès indiqués, ou créez-en un.',
    ),
    text(
      'Client admin required',
      'The company needs a client admin first. Decide the accesses that are named first, or create one.',
    ),
  ),
  'last-client-admin': entry(
    text(
      'Dernier administrateur client',
      'L’entreprise a des utilisateurs : elle garde un administrateur client dont l’accès n’a pas de date de fin. Donnez-lui-en d’abord un autre.',
    ),
    text(
      'Last client admin',
      'The company has client users: it keeps a client admin whose access has no end date. Give it another one first.',
    ),
  ),
  'last-firm-administrator': entry(
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
    text(
      'Avertissements à confirmer',
      'Relisez les avertissements et confirmez-les par leur nom dans « acknowledge ».',
    ),
    text('Warnings to acknowledge', 'Read the warnings and acknowledge them by name in “acknowledge”.'),
  ),
  'no-validator': entry(
    text(
      'Aucun validateur',
      'Aucun autre collaborateur disposant du droit de validation ne couvre tous les dossiers demandés. Rien n’a été enregistré.',
    ),
    text(
      'No validator',
      'No other collaborator with the validation right covers every dossier asked for. Nothing was stored.',
    ),
  ),
  'draft-incomplete': entry(
    text('Brouillon incomplet', 'Complétez ou corrigez ce que « blocking » indique, puis enregistrez à nouveau.'),
    text('Draft incomplete', 'Complete or correct what “blocking” names, then submit again.'),
  ),
  'wrong-status': entry(
    text(
      'État incompatible',
      'Ce n’est pas possible dans l’état actuel ; « allowed » indique les états qui le permettent.',
    ),
    text('Wrong status', 'This is not possible in the present status; “allowed” lists those that allow it.'),
  ),
  'request-open': entry(
    text(
      'Demande en cours',
      'Une demande au sujet de cet accès attend déjà une décision ; elle est à décider d’abord.',
    ),
    text('Request open', 'A request about this access awaits a decision already; it is to be decided first.'),
  ),
  'confirmation-mismatch': entry(
    text(
      'Confirmation différente',
      'Pour confirmer, « confirm » doit reprendre à l’identique le nom du dossier, ou l’identifiant de l’accès à effacer.',
    ),
    text(
      'Confirmation mismatch',
      'To confirm, “confirm” must repeat the dossier’s name as it reads, or the id of the access that is to be erased.',
    ),
  ),
  'dossier-detached': entry(
    text('Dossier détaché', 'Ce dossier a quitté le cabinet : rien ne peut plus y être ouvert.'),
    text('Dossier detached', 'This dossier has left the firm: nothing can be opened on it any more.'),
  ),
  'end-in-the-past': entry(
    text(
      'Date de fin passée',
      'La date de fin de cet accès est passée. Indiquez dans « endsAt » une date à venir, ou « null » pour aucune.',
    ),
    text(
      'End in the past',
      'The end date of this access has passed. Give a date to come in “endsAt”, or “null” for none.',
    ),
  ),
  'registration-number-taken': entry(
    text(
      'SIREN déjà utilisé',
      'Une autre entreprise du cabinet porte ce SIREN ; « company » la nomme si elle est à votre portée. Rien n’a été enregistré.',
    ),
    text(
      'Registration number taken',
      'Another company of the firm has this SIREN; “company” names it where it is in your reach. Nothing was stored.',
    ),
  ),
  'already-decided': entry(
    text('Déjà décidée', 'La première décision l’emporte ; « decision » la montre.'),
    text('Already decided', 'The first decision wins; “decision” shows it.'),
  ),
  'request-in-progress': entry(
    text('Demande en cours', 'Une demande portant la même clé est en cours. Réessayez dans un instant.'),
    text('Request in progress', 'A request with the same key is still running. Try again in a moment.'),
  ),
  'stale-write': entry(
    text('Version dépassée', 'Cela a changé entre-temps. Relisez, puis recommencez.'),
    text('Stale version', 'This has changed meanwhile. Read it again, then retry.'),
  ),
  'forbidden-email-domain': entry(
    text(
      'Domaine du cabinet',
      'Une adresse du cabinet ne peut jamais être celle d’un accès client, même pour le conjoint d’un membre.',
    ),
    text('The firm’s own domain', 'An address of the firm can never be that of a client access.'),
  ),
  'option-not-for-level': entry(
    text('Option sans objet', 'Les options n’existent que pour le niveau Utilisateur Standard.'),
    text('Option without meaning', 'Options exist for the standard user level alone.'),
  ),
  'idempotency-key-reused': entry(
    text('Clé déjà employée', 'Cette clé d’idempotence a déjà servi pour une autre requête.'),
    text('Key reused', 'This idempotency key came with another request before.'),
  ),
  'unknown-company': asField('unknown-company', 'Entreprise inconnue', 'Unknown company'),
  'unknown-dossier': asField('unknown-dossier', 'Dossier inconnu', 'Unknown dossier'),
  'unknown-access': asField('unknown-access', 'Accès inconnu', 'Unknown access'),
  'unknown-person': asField('unknown-person', 'Personne inconnue', 'Unknown person'),
  'unknown-module': asField('unknown-module', 'Module inconnu', 'Unknown module'),
  'too-many-requests': entry(
    text('Trop de requêtes', 'Réessayez après le délai en secondes indiqué par Retry-After.'),
    text('Too many requests', 'Try again after the seconds that Retry-After gives.'),
  ),
};
