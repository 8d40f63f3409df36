import type { Company, Dossier } from '../domain/company.ts';
import { companyWords } from '../domain/search.ts';
import { fold, wordsOf } from '../domain/text.ts';
import { indexes, keys } from './table.ts';

// Names are ordered by their words, a name before those that go on from it. Folding can make a character several, and
// keys of indexes have 1024 bytes.
const orderOf = (name: string): string => [...(wordsOf(name).join('-') || fold(name))].slice(0, 120).join('');

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
    ...keys.companyWord(firmId, word, orderOf(name), companyId),
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
