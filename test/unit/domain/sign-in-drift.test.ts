import { describe, expect, test } from 'vitest';
import { AccessStatus } from '../../../shared/domain/access.ts';
import { CollaboratorStatus, type Collaborator } from '../../../shared/domain/people.ts';
import {
  driftOf,
  isLost,
  isOpenedWhole,
  owedToAccess,
  owedToStaff,
  type OwedSignIn,
  type SignInFound,
} from '../../../shared/domain/sign-in-drift.ts';

const person = { email: 'Inès@Client.example' };
const access = { accessId: 'a1', sub: 's1', formerCard: undefined };
const collaborator: Collaborator = {
  ...{ collaboratorId: 'c1', firmId: 'f1', name: 'Zoé', email: 'Zoé@Firm.example', sub: 's1', status: 'active' },
  ...{ rights: { validate: false, administerFirm: false }, portfolio: [], version: 1 },
};

const founds: readonly SignInFound[] = [
  ...(['enabled', 'disabled'] as const).map((is) => ({ is, email: 'inès@client.example' })),
  { is: 'gone' },
];
const driftsOf = (all: readonly OwedSignIn[], as: (found: SignInFound) => SignInFound = (found) => found) =>
  all.filter(isOpenedWhole).flatMap((owed) =>
    founds.flatMap((found) => {
      const drift = driftOf(owed, as(found));
      return drift ? [[owed.status, found.is, drift]] : [];
    }),
  );

test('L3: a sign-in drifts from what its access says, by the status of both, once it has been opened whole', () => {
  const all = AccessStatus.options.map((status) => owedToAccess({ ...access, status }, person, []));
  expect(driftsOf(all)).toEqual([
    ['active', 'disabled', 'disabled-though-active'],
    ['active', 'gone', 'gone-though-active'],
    ['suspended', 'enabled', 'enabled-though-suspended'],
    ['revoked', 'enabled', 'there-though-revoked'],
    ['revoked', 'disabled', 'there-though-revoked'],
  ]);
  expect(driftsOf(all.map((owed) => ({ ...owed, sub: undefined })))).toEqual([]);
});

test('V21: so does that of one of the staff', () => {
  const all = CollaboratorStatus.options.map((status) => owedToStaff({ ...collaborator, status }));
  const as = (found: SignInFound) => (found.is === 'gone' ? found : { ...found, email: 'zoé@firm.example' });
  expect(driftsOf(all, as)).toEqual([
    ['active', 'disabled', 'disabled-though-active'],
    ['active', 'gone', 'gone-though-active'],
    ['removed', 'enabled', 'there-though-removed'],
    ['removed', 'disabled', 'there-though-removed'],
  ]);
});

describe('C1, V21: the address of a sign-in', () => {
  const at = (email: string): SignInFound => ({ is: 'enabled', email });
  const active = owedToAccess({ ...access, status: 'active' }, person, []);

  test('is that of its owner, however it is written', () => {
    expect(driftOf(active, at('INÈS@client.example'))).toBeUndefined();
    expect(driftOf(active, at('ines@client.example'))).toBe('at-another-address');
    expect(driftOf(active, at(''))).toBe('at-another-address');
    expect(driftOf(owedToStaff(collaborator), at('zoe@firm.example'))).toBe('at-another-address');
    const suspended = owedToAccess({ ...access, status: 'suspended' }, person, []);
    expect(driftOf(suspended, { is: 'disabled', email: 'x@y.example' })).toBe('at-another-address');
  });

  test('is not looked at while it changes (L5), nor where it is kept no more (G3)', () => {
    const moving = owedToAccess({ ...access, status: 'active', formerCard: 1 }, person, []);
    expect(driftOf(moving, at('before@client.example'))).toBeUndefined();
    expect(driftOf({ ...active, email: undefined }, at('x@y.example'))).toBeUndefined();
  });
});

test('L12: of all drifts one is its owner’s matter', () => {
  const drifts = driftsOf([owedToStaff(collaborator)]).map(([, , drift]) => drift);
  expect(drifts).toHaveLength(3);
  expect(isLost('gone-though-active')).toBe(true);
  expect(isLost('disabled-though-active')).toBe(false);
});
