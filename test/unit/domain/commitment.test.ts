import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { committed, hashOfCommitted, isCommittedTo, isReasonOf } from '../../../shared/domain/commitment.ts';
import { salting } from '../../../shared/services/salting.ts';

const { hash } = salting;
const person = { lastName: 'Moreau', firstName: 'Inès', email: 'ines@moreau.example', phone: '+33612345678' };
const card = committed({ accessId: 'a1', firmId: 'f1', n: 3, ...person }, salting);
const words = committed({ accessId: 'a1', firmId: 'f1', auditId: 'e1', text: 'No.' }, salting);

const entry: AuditEntry = {
  ...{ auditId: 'e1', firmId: 'f1', at: '2026-01-05T09:00:00.000Z', via: 'api', action: 'access-submitted' },
  ...{ subject: { kind: 'access', id: 'a1' }, version: 4, state: {} },
  changes: [{ field: 'card', from: 2, to: 3 }],
  ...{ commitment: card.hash, reasonHash: words.hash },
};

describe('A4: an entry is committed to a version of a card', () => {
  test('which it finds to be the one, whatever the order of its fields', () => {
    expect(isCommittedTo(card.to, entry, hash)).toBe(true);
    const turned = Object.fromEntries(Object.entries(card.to).reverse()) as typeof card.to;
    expect(isCommittedTo(turned, entry, hash)).toBe(true);
  });

  test.each(Object.keys(card.to) as (keyof typeof card.to)[])('and not if a character of %s is another', (field) => {
    const value = card.to[field];
    const changed = { ...card.to, [field]: typeof value === 'number' ? value + 1 : value.replace(/.$/, '_') };
    expect(isCommittedTo(changed, entry, hash)).toBe(false);
  });

  test('nor if an entry is of another access, or brings another version or none', () => {
    expect(isCommittedTo(card.to, { ...entry, subject: { kind: 'access', id: 'a2' } }, hash)).toBe(false);
    expect(isCommittedTo(card.to, { ...entry, changes: [{ field: 'card', from: 3, to: 4 }] }, hash)).toBe(false);
    expect(isCommittedTo(card.to, { ...entry, changes: [] }, hash)).toBe(false);
  });
});

describe('A4: an entry is committed to what was said', () => {
  test('to the letter', () => {
    expect(isReasonOf(words.to, entry, hash)).toBe(true);
    expect(isReasonOf({ ...words.to, text: 'No!' }, entry, hash)).toBe(false);
    expect(isReasonOf(words.to, { ...entry, auditId: 'e2' }, hash)).toBe(false);
    expect(isReasonOf(words.to, { ...entry, reasonHash: undefined }, hash)).toBe(false);
  });
});

describe('A4: a commitment gives nothing away', () => {
  test('since each has a salt of its own, of 128 random bits', () => {
    const salts = Array.from({ length: 100 }, () => committed({ text: 'No.' }, salting).to.salt);
    expect(new Set(salts).size).toBe(100);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  test('and the same words under another salt have another hash', () => {
    expect(hashOfCommitted({ ...words.to, salt: salting.newSalt() }, hash)).not.toBe(words.hash);
  });

  test('it is SHA-256 over the salt and the canonical JSON of the rest', () => {
    const expected = 'f1888367b90bcf821da69e04fc2350e50cff695c668a1c1b4bf3faaa6cd82b24';
    expect(hash('00', { b: 1, a: 'é' })).toBe(expected);
  });
});
