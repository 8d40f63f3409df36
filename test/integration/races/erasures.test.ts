import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { erasedInTable } from '../../../infra/commands/erase/sources.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Erased } from '../../../shared/domain/erasure.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { replayErasure } from '../../../shared/use-cases/accesses/replay-erasure.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { putMany } from '../../support/directory.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { namedStill } from '../../support/named-nowhere-else.ts';
import { asStaff, creationOf, office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, interposed } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let company: Company;
const signIns = signInsInMemory();

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, undefined, signIns);
});
beforeEach(async () => {
  company = await stage.company();
  await stage.active('client_admin', company);
});

let people = 0;
/** Somebody whose name, address and number are nobody else's; the reply of their creation is kept. */
async function submitted(clientType: ClientType = 'client_user', where = company, email?: string) {
  people += 1;
  const n = String(people).padStart(4, '0');
  const input = creationOf(where, clientType, email ?? `zenaide.${n}@erased.example`);
  const identity = { ...input.identity, lastName: `Quatremère${n}`, firstName: `Zénaïde${n}`, phone: `+33612${n}77` };
  const render = (made: Submission) => ({ status: 202, body: made.access.person });
  const receipt = { callerId: stage.paul.collaboratorId, key: `key-${n}`, fingerprint: n, render };
  return now.submit(stage.paul, { ...input, identity }, receipt);
}

/** A request for more rights, by somebody without the validation right. */
const askForMore = async ({ access: { accessId } }: Submission) => {
  const dossierId = company.dossiers[0]?.dossierId ?? '';
  const rights = { level: 'team_lead' as const, options: [] };
  const { request } = await now.changeRights({ who: asStaff(stage.paul), dossierId, accessId, rights });
  return request!;
};

type State =
  'pending' | 'rejected' | 'approved' | 'opening' | 'active' | 'asking' | 'suspended' | 'revoked' | 'followed';
const states: Record<State, () => Promise<Submission>> = {
  pending: () => submitted(),
  rejected: async () => {
    const made = await submitted();
    await now.decide(stage.victor, made, 'reject');
    return made;
  },
  approved: async () => {
    const made = await submitted();
    await now.decide(stage.victor, made, 'approve');
    return made;
  },
  opening: async () => {
    const made = await states.approved();
    await now.openSignIn(made);
    return made;
  },
  active: async () => {
    const made = await states.opening();
    await now.activate(made);
    return made;
  },
  asking: async () => {
    const made = await states.active();
    await askForMore(made);
    return made;
  },
  suspended: async () => {
    const made = await states.active();
    await now.suspend({ ...by(made), reason: 'Congé.' });
    return made;
  },
  revoked: async () => {
    const made = await states.active();
    await now.revoke({ ...by(made), reason: 'Départ.' });
    return made;
  },
  followed: async () => {
    const made = await states.revoked();
    await now.followAccess(made.access.accessId);
    return made;
  },
};
const allStates = Object.keys(states) as State[];

const by = ({ access: { accessId } }: Submission) => ({ who: asStaff(stage.victor), accessId });
const erase = (of: Submission, on = now) =>
  on.erase({ ...by(of), confirm: of.access.accessId, reason: 'À la demande de Zénaïde.' });

/** G3: nothing says who it was; ids, the tally and the record stay. */
async function erasedWhole({ access: { accessId, person } }: Submission) {
  const items = await everything(stage.table);
  expect(namedStill(items, person)).toEqual([]);
  expect(
    items.filter(({ pk }) => pk === keys.card(accessId).pk || pk === keys.erasedAddress(accessId).pk),
  ).toMatchObject([{ type: 'Erasure', accessId, doneAt: expect.any(String) as string }]);
  const access = (await now.accesses.shown(accessId))!;
  expect(access.person).toBeUndefined();
  expect(access.erasedAt).toBeDefined();
  expect(items.filter(({ type, sk }) => type === 'User' && sk === keys.user('', accessId).sk)).toEqual([]);
  expect(items.find(({ pk }) => pk === keys.access(accessId).pk)).not.toHaveProperty('due');
  expect(signIns.opened.has(emailKeyOf(person.email))).toBe(false);
  expect(await now.accesses.holder(emailKeyOf(person.email))).toBeUndefined();
  const entries = await auditOf(stage.table, accessId);
  expect(entries.filter(({ action }) => action === 'access-erased')).toHaveLength(1);
  expect(entries.filter(({ changes }) => changes.length > 0).map(({ version }) => version)).toEqual(
    Array.from({ length: access.version }, (_, index) => index + 1),
  );
  return access;
}

describe('G3: an access is erased', () => {
  test.each(allStates)('%s: nothing says who it was, and it has ended', async (state) => {
    const made = await states[state]();
    const { accessId } = made.access;
    const after = await erase(made);
    expect((await now.accesses.shown(accessId))?.person).toBeUndefined();
    await now.followErasure(accessId);
    const ends: Partial<Record<State, string>> = { pending: 'cancelled', rejected: 'rejected' };
    expect((await erasedWhole(made)).status).toBe(ends[state] ?? 'revoked');
    expect(after.status).toBe(ends[state] ?? 'revoked');
    const { request } = made;
    const open = (await now.requests.request((await now.accesses.access(accessId))?.requestId ?? ''))?.status;
    expect(open).not.toBe('open');
    if (state === 'pending')
      expect(await now.requests.request(request.requestId)).toMatchObject({ status: 'cancelled' });

    // A second time, and whatever the stream tells late, changes nothing.
    const before = await everything(stage.table);
    expect(await erase(made)).toMatchObject({ version: after.version });
    await now.followErasure(accessId);
    await now.followAccess(accessId);
    expect(await everything(stage.table)).toEqual(before);
  });

  test('the creator is told, without a name, and whoever erased is not', async () => {
    const made = await states.asking();
    await erase(made);
    const { length } = now.letters;
    await now.followErasure(made.access.accessId);
    expect(now.letters.slice(length)).toEqual([
      { to: emailKeyOf(stage.paul.email), subject: 'Un accès que vous aviez demandé a été effacé' },
    ]);
  });

  test('the last client admin of users stays until they are replaced (C5)', async () => {
    const other = await stage.company();
    const admin = await submitted('client_admin', other);
    await now.decide(stage.victor, admin, 'approve');
    await now.openSignIn(admin);
    await now.activate(admin);
    await stage.active('client_user', other);
    expect(await refusalOf(() => erase(admin))).toMatchObject({ code: 'last-client-admin' });
    expect((await now.accesses.shown(admin.access.accessId))?.erasedAt).toBeUndefined();
    await stage.active('client_admin', other);
    await erase(admin);
    await now.followErasure(admin.access.accessId);
    expect((await erasedWhole(admin)).status).toBe('revoked');
  });

  test('only whom it is confirmed for', async () => {
    const made = await states.pending();
    const other = { ...by(made), confirm: made.request.requestId, reason: 'x' };
    expect(await refusalOf(() => now.erase(other))).toMatchObject({ code: 'confirmation-mismatch' });
  });
});

describe('G3: what follows from an erasure', () => {
  test.each(['pending', 'asking'] as const)(
    'broken off before and after every call it makes comes to its end (%s)',
    async (state) => {
      const made = await states[state]();
      await erase(made);
      const letters: unknown[] = [];
      for (const when of ['before', 'after'] as const)
        for (let nth = 1, isDone = false; !isDone; nth += 1) {
          let calls = 0;
          const cut = interposed(stage.table, async (_call, send) => {
            calls += 1;
            if (calls === nth && when === 'before') throw new Error('The line is cut.');
            await send();
            if (calls === nth) throw new Error('The line is cut.');
          });
          const broken = office(cut, undefined, signIns);
          isDone = await broken.followErasure(made.access.accessId).then(
            () => true,
            () => false,
          );
          letters.push(...broken.letters);
        }
      await erasedWhole(made);
      expect(letters.length).toBeGreaterThan(0);
      expect(letters.length).toBeLessThanOrEqual(2);
    },
  );

  test('takes the data while the sign-in service is down, and keeps the address until it is not', async () => {
    const made = await states.active();
    const { accessId, person } = made.access;
    await erase(made);
    const down = { ...signIns, close: () => Promise.reject(new Error('The service is down.')) };
    await expect(office(stage.table, undefined, down).followErasure(accessId)).rejects.toThrow('down');
    const left = namedStill(await everything(stage.table), person);
    const guard = keys.email(emailKeyOf(person.email));
    expect(left.sort()).toEqual([
      `Email ${guard.pk} EMAIL`,
      `ErasedAddress ${keys.erasedAddress(accessId).pk} ADDRESS`,
    ]);
    expect(await refusalOf(() => submitted('client_user', company, person.email))).toMatchObject({
      code: 'email-taken',
    });
    await now.followErasure(accessId);
    await erasedWhole(made);
    // C1: the address is somebody else's now, and stays theirs.
    const next = await submitted('client_user', company, person.email);
    await now.followErasure(accessId);
    expect((await now.accesses.holder(emailKeyOf(person.email)))?.holderId).toBe(next.access.accessId);
  });
});

describe('G3: an erasure meets', () => {
  test.each(['pending', 'asking', 'revoked'] as const)('itself, while %s: one of them', async (state) => {
    const made = await states[state]();
    await allAtOnce(
      () => erase(made),
      () => erase(made),
    );
    await Promise.allSettled([now.followErasure(made.access.accessId), now.followErasure(made.access.accessId)]);
    await now.followErasure(made.access.accessId);
    await erasedWhole(made);
  });

  /** What is under way when the erasure is committed before its own transaction. */
  const others: [string, State, (made: Submission, on: Office) => Promise<unknown>][] = [
    ['an approval', 'pending', (made, on) => on.decide(stage.victor, made, 'approve')],
    ['a cancellation', 'pending', (made, on) => on.cancel(stage.paul, made)],
    ['its expiry', 'pending', (made, on) => on.expire(made)],
    ['the opening of the sign-in', 'approved', (made, on) => on.openSignIn(made)],
    ['the activation', 'opening', (made, on) => on.activate(made)],
    ['a suspension', 'active', (made, on) => on.suspend({ ...by(made), reason: 'Congé.' })],
    ['a revocation', 'asking', (made, on) => on.revoke({ ...by(made), reason: 'Départ.' })],
    ['a request for more', 'active', (made) => askForMore(made)],
    ['what follows from a revocation', 'revoked', (made, on) => on.followAccess(made.access.accessId)],
  ];
  test.each(others)('%s, which comes after it', async (_name, state, act) => {
    const made = await states[state]();
    const { accessId } = made.access;
    const erasing = vi.fn(async () => {
      await erase(made);
      await now.followErasure(accessId);
    });
    await allAtOnce(() => act(made, office(beforeCommit(stage.table, erasing), undefined, signIns)));
    if (erasing.mock.calls.length === 0) await erase(made);
    await now.followErasure(accessId);
    await erasedWhole(made);
  });

  test.each(others)('%s, which comes before it', async (_name, state, act) => {
    const made = await states[state]();
    let acted = false;
    const late = office(
      beforeCommit(stage.table, async () => {
        if (acted) return;
        acted = true;
        await allAtOnce(() => act(made, now));
      }),
      undefined,
      signIns,
    );
    await erase(made, late);
    await now.followErasure(made.access.accessId);
    await erasedWhole(made);
  });

  test('the steps of the workflow that come after it: each ends well, and opens nothing', async () => {
    const made = await states.approved();
    await erase(made);
    await now.followErasure(made.access.accessId);
    await now.openSignIn(made);
    await now.activate(made);
    await now.invite(made);
    await erasedWhole(made);
  });
});

test('the record of an erased access says what was done, in whose name no more', async () => {
  const made = await states.asking();
  await erase(made);
  await now.followErasure(made.access.accessId);
  const { accessId } = made.access;
  expect((await actionsOn(stage.table, accessId)).slice(-3)).toEqual([
    'access-revoked',
    'access-erased',
    'sign-in-closed',
  ]);
  const [erasure] = (await auditOf(stage.table, accessId)).filter(({ action }) => action === 'access-erased');
  expect(erasure).toMatchObject({
    changes: [],
    by: { id: stage.victor.collaboratorId },
    reasonHash: expect.any(String) as string,
  });
  expect(JSON.stringify(erasure)).not.toContain('demande de');
});

describe('G3: after a backup was restored', () => {
  test('whom another table names is erased again, as often as one likes', async () => {
    const [active, pending, gone] = [await states.active(), await states.pending(), await states.pending()];
    const restored = await freshTable();
    const before = await everything(stage.table);
    await putMany(
      restored,
      before.filter(({ pk }) => pk !== keys.access(gone.access.accessId).pk),
    );
    for (const made of [active, pending, gone]) await erase(made);

    const there = office(restored, undefined, signIns);
    const replay = replayErasure({ ...there, via: 'command' });
    const ids = new Set([active, pending, gone].map(({ access: { accessId } }) => accessId));
    const named: Erased[] = [];
    for await (const erased of erasedInTable(stage.table)) if (ids.has(erased.accessId)) named.push(erased);
    const outcomes = async () => (await Promise.all(named.map(replay))).sort();
    expect(await outcomes()).toEqual(['erased', 'erased', 'remembered']);
    expect(await outcomes()).toEqual(['known', 'known', 'known']);
    // Named as of another firm: known there or not, erased or not.
    const elsewhere = await states.active();
    await putMany(
      restored,
      (await everything(stage.table)).filter(({ pk }) => pk === keys.access(elsewhere.access.accessId).pk),
    );
    const misnamed = [...named, elsewhere.access].map(({ accessId }) => ({
      accessId,
      firmId: uuidv7(),
      at: named[0]!.at,
    }));
    expect(new Set(await Promise.all(misnamed.map(replay)))).toEqual(new Set(['other-firm']));
    expect((await there.accesses.access(elsewhere.access.accessId))?.erasedAt).toBe(undefined);
    for (const { access } of [active, pending]) {
      await there.followErasure(access.accessId);
      expect(namedStill(await everything(restored), access.person)).toEqual([]);
      expect((await there.accesses.shown(access.accessId))?.status).toBe(
        access === active.access ? 'revoked' : 'cancelled',
      );
    }
    expect(there.letters).toEqual([]);
    expect(await there.erasures.erasure(gone.access.accessId)).toMatchObject({ doneAt: expect.any(String) as string });
  });
});

describe('G4: the card of an access that has ended', () => {
  const ttlsOf = async ({ access: { accessId } }: Submission) =>
    (await everything(stage.table))
      .filter(
        ({ pk, accessId: of, type }) => pk === keys.card(accessId).pk || (of === accessId && type === 'AccessWord'),
      )
      .map(({ ttl }) => Number(ttl ?? 0));
  const seconds = (instant: string | undefined, years: number) => {
    const end = new Date(instant ?? '');
    end.setUTCFullYear(end.getUTCFullYear() + years);
    return Math.floor(end.getTime() / 1000);
  };

  test.each([
    ['rejected', 1],
    ['revoked', 5],
  ] as const)('has its end once it is %s, and is as erased from then on', async (state, years) => {
    const made = await states[state]();
    const { accessId } = made.access;
    const ended = await now.accesses.access(accessId);
    const { length } = await ttlsOf(made);
    for (const _time of ['once', 'again']) await now.followAccess(accessId);
    const ttls = await ttlsOf(made);
    expect(ttls).toHaveLength(length);
    const [ttl = 0] = ttls;
    expect(new Set(ttls)).toEqual(new Set([ttl]));
    // Of a year’s calendar days in Paris, where a firm sets it.
    expect(Math.abs(ttl - seconds(ended?.lastAt, years))).toBeLessThanOrEqual(1);
    expect((await now.accesses.shown(accessId))?.person).toBeDefined();

    vi.useFakeTimers({ toFake: ['Date'], now: ttl * 1000 });
    try {
      expect((await now.accesses.shown(accessId))?.person).toBeUndefined();
      expect(await now.cards.versions([{ accessId, n: 1 }])).toEqual([undefined]);
    } finally {
      vi.useRealTimers();
    }
  });
});
