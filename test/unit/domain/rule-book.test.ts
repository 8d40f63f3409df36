import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const book = 'shared/domain/README.md';
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root, exclude: ['**/dist/**'] });

/** A rule's code, or a range of them: a letter of the book and one or two digits, which is no part of a longer word. */
const code = /(?<![\w%-])([CVPLAGF])(\d{1,2})(?:–\1(\d{1,2}))?(?!\w)/g;
const codesIn = (text: string): string[] =>
  [...text.matchAll(code)].flatMap(([, letter = '', first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${letter}${String(Number(first) + i)}`),
  );

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const codesInComments = (source: string): string[] => codesIn((source.match(comments) ?? []).join('\n'));
/** A string that holds nothing else is a value of the test, such as a dossier's reference. */
const codesInTest = (source: string): string[] => codesIn(source.replaceAll(/'[A-Z]\d+'/g, ''));

/** Which codes are named where. */
function namedIn(files: readonly string[], codesOf: (source: string) => string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const file of files)
    for (const rule of new Set(codesOf(read(file)))) named.set(rule, [...(named.get(rule) ?? []), file]);
  return named;
}

/** The rules of the book by their code, each with the files that are said to hold it. */
const rules = read(book)
  .split(/^#{2,3} /m)
  .flatMap((section) => {
    const [, rule] = /^([A-Z]\d+) /.exec(section) ?? [];
    const links = [...section.matchAll(/\]\(([^)#]+\.tsx?)\)/g)].map(([, link = '']) => link);
    return rule === undefined ? [] : [{ rule, files: links.map((link) => path.join(path.dirname(book), link)) }];
  });
const inBook = rules.map(({ rule }) => rule);

describe('the rule book', () => {
  test('has each rule once, in the order of the codes', () => {
    const letters = [...new Set(inBook.map((rule) => rule.charAt(0)))];
    const ofLetter = (letter: string) => new Set(inBook.filter((rule) => rule.startsWith(letter)));
    const numberOf = (rule: string) => Number(rule.slice(1));
    // A rule that is not built yet leaves its number free.
    expect(inBook).toEqual(letters.flatMap((of) => [...ofLetter(of)].sort((a, b) => numberOf(a) - numberOf(b))));
  });

  test('knows every code that a comment of the source names', () => {
    const named = namedIn(filesOf('{shared,functions,infra}/**/*.{ts,tsx}'), codesInComments);
    expect([...named].filter(([rule]) => !inBook.includes(rule))).toEqual([]);
  });

  test.each(rules)('says which files hold $rule, and they name it', ({ rule, files }) => {
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    expect(files.filter((file) => !codesInComments(read(file)).includes(rule))).toEqual([]);
  });

  test('has no rule that no test names', () => {
    const tests = filesOf('test/**/*.{ts,tsx}').filter((file) => path.join(root, file) !== import.meta.filename);
    const named = namedIn(tests, codesInTest);
    expect(inBook.filter((rule) => !named.has(rule))).toEqual([]);
  });
});
