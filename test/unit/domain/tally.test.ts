import { describe, expect, test } from 'vitest';
import type { AccessStatus } from '../../../shared/domain/access.ts';
import { adminsNeeded, tallyChanges, type Counts } from '../../../shared/domain/tally.ts';

type Move = [from: AccessStatus | undefined, to: AccessStatus, changes: Counts];

describe('what C5 counts of a company', () => {
  test.each<Move>([
    [undefined, 'pending_validation', { adminsPending: 1 }],
    ['pending_validation', 'approved', { adminsPending: -1, adminsApproved: 1 }],
    ['pending_validation', 'rejected', { adminsPending: -1 }],
    ['approved', 'active', { adminsApproved: -1, adminsActive: 1 }],
    ['active', 'suspended', { adminsActive: -1 }],
    ['suspended', 'active', { adminsActive: 1 }],
    ['suspended', 'revoked', {}],
    ['active', 'active', {}],
  ])('changes with a client admin who goes from %s to %s', (from, to, changes) => {
    expect(tallyChanges('client_admin', from, to)).toEqual(changes);
  });

  test.each<Move>([
    [undefined, 'pending_validation', {}],
    ['pending_validation', 'approved', {}],
    ['approved', 'active', { usersActive: 1 }],
    ['active', 'active', {}],
    ['active', 'suspended', { usersActive: -1 }],
  ])('changes with a client user who goes from %s to %s', (from, to, changes) => {
    expect(tallyChanges('client_user', from, to)).toEqual(changes);
  });
});

describe('the client admins that a company must have (C5)', () => {
  test.each<[AccessStatus, ReturnType<typeof adminsNeeded>]>([
    ['pending_validation', ['adminsPending', 'adminsApproved', 'adminsActive']],
    ['approved', ['adminsApproved', 'adminsActive']],
    ['active', ['adminsActive']],
    ['suspended', []],
    ['rejected', []],
  ])('before a client user becomes %s', (to, counters) => {
    expect(adminsNeeded('client_user', to)).toEqual(counters);
  });

  test.each<AccessStatus>(['pending_validation', 'approved', 'active'])(
    'are none before a client admin becomes %s',
    (to) => {
      expect(adminsNeeded('client_admin', to)).toEqual([]);
    },
  );
});
