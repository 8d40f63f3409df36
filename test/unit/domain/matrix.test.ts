import { describe, expect, test } from 'vitest';
import { sourceRows } from '../../../shared/contract/matrix-table.ts';
import { matrix, openSections, permissions, scopeByLevel } from '../../../shared/domain/matrix.ts';
import { Level, Option } from '../../../shared/domain/vocabulary.ts';
import { tableRows, type Cell } from '../../support/permission-table.ts';

const straight = (text: string) => text.replaceAll('’', "'");

describe('the matrix, held against the firm’s own table', () => {
  test('has the same rows in the same order, with the words of the source', () => {
    const rows = permissions.map((permission) => [permission, straight(sourceRows[permission])]);
    expect(rows).toEqual(tableRows.map(({ permission, source }) => [permission, source]));
    expect(rows).toHaveLength(14);
  });

  test('puts every row into the section that its code begins with', () => {
    const sections = permissions.map((permission) => matrix[permission].section);
    expect(sections).toEqual(tableRows.map(({ section }) => section));
  });

  test.each(Level.options)('says the same in every cell of %s', (level) => {
    const cells = permissions.map((permission): Cell => {
      const scope = scopeByLevel(permission, level, []);
      const raising = Option.options.filter((option) => scopeByLevel(permission, level, [option]) !== scope);
      expect(raising.map((option) => scopeByLevel(permission, level, [option]))).toEqual(raising.map(() => 'all'));
      expect(raising.length).toBeLessThanOrEqual(1);
      return { scope, ...(raising[0] ? { allWith: raising[0] } : {}) };
    });
    expect(cells).toEqual(tableRows.map((row) => row.cells[level]));
  });
});

describe('the sections that modules open (P4)', () => {
  const catalogue = [
    { moduleId: 'm1', name: 'Factures et frais', sections: ['invoices', 'expenses'] },
    { moduleId: 'm2', name: 'Banque', sections: ['bank'] },
    { moduleId: 'm3', name: 'Paie', sections: [] },
  ] satisfies Parameters<typeof openSections>[1];

  test.each([
    [[], ['team']],
    [['m1'], ['team', 'invoices', 'expenses']],
    [
      ['m2', 'm1'],
      ['team', 'invoices', 'expenses', 'bank'],
    ],
    [['m3'], ['team']],
    [['of another firm', 'bank'], ['team']],
  ])('of %j are %j', (ticked, open) => {
    expect([...openSections(ticked, catalogue)]).toEqual(open);
  });
});
