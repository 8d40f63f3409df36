import { describe, expect, test } from 'vitest';
import {
  doersTold,
  namedByRequest,
  namesFor,
  type NamedCompany,
  type NamedDossier,
  type Names,
} from '../../../shared/domain/names.ts';
import type { Client, Staff } from '../../../shared/domain/people.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { shownName } from '../../../shared/texts/erased.ts';

const staff = (portfolio: Staff['portfolio']): Staff => ({
  ...{ kind: 'collaborator', sub: 's', firmId: 'f1', collaboratorId: 'paul', name: 'Paul', email: 'paul@f1.example' },
  ...{ portfolio, status: 'active', rights: { validate: false, administerFirm: false } },
});
const client: Client = {
  ...{ kind: 'client', sub: 's', firmId: 'f1', accessId: 'ines', name: 'Inès', email: 'ines@c1.example' },
  ...{ status: 'active', clientType: 'client_admin', companyId: 'c1', modules: [] },
  dossiers: [{ dossierId: 'd2', level: 'team_lead', options: [] }],
};
const company = (companyId: string, firmId: string, dossierId: string): [string, NamedCompany] => [
  companyId,
  { companyId, firmId, name: `Company ${companyId}`, dossiers: [{ dossierId, name: dossierId }] },
];
const dossier = (dossierId: string, firmId: string, companyId: string): [string, NamedDossier] => [
  dossierId,
  { dossierId, firmId, companyId, name: `Dossier ${dossierId}` },
];
const left = { at: '2026-01-01T00:00:00.000Z', by: { kind: 'access' as const, id: 'ines' } };
const names: Names = {
  companies: new Map([company('c1', 'f1', 'd1'), company('c2', 'f1', 'd2'), company('c9', 'f2', 'd9')]),
  dossiers: new Map([dossier('d1', 'f1', 'c1'), dossier('d2', 'f1', 'c2'), dossier('d9', 'f2', 'c9')]),
  collaborators: new Map(),
  people: new Map(),
  texts: new Map(),
  modules: new Map([['invoices', 'Factures']]),
};
const gone: Names = {
  ...names,
  dossiers: new Map([...names.dossiers].map(([id, each]) => [id, { ...each, detached: left }])),
};
const unnamed = (dossierId: string) => ({ dossierId, name: null, company: null });

test('P6: a dossier within reach is named with its company, any other keeps its id alone', () => {
  const shown = namesFor(staff(['d1']), names);

  expect(shown.dossier('d1')).toEqual({
    ...{ dossierId: 'd1', name: 'Dossier d1' },
    company: { companyId: 'c1', name: 'Company c1' },
  });
  for (const id of ['d2', 'd9', 'none']) expect(shown.dossier(id)).toEqual(unnamed(id));
  expect(namesFor(staff('all'), names).dossier('d9')).toEqual(unnamed('d9'));
});

test('P7: a dossier that has left the firm loses its name for staff, and keeps it for its people', () => {
  expect(namesFor(staff('all'), gone).dossier('d2')).toEqual(unnamed('d2'));
  expect(namesFor(client, gone).dossier('d2')).toMatchObject({ name: 'Dossier d2', company: { name: 'Company c2' } });
});

test('a company that somebody typed the id of is named within their reach alone', () => {
  expect(namesFor(staff(['d1']), names).company('c1')).toEqual({ companyId: 'c1', name: 'Company c1' });
  expect(namesFor(staff('all'), names).company('c2')).toMatchObject({ name: 'Company c2' });
  expect(namesFor(client, names).company('c1')).toMatchObject({ name: 'Company c1' });
  expect(namesFor(staff(['d1']), names).company('c2')).toBeNull();
  expect(namesFor(client, names).company('c2')).toBeNull();
  for (const who of [staff('all'), staff(['d9']), client]) {
    expect(namesFor(who, names).company('c9')).toBeNull();
    expect(namesFor(who, names).company('none')).toBeNull();
  }
});

test('a company whose dossiers have not been read is not named where they decide', () => {
  const { companyId, firmId, name } = names.companies.get('c1')!;
  const unread = { ...names, companies: new Map([['c1', { companyId, firmId, name }]]) };

  expect(namesFor(staff(['d1']), unread).company('c1')).toBeNull();
  expect(namesFor(staff('all'), unread).company('c1')).toMatchObject({ name: 'Company c1' });
});

test('a module is named as long as the firm offers it', () => {
  expect(namesFor(client, names).module('invoices')).toEqual({ moduleId: 'invoices', name: 'Factures' });
  expect(namesFor(client, names).module('bank')).toEqual({ moduleId: 'bank', name: null });
});

const inesMoreau = { firstName: 'Inès', lastName: 'Moreau', email: 'ines@c1.example', phone: '+33612345678' };

describe('G1: who did something', () => {
  const named: Names = {
    ...names,
    collaborators: new Map([['paul', 'Paul Petit']]),
    people: new Map([['ines', { accessId: 'ines', firmId: 'f1', ...inesMoreau }]]),
  };
  const paul = { kind: 'collaborator', id: 'paul' } as const;
  const ines = { kind: 'access', id: 'ines' } as const;

  test('is named by what there is of their kind, and not at all once nothing is kept of them', () => {
    const { nameOf } = namesFor(client, named);
    expect([nameOf(paul), nameOf(ines)]).toEqual(['Paul Petit', 'Inès Moreau']);
    expect([nameOf({ ...ines, id: 'paul' }), nameOf({ ...paul, id: 'gone' })]).toEqual([undefined, undefined]);
  });

  test('is asked for with the request: who made it, who is asked, who ended it', () => {
    const decision = { outcome: 'approved', by: ines, at: left.at } as const;
    const asked = { firmId: 'f1', accessId: 'a1', companyId: 'c1', dossierIds: [], createdBy: paul, askedOf: [paul] };
    const wanted = (of: Pick<Request, 'decision'>) => namedByRequest(staff('all'), { ...asked, ...of });
    expect(wanted({}).filter(({ kind }) => kind === 'collaborator')).toHaveLength(2);
    expect(wanted({ decision })).toContainEqual({ kind: 'person', id: 'ines' });
    expect(doersTold({ createdBy: paul, decision: { ...decision, by: undefined } })).toEqual([paul]);
  });

  test('has a name that is never empty, whatever is kept', () => {
    expect([shownName('Paul', 'fr'), shownName('', 'fr'), shownName(undefined, 'en')]).toEqual([
      ...['Paul', 'personne effacée', 'erased person'],
    ]);
  });
});
