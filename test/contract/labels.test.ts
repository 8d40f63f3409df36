import { describe, expect, test } from 'vitest';
import { labelsReply } from '../../shared/contract/all-labels.ts';
import { LabelsReply } from '../../shared/contract/labels.ts';
import { languages } from '../../shared/texts/language.ts';

type Entry = Exclude<LabelsReply[keyof LabelsReply], string>[number];
const entriesOf = (language: (typeof languages)[number]): readonly Entry[] =>
  Object.values(labelsReply(language)).flatMap((list): readonly Entry[] => (typeof list === 'string' ? [] : list));

describe.each(languages)('in %s', (language) => {
  test('labels are what the contract says', () => {
    expect(LabelsReply.parse(labelsReply(language))).toEqual(labelsReply(language));
  });

  test.each(entriesOf(language))('$code has a name, and a meaning that stands by itself', ({ name, meaning }) => {
    expect(name).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(meaning).toMatch(/^\p{Lu}.{10,}\.$/u);
  });
});

test('no two codes of a list, of one thing, have the same name', () => {
  for (const language of languages)
    for (const list of Object.values(labelsReply(language)))
      if (typeof list !== 'string') {
        const names = list.map((entry) => ('of' in entry ? `${entry.of} ${entry.name}` : entry.name));
        expect(new Set(names).size).toBe(names.length);
      }
});

test('French has its own spaces before double punctuation', () => {
  for (const { name, meaning } of entriesOf('fr')) expect(`${name} ${meaning}`).not.toMatch(/[^\s][ ][:;?!»]/);
});

test('every text is told differently in each language', () => {
  const english = entriesOf('en');
  for (const [index, { meaning }] of entriesOf('fr').entries()) expect(meaning).not.toBe(english[index]?.meaning);
});
