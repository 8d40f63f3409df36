import type { Likeness, SameName } from '../domain/alike.ts';
import type { WarningCode } from '../domain/vocabulary.ts';
import { labels } from './labels.ts';
import { fr, inLanguages, listInWords, type Language } from './language.ts';

interface ToldTexts {
  readonly detachSeveral: string;
  readonly alike: Readonly<Record<Likeness, (people: string, several: boolean) => string>>;
  readonly person: (name: string, status: string) => string;
  readonly others: string;
}

const texts = inLanguages<ToldTexts>({
  fr: {
    detachSeveral: fr`Cette personne deviendra Administrateur Principal : elle pourra détacher ces dossiers du cabinet.`,
    alike: {
      name: (people, several) =>
        several
          ? fr`Des personnes du même nom ont déjà un accès dans cette entreprise : ${people}.`
          : fr`Une personne du même nom a déjà un accès dans cette entreprise : ${people}.`,
      phone: (people, several) =>
        several
          ? fr`Des personnes qui ont le même numéro de téléphone ont déjà un accès dans cette entreprise : ${people}.`
          : fr`Une personne qui a le même numéro de téléphone a déjà un accès dans cette entreprise : ${people}.`,
    },
    person: (name, status) => `${name} (${status})`,
    others: 'd’autres',
  },
  en: {
    detachSeveral:
      'This person will be a principal administrator: they will be able to detach these dossiers from the firm.',
    alike: {
      name: (people, several) =>
        several
          ? `People of the same name already have an access in this company: ${people}.`
          : `Somebody of the same name already has an access in this company: ${people}.`,
      phone: (people, several) =>
        several
          ? `People with the same phone number already have an access in this company: ${people}.`
          : `Somebody with the same phone number already has an access in this company: ${people}.`,
    },
    person: (name, status) => `${name} (${status})`,
    others: 'others',
  },
});

/** What is warned of before a creation is submitted, in a sentence that stands by itself. */
export const warningText = ({ code }: { readonly code: WarningCode }, language: Language): string =>
  labels[language].warnings[code].meaning;

/** As much of a notice as its sentence tells. */
export type ToldNotice = { readonly code: 'may-detach' } | ToldAlike;
/** A notice with the dossier's name, for who reads no pointers (C11, C12). */
export type ShownNotice = { readonly code: 'may-detach'; readonly dossierName: string } | ToldAlike;
export type ToldAlike = Pick<SameName, 'code' | 'likeness' | 'people' | 'more'>;

/** What is pointed out of a creation, in a sentence that stands by itself (C11, C12). */
export const noticeText = (notice: ToldNotice, language: Language): string =>
  notice.code === 'same-name' ? alikeText(notice, language) : labels[language].notices[notice.code].meaning;

/** C11, of several dossiers at once, whose names follow. */
export const mayDetachText = (dossiers: number, language: Language): string =>
  dossiers > 1 ? texts[language].detachSeveral : labels[language].notices['may-detach'].meaning;

function alikeText({ likeness, people, more }: ToldAlike, language: Language): string {
  const { alike, person, others } = texts[language];
  const named = people.map(({ name, status }) => person(name, inSentence(labels[language].statuses[status])));
  return alike[likeness](listInWords(language, more ? [...named, others] : named), people.length > 1 || more);
}

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
