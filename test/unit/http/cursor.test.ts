import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyIdOf, openCursor, sealPosition, type CursorScope } from '../../../shared/http/cursor.ts';
import { newCursorKey } from '../../../shared/services/tokens.ts';

const key = newCursorKey();
const position = { partition: 'FIRM#f#COMPANIES', after: 'société zinc & œufs#0192' };
const scope: CursorScope = {
  callerId: 'paul',
  route: 'GET /v1/dossiers/{dossierId}/users',
  path: { dossierId: 'd1' },
  query: { limit: 25, search: 'mo', status: 'active' },
};

test('a cursor gives back the position that it was made of, whatever the page size and the order of the query', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, text, (partition, after) => {
      const cursor = sealPosition({ partition, after }, key, scope);
      const later = { ...scope, query: { status: 'active', cursor, search: 'mo', limit: 100 } };
      expect(keyIdOf(cursor)).toBe(key.keyId);
      expect(openCursor(cursor, key, later)).toEqual({ partition, after });
    }),
  );
});

test.each<[string, Partial<CursorScope>]>([
  ['caller', { callerId: 'nina' }],
  ['route', { route: 'GET /v1/accesses' }],
  ['path', { path: { dossierId: 'd2' } }],
  ['query, by a value', { query: { ...scope.query, search: 'mor' } }],
  ['query, by a field less', { query: { limit: 25, search: 'mo' } }],
  ['query, by a field more', { query: { ...scope.query, companyId: 'c1' } }],
  ['query, by the field of a value', { query: { limit: 25, search: 'active', status: 'mo' } }],
])('a cursor of another %s does not open', (_, other) => {
  expect(openCursor(sealPosition(position, key, scope), key, { ...scope, ...other })).toBeUndefined();
});

describe('a changed cursor', () => {
  const cursor = sealPosition(position, key, scope);
  const bytes = Buffer.from(cursor, 'base64url');

  test('does not open, whichever bit of it it is', () => {
    for (let bit = 48; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(openCursor(changed.toString('base64url'), key, scope), `bit ${String(bit)}`).toBeUndefined();
    }
  });

  test('does not open when it is shorter or longer, or sealed with another key of that name', () => {
    for (let length = 34; length < bytes.length; length += 1)
      expect(openCursor(bytes.subarray(0, length).toString('base64url'), key, scope)).toBeUndefined();
    expect(openCursor(Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64url'), key, scope)).toBeUndefined();
    expect(openCursor(cursor, { ...newCursorKey(), keyId: key.keyId }, scope)).toBeUndefined();
  });

  test('is none where only its spelling differs', () => {
    for (const spelt of [
      `${cursor}=`,
      `${cursor}==`,
      ` ${cursor}`,
      `${cursor}.`,
      `${cursor.slice(0, 9)}!${cursor.slice(9)}`,
    ])
      expect(keyIdOf(spelt), spelt).toBeUndefined();
    for (const none of ['', 'x', '.', '%00', 'é'.repeat(50), 'A'.repeat(44)])
      expect(keyIdOf(none), none).toBeUndefined();
  });
});

test('a cursor tells nothing of its position: neither bytes of it, nor whether two are alike, nor how long a name is', () => {
  const sealed = (after: string) =>
    Buffer.from(sealPosition({ partition: 'FIRM#f#COMPANIES', after }, key, scope), 'base64url');
  const [one, again] = [sealed('zinc#1'), sealed('zinc#1')];
  expect(one.subarray(6).equals(again.subarray(6))).toBe(false);
  expect(one.includes('zinc') || one.includes('FIRM') || one.includes(Buffer.from(key.secret, 'base64url'))).toBe(
    false,
  );
  expect(new Set(['a#1', 'zinc et toitures de Bourgogne#1'].map((after) => sealed(after).length)).size).toBe(1);
});
