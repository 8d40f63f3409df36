import { expect, test } from 'vitest';
import type { ImportLine } from '../../../shared/domain/import-line.ts';
import { planTogether } from '../../../shared/domain/import-together.ts';

const [siren, other] = ['732829320', '552100554'];
const line = (number: number, company: string, registrationNumber?: string): ImportLine => ({
  ...{ line: number, company, registrationNumber, dossier: 'Paie', reference: `R${String(number)}` },
});
const codes = (lines: readonly ImportLine[], companyId?: string) =>
  [...planTogether(lines.map((one) => ({ line: one, companyId })))]
    .toSorted(([a], [b]) => a - b)
    .map(([number, { errors, joins }]) => [number, errors[0]?.code ?? (joins ? 'joins' : 'makes')]);

test('lines that name the same new company join what one of them makes', () => {
  expect(codes([line(2, 'Moreau'), line(3, 'Dupont'), line(900, 'MOREAU'), line(901, 'Dupont', siren)])).toEqual([
    [2, 'makes'],
    [3, 'joins'],
    [900, 'joins'],
    [901, 'makes'],
  ]);
});

test.each([
  ['names that differ by a sign', line(2, 'C+'), line(900, 'C#'), 'company-name-resembles'],
  ['one number under two names', line(2, 'Moreau', siren), line(900, 'Dupont', siren), 'company-name-differs'],
])('refuses %s, however far apart and in any order', (_what, one, another, code) => {
  for (const lines of [
    [one, another],
    [another, one],
  ])
    expect(codes(lines)).toEqual([
      [2, code],
      [900, code],
    ]);
});

test('refuses a name without a number that two numbers bear, in any order', () => {
  const lines = [line(2, 'Martin'), line(500, 'Martin', siren), line(900, 'Martin', other)];
  for (const some of [lines, lines.toReversed()])
    expect(codes(some)).toEqual([
      [2, 'ambiguous-company'],
      [500, 'makes'],
      [900, 'makes'],
    ]);
});

test('refuses two numbers for one company that has none; one that is given twice is one', () => {
  const [one, same, another] = [line(2, 'Moreau', siren), line(500, 'MOREAU', siren), line(900, 'Moreau', other)];
  for (const lines of [
    [one, another],
    [another, one],
  ])
    expect(codes(lines, 'm1')).toEqual([
      [2, 'ambiguous-company'],
      [900, 'ambiguous-company'],
    ]);
  expect(codes([one, same], 'm1')).toEqual([
    [2, 'joins'],
    [500, 'joins'],
  ]);
});
