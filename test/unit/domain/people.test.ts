import { describe, expect, test } from 'vitest';
import type { Company, Dossier } from '../../../shared/domain/company.ts';
import { companyFor, covers, mayReachDossier, presentPortfolio, touches } from '../../../shared/domain/authority.ts';
import { doerOf, personId, staffDoer, type Client, type Staff } from '../../../shared/domain/people.ts';

const paul: Staff = {
  ...{ kind: 'collaborator', sub: 's1', firmId: 'f1', collaboratorId: 'c1', name: 'Paul', email: 'p@cabinet.example' },
  ...{ rights: { validate: false, administerFirm: false }, portfolio: ['d1', 'd2', 'd3'], status: 'active' },
};
/** Of these dossiers, `d3` has left the firm. */
const dossier = (dossierId: string): Dossier => ({
  ...{ dossierId, firmId: 'f1', companyId: 'm1', name: dossierId, version: 1 },
  ...(dossierId === 'd3' && { detached: { at: '2026-11-22T10:00:00.000Z', by: { kind: 'access', id: 'a1' } } }),
});
const everywhere: Staff = { ...paul, portfolio: 'all' };
const ines: Client = {
  ...{ kind: 'client', sub: 's2', firmId: 'f1', accessId: 'a1', name: 'Inès', email: 'ines@moreau.example' },
  ...{ status: 'active', clientType: 'client_admin', companyId: 'm1', modules: [] },
  dossiers: [
    { dossierId: 'd1', level: 'team_lead', options: [] },
    { dossierId: 'd3', level: 'team_lead', options: [] },
  ],
};

test('G1: a collaborator is kept by kind and id alone, with a sign-in or without', () => {
  expect(staffDoer(paul)).toEqual({ kind: 'collaborator', id: 'c1' });
  expect(staffDoer(paul)).toEqual(doerOf(paul));
});

test('others know a person by the id of the collaborator or of the access', () => {
  expect(personId(paul)).toBe('c1');
  expect(personId(ines)).toBe('a1');
  expect(doerOf(ines)).toEqual({ kind: 'access', id: 'a1' });
});

describe('a portfolio', () => {
  test('holds no dossier that has left the firm (P7)', () => {
    expect(presentPortfolio(paul, new Set(['d3', 'd4']))).toEqual(['d1', 'd2']);
    expect(presentPortfolio({ portfolio: ['d1', 'd3'] }, new Set())).toEqual(['d1', 'd3']);
    expect(presentPortfolio(everywhere, new Set(['d3']))).toBe('all');
  });

  test('covers dossiers when it holds every one of them', () => {
    expect(covers(paul, ['d1', 'd2'])).toBe(true);
    expect(covers(paul, ['d1', 'd4'])).toBe(false);
    expect(covers(paul, ['d1', 'd3'], ['d3'])).toBe(false);
    expect(covers(everywhere, ['d1', 'd4'])).toBe(true);
    expect(covers(everywhere, ['d1', 'd3'], ['d3'])).toBe(false);
    expect(covers({ portfolio: ['d3'] }, ['d3'])).toBe(true);
  });

  test('touches dossiers when it holds one of them, or when there are none', () => {
    expect(touches(paul, ['d4', 'd1'])).toBe(true);
    expect(touches(paul, ['d4', 'd3'], ['d3'])).toBe(false);
    expect(touches(paul, [])).toBe(true);
  });
});

test('a dossier is within reach of staff by the portfolio, while it is the firm’s, and of a client by their access', () => {
  const reached = (who: Staff | Client) => ['d1', 'd2', 'd3', 'd4'].filter((id) => mayReachDossier(who, dossier(id)));
  expect(reached(paul)).toEqual(['d1', 'd2']);
  expect(reached(everywhere)).toEqual(['d1', 'd2', 'd4']);
  expect(reached(ines)).toEqual(['d1', 'd3']);
});

describe('a company', () => {
  const moreau = (...ids: string[]): Company => ({
    ...{ companyId: 'm1', firmId: 'f1', name: 'Moreau', version: 1 },
    dossiers: ids.map((dossierId) => ({ dossierId, name: dossierId, ...(dossierId === 'd3' && { detached: true }) })),
  });
  const seenBy = (who: Staff | Client, company: Company | undefined) =>
    companyFor(who, company)?.dossiers.map(({ dossierId }) => dossierId);

  test('is seen with the dossiers within reach', () => {
    expect(companyFor(paul, moreau('d1', 'd4'))).toEqual(moreau('d1'));
    expect(seenBy(everywhere, moreau('d1', 'd3', 'd4'))).toEqual(['d1', 'd4']);
    expect(seenBy(ines, moreau('d1', 'd2', 'd3'))).toEqual(['d1', 'd3']);
  });

  test('is hidden from staff when it has dossiers and none is within reach', () => {
    expect(companyFor(paul, moreau('d4'))).toBeUndefined();
    expect(companyFor(paul, moreau('d3', 'd4'))).toBeUndefined();
  });

  test('without a dossier of the firm’s is within reach of all staff (P7)', () => {
    expect(seenBy(paul, moreau())).toEqual([]);
    expect(seenBy(paul, moreau('d3'))).toEqual([]);
  });

  test('is seen by its own clients, even when they hold none of its dossiers, and by no other client', () => {
    expect(seenBy(ines, moreau('d2'))).toEqual([]);
    expect(companyFor({ ...ines, companyId: 'm2' }, moreau('d1'))).toBeUndefined();
  });

  test('of another firm, or none, is seen by nobody', () => {
    for (const who of [everywhere, ines]) {
      expect(companyFor(who, { ...moreau('d1'), firmId: 'f2' })).toBeUndefined();
      expect(companyFor(who, undefined)).toBeUndefined();
    }
  });
});
