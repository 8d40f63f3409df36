import { AdminDeleteUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { startPool, type Around, type TestPool } from '../../support/cognito.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { about, executionsInMemory, reconciled } from '../reconcile/support.ts';

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

  test('and what is left there all the same is found within the hour, and goes (V21)', async () => {
    const who = await approved();
    await served(opening(who.made), () => moves(who), { isCut: true });
    await onPool().activate(who.made);
    const run = () =>
      reconciled({
        ...{ table: stage.table, signIns: signInsBy(), workflow: executionsInMemory(), atMost: 0 },
        now: () => new Date(Date.now() + 61 * 60_000),
      });
    expect(about(await run(), who.accessId)).toContainEqual(['sign-in-drifted', 'left-behind', 'repaired']);
    await hasOne(who);
    expect(about(await run(), who.accessId)).not.toContainEqual(['sign-in-drifted', 'left-behind', 'repaired']);
  });
});
