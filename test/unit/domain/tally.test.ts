import { describe, expect, test } from 'vitest';
import { AccessStatus } from '../../../shared/domain/access.ts';
import {
  countsAfter,
  fulfils,
  mayHaveUser,
  moves,
  placeOf,
  refusalBy,
  tallyMove,
  tallyMoves,
  type Countable,
  type Counter,
  type Counts,
} from '../../../shared/domain/tally.ts';

const admin = (status: AccessStatus, endsAt?: string): Countable => ({
  status,
  clientType: 'client_admin',
  ...(endsAt !== undefined && { endsAt }),
});
const user = (status: AccessStatus, endsAt?: string): Countable => ({
  ...admin(status, endsAt),
  clientType: 'client_user',
});
const end = '2030-01-01T00:00:00.000Z';
const [P, Ap, Ac] = [{ adminsPending: 1 }, { adminsApproved: 1 }, { adminsActive: 1 }];
const [Ua, Uc] = [{ usersApproved: 1 }, { usersActive: 1 }];
const [twoAp, twoAc] = [{ adminsApproved: 2 }, { adminsActive: 2 }];

/** A move of the table, what it changes, and counts that allow it and that do not. */
type Row = [
  string,
  Countable | undefined,
  Countable,
  Counts,
  { refusal?: string; allowed?: readonly Counts[]; refused?: readonly Counts[] },
];
const needs = 'company-needs-client-admin';
const last = 'last-client-admin';
const pendingAnew = (of: typeof admin) => of('pending_validation');
const ofActiveUser = { refusal: needs, allowed: [Ac, { ...Ac, ...Uc }], refused: [{}, P, Ap, { ...P, ...Ap }, Uc] };
const leaving = { refusal: last, allowed: [Ac, twoAc, { ...twoAc, ...Uc }], refused: [] };
const ofLastActive = {
  ...leaving,
  refused: [
    { ...Ac, ...Uc },
    { ...Ac, ...Ua },
    { ...Ac, ...Ap, ...Ua, ...Uc },
  ],
};
const ofLastApproved = {
  refusal: last,
  allowed: [Ap, { ...Ap, ...Ac, ...Ua, ...Uc }, { ...twoAp, ...Ua }],
  refused: [
    { ...Ap, ...Ua },
    { ...P, ...Ap, ...Ua },
  ],
};

const rows: Row[] = [
  ['an admin submitted', undefined, pendingAnew(admin), { adminsPending: 1 }, {}],
  ['an admin who ends undecided', pendingAnew(admin), admin('rejected'), { adminsPending: -1 }, {}],
  ['an admin sent back', pendingAnew(admin), admin('to_correct'), { adminsPending: -1 }, {}],
  ['an admin approved', pendingAnew(admin), admin('approved'), { adminsPending: -1, adminsApproved: 1 }, {}],
  ['an admin activated', admin('approved'), admin('active'), { adminsApproved: -1, adminsActive: 1 }, {}],
  [
    ...(['a user submitted', undefined, pendingAnew(user), {}] as const),
    { refusal: needs, allowed: [P, Ap, Ac], refused: [{}, Uc, Ua, { adminsActive: 0, adminsPending: 0 }] },
  ],
  ['a user who ends undecided', pendingAnew(user), user('expired'), {}, {}],
  [
    ...(['a user approved', pendingAnew(user), user('approved'), { usersApproved: 1 }] as const),
    { refusal: needs, allowed: [Ap, Ac], refused: [{}, P] },
  ],
  [
    ...(['a user activated', user('approved'), user('active'), { usersApproved: -1, usersActive: 1 }] as const),
    { refusal: needs, allowed: [Ac], refused: [{}, P, Ap] },
  ],
  ['a user reactivated', user('suspended'), user('active'), { usersActive: 1 }, ofActiveUser],
  ['a user with an end reactivated', user('suspended', end), user('active', end), { usersActive: 1 }, ofActiveUser],
  ['a user moved in', undefined, user('active'), { usersActive: 1 }, ofActiveUser],
  [
    'an admin with an end who becomes a user',
    admin('active', end),
    user('active', end),
    { usersActive: 1 },
    ofActiveUser,
  ],
  ['an approved admin revoked', admin('approved'), admin('revoked'), { adminsApproved: -1 }, ofLastApproved],
  ['an approved admin given an end', admin('approved'), admin('approved', end), { adminsApproved: -1 }, ofLastApproved],
  ['an active admin suspended', admin('active'), admin('suspended'), { adminsActive: -1 }, ofLastActive],
  ['an active admin revoked', admin('active'), admin('revoked'), { adminsActive: -1 }, ofLastActive],
  ['an active admin given an end', admin('active'), admin('active', end), { adminsActive: -1 }, ofLastActive],
  [
    ...(['an active admin who becomes a user', admin('active'), user('active')] as const),
    ...([
      { adminsActive: -1, usersActive: 1 },
      { refusal: last, allowed: [twoAc], refused: [Ac, {}] },
    ] as const),
  ],
  [
    'an approved user moved in',
    undefined,
    user('approved'),
    { usersApproved: 1 },
    { refusal: needs, allowed: [Ap, Ac], refused: [{}, P, Ua] },
  ],
  ['an approved admin moved in', undefined, admin('approved'), { adminsApproved: 1 }, {}],
  [
    ...(['an approved admin who becomes a user', admin('approved'), user('approved')] as const),
    ...([
      { adminsApproved: -1, usersApproved: 1 },
      { refusal: last, allowed: [twoAp, { ...Ap, ...Ac }], refused: [Ap, { ...Ap, ...P }] },
    ] as const),
  ],
  ['an approved user promoted', user('approved'), admin('approved'), { usersApproved: -1, adminsApproved: 1 }, {}],
  ['an end taken away', admin('active', end), admin('active'), { adminsActive: 1 }, {}],
  ['an admin reactivated', admin('suspended'), admin('active'), { adminsActive: 1 }, {}],
  ['an admin reactivated without the end', admin('suspended', end), admin('active'), { adminsActive: 1 }, {}],
  ['a user promoted', user('active'), admin('active'), { usersActive: -1, adminsActive: 1 }, {}],
  ['an approved user revoked', user('approved'), user('revoked'), { usersApproved: -1 }, {}],
  ['an active user suspended', user('active'), user('suspended'), { usersActive: -1 }, {}],
  ['an active user with an end revoked', user('active', end), user('revoked', end), { usersActive: -1 }, {}],
];

describe('what the tally makes of a move (C5, L6)', () => {
  test.each(rows)('%s', (_what, before, after, changes, { refusal, allowed = [{}], refused = [] }) => {
    const move = tallyMove(before, after);
    expect(move).toMatchObject({ changes });
    expect(move?.changes).toEqual(changes);
    expect(move?.refusal).toBe(refusal);
    for (const counts of allowed) expect(fulfils(counts, move?.condition ?? []), JSON.stringify(counts)).toBe(true);
    for (const counts of refused) expect(fulfils(counts, move?.condition ?? []), JSON.stringify(counts)).toBe(false);
  });

  test('every row of the table is one of these', () => {
    const told = rows.map(([, before, after]) => `${placeOf(before)} → ${placeOf(after)}`);
    expect([...new Set(told)].sort()).toEqual(moves.map(({ from, to }) => `${from} → ${to}`).sort());
  });

  test('who moves to another company is counted out of the one and into the other (L4)', () => {
    const [before, after] = [
      { ...admin('active'), companyId: 'e1' },
      { ...user('active'), companyId: 'e2' },
    ];
    expect(tallyMoves(before, after)).toMatchObject([
      { companyId: 'e1', move: { changes: { adminsActive: -1 }, refusal: last } },
      { companyId: 'e2', move: { changes: { usersActive: 1 }, refusal: needs } },
    ]);
    const [, into] = tallyMoves(before, after);
    expect(refusalBy({}, into!.move)).toBe(needs);
    expect(refusalBy(countsAfter({}, { ...into!.move, changes: Ac }), into!.move)).toBeUndefined();
    expect(tallyMoves(before, { ...after, companyId: 'e1' })).toMatchObject([
      { companyId: 'e1', move: { changes: { adminsActive: -1, usersActive: 1 } } },
    ]);
    expect(tallyMoves(before, { ...admin('suspended'), companyId: 'e2' })).toHaveLength(1);
  });

  test.each<[string, Countable | undefined, Countable]>([
    ['an admin with an end submitted', undefined, admin('pending_validation', end)],
    ['an admin with an end approved', admin('pending_validation', end), admin('approved', end)],
    ['an admin with an end activated', admin('approved', end), admin('active', end)],
    ['an admin with an end suspended', admin('active', end), admin('suspended', end)],
    ['an admin reactivated until an end', admin('suspended'), admin('active', end)],
    ['an admin with an end revoked', admin('active', end), admin('revoked', end)],
    ['a suspended admin revoked', admin('suspended'), admin('revoked')],
    ['a suspended user revoked', user('suspended'), user('revoked')],
    ['nothing that moves', admin('active'), admin('active')],
  ])('%s is counted nowhere', (_what, before, after) => {
    expect(tallyMove(before, after)).toBeUndefined();
  });

  test('a move that is none is an error of ours', () => {
    expect(() => tallyMove(admin('active'), admin('pending_validation'))).toThrow(TypeError);
  });

  test('a user may be submitted beside any lasting admin, whatever became of a counter that was never moved', () => {
    expect([{}, P, Ap, Ac, Uc, { adminsActive: 0 }].map(mayHaveUser)).toEqual([false, true, true, true, false, false]);
  });

  // True in every transaction: the conditions keep what follows from the counts.
  test('no move that is allowed leaves active users without an active admin, or approved ones without any', () => {
    const few = [0, 1, 2];
    const all = few.flatMap((adminsApproved) =>
      few.flatMap((adminsActive) =>
        few.flatMap((usersApproved) =>
          few.map((usersActive) => ({ adminsPending: 1, adminsApproved, adminsActive, usersApproved, usersActive })),
        ),
      ),
    );
    const isSound = ({ adminsApproved, adminsActive, usersApproved, usersActive }: Record<Counter, number>) =>
      (usersActive <= 0 || adminsActive > 0) && (usersApproved <= 0 || adminsActive + adminsApproved > 0);
    for (const counts of all.filter(isSound))
      for (const [what, before, after] of rows) {
        const { changes = {}, condition = [] } = tallyMove(before, after) ?? {};
        const next = { ...counts };
        for (const [counter, by] of Object.entries(changes)) next[counter as Counter] += by;
        if (Object.values(next).every((count) => count >= 0) && fulfils(counts, condition))
          expect(isSound(next), `${what} of ${JSON.stringify(counts)}`).toBe(true);
      }
  });
});

test('every status has its place, and none but three is counted', () => {
  const counted = AccessStatus.options.filter((status) => placeOf(admin(status)) !== 'nowhere');
  expect(counted).toEqual(['pending_validation', 'approved', 'active']);
});
