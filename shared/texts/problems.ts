import type { ErrorCode, FieldCode } from '../domain/error.ts';
import { commonProblemTexts } from './common-problems.ts';
import { fieldTexts } from './field-problems.ts';
import { fr, type PerLanguage } from './language.ts';
import { entry, text, type ProblemText } from './problem-text.ts';

/** A refusal of one field has the words of that field, under a title. */
function asField(code: FieldCode, frTitle: string, enTitle: string): PerLanguage<ProblemText> {
  const words = fieldTexts[code];
  return entry(text(frTitle, words.fr), text(enTitle, words.en));
}

/** Every refusal has its words here. A new ErrorCode does not compile until it has them in both languages. */
export const problemTexts: Readonly<Record<ErrorCode, PerLanguage<ProblemText>>> = {
  ...commonProblemTexts,
  'own-request': entry(
    text('Votre propre demande', 'Une autre personne que l’auteur de la demande doit en décider.'),
    text('Your own request', 'Somebody other than the requester has to decide on it.'),
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
    text(
      'Adresse déjà utilisée',
      fr`Cette adresse e-mail est déjà l’identifiant de quelqu’un : indiquez-en une autre.`,
    ),
    text('Email taken', 'This email address already identifies somebody: give another one.'),
  ),
  'company-needs-client-admin': entry(
    text(
      'Administrateur client requis',
      fr`L’entreprise doit d’abord avoir un administrateur client dont l’accès n’a pas de date de fin. Si des accès sont indiqués, décidez-en d’abord ; sinon, créez-en un ou réactivez-en un.`,
    ),
    text(
      'Client administrator required',
      'The company first needs a client administrator whose access has no end date. If accesses are named, decide on them first; otherwise create or reactivate one.',
    ),
  ),
  'last-client-admin': entry(
    text(
      'Dernier administrateur client',
      fr`L’entreprise a des utilisateurs : elle garde un administrateur client dont l’accès n’a pas de date de fin. Désignez-en d’abord un autre.`,
    ),
    text(
      'Last client administrator',
      'The company has client users: it keeps a client administrator whose access has no end date. Appoint another one first.',
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
      fr`Relisez les avertissements et confirmez-les par leur nom dans « acknowledge ».`,
    ),
    text('Warnings to acknowledge', 'Read the warnings and acknowledge them by name in “acknowledge”.'),
  ),
  'no-validator': entry(
    text(
      'Aucun validateur',
      fr`Aucun autre collaborateur disposant du droit de validation ne couvre tous les dossiers demandés. Rien n’a été enregistré : adressez-vous à un administrateur du cabinet.`,
    ),
    text(
      'No validator',
      'No other collaborator with the validation right covers every dossier asked for. Nothing was stored: ask an administrator of the firm.',
    ),
  ),
  'draft-incomplete': entry(
    text('Brouillon incomplet', fr`Complétez ou corrigez ce que « blocking » indique, puis soumettez-le de nouveau.`),
    text('Draft incomplete', 'Complete or correct what “blocking” names, then submit again.'),
  ),
  'wrong-status': entry(
    text(
      'État incompatible',
      fr`Ce n’est pas possible dans l’état actuel ; « allowed » indique les états qui le permettent.`,
    ),
    text('Wrong status', 'This is not possible in the present status; “allowed” lists those that allow it.'),
  ),
  'request-open': entry(
    text(
      'Demande en cours',
      fr`Une demande au sujet de cet accès attend déjà une décision ; elle est à décider d’abord.`,
    ),
    text('Request open', 'A request about this access awaits a decision already; it has to be decided first.'),
  ),
  'confirmation-mismatch': entry(
    text(
      'Confirmation différente',
      fr`Pour confirmer, « confirm » doit reprendre à l’identique le nom du dossier, ou l’identifiant de l’accès à effacer.`,
    ),
    text(
      'Confirmation mismatch',
      'To confirm, “confirm” must repeat the dossier’s name as it reads, or the ID of the access that is to be erased.',
    ),
  ),
  'dossier-detached': entry(
    text(
      'Dossier détaché',
      fr`Ce dossier a quitté le cabinet : rien ne peut plus y être ouvert. Retirez-le de votre demande.`,
    ),
    text(
      'Dossier detached',
      'This dossier has left the firm: nothing can be opened on it any more. Take it out of your request.',
    ),
  ),
  'end-in-the-past': entry(
    text(
      'Date de fin passée',
      fr`Une date de fin doit être à venir, ou absente (« null »). Un accès arrivé à sa fin n’est rouvert que par une réactivation ; une demande dont l’accès aurait déjà pris fin ne peut plus être approuvée.`,
    ),
    text(
      'End in the past',
      'An end date must lie ahead, or be “null”. An access that has come to its end is opened again by reactivating it alone; a request whose access would be over already can no longer be approved.',
    ),
  ),
  'registration-number-taken': entry(
    text(
      'SIREN déjà utilisé',
      fr`Une autre entreprise du cabinet porte ce SIREN ; « company » la nomme si elle est dans votre périmètre. Rien n’a été enregistré.`,
    ),
    text(
      'Registration number taken',
      'Another company of the firm has this SIREN; “company” names it where it is in your reach. Nothing was stored.',
    ),
  ),
  'already-decided': entry(
    text('Décision déjà prise', fr`La première décision l’emporte ; « decision » la montre.`),
    text('Already decided', 'The first decision wins; “decision” shows it.'),
  ),
  'request-in-progress': entry(
    text('Requête en cours', 'Une requête portant la même clé est en cours. Réessayez dans un instant.'),
    text('Request in progress', 'A request with the same idempotency key is still running. Try again in a moment.'),
  ),
  'stale-write': entry(
    text('Version dépassée', 'Cela a changé entre-temps. Relisez, puis recommencez.'),
    text('Stale version', 'This has changed meanwhile. Read it again, then retry.'),
  ),
  'forbidden-email-domain': entry(
    text(
      'Domaine du cabinet',
      'Une adresse du cabinet ne peut jamais être celle d’un accès client, même pour le conjoint d’un membre. Indiquez-en une autre.',
    ),
    text(
      'The firm’s own domain',
      'An address of the firm can never be that of a client access, not even for the spouse of a member. Give another one.',
    ),
  ),
  'option-not-for-level': entry(
    text(
      'Option sans objet',
      'Les options n’existent que pour le niveau Utilisateur Standard. Retirez-les, ou changez de niveau.',
    ),
    text(
      'Option without meaning',
      'Options exist for the standard user level alone. Remove them, or change the level.',
    ),
  ),
  'idempotency-key-reused': entry(
    text('Clé déjà employée', 'Cette clé d’idempotence a déjà servi pour une autre requête. Prenez-en une nouvelle.'),
    text('Key reused', 'This idempotency key came with another request before. Take a new one.'),
  ),
  'unknown-company': asField('unknown-company', 'Entreprise inconnue', 'Unknown company'),
  'unknown-dossier': asField('unknown-dossier', 'Dossier inconnu', 'Unknown dossier'),
  'unknown-access': asField('unknown-access', 'Accès inconnu', 'Unknown access'),
  'unknown-person': asField('unknown-person', 'Personne inconnue', 'Unknown person'),
  'unknown-delegate': asField('unknown-delegate', 'Délégué inconnu', 'Unknown delegate'),
  'unknown-module': asField('unknown-module', 'Module inconnu', 'Unknown module'),
  'too-many-requests': entry(
    text('Trop de requêtes', 'Réessayez après le délai en secondes indiqué par Retry-After.'),
    text('Too many requests', 'Try again after the seconds that Retry-After gives.'),
  ),
};
