import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { followCollaborator } from '../../../shared/use-cases/firm/follow-collaborator.ts';
import { startPool, type Around, type TestPool } from '../../support/cognito.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { unnoted } from '../../support/openings.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit } from '../../support/traffic.ts';
import { about, executionsInMemory, reconciled } from '../reconcile/support.ts';
import { administration, rights } from '../staff/support.ts';

let stage: Stage;
let pool: TestPool;

beforeAll(async () => {
  [stage, pool] = await Promise.all([openStage(), startPool()]);
});
afterAll(() => pool.stop());

const signInsBy = (around: Around = (_name, send) => send()) => signInService(pool.UserPoolId, pool.watched(around));
const onPool = (around?: Around) => office(stage.table, undefined, signInsBy(around));
type Step = (on: Office) => Promise<unknown>;

/** Somebody whose access is approved, in a company with a client admin. */
async function approved() {
  const company = await stage.company();
  await stage.active('client_admin', company);
  const made = await stage.approved('client_user', company);
  const { accessId, person } = made.access;
  return { made, company, accessId, former: emailKeyOf(person.email), by: { who: asStaff(stage.victor), accessId } };
}
type Approved = Awaited<ReturnType<typeof approved>>;

/** They are to have another address, as an approved change has it (L5). */
async function readdressed({ made, accessId }: Approved, email: string): Promise<Submission> {
  const now = onPool();
  const asked = await now.changeAccess({ who: asStaff(stage.paul), accessId, acknowledge: [], identity: { email } });
  const change = { ...made, request: asked.request! };
  await now.decide(stage.victor, change, 'approve');
  return change;
}
/** They go over to it. */
async function moves(who: Approved): Promise<void> {
  await onPool().openSignIn(await readdressed(who, `partie-${who.former}`));
  expect(await onPool().accesses.holder(who.former)).toBeUndefined();
}

/** A step that asks for a sign-in as it read the access, and is served only when `meanwhile` is over. */
async function served(step: Step, meanwhile: () => Promise<void>, { isCut = false } = {}): Promise<void> {
  const [asks, goesOn] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  let served = 0;
  const slow: Around = async (name, send) => {
    if (name !== 'AdminCreateUser' || (served += 1) > 1) return send();
    asks.resolve(undefined);
    await goesOn.promise;
    await send();
    if (isCut) throw new Error('The line is cut.');
  };
  const late = step(onPool(slow)).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
  await asks.promise;
  await meanwhile();
  goesOn.resolve(undefined);
  expect(await late).toBe(isCut ? 'The line is cut.' : undefined);
  expect(served).toBeGreaterThan(0);
}

const usersOf = async (accessId: string) =>
  (await pool.users()).filter(({ Attributes = [] }) =>
    Attributes.some(({ Name, Value }) => Name === 'custom:accessId' && Value === accessId),
  );

/** C1: one sign-in, at the address there is now; the former one is somebody else's for the asking. */
async function hasOne({ accessId, former, company }: Approved): Promise<void> {
  const now = onPool();
  const { sub, person } = (await now.accesses.known(accessId))!;
  expect(await usersOf(accessId)).toMatchObject([
    { Attributes: expect.arrayContaining([{ Name: 'email', Value: emailKeyOf(person.email) }]) as unknown },
  ]);
  expect((await pool.user(sub ?? ''))?.Username).toBe((await usersOf(accessId))[0]?.Username);
  expect(await pool.user(former)).toBeUndefined();
  const next = await now.submit(stage.paul, creationOf(company, 'client_user', former));
  await now.decide(stage.victor, next, 'approve');
  await now.openSignIn(next);
  await now.activate(next);
  expect(await usersOf(next.access.accessId)).toHaveLength(1);
}

const opening =
  (made: Submission): Step =>
  (on) =>
    on.openSignIn(made);

describe('L5, C1: whoever opens a sign-in at an address that has been left meanwhile leaves none there', () => {
  test.each([
    ['and notes that they came too late', false],
    ['and breaks off, and is repeated', true],
  ])('a creation that is being opened, %s', async (_how, isCut) => {
    const who = await approved();
    await served(opening(who.made), () => moves(who), { isCut });
    if (isCut) await onPool().openSignIn(who.made);
    await onPool().activate(who.made);
    await hasOne(who);
  });

  test.each([
    ['and notes that they came too late', false],
    ['and breaks off, and is repeated', true],
  ])('one that is opened late, since it is reactivated (L7), %s', async (_how, isCut) => {
    const who = await approved();
    const now = onPool();
    await now.undo({ requestId: who.made.request.requestId, collaboratorId: stage.victor.collaboratorId });
    await now.reactivate(who.by);
    await served(
      (on) => on.followAccess(who.accessId),
      () => moves(who),
      { isCut },
    );
    if (isCut) await onPool().followAccess(who.accessId);
    await hasOne(who);
  });

  test.each([
    ['and notes that they came too late', false],
    ['and breaks off, and is repeated', true],
  ])('one that was lost, and is opened anew (L12), %s', async (_how, isCut) => {
    const who = await approved();
    await onPool().openSignIn(who.made);
    await onPool().activate(who.made);
    const { sub: Username } = (await onPool().accesses.known(who.accessId))!;
    await pool.client.send(new AdminDeleteUserCommand({ UserPoolId: pool.UserPoolId, Username }));
    await served(
      (on) => on.reopen(who.accessId),
      () => moves(who),
      { isCut },
    );
    await onPool().reopen(who.accessId);
    await hasOne(who);
  });

  test('an approved change whose step runs twice, and of which one run comes after the next change', async () => {
    const who = await approved();
    const change = await readdressed(who, `second-${who.former}`);
    await served(opening(change), async () => {
      await onPool().openSignIn(change);
      await moves(who);
    });
    await onPool().activate(who.made);
    await hasOne(who);
  });

  test('also where the access is revoked before they come to it', async () => {
    const who = await approved();
    await served(opening(who.made), async () => {
      await moves(who);
      await onPool().revoke({ ...who.by, reason: 'Parti.' });
      await onPool().followAccess(who.accessId);
    });
    expect(await usersOf(who.accessId)).toEqual([]);
  });

  test.each([
    ['by the addresses they had, where nobody noted one', ['sign-in-drifted', 'left-behind', 'repaired']],
    ['by the note of the attempt', ['opening-unnoted', undefined, 'repaired']],
  ])('and what is left there all the same is found within the hour, and goes, %s (V21)', async (_how, found) => {
    const who = await approved();
    if (found[0] === 'opening-unnoted') await served(opening(who.made), () => moves(who), { isCut: true });
    else {
      await moves(who);
      const { accessId, former: email } = who;
      await onPool().followAccess(accessId);
      await signInsBy().open(unnoted({ accessId, email, firmId: stage.firm.firmId }));
    }
    await onPool().activate(who.made);
    expect(about(await anHourLater(), who.accessId)).toContainEqual(found);
    await hasOne(who);
    expect(about(await anHourLater(), who.accessId)).not.toContainEqual(found);
  });
});

/** What reconciliation finds an hour later. */
const anHourLater = (minutes = 61) =>
  reconciled({
    ...{ table: stage.table, signIns: signInsBy(), workflow: executionsInMemory(), atMost: 0 },
    now: () => new Date(Date.now() + minutes * 60_000),
  });

/** How sign-ins of accesses are opened: what is done before, and the step that opens one. */
const ways: [string, (who: Approved) => Promise<void>, (who: Approved) => Step][] = [
  ['a creation', () => Promise.resolve(), ({ made }) => opening(made)],
  [
    'one that is opened late (L7)',
    async ({ made, by }) => {
      await onPool().undo({ requestId: made.request.requestId, collaboratorId: stage.victor.collaboratorId });
      await onPool().reactivate(by);
    },
    ({ accessId }) =>
      (on) =>
        on.followAccess(accessId),
  ],
  [
    'one that was lost (L12)',
    async ({ made, accessId }) => {
      await onPool().openSignIn(made);
      await onPool().activate(made);
      const { sub: Username } = (await onPool().accesses.known(accessId))!;
      await pool.client.send(new AdminDeleteUserCommand({ UserPoolId: pool.UserPoolId, Username }));
    },
    ({ accessId }) =>
      (on) =>
        on.reopen(accessId),
  ],
];

const erases = async ({ accessId }: Approved): Promise<void> => {
  await onPool().erase({ who: asStaff(stage.victor), accessId, confirm: accessId, reason: 'Sur demande.' });
};
const erasedWhole = async (who: Approved): Promise<void> => {
  await erases(who);
  await onPool().followErasure(who.accessId);
};
const notesOf = ({ accessId }: Approved) => onPool().openings.of(accessId);

/** Somebody else who is approved at an address. */
async function successorOf({ company, former }: Approved, email = former): Promise<Submission> {
  const next = await onPool().submit(stage.paul, creationOf(company, 'client_user', email));
  await onPool().decide(stage.victor, next, 'approve');
  return next;
}

describe.each(ways)('G3, C1: of %s that meets an erasure nothing is left', (_way, prepare, stepOf) => {
  test('where it comes after all of that', async () => {
    const who = await approved();
    await prepare(who);
    await served(stepOf(who), () => erasedWhole(who));
    expect([await usersOf(who.accessId), await notesOf(who)]).toEqual([[], []]);
  });

  test('where it is cut, comes after all of that, and is repeated', async () => {
    const who = await approved();
    await prepare(who);
    await served(stepOf(who), () => erasedWhole(who), { isCut: true });
    await stepOf(who)(onPool());
    expect(await usersOf(who.accessId)).toEqual([]);
  });

  test('where it is cut, and nobody repeats it: within the hour (V21)', async () => {
    const who = await approved();
    await prepare(who);
    await served(stepOf(who), () => erasedWhole(who), { isCut: true });
    expect([(await usersOf(who.accessId)).length, (await notesOf(who)).length]).toEqual([1, 1]);
    // It may be under way.
    await anHourLater(59);
    expect(await notesOf(who)).toHaveLength(1);
    expect(about(await anHourLater(), who.accessId)).toContainEqual(['opening-unnoted', undefined, 'repaired']);
    expect([await usersOf(who.accessId), await notesOf(who)]).toEqual([[], []]);
  });

  test('for somebody else to wait for who is approved at that address', async () => {
    const who = await approved();
    await prepare(who);
    await served(stepOf(who), () => erasedWhole(who), { isCut: true });
    const next = await successorOf(who);
    await onPool().openSignIn(next);
    await onPool().activate(next);
    expect([(await usersOf(who.accessId)).length, (await usersOf(next.access.accessId)).length]).toEqual([0, 1]);
    expect((await onPool().accesses.access(next.access.accessId))?.sub).toBe(
      subIn(await usersOf(next.access.accessId)),
    );
    // Nobody takes it from them.
    await stepOf(who)(onPool());
    expect(about(await anHourLater(), who.accessId)).toContainEqual(['opening-unnoted', undefined, 'moved-on']);
    expect(await usersOf(next.access.accessId)).toHaveLength(1);
  });

  test('nor where somebody else has been opened at that address before it comes', async () => {
    const who = await approved();
    await prepare(who);
    let next: Submission | undefined;
    await served(stepOf(who), async () => {
      await erasedWhole(who);
      next = await successorOf(who);
      await onPool().openSignIn(next);
    });
    expect([await usersOf(who.accessId), await notesOf(who)]).toEqual([[], []]);
    expect(await usersOf(next!.access.accessId)).toHaveLength(1);
  });

  test('an opening that was cut, of somebody who is there still, keeps what it opened; its note goes (V21)', async () => {
    const who = await approved();
    await prepare(who);
    await served(stepOf(who), () => Promise.resolve(), { isCut: true });
    expect(about(await anHourLater(), who.accessId)).toContainEqual(['opening-unnoted', undefined, 'moved-on']);
    expect([(await usersOf(who.accessId)).length, (await notesOf(who)).length]).toEqual([1, 0]);
    await stepOf(who)(onPool());
    expect((await onPool().accesses.access(who.accessId))?.sub).toBe(subIn(await usersOf(who.accessId)));
    expect(await notesOf(who)).toEqual([]);
  });
});

test('G3, C1: of an opening that comes between the closing of the sign-in and the freeing of its address nothing is left', async () => {
  const who = await approved();
  const [closed, goesOn] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const slow = beforeCommit(stage.table, () => {
    closed.resolve(undefined);
    return goesOn.promise;
  });
  let following: Promise<void> | undefined;
  await served(opening(who.made), async () => {
    await erases(who);
    following = office(slow, undefined, signInsBy()).followErasure(who.accessId);
    await closed.promise;
  });
  goesOn.resolve(undefined);
  await following;
  expect([await usersOf(who.accessId), await notesOf(who)]).toEqual([[], []]);
});

const subIn = ([user]: Awaited<ReturnType<typeof usersOf>>) =>
  user?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;

describe('C1: at an address that is theirs by now somebody gets a sign-in', () => {
  test('though one was left there by who moves in from elsewhere (L5)', async () => {
    const [who, other] = [await approved(), await approved()];
    await served(opening(who.made), () => erasedWhole(who), { isCut: true });
    await onPool().openSignIn(other.made);
    const before = subIn(await usersOf(other.accessId));
    await onPool().openSignIn(await readdressed(other, who.former));
    expect(await usersOf(who.accessId)).toEqual([]);
    expect((await pool.user(who.former))?.Username).toBe((await usersOf(other.accessId))[0]?.Username);
    expect(subIn(await usersOf(other.accessId))).toBe(before);
  });

  test('though one of their own was left there, and they come back (L5)', async () => {
    const who = await approved();
    await served(opening(who.made), () => moves(who), { isCut: true });
    await onPool().openSignIn(await readdressed(who, who.former));
    const { sub } = (await onPool().accesses.known(who.accessId))!;
    expect(await usersOf(who.accessId)).toHaveLength(1);
    expect(subIn(await usersOf(who.accessId))).toBe(sub);
    expect((await pool.user(who.former))?.Username).toBe((await usersOf(who.accessId))[0]?.Username);
  });

  const taken: [string, (email: string) => Promise<unknown>][] = [
    [
      'that is noted with somebody else',
      async (email) => {
        const other = await approved();
        await onPool().openSignIn(other.made);
        const { sub: Username } = (await onPool().accesses.known(other.accessId))!;
        const UserAttributes = [{ Name: 'email', Value: email }];
        await pool.client.send(
          new AdminUpdateUserAttributesCommand({ UserPoolId: pool.UserPoolId, Username, UserAttributes }),
        );
      },
    ],
    [
      'that bears no mark',
      (email) =>
        pool.client.send(
          new AdminCreateUserCommand({
            ...{ UserPoolId: pool.UserPoolId, Username: email, MessageAction: 'SUPPRESS' },
            UserAttributes: [{ Name: 'email', Value: email }],
          }),
        ),
    ],
    [
      'of whom the table does not know',
      (email) => signInsBy().open(unnoted({ email, firmId: stage.firm.firmId, accessId: 'of-another-table' })),
    ],
  ];
  test.each(taken)('but not over one %s', async (_whose, take) => {
    const who = await approved();
    await take(who.former);
    const before = await pool.user(who.former);
    await expect(onPool().openSignIn(who.made)).rejects.toMatchObject({ name: 'SignInTaken' });
    expect((await pool.user(who.former))?.Username).toBe(before?.Username);
    expect(await usersOf(who.accessId)).toEqual([]);
    expect(await notesOf(who)).toEqual([]);
    // Nor where they move there (L5).
    const other = await approved();
    await onPool().openSignIn(other.made);
    const free = `frei-${who.former}`;
    await take(free);
    await expect(onPool().openSignIn(await readdressed(other, free))).rejects.toMatchObject({ name: 'SignInTaken' });
    expect((await usersOf(other.accessId)).length).toBe(1);
  });
});

describe('C1, V21: of one of the staff who leaves before their sign-in is opened', () => {
  let people = 0;
  const staffOn = (around?: Around) => {
    const staff = administration(stage.table);
    return { ...staff, follow: followCollaborator({ ...staff, signIns: signInsBy(around) }) };
  };
  const staffUsers = async (id: string) =>
    (await pool.users()).filter(({ Attributes = [] }) => Attributes.some(({ Value }) => Value === id));
  const hired = async (email = `zoe-${String((people += 1))}@late.example`) => {
    const input = { name: 'Zoé Martin', email, portfolio: [] as string[], rights: rights({ validate: true }) };
    return staffOn().add({ who: asStaff(stage.agnes), input });
  };
  /** Cut, and comes when they have left, and that is followed. */
  async function leftBehind() {
    const { collaboratorId: id, email } = await hired();
    const cut: Around = async (name, send) => {
      if (name !== 'AdminCreateUser') return send();
      await staffOn().remove({ who: asStaff(stage.agnes), collaboratorId: id });
      await staffOn().follow(id);
      await send();
      throw new Error('The line is cut.');
    };
    await expect(staffOn(cut).follow(id)).rejects.toThrow('cut');
    expect(await staffUsers(id)).toHaveLength(1);
    return { id, email };
  }

  test('nothing is left within the hour, though nobody repeats it', async () => {
    const { id } = await leftBehind();
    expect(about(await anHourLater(), id)).toContainEqual(['opening-unnoted', undefined, 'repaired']);
    expect([await staffUsers(id), await onPool().openings.of(id)]).toEqual([[], []]);
  });

  test('nothing is in the way of who comes after them, a collaborator or a client', async () => {
    const one = await leftBehind();
    const { collaboratorId } = await hired(one.email);
    await staffOn().follow(collaboratorId);
    expect(await onPool().openings.of(collaboratorId)).toEqual([]);
    expect([(await staffUsers(one.id)).length, (await staffUsers(collaboratorId)).length]).toEqual([0, 1]);
    const other = await leftBehind();
    const next = await successorOf(await approved(), other.email);
    await onPool().openSignIn(next);
    expect([(await staffUsers(other.id)).length, (await usersOf(next.access.accessId)).length]).toEqual([0, 1]);
  });
});
