import { InternalErrorException, TooManyRequestsException } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../shared/data/requests.ts';
import { keys } from '../../shared/data/table.ts';
import { emailKeyOf } from '../../shared/domain/email.ts';
import type { Home } from '../../shared/domain/home.ts';
import { hourBefore, hourOf } from '../../shared/domain/timer.ts';
import { isOutage } from '../../shared/services/outages.ts';
import { signInService, type SignInService } from '../../shared/services/sign-ins.ts';
import { showAccess } from '../../shared/use-cases/accesses/show-access.ts';
import { auditOf } from '../support/audits.ts';
import { startPool, type TestPool } from '../support/cognito.ts';
import { putMany } from '../support/directory.ts';
import { asStaff, creationOf, office, type Office } from '../support/office.ts';
import { refusalOf } from '../support/outcomes.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { sweeping } from './ends/support.ts';
import { about, executionsInMemory, reconciled, type Told } from './reconcile/support.ts';
import { unnoted } from '../support/openings.ts';

let pool: TestPool;
let stage: Stage;
let signIns: SignInService;
let here: Office;
let workflow: ReturnType<typeof executionsInMemory>;
let clock: Date;
/** What every call to Cognito comes to, while it is down. */
let outage: Error | undefined;
const now = () => clock;
const minute = 60_000;
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const password = 'Correct-horse-2026';

beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.stop());

beforeEach(async () => {
  outage = undefined;
  clock = new Date();
  workflow = executionsInMemory();
  const client = pool.watched((_name, send) => (outage ? Promise.reject(outage) : send()));
  signIns = signInService(pool.UserPoolId, client);
  stage = await openStage((email, custom) =>
    signIns.open(
      unnoted({
        email: `${String(clock.getTime())}-${email}`,
        firmId: 'f',
        collaboratorId: Object.values(custom)[0]!,
      }),
    ),
  );
  here = office(stage.table, now, signIns);
  const hour = hourBefore(hourOf(clock.toISOString()));
  await putMany(stage.table, [{ ...keys.dueCursor(), type: 'DueCursor', hour }]);
});

const fault = { $metadata: { httpStatusCode: 500 }, message: 'Internal error.' };
const outages: readonly [string, Error][] = [
  ['times out', Object.assign(new Error('Connection timed out after 1000 ms'), { name: 'TimeoutError' })],
  ['cannot be reached', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['breaks the line', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
  ['fails', new InternalErrorException(fault)],
  ['throttles', new TooManyRequestsException({ ...fault, $metadata: { httpStatusCode: 400 } })],
];

/** A person whose access is approved, in a company with a client admin who has no end. */
async function approved(endsAt?: string) {
  const company = await stage.company();
  await stage.active('client_admin', company);
  const input = { ...creationOf(company, 'client_user'), ...(endsAt !== undefined && { endsAt }) };
  const made = await here.submit(stage.paul, input);
  await here.decide(stage.victor, made, 'approve');
  const { accessId, person, dossiers } = made.access;
  const by = { who: asStaff(stage.victor), accessId, reason: 'Congé.' };
  return { made, accessId, email: emailKeyOf(person.email), dossierId: dossiers[0]?.dossierId ?? '', by };
}
type Person = Awaited<ReturnType<typeof approved>>;

const workflowSteps = ['openSignIn', 'activate', 'invite'] as const;
async function followedThrough({ made }: { readonly made: Submission }): Promise<void> {
  for (const step of workflowSteps) await here[step](made);
  await here.requests.noteDone(made.request.requestId, clock.toISOString());
}

/** The same who has signed in. */
async function signedIn(endsAt?: string): Promise<Person> {
  const one = await approved(endsAt);
  await followedThrough(one);
  await signIns.setPassword((await accessOf(one)).sub ?? '', password);
  expect(await getsIn(one)).toBe(true);
  return one;
}

const accessOf = async ({ accessId }: Person) => (await here.accesses.access(accessId))!;
const getsIn = ({ email }: Person) =>
  pool.signIn(email, password).then(
    () => true,
    () => false,
  );
/** A second later: what they are answered who ask for themselves by a new token, what staff who ask about them, and what `GET …/accesses/{id}` shows. */
async function standing(one: Person) {
  later(1000);
  const { sub = '' } = await accessOf(one);
  const home: Home = { kind: 'client', firmId: stage.firm.firmId };
  const question = { dossierId: one.dossierId, permission: 'invoices.process' as const };
  const own = await refusalOf(() => here.check({ sub, home }, [question]));
  const [check] = await here.check({ sub: stage.paul.sub, home: undefined }, [{ ...question, accessId: one.accessId }]);
  const { access } = await showAccess(here)({ who: asStaff(stage.victor), accessId: one.accessId });
  return { own: own.code, check, status: access.status, because: access.suspendedBecause };
}
/** Nothing, whoever asks. */
const out = { own: 'forbidden', check: { allowed: false, scope: 'no', reason: 'status' } };

/** What cannot be done now fails as an outage, which is tried again for hours. */
const failsAsOutage = async (step: Promise<unknown>) => {
  const error: unknown = await step.then(
    () => 'nothing',
    (failure: unknown) => failure,
  );
  expect([error, isOutage(error)]).toEqual([outage, true]);
};
async function swept(): Promise<void> {
  const one = sweeping(stage.table, { now });
  await one.sweep();
  expect(one.failed).toEqual([]);
}
async function reconciling(): Promise<Told[]> {
  const told: Told[] = [];
  await reconciled({ ...{ table: stage.table, signIns, workflow, now, told } }).catch((error: unknown) => {
    if (!outage) throw error;
  });
  return told;
}
const usersOf = async ({ accessId }: Person) =>
  (await pool.users()).filter(({ Attributes = [] }) => Attributes.some(({ Value }) => Value === accessId));
const times = async ({ accessId }: Person, action: string) =>
  (await auditOf(stage.table, accessId)).filter((entry) => entry.action === action).length;
const mailsTo = ({ email }: Person) => here.letters.filter(({ to }) => to === email).map(({ subject }) => subject);
const invitation = 'Cabinet Lefèvre\u00a0: votre accès au portail est ouvert';

describe.each(outages)('V21: while Cognito %s for an hour', (_how, error) => {
  test('whoever is put out is out at once, and the rest follows once, when it answers', async () => {
    const soon = new Date(clock.getTime() + 10 * minute).toISOString();
    const suspended = await signedIn();
    const revoked = await signedIn();
    const ending = await signedIn(soon);
    const unopened = await approved(soon);
    const all = [suspended, revoked, ending];
    const before = here.letters.length;
    outage = error;

    // What is asked of the table alone is done, and counts at the very next check.
    await here.suspend(suspended.by);
    expect(await standing(suspended)).toEqual({ ...out, status: 'suspended', because: 'staff' });
    await here.revoke(revoked.by);
    expect(await standing(revoked)).toEqual({ ...out, status: 'revoked', because: undefined });
    const fresh = await approved();
    expect(await standing(fresh)).toEqual({ ...out, status: 'approved', because: undefined });
    for (const one of [suspended, revoked]) await failsAsOutage(here.followAccess(one.accessId));
    for (const one of [fresh, unopened]) await failsAsOutage(here.openSignIn(one.made));

    // An end comes: read so from its instant on, and written by the sweep.
    later(10 * minute);
    expect(await standing(ending)).toEqual({ ...out, status: 'suspended', because: 'ended' });
    expect(await standing(unopened)).toEqual({ ...out, status: 'suspended', because: 'ended' });
    await swept();
    for (const one of [ending, unopened])
      expect(await accessOf(one)).toMatchObject({ status: 'suspended', suspendedBecause: 'ended' });
    await failsAsOutage(here.followAccess(ending.accessId));
    // Of who was over before it was open, nothing is left to be opened: the workflow ends well.
    await followedThrough(unopened);
    await here.reactivate({ ...unopened.by, endsAt: null });
    await failsAsOutage(here.followAccess(unopened.accessId));

    // Cognito knows nothing of all that; nobody was told, and no address is free (C1).
    for (const one of all) expect(await getsIn(one)).toBe(true);
    expect((await here.accesses.holder(revoked.email))?.holderId).toBe(revoked.accessId);
    for (const one of [fresh, unopened]) expect(await usersOf(one)).toEqual([]);
    expect(here.letters).toHaveLength(before);

    // An hour later, all attempts are spent: reconciliation has each done again.
    later(61 * minute);
    const told = await reconciling();
    const again = ['access-unfollowed', expect.any(String), 'told-again'];
    for (const { accessId } of all) expect(about(told, accessId)).toEqual([again]);
    // What was cut has left nothing of those who are there still: the next attempt opens them.
    const cut = ['opening-unnoted', undefined, 'moved-on'];
    expect(about(told, unopened.accessId)).toEqual([cut, cut, again]);
    expect(about(told, fresh.accessId)).toEqual([cut]);
    for (const { accessId } of [unopened, fresh]) expect(await here.openings.of(accessId)).toEqual([]);
    const { requestId } = fresh.made.request;
    expect(about(told, requestId)).toEqual([['request-lost', 'approved', 'repaired']]);
    expect(workflow.started.filter((name) => name === requestId)).toHaveLength(1);

    // It answers. The stream tells each twice, and so runs each step of the workflow.
    outage = undefined;
    for (const _time of ['once', 'again']) {
      for (const { accessId } of [...all, unopened]) await here.followAccess(accessId);
      await followedThrough(fresh);
    }
    for (const one of all) expect(await getsIn(one)).toBe(false);
    for (const one of [suspended, ending]) expect(await usersOf(one)).toMatchObject([{ Enabled: false }]);
    expect(await usersOf(revoked)).toEqual([]);
    expect(await here.accesses.holder(revoked.email)).toBeUndefined();
    for (const one of [fresh, unopened]) {
      const { sub, status } = await accessOf(one);
      expect(status).toBe('active');
      expect((await usersOf(one)).map(({ Username }) => Username)).toEqual([sub]);
      expect(await times(one, 'access-activated')).toBe(1);
      expect(mailsTo(one)).toEqual([invitation]);
    }
    expect([await times(fresh, 'sign-in-opened'), await times(revoked, 'sign-in-closed')]).toEqual([1, 1]);
    expect([await times(ending, 'access-suspended'), await times(unopened, 'access-suspended')]).toEqual([1, 1]);
    // Beside their first invitation, each was told once of what became of their access.
    for (const one of all) expect(mailsTo(one)).toHaveLength(2);

    // Days later nothing is found of any of them, and who is let in again is so at Cognito too.
    await here.reactivate(suspended.by);
    await here.followAccess(suspended.accessId);
    expect([await getsIn(suspended), mailsTo(suspended)]).toEqual([true, expect.objectContaining({ length: 3 })]);
    workflow.executions.set(requestId, 'ended');
    later(61 * minute);
    const found = await reconciling();
    expect([...all, unopened, fresh].flatMap(({ accessId }) => about(found, accessId))).toEqual([]);
    expect(about(found, requestId)).toEqual([]);
  });
});
