import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asciiHost,
  emailKeyOf,
  isGenericName,
  isOwnDomain,
  mixesScripts,
  readEmail,
} from '../../../shared/domain/email.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';

const read = (typed: string) => readEmail(typed, hostToUnicode);
const parseEmail = (typed: string) => {
  const result = read(typed);
  return 'address' in result ? result.address : undefined;
};

describe('an address is told (C1)', () => {
  test.each([
    ['  Ines.Moreau@Example.COM ', 'Ines.Moreau@Example.COM', undefined],
    ['Ines@ÉTOILE.fr', 'Ines@xn--toile-9ra.fr', 'ines@étoile.fr'],
    ['ines@e\u0301toile.fr', 'ines@xn--toile-9ra.fr', 'ines@étoile.fr'],
    ['ines@xn--toile-9ra.fr', 'ines@xn--toile-9ra.fr', 'ines@étoile.fr'],
    ['ines@ｅxample.com', 'ines@example.com', undefined],
  ])('typed as %j, as %j, and readable as %j', (typed, text, readable) => {
    const address = parseEmail(typed);
    expect(address).toMatchObject({ text, readable });
    expect(address?.key).toBe(text.toLowerCase());
  });
});

describe('the key of an address (C1)', () => {
  test.each([
    ['  Ines.Moreau@Example.COM ', 'ines.moreau@example.com'],
    ['ines@ÉTOILE.fr', 'ines@xn--toile-9ra.fr'],
    ['ines@xn--toile-9ra.fr', 'ines@xn--toile-9ra.fr'],
    ['a+b@example.com', 'a+b@example.com'],
    ["o'hara@example.com", "o'hara@example.com"],
  ])('of %j is %j', (typed, key) => {
    expect(parseEmail(typed)?.key).toBe(key);
  });

  test.each([
    '',
    'ines',
    '@example.com',
    'ines@',
    'ines@example',
    'ines@@example.com',
    'inès@example.com',
    'ines moreau@example.com',
    'ines@example.com, paul@example.com',
    'Inès <ines@example.com>',
    'ines@exam\u200bple.com',
    'ines@example.com\r\nBcc: all@example.com',
    'ines@[127.0.0.1]',
    'ines@127.0.0.1',
    'ines@example.com.',
    'ines@example..com',
    '.ines@example.com',
    'ines.@example.com',
    'ines..m@example.com',
    'ines@example.com/x',
    'ines@user:pass@example.com',
    `${'a'.repeat(65)}@example.com`,
  ])('there is none for %j', (typed) => {
    expect(parseEmail(typed)).toBeUndefined();
  });

  test('is there for an address of 128 characters in ASCII, not of 129 (C1)', () => {
    const local = 'a'.repeat(64);
    const host = (first: number) => `${'b'.repeat(first)}.example.com`;
    expect(parseEmail(`${local}@${host(51)}`)?.key).toHaveLength(128);
    expect(read(`${local}@${host(52)}`)).toEqual({ flaw: 'too-long' });
    const unicode = `ines@${Array.from({ length: 4 }, () => 'éàîöü'.repeat(4)).join('.')}.fr`;
    expect(unicode.length).toBeLessThan(100);
    expect(read(unicode)).toEqual({ flaw: 'too-long' });
  });

  test('is made again from an address that was accepted', () => {
    expect(emailKeyOf('Ines.M@ÉTOILE.fr')).toBe('ines.m@xn--toile-9ra.fr');
    expect(emailKeyOf('Ines@localhost')).toBe('ines@localhost');
  });

  test('is the same for what it is the key of, in any case and with any space around', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', ' ', '\t', '\n '), (typed, space) => {
        const address = parseEmail(typed);
        fc.pre(address !== undefined);
        expect(parseEmail(address.key)?.key).toBe(address.key);
        expect(parseEmail(`${space}${typed.toUpperCase()}${space}`)?.key).toBe(address.key);
      }),
    );
  });
});

describe('what is wrong with an address is told (C1)', () => {
  test.each([
    ['a@example.com, b@example.com', 'several'],
    ['a@b@example.com', 'several'],
    ['Inès <ines@example.com>', 'display-name'],
    ['ines@exam\u200bple.com', 'invisible-characters'],
    ['ines@\u202eexample.com', 'invisible-characters'],
    ['ines\r\nBcc:x@example.com', 'invisible-characters'],
    ['ines moreau@example.com', 'spaces'],
    ['inès@example.com', 'not-ascii-local-part'],
    ['ines@b\u0430nque.fr', 'mixed-scripts'],
    ['ines@xn--bnque-3ve.fr', 'mixed-scripts'],
    ['ines@example', 'no-domain'],
    ['ines', 'no-domain'],
    ['inès', 'no-domain'],
    ['inès@', 'no-domain'],
    ['@example.com', 'malformed'],
    ['.ines@example.com', 'malformed'],
  ])('%j: %s', (typed, flaw) => {
    expect(read(typed)).toEqual({ flaw });
  });

  test.each([
    'ines@étoile.fr',
    'ines@почта.рф',
    'ines@例え.jp',
    'ines@東京カフェ.jp',
    'ines@한국.kr',
    'ines@abc漢字.jp',
    'i@ελλάδα.gr',
  ])('a domain in one script is fine: %s', (typed) => {
    expect(parseEmail(typed)).toBeDefined();
  });
});

describe('a host name', () => {
  const labels = (last: number) => `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(last)}`;

  test('has 253 characters at most, and a last label of one letter at least', () => {
    expect(asciiHost(labels(61))).toBe(labels(61));
    expect(asciiHost(labels(62))).toBeUndefined();
    expect(asciiHost('A.b')).toBe('a.b');
  });
});

describe('a label of a domain (UTS #39)', () => {
  test.each([
    ...[
      'banque',
      'banque-24',
      '123',
      'почта',
      'почта24',
      'ελλάδα',
      'भारत',
      '漢字',
      'abcカフェ漢字',
      'abc한국漢',
      'ㄅㄆ漢abc',
    ],
    ...['ភាសា', 'ខ្មែរ24'],
  ])('%s is of one script, or of some that are written together', (label) => {
    expect(mixesScripts(label)).toBe(false);
  });

  test.each([
    'b\u0430nque',
    'почтаα',
    'я漢',
    'я漢字',
    'カ한abc',
    'カㄅabc',
    'ㄅ한abc',
    '漢ភាសាabc',
    'ភាសាabc',
    'ភាសាя',
  ])('%s mixes scripts', (label) => {
    expect(mixesScripts(label)).toBe(true);
  });
});

describe('the firm’s own domains (C2)', () => {
  const refused = (domain: string, own: string) => isOwnDomain(domain, [own], hostParts(domain));

  test('hold the domain and everything below it', () => {
    expect(refused('deloitte.fr', 'deloitte.fr')).toBe(true);
    expect(refused('mail.eu.deloitte.fr', 'Deloitte.FR')).toBe(true);
    expect(refused('xn--toile-9ra.fr', 'étoile.fr')).toBe(true);
  });

  test('are any that the firm lists', () => {
    const listed = (domain: string) => isOwnDomain(domain, ['deloitte.fr', ' cabinet.example '], hostParts(domain));
    expect(listed('deloitte.fr')).toBe(true);
    expect(listed('cabinet.example')).toBe(true);
    expect(listed('moreau.example')).toBe(false);
  });

  test('do not hold what merely ends or begins like one', () => {
    expect(refused('notdeloitte.fr', 'deloitte.fr')).toBe(false);
    expect(refused('deloitte.fr.example.com', 'deloitte.fr')).toBe(false);
  });

  test('as a bare name hold that name under every public suffix, and as a suffix', () => {
    for (const domain of ['deloitte.fr', 'deloitte.co.uk', 'eu.deloitte.com', 'fr.deloitte', 'a.b.deloitte'])
      expect(refused(domain, 'deloitte'), domain).toBe(true);
    for (const domain of ['notdeloitte.fr', 'deloitte-conseil.fr', 'deloitte.example.com'])
      expect(refused(domain, 'deloitte'), domain).toBe(false);
  });

  test('as a bare name hold that name also where others than registries give names away', () => {
    const given = [
      'deloitte.github.io',
      'eu.deloitte.github.io',
      'deloitte.onmicrosoft.com',
      'deloitte.mail.onmicrosoft.com',
    ];
    for (const domain of given) expect(refused(domain, 'deloitte'), domain).toBe(true);
    expect(refused('client.github.io', 'github')).toBe(true);
    for (const domain of ['client.github.io', 'notdeloitte.onmicrosoft.com', 'deloitte.client.github.io'])
      expect(refused(domain, 'deloitte'), domain).toBe(false);
  });
});

test('a mailbox name is generic whatever its tag, a name that contains one is not (C3)', () => {
  const generic = (local: string) => isGenericName(local, ['contact', 'rh']);
  expect(generic('contact')).toBe(true);
  expect(generic('contact+portail')).toBe(true);
  expect(generic('contact.moreau')).toBe(false);
});
