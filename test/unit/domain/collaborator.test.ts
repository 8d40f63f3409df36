import { describe, expect, test } from 'vitest';
import {
  acceptCollaborator,
  administers,
  amendCollaborator,
  dossiersIn,
  isUndone,
} from '../../../shared/domain/collaborator.ts';
import type { CollaboratorInput, CollaboratorPatch, PortfolioContext } from '../../../shared/domain/collaborator.ts';
import type { Dossier } from '../../../shared/domain/company.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';

const firmId = 'f1';
const dossier = (dossierId: string, of = firmId): [string, Dossier] => [
  dossierId,
  { dossierId, firmId: of, companyId: 'c1', name: dossierId, version: 1 },
];
const ids = Array.from({ length: 501 }, (_, index) => `d${String(index)}`);
const context: PortfolioContext = {
  firmId,
  dossiers: new Map([...ids.map((id) => dossier(id)), dossier('theirs', 'f2')]),
};

const neither = { validate: false, administerFirm: false };
const input: CollaboratorInput = {
  name: 'Paul',
  email: 'paul@cabinet.example',
  rights: neither,
  portfolio: ['d1', 'd2'],
};
const accept = (changes: Partial<CollaboratorInput>, within = context) =>
  acceptCollaborator({ ...input, ...changes }, within, hostToUnicode);

const paul: Collaborator = {
  ...{ collaboratorId: 'p', firmId, name: 'Paul', email: 'paul@cabinet.example', status: 'active', version: 1 },
  ...{ rights: neither, portfolio: ['d1'] },
};
const now = new Date('2026-12-01T08:00:00.000Z');
const amend = (patch: CollaboratorPatch, before = paul, delegate?: Collaborator) =>
  amendCollaborator(before, patch, { ...context, now, delegate });

function refusalOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = Object.fromEntries(error.errors.map(({ pointer, code }) => [pointer, code]));
    return { code: error.code, fields, ...(error.code === 'wrong-status' && { extensions: error.extensions }) };
  }
  throw new Error('It was not refused.');
}

describe('a new collaborator', () => {
  test('is kept as sent, with an address of the firm’s own (C2 is about clients)', () => {
    expect(accept({ name: ' Paul ', email: ' Paul@Cabinet.example ' })).toEqual({
      ...input,
      email: 'Paul@Cabinet.example',
    });
  });

  test('has every dossier as a firm administrator (P6), a list of none at all if that is wanted', () => {
    const rights = { validate: true, administerFirm: true };
    expect(accept({ rights, portfolio: undefined }).portfolio).toBe('all');
    expect(accept({ rights, portfolio: 'all' }).portfolio).toBe('all');
    expect(accept({ portfolio: [] }).portfolio).toEqual([]);
  });

  test('is refused with everything that is wrong', () => {
    expect(refusalOf(() => accept({ name: '', email: 'paul', portfolio: undefined }))).toEqual({
      code: 'invalid-input',
      fields: { '/name': 'invalid-name', '/email': 'invalid-email', '/portfolio': 'missing' },
    });
  });
});

describe('a portfolio', () => {
  test('holds 500 dossiers, not 501', () => {
    expect(accept({ portfolio: ids.slice(0, 500) }).portfolio).toHaveLength(500);
    expect(refusalOf(() => accept({ portfolio: ids }))).toEqual({
      code: 'invalid-input',
      fields: { '/portfolio': 'portfolio-too-large' },
    });
  });

  test('names dossiers of the firm alone: another firm’s, an unknown and a malformed id say the same', () => {
    expect(refusalOf(() => accept({ portfolio: ['d1', 'theirs', 'nobody’s', ''] }))).toEqual({
      code: 'unknown-dossier',
      fields: {
        '/portfolio/1': 'unknown-dossier',
        '/portfolio/2': 'unknown-dossier',
        '/portfolio/3': 'unknown-dossier',
      },
    });
  });

  test('names none that has left the firm, and keeps those that it named before (P7)', () => {
    const left = { at: '2026-11-22T10:00:00.000Z', by: { kind: 'access' as const, id: 'a1' } };
    const gone = {
      ...context,
      dossiers: new Map([...context.dossiers].map(([id, d]) => [id, { ...d, detached: left }])),
    };
    const unknown = { code: 'unknown-dossier', fields: { '/portfolio/0': 'unknown-dossier' } };
    expect(refusalOf(() => accept({ portfolio: ['d1'] }, gone))).toEqual(unknown);
    expect(
      refusalOf(() => amendCollaborator(paul, { portfolio: ['d1'] }, { ...gone, now, delegate: undefined })),
    ).toEqual(unknown);
    expect(amendCollaborator(paul, { name: 'Paul Petit' }, { ...gone, now, delegate: undefined }).portfolio).toEqual(
      paul.portfolio,
    );
  });

  test('with an unknown dossier is invalid input when something else is wrong as well', () => {
    expect(refusalOf(() => accept({ name: '', portfolio: ['theirs'] }))).toEqual({
      code: 'invalid-input',
      fields: { '/name': 'invalid-name', '/portfolio/0': 'unknown-dossier' },
    });
  });

  test('names a dossier once', () => {
    expect(refusalOf(() => amend({ portfolio: ['d1', 'd2', 'd1'] }))).toEqual({
      code: 'invalid-input',
      fields: { '/portfolio/2': 'duplicate' },
    });
  });

  test('of a firm administrator is never a list (P6)', () => {
    const expected = { code: 'invalid-input', fields: { '/portfolio': 'portfolio-of-administrator' } };
    expect(refusalOf(() => amend({ rights: { administerFirm: true }, portfolio: ['d1'] }))).toEqual(expected);
    const admin: Collaborator = { ...paul, rights: { ...neither, administerFirm: true }, portfolio: 'all' };
    expect(refusalOf(() => amend({ portfolio: [] }, admin))).toEqual(expected);
    expect(amend({ rights: { administerFirm: false }, portfolio: ['d2'] }, admin).portfolio).toEqual(['d2']);
    expect(amend({ rights: { administerFirm: false } }, admin).portfolio).toBe('all');
  });
});

describe('a change', () => {
  test('of one right leaves the other, and everything else', () => {
    expect(amend({ rights: { validate: true } })).toEqual({ ...paul, rights: { ...neither, validate: true } });
    expect(amend({})).toEqual(paul);
  });

  test('to firm administrator brings every dossier (P6)', () => {
    expect(amend({ rights: { administerFirm: true } }).portfolio).toBe('all');
  });

  test('of somebody who left is refused, but what is wrong with it comes first', () => {
    const left: Collaborator = { ...paul, status: 'removed' };
    expect(refusalOf(() => amend({ name: 'Pierre' }, left))).toEqual({
      ...{ code: 'wrong-status', fields: {}, extensions: { current: 'removed', allowed: ['active'] } },
    });
    expect(refusalOf(() => amend({ name: '' }, left))).toMatchObject({
      ...{ code: 'invalid-input', fields: { '/name': 'invalid-name' } },
    });
  });
});

test('only active firm administrators count as such', () => {
  const rights = { ...neither, administerFirm: true };
  expect(administers({ ...paul, rights })).toBe(true);
  expect(administers(paul)).toBe(false);
  for (const status of ['invited', 'removed'] as const) expect(administers({ status, rights })).toBe(false);
});

test('something is to come of who is invited, or is to be, and of who left with a sign-in still', () => {
  const at = '2026-11-22T10:00:00.000Z';
  expect(isUndone(paul)).toBe(false);
  expect(isUndone({ ...paul, status: 'invited' })).toBe(true);
  expect(isUndone({ ...paul, invitationDue: true })).toBe(true);
  expect(isUndone({ ...paul, status: 'removed' })).toBe(true);
  expect(isUndone({ ...paul, status: 'removed', invitationDue: true, signInClosedAt: at })).toBe(false);
});

test('the dossiers of a portfolio are those that it lists; `all`, and none, list none', () => {
  expect(dossiersIn(['d1', 'd2'])).toEqual(['d1', 'd2']);
  expect(dossiersIn('all')).toEqual([]);
  expect(dossiersIn(undefined)).toEqual([]);
});

describe('the absence of somebody else (V15)', () => {
  const delegate: Collaborator = { ...paul, collaboratorId: 'd', rights: { validate: true, administerFirm: false } };
  const absence = { from: '2026-12-24T08:00:00.000Z', to: '2027-01-04T08:00:00.000Z' };

  test('is set with the rest, taken back, or left as it is', () => {
    const away = amend({ name: 'Paul Petit', absence: { ...absence, delegateId: 'd' } }, paul, delegate);
    expect(away).toMatchObject({ name: 'Paul Petit', absence: { ...absence, delegateId: 'd' } });
    expect(amend({ name: 'Paul' }, away)).toEqual({ ...away, name: 'Paul' });
    expect(amend({ absence: null }, away).absence).toBeUndefined();
  });

  test('is refused under its pointer, with all else that is wrong', () => {
    const refused = (patch: CollaboratorPatch) => refusalOf(() => amend(patch));
    const unknown = { ...absence, delegateId: 'nobody' };
    expect(refused({ name: '', absence: { ...absence, to: absence.from } })).toEqual({
      code: 'invalid-input',
      fields: { '/name': 'invalid-name', '/absence/to': 'ends-before-it-begins' },
    });
    expect(refused({ absence: unknown })).toEqual({
      code: 'unknown-delegate',
      fields: { '/absence/delegateId': 'unknown-delegate' },
    });
    expect(refused({ portfolio: ['nothing'], absence: unknown }).code).toBe('unknown-dossier');
    expect(refused({ name: '', absence: unknown }).code).toBe('invalid-input');
  });

  test('is set of nobody who has left', () => {
    expect(refusalOf(() => amend({ absence }, { ...paul, status: 'removed' })).code).toBe('wrong-status');
  });
});
