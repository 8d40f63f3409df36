import type { ClientType } from '../domain/vocabulary.ts';
import { formatEnd } from './dates.ts';
import { inLanguages, listInWords, type Language } from './language.ts';
import { labels } from './labels.ts';
import { formatPhone } from './phones.ts';

/** What of an access a `change` is about, by the name that the API has for it. */
export type ChangedField =
  | 'identity.lastName'
  | 'identity.firstName'
  | 'identity.email'
  | 'identity.phone'
  | 'identity.clientType'
  | 'identity.companyId'
  | 'modules'
  | 'endsAt';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * L4, V17: one field, today and as it is asked for, or as it was asked for before and is now. Names are as people typed them;
 * null: there is none, it was not asked for, or it is no longer kept.
 */
export type DescribedValue =
  | {
      readonly field: 'identity.lastName' | 'identity.firstName' | 'identity.phone';
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly field: 'identity.email';
      readonly from: string | null;
      readonly to: string | null;
      /** As people read them, where their domain is in another script. */
      readonly readable: { readonly from: string | null; readonly to: string | null };
    }
  | { readonly field: 'identity.clientType'; readonly from: ClientType | null; readonly to: ClientType | null }
  | { readonly field: 'identity.companyId'; readonly from: Named | null; readonly to: Named | null }
  | { readonly field: 'modules'; readonly from: readonly Named[]; readonly to: readonly Named[] }
  | { readonly field: 'endsAt'; readonly from: string | null; readonly to: string | null };

const texts = inLanguages<{
  readonly fields: Readonly<Record<ChangedField, string>>;
  readonly noModule: string;
  readonly noEnd: string;
  readonly nothing: string;
}>({
  fr: {
    fields: {
      'identity.lastName': 'Nom',
      'identity.firstName': 'Prénom',
      'identity.email': 'Adresse e-mail',
      'identity.phone': 'Téléphone',
      'identity.clientType': 'Type de client',
      'identity.companyId': 'Entreprise',
      modules: 'Modules',
      endsAt: 'Dernier jour',
    },
    noModule: 'aucun',
    noEnd: 'sans date de fin',
    nothing: '–',
  },
  en: {
    fields: {
      'identity.lastName': 'Last name',
      'identity.firstName': 'First name',
      'identity.email': 'Email address',
      'identity.phone': 'Phone',
      'identity.clientType': 'Client type',
      'identity.companyId': 'Company',
      modules: 'Modules',
      endsAt: 'Last day',
    },
    noModule: 'none',
    noEnd: 'no end date',
    nothing: '–',
  },
});

/** A field that changes, in words: what it is called, what it is today, and what it is to be. */
export interface ValueInWords {
  readonly field: ChangedField;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** L4: the same words wherever a change is told: on the page, in mails, to whoever asked and to the person. */
export function valueInWords(language: Language, value: DescribedValue): ValueInWords {
  const { field } = value;
  return { field, label: texts[language].fields[field], ...bothSides(language, value) };
}

export const fieldName = (language: Language, field: ChangedField): string => texts[language].fields[field];

function bothSides(language: Language, value: DescribedValue): { readonly from: string; readonly to: string } {
  const words = texts[language];
  const each = <T>({ from, to }: { readonly from: T; readonly to: T }, say: (one: T) => string) => ({
    from: say(from),
    to: say(to),
  });
  switch (value.field) {
    case 'identity.clientType':
      return each(value, (type) => (type === null ? words.nothing : labels[language].clientTypes[type].name));
    case 'identity.companyId':
      return each(value, (company) => company?.name ?? words.nothing);
    case 'modules':
      return each(value, (modules) =>
        modules.length === 0
          ? words.noModule
          : listInWords(
              language,
              modules.map(({ name }) => name),
            ),
      );
    case 'endsAt':
      return each(value, (end) => (end === null ? words.noEnd : formatEnd(language, end)));
    case 'identity.phone':
      return each(value, (phone) => (phone === null ? words.nothing : formatPhone(language, phone)));
    case 'identity.lastName':
    case 'identity.firstName':
      return each(value, (text) => text ?? words.nothing);
    case 'identity.email':
      return each(value.readable, (text) => text ?? words.nothing);
  }
}
