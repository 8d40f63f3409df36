import { expect, test } from 'vitest';
import { changesBetween } from '../../../shared/domain/changes.ts';

test('a change names the fields that differ, with what they were and are; null where there was, or is, nothing', () => {
  const before = { name: 'Moreau', version: 1, number: '732829320', dossiers: [{ id: 'd1' }] };
  const after = { name: 'Moreau', version: 2, dossiers: [{ id: 'd1' }, { id: 'd2' }], reference: 'R1' };
  expect(changesBetween(before, after)).toEqual([
    { field: 'version', from: 1, to: 2 },
    { field: 'number', from: '732829320', to: null },
    { field: 'dossiers', from: [{ id: 'd1' }], to: [{ id: 'd1' }, { id: 'd2' }] },
    { field: 'reference', from: null, to: 'R1' },
  ]);
});

test('values that are the same are no change, whichever objects they lie in', () => {
  expect(changesBetween({ dossiers: [{ id: 'd1' }] }, { dossiers: [{ id: 'd1' }] })).toEqual([]);
});

test('the order of fields is no change: the table keeps none', () => {
  const before = { modules: [{ moduleId: 'bank', name: 'Banque', sections: ['bank', 'team'] }] };
  expect(
    changesBetween(before, { modules: [{ sections: ['bank', 'team'], name: 'Banque', moduleId: 'bank' }] }),
  ).toEqual([]);
  const turned = { modules: [{ moduleId: 'bank', name: 'Banque', sections: ['team', 'bank'] }] };
  expect(changesBetween(before, turned)).toHaveLength(1);
});
