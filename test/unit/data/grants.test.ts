import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightsCode, storedGrants, StoredGrants, StoredRights } from '../../../shared/data/grants.ts';
import { Level, Option } from '../../../shared/domain/vocabulary.ts';
import { everyRights } from '../../support/permission-table.ts';

const dossierId = '0199c0de-0000-7000-8000-000000000001';
const rights = fc.record({
  level: fc.constantFrom(...Level.options),
  options: fc.shuffledSubarray(Option.options),
});
const grants = fc.array(fc.record({ dossierId: fc.uuid() }).chain((on) => rights.map((what) => ({ ...on, ...what }))));

describe('grants, as items keep them', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(grants, (given) => {
        expect(StoredGrants.parse(storedGrants(given))).toEqual(given);
      }),
    );
  });

  test('are one letter for the level and one for each option, no two alike', () => {
    const codes = everyRights.map(rightsCode);
    expect(codes[0]).toBe('p');
    expect(codes.at(-1)).toBe('sdea');
    expect(new Set(codes).size).toBe(everyRights.length);
  });

  test('take at most 41 bytes a dossier, so that fifty fit into a read of 4 KB', () => {
    const [text = ''] = storedGrants([{ dossierId, level: 'standard_user', options: Option.options }]);
    expect(text).toBe(`${dossierId} sdea`);
    expect(Buffer.byteLength(text)).toBe(41);
  });

  test('are rights alone where there is no dossier in front', () => {
    fc.assert(
      fc.property(rights, (given) => {
        expect(StoredRights.parse(rightsCode(given))).toEqual(given);
      }),
    );
  });

  test.each(['', 's d', dossierId, `${dossierId} `, `${dossierId} x`, `${dossierId} sx`, ` s`, `${dossierId}  s`])(
    'are not read from %j',
    (text) => {
      expect(StoredGrants.safeParse([text]).success).toBe(false);
    },
  );
});
