import type { DossierRights } from '../domain/rights-change.ts';
import type { Option } from '../domain/vocabulary.ts';
import { fr, inLanguages, listInWords, type Language } from './language.ts';
import { labels } from './labels.ts';

/** A change of an access's rights on one dossier, as mails and pages tell it (P1). Names are as people typed them. */
export interface DescribedChange {
  readonly dossierName: string;
  /** The dossier's own company, which may be another than that of the person. */
  readonly companyName: string;
  /** Null: the access does not have the dossier, which is added to it. */
  readonly from: DossierRights | null;
  readonly to: DossierRights;
}

interface RightsTexts {
  readonly none: string;
  readonly withOptions: (level: string, names: string, count: number) => string;
  readonly withoutOption: (level: string) => string;
  readonly quoted: (name: string) => string;
  readonly option: (name: string, meaning: string) => string;
  readonly dossierAdded: (rights: string) => string;
  readonly newLevel: (level: string) => string;
  readonly added: (names: string, count: number) => string;
  readonly removed: (names: string, count: number) => string;
  /** Of options that the new level makes needless (P3). */
  readonly included: (names: string, count: number) => string;
}

const texts = inLanguages<RightsTexts>({
  fr: {
    none: 'Ce dossier ne fait pas partie de l’accès',
    withOptions: (level, names, count) => `${level}, avec ${count > 1 ? 'les options' : 'l’option'} ${names}`,
    withoutOption: (level) => `${level}, sans option`,
    quoted: (name) => fr`« ${name} »`,
    option: (name, meaning) => fr`Option « ${name} » : ${meaning}.`,
    dossierAdded: (rights) => fr`Dossier ajouté à l’accès : ${rights}`,
    newLevel: (level) => fr`Nouveau niveau : ${level}`,
    added: (names, count) => (count > 1 ? fr`Options ajoutées : ${names}` : fr`Option ajoutée : ${names}`),
    removed: (names, count) => (count > 1 ? fr`Options retirées : ${names}` : fr`Option retirée : ${names}`),
    included: (names, count) =>
      count > 1
        ? fr`Options que ce niveau comprend d’office : ${names}`
        : fr`Option que ce niveau comprend d’office : ${names}`,
  },
  en: {
    none: 'The access does not have this dossier',
    withOptions: (level, names, count) => `${level}, with the option${count === 1 ? '' : 's'} ${names}`,
    withoutOption: (level) => `${level}, without options`,
    quoted: (name) => `“${name}”`,
    option: (name, meaning) => `Option “${name}”: ${meaning}.`,
    dossierAdded: (rights) => `Dossier added to the access: ${rights}`,
    newLevel: (level) => `New level: ${level}`,
    added: (names, count) => `${count === 1 ? 'Option' : 'Options'} added: ${names}`,
    removed: (names, count) => `${count === 1 ? 'Option' : 'Options'} removed: ${names}`,
    included: (names, count) => `${count === 1 ? 'Option' : 'Options'} that this level already includes: ${names}`,
  },
});

const namesOf = (language: Language, options: readonly Option[]): string =>
  listInWords(
    language,
    options.map((option) => texts[language].quoted(labels[language].options[option].name)),
  );

/** Names rights: «Utilisateur Standard, avec l’option « Notes de frais »». Null is not to have the dossier. */
export function rightsInShort(language: Language, rights: DossierRights | null): string {
  const words = texts[language];
  if (rights === null) return words.none;
  const { name } = labels[language].levels[rights.level];
  if (rights.options.length > 0) {
    return words.withOptions(name, namesOf(language, rights.options), rights.options.length);
  }
  return rights.level === 'standard_user' ? words.withoutOption(name) : name;
}

/** Explains what the level means, then each option, a sentence each. */
export const rightsExplained = (language: Language, { level, options }: DossierRights): string[] => [
  labels[language].levels[level].meaning,
  ...options.map((option) => {
    const { name, meaning } = labels[language].options[option];
    return texts[language].option(name, meaning);
  }),
];

/** Tells what is different afterwards, one short line each, alike of what would change and of what has changed. */
export function differences(language: Language, { from, to }: DescribedChange): string[] {
  const words = texts[language];
  if (from === null) return [words.dossierAdded(rightsInShort(language, to))];
  const added = to.options.filter((option) => !from.options.includes(option));
  const gone = from.options.filter((option) => !to.options.includes(option));
  // Options exist for this level alone: any other has what they give.
  const goneWords = to.level === 'standard_user' ? words.removed : words.included;
  return [
    ...(from.level === to.level ? [] : [words.newLevel(labels[language].levels[to.level].name)]),
    ...(added.length === 0 ? [] : [words.added(namesOf(language, added), added.length)]),
    ...(gone.length === 0 ? [] : [goneWords(namesOf(language, gone), gone.length)]),
  ];
}
