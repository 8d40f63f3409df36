import { describe, expect, test } from 'vitest';
import { changeCorrections, creationCorrections, rightsCorrections } from '../../../shared/domain/corrections.ts';

const user = { level: 'standard_user' as const, options: [] };
const lead = { level: 'team_lead' as const, options: [] };
const creation = {
  ...{ card: 1, clientType: 'client_user' as const, companyId: 'c1', modules: ['invoices', 'expenses'] },
  dossiers: [
    { dossierId: 'd1', ...user },
    { dossierId: 'd2', ...lead },
  ],
};

describe('what was corrected of a creation (V17)', () => {
  test('is nothing where all is the same, whatever the order', () => {
    const same = {
      ...creation,
      modules: creation.modules.toReversed(),
      dossiers: creation.dossiers.toReversed(),
    };
    expect(creationCorrections(creation, same)).toEqual({});
  });

  test('is told field by field: what was not asked for, or is no more, is null', () => {
    const after = {
      ...{ ...creation, card: 3, clientType: 'client_admin' as const, companyId: 'c2', modules: ['invoices'] },
      endsAt: '2027-01-01T00:00:00.000Z',
      dossiers: [
        { dossierId: 'd3', ...user },
        { dossierId: 'd1', ...lead },
      ],
    };
    expect(creationCorrections(creation, after)).toEqual({
      cards: { from: 1, to: 3 },
      clientType: { from: 'client_user', to: 'client_admin' },
      companyId: { from: 'c1', to: 'c2' },
      dossiers: [
        { dossierId: 'd1', from: user, to: lead },
        { dossierId: 'd2', from: lead, to: null },
        { dossierId: 'd3', from: null, to: user },
      ],
      modules: { from: ['invoices', 'expenses'], to: ['invoices'] },
      endsAt: { from: null, to: '2027-01-01T00:00:00.000Z' },
    });
  });
});

test('V17: of more rights it is the rights on their dossier, if they differ', () => {
  const options = { level: 'standard_user' as const, options: ['all_documents' as const] };
  expect(rightsCorrections('d1', user, options)).toEqual({ dossiers: [{ dossierId: 'd1', from: user, to: options }] });
  expect(rightsCorrections('d1', options, options)).toEqual({});
});

describe('what was corrected of a change (V17)', () => {
  const end = { from: '2027-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' };
  const before = {
    asked: { details: ['email' as const], modules: ['expenses'], endsAt: end },
    details: { email: 'a@x.example' },
  };

  test('names of the person no more than the field (G1)', () => {
    const after = { ...before, details: { email: 'b@x.example' } };
    expect(changeCorrections(before, after)).toEqual({ details: ['email'] });
    expect(changeCorrections(before, before)).toEqual({});
  });

  test('is also what is asked for no more, and what is asked for now', () => {
    const after = {
      asked: {
        details: ['lastName' as const, 'firstName' as const],
        clientType: 'client_admin' as const,
        companyId: 'c2',
      },
      details: { lastName: 'B', firstName: 'C' },
    };
    expect(changeCorrections(before, after)).toEqual({
      details: ['lastName', 'firstName', 'email'],
      clientType: { from: null, to: 'client_admin' },
      companyId: { from: null, to: 'c2' },
      modules: { from: ['expenses'], to: [] },
      endsAt: { from: end.to, to: null },
    });
  });
});
