import type { Company, Dossier } from '../domain/company.ts';
import { companyWords } from '../domain/search.ts';
import { fold, wordsOf } from '../domain/text.ts';
import { keyText, wordKey, type KeyText } from './key-text.ts';
import { indexes, keys } from './table.ts';

// Names are ordered by their words, a name before those that go on from it.
const orderOf = (name: string): KeyText =>
  keyText([...(wordsOf(name).join('-') || fold(name))].slice(0, 120).join(''), 480);

export const companyItem = (company: Company) => ({
  ...keys.company(company.companyId),
  ...indexes.companies(company.firmId, orderOf(company.name), company.companyId),
  type: 'Company',
  ...company,
});

type Named = Pick<Company, 'companyId' | 'firmId' | 'name'>;

/** What a search finds a company by: an item for each of its words, with all of them. */
export function companyWordItems({ companyId, firmId, name }: Named) {
  const words = companyWords(name);
  return words.map((word) => ({
    ...keys.companyWord(firmId, wordKey(word), orderOf(name), companyId),
    type: 'CompanyWord',
    companyId,
    words,
  }));
}

export const dossierItem = (dossier: Dossier) => ({
  ...keys.dossier(dossier.dossierId),
  type: 'Dossier',
  ...dossier,
});
