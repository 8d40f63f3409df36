import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessItem } from '../../../shared/data/access-items.ts';
import { clientPerson, personItem } from '../../../shared/data/people.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Client } from '../../../shared/domain/people.ts';
import { keys } from '../../../shared/data/table.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import { userItem } from '../../../shared/data/users.ts';
import { userOf } from '../../../shared/domain/user.ts';
import { putMany } from '../../support/directory.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, interposed, meeting } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let company: Company;
let accessId: string;
let submission: Submission;
const signIns = signInsInMemory();

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, undefined, signIns);
});

/** A user beside a client admin. */
beforeEach(async () => {
  company = await stage.company();
  await stage.active('client_admin', company);
  submission = await stage.approved('client_user', company);
  ({ accessId } = submission.access);
  await now.openSignIn(submission);
});

const reason = 'Congé parental.';
const by = (of = accessId) => ({ who: asStaff(stage.victor), accessId: of, reason });
/** With the address, which the sign-in goes by. */
const accessOf = async (of = accessId) => {
  const access = (await now.accesses.known(of))!;
  return { ...access, emailKey: emailKeyOf(access.person.email) };
};
const activate = () => now.activate(submission);
/** More rights that somebody without the validation right asks for. */
const more = async (): Promise<Submission> => {
  const dossierId = company.dossiers[0]?.dossierId ?? '';
  const rights = { level: 'team_lead' as const, options: [] };
  const { request } = await now.changeRights({ who: asStaff(stage.paul), dossierId, accessId, rights });
  return { ...submission, request: request! };
};

/** L3: the access, what its sign-in gives, the tally, the lists, the sign-in and the record tell the same. */
async function toldAlike(of = accessId) {
  await now.followAccess(of);
  const access = await accessOf(of);
  const { sub = '', status } = access;
  const person = (await now.people.person(sub)) as Client | undefined;
  // G4: of what a revoked one gave nothing is left.
  const given = status === 'revoked' ? { dossiers: [], name: '', email: '' } : { dossiers: access.dossiers };
  if (person) expect(person).toMatchObject({ status, ...given });
  const items = await everything(stage.table);
  const rows = items.filter(({ type, sk }) => type === 'User' && sk === keys.user('', of).sk);
  expect(rows.map(({ status: shown }) => shown)).toEqual(status === 'revoked' ? [] : rows.map(() => status));
  if (status === 'active' || status === 'suspended') expect(rows).toHaveLength(access.dossiers.length);
  expect(signIns.shut.has(sub)).toBe(status === 'suspended');
  expect(signIns.opened.has(access.emailKey)).toBe(status !== 'revoked');
  expect((await now.accesses.holder(access.emailKey))?.holderId).toBe(status === 'revoked' ? undefined : of);
  expect(items.find(({ pk }) => pk === keys.access(of).pk)?.['due']).toBeUndefined();
  const entries = (await auditOf(stage.table, of)).filter(({ changes }) => changes.length > 0);
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.at(-1)).toMatchObject({ version: access.version, state: { status } });
  return status;
}

const countsOf = async () => {
  const items = await everything(stage.table);
  const {
    adminsActive = 0,
    usersApproved = 0,
    usersActive = 0,
  } = items.find(({ pk, type }) => type === 'Tally' && pk === keys.tally(company.companyId).pk) ?? {};
  return { adminsActive, usersApproved, usersActive };
};

describe('an access that is suspended', () => {
  test('gives nothing at once, whatever is to follow, and all of it again once it is reactivated (L3)', async () => {
    await activate();
    const { sub = '' } = await accessOf();
    const ask = () => now.check({ sub: stage.paul.sub, home: undefined }, [{ ...question(), accessId }]);
    const question = () => ({
      dossierId: company.dossiers[0]?.dossierId ?? '',
      permission: 'invoices.process' as const,
    });
    const suspended = await now.suspend(by());
    expect(suspended).toMatchObject({ status: 'suspended', suspendedBecause: 'staff' });
    expect(await ask()).toEqual([{ allowed: false, scope: 'no', reason: 'status' }]);
    expect(await now.people.person(sub)).toMatchObject({ status: 'suspended', signedOutAt: suspended.lastAt });
    expect(await countsOf()).toMatchObject({ usersActive: 0 });
    expect(await toldAlike()).toBe('suspended');
    expect(await now.suspend({ ...by(), reason: 'Encore.' })).toMatchObject({ version: suspended.version });

    const active = await now.reactivate(by());
    const { emailKey } = await accessOf();
    expect(active.suspendedBecause).toBeUndefined();
    expect(await ask()).toMatchObject([{ allowed: true }]);
    expect(await countsOf()).toMatchObject({ usersActive: 1 });
    expect(await toldAlike()).toBe('active');
    expect(await now.reactivate(by())).toMatchObject({ version: active.version });
    const entries = await auditOf(stage.table, accessId);
    expect(entries.slice(-2)).toMatchObject([
      { action: 'access-suspended', by: { kind: 'collaborator', id: stage.victor.collaboratorId } },
      { action: 'access-reactivated' },
    ]);
    const told = now.letters.filter(({ to }) => to === emailKey).map(({ subject }) => subject);
    expect(told).toEqual([expect.stringContaining('est suspendu'), expect.stringContaining('est réactivé')]);
  });

  test('by two at once is suspended once, and so it is with each move', async () => {
    await activate();
    for (const move of ['suspend', 'reactivate', 'suspend', 'revoke'] as const) {
      const held = office(meeting(stage.table));
      const { version } = await accessOf();
      const outcomes = await allAtOnce<unknown>(
        () => held[move](by()),
        () => held[move]({ ...by(), who: asStaff(stage.agnes) }),
      );
      expect(outcomes).toMatchObject([{ version: version + 1 }, { version: version + 1 }]);
      await toldAlike();
    }
    const done = await actionsOn(stage.table, accessId);
    expect(done.filter((action) => /^access-(suspended|reactivated|revoked)$/.test(action))).toEqual([
      ...['access-suspended', 'access-reactivated', 'access-suspended', 'access-revoked'],
    ]);
  });

  test('while more rights are approved has them, and the person is told once they are let in again (L8)', async () => {
    await activate();
    const asked = await more();
    const held = office(meeting(stage.table));
    await allAtOnce<unknown>(
      () => held.suspend(by()),
      () => held.decide(stage.victor, asked, 'approve'),
    );
    expect(await accessOf()).toMatchObject({ status: 'suspended', dossiers: [{ level: 'team_lead' }] });
    expect((await now.requests.request(asked.request.requestId))?.status).toBe('approved');
    await now.invite(asked);
    await now.invite(asked);
    expect(await toldAlike()).toBe('suspended');
    const { emailKey } = await accessOf();
    const rights = () => now.letters.filter(({ to, subject }) => to === emailKey && subject.includes('vos droits'));
    expect(rights()).toEqual([]);

    await now.reactivate(by());
    expect(await toldAlike()).toBe('active');
    await now.followAccess(accessId);
    expect(rights()).toHaveLength(1);
    const { course } = (await now.requests.request(asked.request.requestId))!;
    expect(Object.values(course)).toContainEqual(expect.objectContaining({ event: 'mailed', what: 'rights' }));
  });

  test('before the invitation went is invited on reactivation, and told nothing else', async () => {
    await activate();
    await now.suspend(by());
    await now.invite(submission);
    await now.reactivate(by());
    await toldAlike();
    const { emailKey } = await accessOf();
    expect(now.letters.filter(({ to }) => to === emailKey).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('est ouvert'),
    ]);
  });
});

describe('an access that is revoked', () => {
  test('while it is activated is never active, or revoked from there; nothing is opened (V21)', async () => {
    const held = office(meeting(stage.table));
    await allAtOnce<unknown>(
      () => held.revoke(by()),
      () => held.activate(submission),
    );
    expect(await toldAlike()).toBe('revoked');
    expect(await countsOf()).toMatchObject({ usersApproved: 0, usersActive: 0 });
    await now.openSignIn(submission);
    await activate();
    await now.invite(submission);
    expect(await toldAlike()).toBe('revoked');
    expect((await actionsOn(stage.table, accessId)).at(-1)).toBe('sign-in-closed');
  });

  test('while its sign-in is opened leaves no sign-in behind', async () => {
    const other = await stage.approved('client_user', company);
    const of = other.access.accessId;
    const intruded = beforeCommit(stage.table, async () => {
      await now.revoke(by(of));
      await now.followAccess(of);
    });
    await office(intruded, undefined, signIns).openSignIn(other);
    const { emailKey, status } = await accessOf(of);
    expect(signIns.opened.has(emailKey)).toBe(false);
    expect(status).toBe('revoked');
    // Nobody had told them of it, so nobody tells them of its end.
    expect(now.letters.filter(({ to }) => to === emailKey)).toEqual([]);
  });

  test('while it is reactivated is revoked in the end', async () => {
    await activate();
    await now.suspend(by());
    const held = office(meeting(stage.table));
    await allAtOnce<unknown>(
      () => held.revoke(by()),
      () => held.reactivate(by()),
    );
    expect(await toldAlike()).toBe('revoked');
    expect(await refusalOf(() => now.reactivate(by()))).toMatchObject({
      code: 'wrong-status',
      extensions: { current: 'revoked', allowed: ['suspended'] },
    });
  });

  test('takes what is open about it along, also while that is decided (L8)', async () => {
    await activate();
    const asked = await more();
    const held = office(meeting(stage.table));
    await allAtOnce<unknown>(
      () => held.revoke(by()),
      () => held.decide(stage.victor, asked, 'approve'),
    );
    expect(await toldAlike()).toBe('revoked');
    const request = await now.requests.request(asked.request.requestId);
    expect((await accessOf()).asked).toBeUndefined();
    if (request?.status === 'cancelled')
      expect(request.decision).toMatchObject({ by: { id: stage.victor.collaboratorId } });
    else expect(request?.status).toBe('approved');
    const items = await everything(stage.table);
    expect(
      items.find(({ pk }) => pk === keys.dossier(company.dossiers[0]?.dossierId ?? '').pk)?.['openRequests'],
    ).toBeUndefined();
  });
});

describe('an access whose lost sign-in is opened anew (L12)', () => {
  test.each([
    ['revoked before, and its address freed', 'revoke', true],
    ['revoked in the same moment', 'revoke', false],
    ['suspended', 'suspend', true],
  ] as const)('while it is %s keeps none that nobody knows of', async (_when, move, follows) => {
    await activate();
    const { emailKey, sub } = await accessOf();
    signIns.opened.delete(emailKey);
    const intruded = beforeCommit(stage.table, async () => {
      await now[move](by());
      if (follows) await now.followAccess(accessId);
    });
    expect(await office(intruded, undefined, signIns).reopen(accessId)).toBeUndefined();
    if (!follows) await now.followAccess(accessId);
    expect(signIns.opened.has(emailKey)).toBe(false);
    expect(await accessOf()).toMatchObject({ sub, status: move === 'revoke' ? 'revoked' : 'suspended' });
    if (move === 'revoke') expect(await toldAlike()).toBe('revoked');
  });
});

describe('two of each at once', () => {
  /** All four have read before anybody writes; each in its turn first. */
  const four = (...acts: ((held: Office) => Promise<unknown>)[]) => {
    const held = office(meeting(stage.table, 4), undefined, signIns);
    return allAtOnce(...acts.map((act) => () => act(held)));
  };
  const both = [by, () => ({ ...by(), who: asStaff(stage.agnes) })];
  const counted = async (action: string) => (await actionsOn(stage.table, accessId)).filter((one) => one === action);

  test.each([0, 1])(
    'suspensions and approvals: suspended, with what was approved, by one of them (%i)',
    async (turn) => {
      await activate();
      const asked = await more();
      const acts = [
        ...both.map((of) => (held: Office) => held.suspend(of())),
        ...[stage.victor, stage.agnes].map((who) => (held: Office) => held.decide(who, asked, 'approve')),
      ];
      const outcomes = await four(...(turn ? acts : acts.toReversed()));
      expect(outcomes.filter((one) => typeof one === 'object' && one !== null && 'refused' in one)).toEqual([
        { refused: 'already-decided' },
      ]);
      expect((await accessOf()).dossiers).toMatchObject([{ level: 'team_lead' }]);
      expect([await counted('access-suspended'), await counted('request-approved')]).toMatchObject([
        ['access-suspended'],
        ['request-approved', 'request-approved'],
      ]);
      expect(await countsOf()).toEqual({ adminsActive: 1, usersApproved: 0, usersActive: 0 });
      expect(await toldAlike()).toBe('suspended');
    },
  );

  test.each([0, 1])('revocations and activations: revoked, once, and opened at most once (%i)', async (turn) => {
    const acts = [
      ...both.map((of) => (held: Office) => held.revoke(of())),
      ...both.map(() => (held: Office) => held.activate(submission)),
    ];
    await four(...(turn ? acts : acts.toReversed()));
    expect(await counted('access-revoked')).toHaveLength(1);
    expect((await counted('access-activated')).length).toBeLessThanOrEqual(1);
    expect(await countsOf()).toEqual({ adminsActive: 1, usersApproved: 0, usersActive: 0 });
    expect(await toldAlike()).toBe('revoked');
  });

  test.each([0, 1])('reactivations and revocations: revoked in the end (%i)', async (turn) => {
    await activate();
    await now.suspend(by());
    const acts = [
      ...both.map((of) => (held: Office) => held.reactivate(of())),
      ...both.map((of) => (held: Office) => held.revoke(of())),
    ];
    await four(...(turn ? acts : acts.toReversed()));
    expect(await counted('access-revoked')).toHaveLength(1);
    expect((await counted('access-reactivated')).length).toBeLessThanOrEqual(1);
    expect(await countsOf()).toEqual({ adminsActive: 1, usersApproved: 0, usersActive: 0 });
    expect(await toldAlike()).toBe('revoked');
  });
});

test('the last client admin is not suspended while a user is activated, or the user waits (C5)', async () => {
  for (let round = 0; round < 6; round += 1) {
    const of = await stage.company();
    const admin = await stage.active('client_admin', of);
    const user = await stage.approved('client_user', of);
    await now.openSignIn(user);
    const held = office(meeting(stage.table));
    const actions = [() => held.suspend(by(admin.access.accessId)), () => held.activate(user)];
    await allAtOnce<unknown>(...(round % 2 ? actions : actions.toReversed()));
    const statuses = [await accessOf(admin.access.accessId), await accessOf(user.access.accessId)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['active', 'active']);
    expect(await refusalOf(() => now.revoke(by(admin.access.accessId)))).toMatchObject({ code: 'last-client-admin' });
  }
});

test('an admin whose access is to end is counted nowhere, so that the end can always act (L6)', async () => {
  const of = await stage.company();
  const [first, second] = [await stage.active('client_admin', of), await stage.active('client_admin', of)];
  await stage.active('client_user', of);
  await now.suspend(by(first.access.accessId));
  await now.reactivate({ ...by(first.access.accessId), endsAt: '2040-06-30' });
  expect(await accessOf(first.access.accessId)).toMatchObject({ endsAt: '2040-06-30T22:00:00.000Z' });
  expect(await refusalOf(() => now.suspend(by(second.access.accessId)))).toMatchObject({ code: 'last-client-admin' });
  await now.suspend(by(first.access.accessId));
  await now.reactivate({ ...by(first.access.accessId), endsAt: null });
  expect(await now.suspend(by(second.access.accessId))).toMatchObject({ status: 'suspended' });
});

test('what follows is of the latest move, however late an earlier one is followed', async () => {
  await activate();
  await now.suspend(by());
  // The earlier one has shut the sign-in, and comes to look whether that is still so.
  const late = office(
    beforeCommit(stage.table, async () => {
      await now.reactivate(by());
      await now.followAccess(accessId);
    }),
    undefined,
    signIns,
  );
  await late.followAccess(accessId);
  expect(await toldAlike()).toBe('active');
});

/** The access, active, with so many dossiers. */
async function widened(many: number): Promise<void> {
  await activate();
  const before = await accessOf();
  const others = Array.from({ length: many - before.dossiers.length }, () => ({
    ...{ dossierId: uuidv7(), level: 'standard_user' as const, options: [] },
  }));
  const dossiers = [...before.dossiers, ...others];
  const access = { ...before, dossiers };
  await putMany(stage.table, [
    accessItem(access),
    personItem(clientPerson(access, access.sub ?? '')),
    ...dossiers.map(({ dossierId, ...rights }) => userItem(dossierId, userOf(access, rights, access.createdAt))),
  ]);
}

test.each([1, 200])(
  'with %i dossiers each move is one transaction of the same items, and the rows follow 25 a step (L3)',
  async (many) => {
    await widened(many);
    let sizes: number[] = [];
    const watched = office(
      interposed(stage.table, ({ name, input }, send) => {
        if (name.startsWith('TransactWrite')) sizes.push((input['TransactItems'] as unknown[]).length);
        return send();
      }),
      undefined,
      signIns,
    );
    const during = async (act: () => Promise<unknown>) => {
      sizes = [];
      await act();
      return sizes;
    };
    // Each step holds only while the access is as it was, which is an item of its own.
    const steps = Array.from({ length: Math.ceil(many / 25) }, () => Math.min(many, 25) + 1);
    for (const [move, items, status] of [
      ['suspend', 5, 'suspended'],
      ['reactivate', 4, 'active'],
      ['revoke', 5, 'revoked'],
    ] as const) {
      expect(await during(() => watched[move](by())), move).toEqual([items]);
      const followed = await during(() => watched.followAccess(accessId));
      expect(followed.slice(0, steps.length), move).toEqual(steps);
      // Of a revoked one the address is freed too, and what it is found by.
      expect(followed.slice(steps.length), move).toHaveLength(move === 'revoke' ? 1 : 0);
      expect(await during(() => watched.followAccess(accessId))).toEqual([]);
      expect(await toldAlike()).toBe(status);
    }
  },
);

describe('what follows from a move, broken off before and after every call it makes', () => {
  test.each(['suspend', 'reactivate', 'revoke'] as const)(
    'comes to its end after %s, and tells the person once',
    async (move) => {
      await activate();
      if (move === 'reactivate') {
        await now.suspend(by());
        await now.followAccess(accessId);
      }
      await now[move](by());
      const { emailKey } = await accessOf();
      const letters: string[] = [];
      for (const when of ['before', 'after'] as const)
        for (let nth = 1, isDone = false; !isDone; nth += 1) {
          let calls = 0;
          const cut = interposed(stage.table, async (_call, send) => {
            calls += 1;
            if (when === 'after') await send();
            if (calls === nth) throw new Error('The line is cut.');
            if (when === 'before') await send();
          });
          const broken = office(cut, undefined, signIns);
          isDone = await broken.followAccess(accessId).then(
            () => true,
            () => false,
          );
          letters.push(...broken.letters.filter(({ to }) => to === emailKey).map(({ subject }) => subject));
        }
      expect(await toldAlike()).toBe({ suspend: 'suspended', reactivate: 'active', revoke: 'revoked' }[move]);
      // Where it breaks off between the mail service and our record, the mail goes once more (V7).
      expect(new Set(letters).size).toBe(1);
      expect(letters.length).toBeLessThanOrEqual(2);
    },
  );

  test('waits for a sign-in service that is down, and the person is out all the same', async () => {
    await activate();
    const { sub = '' } = await accessOf();
    await now.suspend(by());
    const down = { ...signIns, suspend: () => Promise.reject(new Error('The service is down.')) };
    await expect(office(stage.table, undefined, down).followAccess(accessId)).rejects.toThrow('down');
    expect(await now.people.person(sub)).toMatchObject({ status: 'suspended' });
    expect(await toldAlike()).toBe('suspended');
  });
});
