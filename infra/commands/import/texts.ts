import type { ImportColumn } from '../../../shared/domain/import-line.ts';
import type { ImportTotals } from '../../../shared/domain/import.ts';
import { fr, inLanguages, type PerLanguage } from '../../../shared/texts/language.ts';

const asCsv = inLanguages({
  fr: fr`ouvrez-le dans le tableur et enregistrez-le au format « CSV UTF-8 » (Excel : Fichier, Enregistrer sous ; LibreOffice : Enregistrer sous, Texte CSV, jeu de caractères UTF-8 ; Google Sheets : Fichier, Télécharger ; Numbers : Fichier, Exporter vers, CSV, Unicode UTF-8)`,
  en: 'open it in the spreadsheet and save it as “CSV UTF-8” (Excel: File, Save As; LibreOffice: Save As, Text CSV, character set UTF-8; Google Sheets: File, Download; Numbers: File, Export To, CSV, Unicode UTF-8)',
});
const quoted = { fr: (text: string) => fr`« ${text} »`, en: (text: string) => `“${text}”` };

/** These words tell what is wrong with a file as a whole. */
export const fileTexts = {
  otherFormat: (format: string): PerLanguage<string> =>
    inLanguages({
      fr: fr`Ce fichier est au format ${format} et non CSV : ${asCsv.fr}.`,
      en: `This file is ${format}, not CSV: ${asCsv.en}.`,
    }),
  binary: inLanguages({
    fr: fr`Ce fichier n’est pas du texte : ${asCsv.fr}.`,
    en: `This file is no text: ${asCsv.en}.`,
  }),
  otherEncoding: (encoding: string): PerLanguage<string> =>
    inLanguages({
      fr: fr`Ce fichier est écrit en ${encoding}, qui n’est pas lu ici : ${asCsv.fr}.`,
      en: `This file is written in ${encoding}, which is not read here: ${asCsv.en}.`,
    }),
  mixedEncodings: inLanguages({
    fr: fr`Ce fichier mêle de l’UTF-8 et un autre jeu de caractères, et ses accents ne peuvent pas être lus : corrigez-les, puis ${asCsv.fr}.`,
    en: `This file mixes UTF-8 with another character set, and its accents cannot be read: correct them, then ${asCsv.en}.`,
  }),
  uncertainEncoding: (readings: readonly (readonly [string, string])[]): PerLanguage<string> =>
    inLanguages({
      fr: fr`Le jeu de caractères de ce fichier ne peut pas être reconnu avec certitude ; ${readings
        .map(([encoding, example]) => `en ${encoding}, on y lit ${quoted.fr(example)}`)
        .join(', ')}. Pour qu’aucun nom ne soit abîmé, ${asCsv.fr}.`,
      en: `The character set of this file cannot be told for certain; ${readings
        .map(([name, example]) => `as ${name} it reads ${quoted.en(example)}`)
        .join(', ')}. So that no name is damaged, ${asCsv.en}.`,
    }),
  empty: inLanguages({ fr: 'Ce fichier est vide.', en: 'This file is empty.' }),
  missingColumns: (missing: readonly string[], titles: readonly string[]): PerLanguage<string> =>
    inLanguages({
      fr: fr`La première ligne doit nommer les colonnes ; il manque : ${missing.join(', ')}. On y lit : ${titles.join(' | ')}`,
      en: `The first line must name the columns; missing: ${missing.join(', ')}. It reads: ${titles.join(' | ')}`,
    }),
  sameColumns: (titles: readonly string[]): PerLanguage<string> =>
    inLanguages({
      fr: fr`Plusieurs colonnes disent la même chose : ${titles.join(', ')}. Gardez-en une.`,
      en: `Several columns say the same: ${titles.join(', ')}. Keep one of them.`,
    }),
};

/** A line that is none: what is wrong with the signs of the file. */
export const flawTexts = {
  'stray-quote': inLanguages({
    fr: 'Un guillemet (") n’est pas à sa place. S’il fait partie du texte, doublez-le ("") et mettez toute la cellule entre guillemets.',
    en: 'A quotation mark (") is out of place. If it is part of the text, double it ("") and put the whole cell in quotation marks.',
  }),
  'too-many-cells': inLanguages({
    fr: 'Cette ligne a plus de cellules que la première. Une cellule qui contient le séparateur se met entre guillemets (").',
    en: 'This line has more cells than the first. A cell that contains the separator is put in quotation marks (").',
  }),
};
export type FlawCode = keyof typeof flawTexts;

interface RunTexts {
  readonly dryRun: string;
  readonly import: string;
  readonly importOf: (importId: string) => string;
  readonly line: string;
  readonly andMore: string;
  readonly summary: (totals: ImportTotals) => string;
  readonly leftOut: (titles: readonly string[]) => string;
  readonly goingOn: (line: number) => string;
  readonly begun: (importId: string) => string;
  readonly nothingImported: string;
  readonly interruptedBefore: string;
  readonly interrupted: (command: string) => string;
  readonly quoted: (text: string) => string;
  readonly colon: string;
  readonly figures: (percent: string, done: string, total: string) => string;
  readonly left: (seconds: string) => string;
  readonly columns: Readonly<Record<ImportColumn, string>>;
}

/** What the command says of its way. */
export const runTexts: PerLanguage<RunTexts> = inLanguages<RunTexts>({
  fr: {
    dryRun: 'Essai à blanc',
    import: 'Import',
    importOf: (importId) => `Import ${importId}`,
    line: 'ligne',
    andMore: '… et d’autres',
    summary: ({ created, updated, unchanged, refused }) =>
      `créées ${String(created)}, modifiées ${String(updated)}, inchangées ${String(unchanged)}, refusées ${String(refused)}`,
    leftOut: (titles) => fr`Colonnes laissées de côté, que l’import ne connaît pas : ${titles.join(', ')}.`,
    goingOn: (line) => `Reprise après la ligne ${String(line)}.`,
    begun: (importId) => fr`Import ${importId} : s’il est interrompu, reprenez avec --import ${importId}`,
    nothingImported: 'Rien n’a été importé. Corrigez ces lignes, ou laissez-les de côté avec --skip-refused.',
    interruptedBefore: fr`Interrompu : rien n’a été importé. Lancez de nouveau la même commande.`,
    interrupted: (command) => fr`Interrompu. Pour reprendre là où l’import s’est arrêté :\n\n  ${command}`,
    quoted: quoted.fr,
    colon: '\u00a0: ',
    figures: (percent, done, total) => fr`${percent} % (lignes : ${done} sur ${total})`,
    left: (seconds) => `encore ${seconds} s`,
    columns: {
      ...{ company: 'entreprise', registrationNumber: 'SIREN' },
      ...{ dossier: 'dossier', reference: 'référence' },
    },
  },
  en: {
    dryRun: 'Dry run',
    import: 'Import',
    importOf: (importId) => `Import ${importId}`,
    line: 'line',
    andMore: '… and more',
    summary: ({ created, updated, unchanged, refused }) =>
      `${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(refused)} refused`,
    leftOut: (titles) => `Columns left out, which an import does not know: ${titles.join(', ')}.`,
    goingOn: (line) => `Going on after line ${String(line)}.`,
    begun: (importId) => `Import ${importId}: if it is interrupted, go on with --import ${importId}`,
    nothingImported: 'Nothing was imported. Correct these lines, or leave them out with --skip-refused.',
    interruptedBefore: 'Interrupted: nothing was imported. Run the same command again.',
    interrupted: (command) => `Interrupted. To go on where it stopped:\n\n  ${command}`,
    quoted: quoted.en,
    colon: ': ',
    figures: (percent, done, total) => `${percent} % (lines: ${done} of ${total})`,
    left: (seconds) => `${seconds} s left`,
    columns: { company: 'company', registrationNumber: 'SIREN', dossier: 'dossier', reference: 'reference' },
  },
});

interface ApiTexts {
  readonly notAdministrator: string;
  readonly tokenRefused: string;
  readonly noImport: string;
  readonly answered: (status: number, what: string) => string;
  readonly keepsAnswering: (status: number, what: string) => string;
  readonly silent: (apiUrl: string) => string;
}

/** What the API refused, or why it could not be asked. */
export const apiTexts: PerLanguage<ApiTexts> = inLanguages<ApiTexts>({
  fr: {
    notAdministrator: 'Seul un administrateur du cabinet peut importer.',
    tokenRefused: fr`Ce jeton n’est pas accepté : est-ce un jeton d’accès, encore valable ?`,
    noImport: 'Votre cabinet n’a pas d’import de ce numéro (un import est conservé 30 jours).',
    answered: (status, what) => fr`L’API a répondu ${String(status)} : ${what}`,
    keepsAnswering: (status, what) => fr`L’API répond toujours ${String(status)} : ${what}`,
    silent: (apiUrl) => `${apiUrl} ne répond pas.`,
  },
  en: {
    notAdministrator: 'Only a firm administrator may import.',
    tokenRefused: 'The token is not accepted: is it an access token that still lasts?',
    noImport: 'There is no such import in your firm (they are kept for 30 days).',
    answered: (status, what) => `The API answered ${String(status)}: ${what}`,
    keepsAnswering: (status, what) => `The API keeps answering ${String(status)}: ${what}`,
    silent: (apiUrl) => `${apiUrl} does not answer.`,
  },
});
