import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import { parseStrictJson } from '../../../shared/http/strict-json.ts';

/** What is refused of a text, as `<pointer> <code>`. */
function refused(text: string): string[] {
  try {
    parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
}

describe('JSON that means one thing alone (F2)', () => {
  test.each([
    ['{"a":1,"a":1}', ['/a duplicate-field']],
    [String.raw`{"a":1,"\u0061":2}`, ['/a duplicate-field']],
    ['{"__proto__":1,"__proto__":2}', ['/__proto__ duplicate-field']],
    ['{"":1,"":2}', ['/ duplicate-field']],
    ['{"a/b~":1,"a/b~":2}', ['/a~1b~0 duplicate-field']],
    ['{"x":[0,{"a":1},{"a":1,"b":[],"a":[]}],"y":{"x":1}}', ['/x/2/a duplicate-field']],
    ['[{"a":{"b":1,"b":1}},{"c":1,"c":1}]', ['/0/a/b duplicate-field', '/1/c duplicate-field']],
    ['{"a":"\\ud800"}', ['/a invalid-encoding']],
    ['{"a":1,}', [' invalid-json']],
    ['{"a":1}{"a":1}', [' invalid-json']],
    ['\ufeff{}', [' invalid-json']],
  ])('%s', (text, errors) => {
    expect(refused(text)).toEqual(errors);
  });

  test.each([
    '{"a":{"a":1},"b":{"a":1}}',
    '{"a":"{\\"a\\":1,\\"a\\":2}","b":"a"}',
    '[["a","a"],["a"],{"b":"b"}]',
    '{"a":"\\\\","b":"\\ud83d\\ude00","c":"\\ufffd"}',
    '7',
  ])('is read as ever: %s', (text) => {
    expect(parseStrictJson(text)).toEqual(JSON.parse(text));
  });

  test('any JSON is read as JSON.parse does; with a field put twice somewhere it is refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.string(), (text, other, name) => {
        fc.pre(refused(text).length === 0 && name.isWellFormed());
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
        const key = JSON.stringify(name);
        expect(refused(`[${text},{${key}:${other},${key}:${text}}]`)).not.toEqual([]);
      }),
    );
  });

  test('no depth and no number of them is too much', () => {
    const deep = `${'['.repeat(120_000)}${']'.repeat(120_000)}`;
    expect(refused(deep)).toEqual([]);
    const nested = `${'{"a":'.repeat(30_000)}{"b":1,"b":2}${'}'.repeat(30_000)}`;
    expect(refused(nested)).toHaveLength(1);
    expect(refused(nested)[0]?.length).toBeLessThan(250);
    expect(refused(`{${Array.from({ length: 40_000 }, () => '"a":1').join()}}`).length).toBeLessThan(110);
  });
});
