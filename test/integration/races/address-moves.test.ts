import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { auditOf } from '../../support/audits.ts';
import { startPool, type Around, type TestPool } from '../../support/cognito.ts';
import { asStaff, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let pool: TestPool;

beforeAll(async () => {
  [stage, pool] = await Promise.all([openStage(), startPool()]);
});
afterAll(() => pool.stop());

const password = 'Correct-horse-2026';
const onPool = (around: Around = (_name, send) => send()) =>
  office(stage.table, undefined, signInService(pool.UserPoolId, pool.watched(around)));
const refusedAs = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error as Error).name,
  );

let people = 0;
/** Somebody who has signed in, with a second factor, and whose move to another address has just been approved. */
async function leaving() {
  const now = onPool();
  const company = await stage.company();
  await stage.active('client_admin', company);
  const made = await stage.approved('client_user', company);
  const { accessId } = made.access;
  const former = emailKeyOf(made.access.person.email);
  await now.openSignIn(made);
  await now.activate(made);
  const { sub = '' } = (await now.accesses.known(accessId))!;
  await signInService(pool.UserPoolId, pool.client).setPassword(sub, password);
  const session = (await pool.signIn(former, password))!;
  await pool.enrol(session.AccessToken ?? '');
  const email = `partie-${String((people += 1))}@client.example`;
  const asked = await now.changeAccess({
    ...{ who: asStaff(stage.paul), accessId, acknowledge: [], identity: { email } },
  });
  const request = asked.request!;
  await now.decide(stage.victor, { access: asked.access, request }, 'approve');
  return { accessId, former, email, sub, request, session };
}
type Leaving = Awaited<ReturnType<typeof leaving>>;

/** The steps of the workflow that follow; what went to whom. */
async function moved({ request }: Leaving, around?: Around) {
  const on = onPool(around);
  await on.openSignIn({ access: undefined as never, request });
  await on.invite({ request });
  return on.letters;
}

/** L5: one sign-in, the same, at the new address, which nobody has a way into but by the invitation; once. */
async function hasMoved({ accessId, former, email, sub, session }: Leaving) {
  const now = onPool();
  expect(await pool.user(former)).toBeUndefined();
  const user = await pool.user(email);
  expect(user?.UserAttributes).toEqual(
    expect.arrayContaining([
      { Name: 'sub', Value: sub },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:accessId', Value: accessId },
    ]),
  );
  expect(user?.UserMFASettingList ?? []).toEqual([]);
  const own = (await pool.users()).filter(({ Attributes = [] }) =>
    Attributes.some(({ Name, Value }) => Name === 'custom:accessId' && Value === accessId),
  );
  expect(own).toHaveLength(1);
  for (const address of [former, email])
    expect(await refusedAs(pool.signIn(address, password))).toBe('NotAuthorizedException');
  expect(await refusedAs(pool.refresh(session.RefreshToken ?? ''))).toBe('NotAuthorizedException');
  expect(await now.accesses.holder(former)).toBeUndefined();
  expect((await now.accesses.holder(email))?.holderId).toBe(accessId);
  const { voidedAt, passwordSetAt } = await now.links.signIn(sub);
  expect([voidedAt, passwordSetAt]).toEqual([expect.any(String), undefined]);
  expect((await now.accesses.known(accessId))?.formerCard).toBeUndefined();
  const moves = (await auditOf(stage.table, accessId)).filter(({ action }) => action === 'address-moved');
  expect(moves).toHaveLength(1);
}

/** What Cognito is asked, in this order. */
const steps = [
  'AdminUpdateUserAttributes',
  'AdminSetUserPassword',
  'AdminUserGlobalSignOut',
  'AdminGetUser',
  'AdminSetUserMFAPreference',
] as const;
/** Whether another one is at the former address, which nobody noted. */
const look = 'AdminGetUser';

describe('L5: a sign-in that moves to another address', () => {
  test('is asked of Cognito step by step: moved, its password unusable, its sessions ended, its second factor off', async () => {
    const who = await leaving();
    expect((await pool.user(who.former))?.UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
    const calls: string[] = [];
    const letters = await moved(who, (name, send) => {
      calls.push(name);
      return send();
    });
    expect(calls).toEqual([...steps, look]);
    expect(letters.map(({ to }) => to)).toEqual([who.former, who.email]);
    await hasMoved(who);
    // Once more, nothing is asked, and nobody is told.
    const again: string[] = [];
    expect(await moved(who, (name, send) => (again.push(name), send()))).toEqual([]);
    expect(again).toEqual([]);
  });

  test.each(steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]))(
    'comes to the same, cut at %s %s it took effect, and repeated',
    async (step, when) => {
      const who = await leaving();
      let cuts = 0;
      const cut: Around = async (name, send) => {
        if (name !== step || cuts > 0) return send();
        cuts += 1;
        if (when === 'after') await send();
        throw new Error('The line is cut.');
      };
      await expect(moved(who, cut)).rejects.toThrow('cut');
      // Nothing of what comes after it has happened: both addresses are held, nobody has been told.
      const now = onPool();
      for (const address of [who.former, who.email])
        expect((await now.accesses.holder(address))?.holderId).toBe(who.accessId);
      expect((await now.accesses.known(who.accessId))?.formerCard).toBeDefined();
      expect((await now.links.signIn(who.sub)).voidedAt).toBeUndefined();
      const letters = await moved(who);
      expect(letters.map(({ to }) => to)).toEqual([who.former, who.email]);
      await hasMoved(who);
      expect([cuts, await moved(who)]).toEqual([1, []]);
    },
  );
});
