import { describe, expect, test } from 'vitest';
import type { Page } from '../../shared/pages/models.ts';
import { languages } from '../../shared/texts/language.ts';
import { changedByName, namesThatChangeWords, possessives } from '../support/names-in-sentences.ts';
import { poisonedWith } from '../support/poisoned.ts';
import { samplePages } from '../support/sample-pages.ts';

const aTime = { fr: /\d\sh\s\d\d/, en: /\d\d:\d\d/ };
const zone = { fr: 'heure de Paris', en: 'Paris time' };

/** What is read of a page: its title, then its text; what stands in attributes is no sentence. */
const wordsOf = ({ body }: Page): string =>
  body
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
const named = (name: string, language: (typeof languages)[number]) =>
  Object.entries(samplePages(language, poisonedWith(name))).map(([page, sent]) => [page, wordsOf(sent)] as const);

describe('a page is right whatever people are called', () => {
  test.each(namesThatChangeWords)('in French no word that would change stands before “%s”', (name) => {
    for (const [page, words] of named(name, 'fr')) expect([page, ...changedByName(words, name)]).toEqual([page]);
  });

  test.each(['Inès Moreau', 'Paul James', 'Associates'])('in English “%s” is no possessive', (name) => {
    for (const [page, words] of named(name, 'en')) expect([page, ...possessives(words, name)]).toEqual([page]);
  });
});

describe.each(languages)('every page, in %s,', (language) => {
  const pages = Object.entries(samplePages(language)).map(([name, page]) => [name, wordsOf(page)] as const);

  test.each(pages)('%s says the zone once where it tells a time', (_, words) => {
    expect(words.split(zone[language])).toHaveLength(aTime[language].test(words) ? 2 : 1);
    if (language === 'fr') expect(words).not.toMatch(/\d:\d\d/);
  });

  test.each(pages)('%s sets nothing apart by a sign that may end a line', (_, words) => {
    expect(words).not.toMatch(/^\s*[·|–]\s*$/m);
  });

  test.each(pages)('%s names no rule by its code', (_, words) => {
    expect(words).not.toMatch(/\b[ACFGLPV]\d{1,2}\b/);
  });
});
