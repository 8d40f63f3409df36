import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maxDossiersOfCompany,
  referenceTaken,
  withCompanyFields,
  withDossier,
  withDossierFields,
  type Company,
} from '../../../shared/domain/company.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { parseRegistrationNumber } from '../../../shared/domain/registration-number.ts';

const company: Company = {
  companyId: 'c1',
  firmId: 'f1',
  name: 'Moreau',
  registrationNumber: '732829320',
  dossiers: [{ dossierId: 'd1', name: 'Paie' }],
  version: 3,
};
const dossier = { dossierId: 'd1', firmId: 'f1', companyId: 'c1', name: 'Paie', reference: 'R1', version: 1 };

const errorsOf = (action: () => unknown): string[] => {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

describe('a SIREN', () => {
  test.each([
    ['732829320', '732829320'],
    ['732 829 320', '732829320'],
    [' 732\u00a0829\u202f320 ', '732829320'],
  ])('%j is %s', (typed, number) => {
    expect(parseRegistrationNumber(typed)).toBe(number);
  });

  test.each(['732829321', '73282932', '7328293200', '73282932A', '000000000', '73282932000074', '', '٧٣٢٨٢٩٣٢٠'])(
    '%j is none',
    (typed) => {
      expect(parseRegistrationNumber(typed)).toBeUndefined();
    },
  );

  test('has exactly one check digit, and no digit of it can be mistyped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.nat({ max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const head = String(n).padStart(8, '0');
          const valid = Array.from({ length: 10 }, (_, digit) => `${head}${String(digit)}`).filter(
            parseRegistrationNumber,
          );
          expect(valid).toHaveLength(1);
          const digits = [...valid[0]!];
          digits[at] = String((Number(digits[at]) + by) % 10);
          expect(parseRegistrationNumber(digits.join(''))).toBeUndefined();
        },
      ),
    );
  });
});

describe('a company', () => {
  test('is changed field by field, and null takes its number away', () => {
    expect(withCompanyFields(company, {})).toEqual(company);
    expect(withCompanyFields(company, { name: ' Moreau et fils ' }).name).toBe('Moreau et fils');
    expect(withCompanyFields(company, { registrationNumber: '552 100 554' }).registrationNumber).toBe('552100554');
    expect(withCompanyFields(company, { registrationNumber: null })).not.toHaveProperty('registrationNumber');
  });

  test('tells everything that is wrong at once (C10)', () => {
    expect(errorsOf(() => withCompanyFields(company, { name: ' ', registrationNumber: '1' }))).toEqual([
      '/name missing',
      '/registrationNumber invalid-registration-number',
    ]);
    expect(errorsOf(() => withCompanyFields(company, { name: 'a\u202eb' }))).toEqual(['/name invalid-name']);
  });

  test('has its dossiers under their present names, new ones last', () => {
    const [paie, social] = [
      { dossierId: 'd1', name: 'Paie' },
      { dossierId: 'd2', name: 'Social' },
    ];
    const both = withDossier(company, social);
    expect(both).toEqual({ ...company, dossiers: [paie, social] });
    expect(withDossier(both, { ...social, name: 'Juridique' }).dossiers).toEqual([
      paie,
      { ...social, name: 'Juridique' },
    ]);
  });

  test('has a number of dossiers that still fits into one item', () => {
    const full = {
      ...company,
      dossiers: Array.from({ length: maxDossiersOfCompany }, (_, i) => ({ dossierId: `d${String(i)}`, name: 'x' })),
    };
    expect(errorsOf(() => withDossier(full, { dossierId: 'new', name: 'x' }))).toEqual([' company-full']);
    expect(withDossier(full, { dossierId: 'd7', name: 'renamed' }).dossiers[7]).toEqual({
      dossierId: 'd7',
      name: 'renamed',
    });
    const largest = '\u{1F600}'.repeat(100);
    const item = full.dossiers.map(() => ({ dossierId: crypto.randomUUID(), name: largest }));
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(400_000);
  });
});

test('a dossier is changed field by field', () => {
  expect(withDossierFields(dossier, {})).toEqual(dossier);
  expect(withDossierFields(dossier, { name: ' Social ' })).toEqual({ ...dossier, name: 'Social' });
  expect(errorsOf(() => withDossierFields(dossier, { name: '', reference: '' }))).toEqual([
    '/name missing',
    '/reference missing',
  ]);
});

test('a reference that another dossier has is refused by its field', () => {
  expect(referenceTaken()).toMatchObject({
    ...{ code: 'invalid-input', errors: [{ pointer: '/reference', code: 'reference-taken' }] },
  });
});

test('a dossier’s reference is one printable line of at most 50 characters; null takes it away', () => {
  expect(withDossierFields(dossier, { reference: ' A-1 ' }).reference).toBe('A-1');
  expect(withDossierFields(dossier, { reference: null })).not.toHaveProperty('reference');
  for (const reference of ['x'.repeat(51), 'a\nb'])
    expect(errorsOf(() => withDossierFields(dossier, { reference }))).toEqual(['/reference invalid-reference']);
});
