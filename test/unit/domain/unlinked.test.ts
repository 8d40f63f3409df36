import { describe, expect, test } from 'vitest';
import { unlinked } from '../../../shared/domain/unlinked.ts';

describe('an address in a text is taken apart (F4):', () => {
  test.each([
    ['https://evil.example/x?y=1.z', 'https: //evil. example/x?y=1.z'],
    ['www.evil.example', 'www. evil. example'],
    ['WWW.1evil.example', 'WWW. 1evil. example'],
    ['evil.example/x', 'evil. example/x'],
    ['a.b.evil.co.uk', 'a.b. evil. co. uk'],
    ['mailto:zoe@evil.example', 'mailto: zoe@ evil. example'],
    ['zoe@host', 'zoe@ host'],
    ['javascript:alert(1)', 'javascript: alert(1)'],
    ['file:///c', 'file: ///c'],
    ['http://localhost', 'http: //localhost'],
    ['http://192.0.2.1/x', 'http: //192. 0. 2. 1/x'],
    ['\\\\evil\\share', '\\ \\evil\\share'],
    ['ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ', 'ｈｔｔｐｓ： ／／ｅｖｉｌ． ｅｘａｍｐｌｅ'],
    ['zoe＠evil', 'zoe＠ evil'],
    ['evil。example, evil｡example, evil․com, evil⒈com', 'evil。 example, evil｡ example, evil․ com, evil⒈ com'],
    ['почта.рф, 例.世, evil.xn--p1ai, evil.ⓒⓞⓜ', 'почта. рф, 例. 世, evil. xn--p1ai, evil. ⓒⓞⓜ'],
  ])('%s', (text, apart) => {
    expect(unlinked(text)).toBe(apart);
    expect(unlinked(apart)).toBe(apart);
    // No program that brings it into its plainest form finds more in it.
    const plain = apart.normalize('NFKC');
    expect(plain).not.toMatch(/\p{L}:\/\/|\w@\w|www\.\w|(?:evil|e)\.(?:example|com)/u);
  });
});

test.each([
  'S.A.R.L. Durand & Fils',
  'J.P. Morgan',
  'le 01.02.2026 à 10:00',
  '12.500,50 €',
  'Cabinet « X » : vos droits…',
  'v2.0',
  'Dupont/Durand',
  '<b>x</b>',
  'Fin.',
])('«%s» is no address, and stays as it is (F4)', (text) => {
  expect(unlinked(text)).toBe(text);
});

test.each(['𝒳', 'a1.', '1.', ':', 'a:', 'https://', '@', '\\'])('takes no time over %s 20,000 times (F4)', (text) => {
  const long = text.repeat(20_000);
  const begun = performance.now();
  unlinked(long);
  expect(performance.now() - begun).toBeLessThan(2000);
});
