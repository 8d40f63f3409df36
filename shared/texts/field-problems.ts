import type { EmailFlaw } from '../domain/email.ts';
import type { FieldCode, FieldError } from '../domain/error.ts';
import type { PhoneFlaw } from '../domain/phone.ts';
import { commonFieldTexts } from './common-problems.ts';
import { fr, inLanguages, type Language, type PerLanguage } from './language.ts';

/** These words tell what is wrong with one field. A new FieldCode does not compile until it has them. */
export const fieldTexts: Readonly<Record<FieldCode, PerLanguage<string>>> = {
  ...commonFieldTexts,
  'invalid-email': inLanguages({
    fr: 'Une seule adresse e-mail, complète, est attendue, par exemple ines.moreau@exemple.fr.',
    en: 'One complete email address is expected, such as ines.moreau@example.com.',
  }),
  'invalid-phone': inLanguages({
    fr: 'Un numéro de téléphone valide est attendu, par exemple 06 12 34 56 78 ou +33 6 12 34 56 78.',
    en: 'A valid phone number is expected, such as 06 12 34 56 78 or +33 6 12 34 56 78.',
  }),
  'invalid-name': inLanguages({
    fr: 'Un nom compte de 1 à 100 caractères imprimables.',
    en: 'A name has 1 to 100 printable characters.',
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
    fr: fr`Un numéro SIREN est attendu : neuf chiffres, dont le dernier est une clé de contrôle.`,
    en: 'A SIREN is expected: nine digits, the last of which is a check digit.',
  }),
  'establishment-number': inLanguages({
    fr: fr`C’est un numéro SIRET, celui d’un établissement : le numéro SIREN en est les neuf premiers chiffres.`,
    en: 'This is a SIRET, the number of an establishment: the SIREN is its first nine digits.',
  }),
  'lost-leading-zero': inLanguages({
    fr: fr`Huit chiffres : un tableur a sans doute retiré le zéro initial de ce numéro SIREN, qui en compte neuf.`,
    en: 'Eight digits: a spreadsheet has probably dropped the leading zero of this SIREN, which has nine.',
  }),
  'scientific-notation': inLanguages({
    fr: fr`Un tableur a récrit cette valeur en notation scientifique, et ses chiffres sont perdus : mettez la colonne au format Texte, saisissez-la de nouveau et enregistrez.`,
    en: 'A spreadsheet has rewritten this value in scientific notation, and its digits are lost: format the column as text, enter it again and save.',
  }),
  'spreadsheet-error': inLanguages({
    fr: 'C’est le message d’erreur d’une formule de tableur, et non une valeur.',
    en: 'This is the error of a spreadsheet’s formula, not a value.',
  }),
  'damaged-text': inLanguages({
    fr: fr`Des caractères de ce texte ont été perdus par une conversion : corrigez-le, et enregistrez le fichier en UTF-8.`,
    en: 'Characters of this text were lost in a conversion: correct it, and save the file as UTF-8.',
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
    fr: 'Ce SIREN est celui d’une entreprise qui porte un autre nom.',
    en: 'This SIREN is that of a company with another name.',
  }),
  'company-name-resembles': inLanguages({
    fr: 'Ce nom ressemble à celui d’une autre entreprise, sans être le même. Écrivez-le de la même façon, donnez à chacune son SIREN, ou créez l’entreprise à la main.',
    en: 'This name resembles that of another company without being the same. Write it in the same way, give each of them its SIREN, or create the company by hand.',
  }),
  'ambiguous-company': inLanguages({
    fr: fr`Plusieurs entreprises peuvent être celle de cette ligne. Donnez le SIREN qui les distingue ; s’il y est déjà, inscrivez-le d’abord à la main dans la fiche de la bonne.`,
    en: 'Several companies may be that of this line. Give the SIREN that tells them apart; if it is there already, first enter it by hand for the right one.',
  }),
  'registration-number-taken': inLanguages({
    fr: 'Une autre entreprise du cabinet porte déjà ce SIREN.',
    en: 'Another company of the firm has this SIREN already.',
  }),
  'company-full': inLanguages({
    fr: 'Une entreprise compte 500 dossiers au plus.',
    en: 'A company has at most 500 dossiers.',
  }),
  'end-in-the-past': inLanguages({
    fr: fr`La date de fin est passée : indiquez une date à venir.`,
    en: 'The end date has passed: give one that is still to come.',
  }),
  duplicate: inLanguages({ fr: 'Cette valeur figure déjà dans la liste.', en: 'This value is in the list already.' }),
  'forbidden-email-domain': inLanguages({
    fr: fr`Cette adresse appartient au cabinet : indiquez une autre adresse de la personne.`,
    en: 'This address belongs to the firm: give another address of the person.',
  }),
  'option-not-for-level': inLanguages({
    fr: 'Les options n’existent que pour le niveau Utilisateur Standard.',
    en: 'Options exist for the standard user level alone.',
  }),
  'unknown-company': inLanguages({
    fr: 'Cette entreprise n’existe pas, ou est hors de votre périmètre.',
    en: 'There is no such company, or it is out of your reach.',
  }),
  'unknown-access': inLanguages({
    fr: 'Cet accès n’existe pas, ou est hors de votre périmètre.',
    en: 'There is no such access, or it is out of your reach.',
  }),
  'unknown-person': inLanguages({
    fr: 'Cette personne n’existe pas, ou est hors de votre périmètre.',
    en: 'There is no such person, or they are out of your reach.',
  }),
  'unknown-delegate': inLanguages({
    fr: 'Un autre collaborateur actif du cabinet, disposant du droit de validation, est attendu.',
    en: 'Another active collaborator of the firm with the validation right is expected.',
  }),
  'ends-before-it-begins': inLanguages({
    fr: 'La fin doit être postérieure au début.',
    en: 'The end must come after the beginning.',
  }),
  'absence-too-long': inLanguages({
    fr: 'Une absence dure 366 jours au plus.',
    en: 'An absence lasts at most 366 days.',
  }),
  'unknown-dossier': inLanguages({
    fr: 'Ce dossier n’existe pas, ou est hors de votre périmètre.',
    en: 'There is no such dossier, or it is out of your reach.',
  }),
  'unknown-module': inLanguages({
    fr: 'Le cabinet n’offre pas ce module, ou vous ne l’avez pas vous-même.',
    en: 'The firm does not offer this module, or you do not have it yourself.',
  }),
  'email-taken': inLanguages({
    fr: fr`Cette adresse est déjà l’identifiant de quelqu’un : indiquez-en une autre.`,
    en: 'This address already identifies somebody: give another one.',
  }),
  'company-needs-client-admin': inLanguages({
    fr: fr`L’entreprise n’a pas encore d’administrateur client : demandez d’abord un accès de ce type.`,
    en: 'The company has no client administrator yet: request an access of that type first.',
  }),
  'no-dossier': inLanguages({ fr: 'Choisissez au moins un dossier.', en: 'Choose at least one dossier.' }),
  'no-validator': inLanguages({
    fr: fr`Personne d’autre ne peut valider tous ces dossiers : adressez-vous à un administrateur du cabinet.`,
    en: 'Nobody else may validate all of these dossiers: ask an administrator of the firm.',
  }),
  'not-allowed': inLanguages({
    fr: 'Vos droits ne le permettent pas.',
    en: 'Your rights do not allow this.',
  }),
  'above-own-level': inLanguages({
    fr: 'C’est au-delà de votre propre niveau sur ce dossier.',
    en: 'This is beyond your own level on this dossier.',
  }),
  'too-many-dossiers': inLanguages({
    fr: 'Un accès ouvre 40 dossiers au plus.',
    en: 'An access opens at most 40 dossiers.',
  }),
  'too-many-drafts': inLanguages({
    fr: fr`100 brouillons au plus par personne : soumettez-en un, ou supprimez-en un.`,
    en: 'At most 100 drafts per person: submit one, or delete one.',
  }),
  'dossier-detached': inLanguages({
    fr: fr`Ce dossier a quitté le cabinet : retirez-le.`,
    en: 'This dossier has left the firm: take it out.',
  }),
  'confirmation-mismatch': inLanguages({
    fr: 'Le nom du dossier, ou l’identifiant de l’accès à effacer, est attendu, tel qu’il se lit.',
    en: 'The dossier’s name, or the ID of the access that is to be erased, is expected as it reads.',
  }),
  'reason-missing': inLanguages({ fr: 'Un motif est obligatoire.', en: 'A reason is required.' }),
  'nothing-to-validate': inLanguages({
    fr: fr`Rien n’est demandé de plus que ce qui vaut déjà : annulez plutôt la demande.`,
    en: 'Nothing is asked for beyond what holds already: cancel the request instead.',
  }),
  'invalid-domain': inLanguages({
    fr: 'Un nom de domaine (cabinet.fr) ou un nom seul (cabinet) est attendu, pas une extension (fr, co.uk).',
    en: 'A domain name (firm.com) or a bare name (firm) is expected, not a suffix that others share (com, co.uk).',
  }),
  'invalid-local-part': inLanguages({
    fr: fr`Le début d’une adresse est attendu, sans arobase, accent ni « + », par exemple contact.`,
    en: 'The beginning of an address is expected, without at sign, accent or “+”, such as contact.',
  }),
  'invalid-duration': inLanguages({
    fr: 'Une durée ISO 8601 est attendue, par exemple PT24H ou P14D.',
    en: 'An ISO 8601 duration is expected, such as PT24H or P14D.',
  }),
  'duration-out-of-bounds': inLanguages({
    fr: fr`Relance : de PT1H à P30D. Expiration : de P1D à P180D. Intervalle entre deux récapitulatifs : de PT15M à P1D. Vie des brouillons : de P1D à P365D. Conservation des fiches : de P1Y à P10Y. Inactivité : de P30D à P1095D. Préavis de fin : de P1D à P365D.`,
    en: 'Reminders: PT1H to P30D. Expiry: P1D to P180D. Between two digests: PT15M to P1D. Life of drafts: P1D to P365D. Keeping of cards: P1Y to P10Y. Dormancy: P30D to P1095D. Notice of an end: P1D to P365D.',
  }),
  'invalid-portal-url': inLanguages({
    fr: 'L’adresse d’un site en https:// est attendue, de 300 caractères au plus, par exemple https://portail.cabinet-martin.fr.',
    en: 'The address of a site in https:// is expected, of at most 300 characters, such as https://portal.cabinet-martin.fr.',
  }),
  'invalid-module-id': inLanguages({
    fr: 'De 1 à 50 lettres minuscules sans accent, chiffres et tirets sont attendus, par exemple notes-de-frais.',
    en: 'From 1 to 50 unaccented lower-case letters, digits and hyphens are expected, such as expense-reports.',
  }),
  'portfolio-too-large': inLanguages({
    fr: fr`500 dossiers au plus dans un portefeuille, ou « all » pour tous.`,
    en: 'At most 500 dossiers in a portfolio, or “all” for every one.',
  }),
  'portfolio-of-administrator': inLanguages({
    fr: fr`Le portefeuille d’un administrateur du cabinet est toujours « all ».`,
    en: 'The portfolio of a firm administrator is always “all”.',
  }),
};

/** These words tell why a text is not one address (C1) or number (C8); they are finer than those of the codes. */
export const flawTexts: Readonly<Record<EmailFlaw | PhoneFlaw, PerLanguage<string>>> = {
  'several-numbers': inLanguages({ fr: 'Un seul numéro est attendu.', en: 'One number alone is expected.' }),
  extension: inLanguages({
    fr: 'Le numéro est attendu sans poste ni extension.',
    en: 'The number is expected without an extension.',
  }),
  'other-text': inLanguages({
    fr: 'Le numéro seul est attendu, sans texte autour.',
    en: 'The number alone is expected, without text around it.',
  }),
  'country-code-missing': inLanguages({
    fr: 'Écrivez ce numéro avec l’indicatif de son territoire, par exemple +508 41 12 34, +687 26 12 34, +377 93 15 12 34 ou +262 692 12 34 56.',
    en: 'Write this number with the code of its territory, such as +508 41 12 34, +687 26 12 34, +377 93 15 12 34 or +262 692 12 34 56.',
  }),
  several: inLanguages({ fr: 'Une seule adresse est attendue.', en: 'One address alone is expected.' }),
  'display-name': inLanguages({
    fr: 'L’adresse seule est attendue, sans nom ni chevrons.',
    en: 'The bare address is expected, without a name or angle brackets.',
  }),
  'invisible-characters': inLanguages({
    fr: fr`L’adresse contient des caractères invisibles : saisissez-la de nouveau, sans copier-coller.`,
    en: 'The address contains invisible characters: type it again, without pasting.',
  }),
  spaces: inLanguages({
    fr: fr`L’adresse contient des espaces : retirez-les.`,
    en: 'The address contains spaces: remove them.',
  }),
  'not-ascii-local-part': inLanguages({
    fr: 'Avant l’arobase, seuls les caractères sans accent sont admis.',
    en: 'Before the at sign, only unaccented characters are accepted.',
  }),
  'mixed-scripts': inLanguages({
    fr: 'Le domaine mélange plusieurs écritures, comme le font les adresses trompeuses.',
    en: 'The domain mixes scripts, as deceptive addresses do.',
  }),
  'no-domain': inLanguages({
    fr: 'Il manque un domaine complet après l’arobase, par exemple exemple.fr.',
    en: 'A complete domain is missing after the at sign, such as example.com.',
  }),
  'too-long': inLanguages({
    fr: 'L’adresse compte plus de 128 caractères, le domaine étant écrit en ASCII (xn--…).',
    en: 'The address has more than 128 characters, with its domain written in ASCII (xn--…).',
  }),
  malformed: inLanguages({
    fr: 'Ce n’est pas une adresse e-mail, telle que ines.moreau@exemple.fr.',
    en: 'This is not an email address, such as ines.moreau@example.com.',
  }),
};

/** Tells what is wrong with a field, by the finest text there is. */
export const fieldText = ({ code, flaw }: Pick<FieldError, 'code' | 'flaw'>, language: Language): string =>
  (flaw ? flawTexts[flaw] : fieldTexts[code])[language];
