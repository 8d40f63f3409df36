import { describe, expect, test } from 'vitest';
import { accessKeyItems } from '../../../shared/data/access-keys.ts';
import { accessWordItems } from '../../../shared/data/access-words.ts';
import { companyItem, companyWordItems } from '../../../shared/data/company-items.ts';
import { companyKeyItems, referenceKeyOf } from '../../../shared/data/company-keys.ts';
import { collaboratorItem } from '../../../shared/data/firms.ts';
import { keyText } from '../../../shared/data/key-text.ts';
import { indexes, keys } from '../../../shared/data/table.ts';
import { readReference } from '../../../shared/domain/company.ts';
import { parseName } from '../../../shared/domain/text.ts';
import { mailRequestId } from '../../../shared/domain/link.ts';
import { keyedHash } from '../../../shared/services/tokens.ts';

/** What AWS takes of a key, in bytes. */
const room: Readonly<Record<string, number>> = {
  pk: 2048,
  sk: 1024,
  gsi1pk: 2048,
  gsi1sk: 1024,
  gsi2pk: 2048,
  gsi2sk: 1024,
};

function expectRoom(item: Readonly<Record<string, unknown>>): void {
  for (const [name, bytes] of Object.entries(room)) {
    const key = item[name];
    if (typeof key === 'string') expect(Buffer.byteLength(key), name).toBeLessThanOrEqual(bytes);
  }
}

const id = '01998f3e-0000-7000-8000-000000000000';
const at = '2026-11-26T02:00:00.000Z';
const address = `${'a'.repeat(64)}@${'b'.repeat(59)}.fr`;

/** Names of 100 characters, as C10 takes them, that take the most room: four bytes each, or eighteen characters when folded. */
const longestNames = [
  '\u{1f600}',
  '\ufdfa',
  '\u{10400}',
  '\u{20000}',
  '\u337f',
  '\u{1d160}'.normalize('NFC'),
  'ﷺ ',
  "\u{20000}'",
].map((piece) => [...piece.repeat(100)].slice(0, 100).join('').trim());
/** More than any word, name or reference comes to. */
const endless = '\u{20000}'.repeat(2000);

describe('every key has room for the longest that is legal', () => {
  const word = keyText(endless, 256);
  const name = keyText(endless, 480);
  /** The longest arguments of every key: a new key does not compile without them. */
  const longest: { readonly [Name in keyof typeof keys]: Parameters<(typeof keys)[Name]> } = {
    ...{
      firm: [id],
      seal: [id, 999_999_999],
      reconcileMark: [id],
      sealMark: [id, 'COPIED'],
      modules: [id],
      firmTally: [id],
      administratorOf: [id, 'ffff', id],
      settingsMark: [id, 'f'],
      collaborator: [id],
      company: [id],
      tally: [id],
      dossier: [id],
    },
    ...{ cursorKeys: [], asked: [id], rate: [id, at], refusedRate: [id, at], refused: [id, at, id, 'unknown-dossier'] },
    ...{ access: [id], request: [id], taskToken: [id], import: [id], smoke: [id], draftCount: [id] },
    ...{ validatorOfAll: [id, 'f'.repeat(64), id], validatorOf: [id, 'f'.repeat(64), id], user: [id, id] },
    delegation: [id, id],
    ...{ everUser: [id, id], everStaff: [id, id], everAll: [id, id], presence: [id] },
    companyWord: [id, word, name, id],
    collaboratorWord: [id, word, name, id],
    companyKey: [id, 'NAME', keyText(endless, 800)],
    reference: [id, keyText(endless, 200)],
    ...{ erasure: [id], erasedAddress: [id] },
    ...{ card: [id], cardVersion: [id, 999_999], cardText: [id, id], askedCard: [id, id] },
    accessWord: [id, word, at, id],
    accessKey: [id, 'PHONE', keyText(endless, 800), id],
    ...{ person: ['s'.repeat(128)], signIn: ['s'.repeat(128)], email: [address] },
    madeRequest: [id, at, id],
    opening: [id, id],
    link: ['h'.repeat(64)],
    mail: [id, `${'m'.repeat(64)}#${id}#${at}`],
    mailRequest: [mailRequestId(keyedHash({ secret: 'k' }, address), new Date(at))],
    draft: [id, id],
    importLines: [id, 999_999_999],
    idempotency: [id, '~'.repeat(255)],
    ...{
      eventDue: [id],
      dueCursor: [],
      hourOfTimers: ['2026-11-26T10'],
      ending: [id, at, id],
      digest: [id],
      timer: [{ at, kind: 'notice', subjectId: id }],
    },
    audit: [id, at, id],
  };

  test('G1: the guard of an address and search words alone hold one', () => {
    const holding = (Object.keys(longest) as (keyof typeof keys)[]).filter((key) => {
      const build = keys[key] as (...given: readonly unknown[]) => Record<string, string>;
      return Object.values(build(...longest[key])).some((part) => part.includes('@'));
    });
    expect(holding).toEqual(['email']);
  });

  test.each(Object.keys(longest) as (keyof typeof keys)[])('%s', (key) => {
    const build = keys[key] as (...given: readonly unknown[]) => Record<string, string>;
    expectRoom(build(...longest[key]));
  });

  test.each(Object.entries(indexes))('of the index: %s', (_, build) => {
    const longestOf = build as (...given: readonly unknown[]) => Record<string, string>;
    for (const order of [name, at]) expectRoom(longestOf(id, order, id));
  });
});

describe.each(longestNames)('a name like %s', (typed) => {
  const name = parseName(typed) ?? '';
  const company = { companyId: id, firmId: id, name, registrationNumber: '732829320', dossiers: [], version: 1 };

  test('is legal, and fits into every key that it comes into', () => {
    expect(name).not.toBe('');
    expectRoom(companyItem(company));
    for (const item of [...companyWordItems(company), ...companyKeyItems(company)]) expectRoom(item);
    const person = { lastName: name, firstName: name, email: address, phone: '+33612345678' };
    const words = accessWordItems({ accessId: id, firmId: id, createdAt: at, person });
    for (const item of words) expectRoom(item);
    const alike = accessKeyItems({ accessId: id, companyId: id, person });
    for (const item of alike) expectRoom(item);
    for (const status of ['active', 'removed'] as const)
      expectRoom(
        collaboratorItem({
          ...{ collaboratorId: id, firmId: id, name, email: address, status, version: 1, portfolio: 'all' },
          rights: { validate: true, administerFirm: false },
        }),
      );
  });
});

test('no reference is cut, since two would become one', () => {
  for (const piece of ['\u{20000}', '\u{1f600}', '\ufdfa', '\u{1d160}']) {
    const read = readReference([...piece.repeat(50)].slice(0, 50).join(''));
    if ('code' in read) continue;
    expect(referenceKeyOf(id, read.value).sk).toBe(read.value);
  }
});

describe('a text is cut for a key', () => {
  test('by bytes, and between characters', () => {
    expect(keyText('ab', 2)).toBe('ab');
    expect(keyText('abc', 2)).toBe('ab');
    expect(keyText('aé', 2)).toBe('a');
    expect(keyText('a\u{1f600}b', 5)).toBe('a\u{1f600}');
    expect(keyText('a\u{1f600}b', 4)).toBe('a');
    expect(keyText('', 4)).toBe('');
  });
});
