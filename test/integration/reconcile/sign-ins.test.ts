import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { collaboratorItems } from '../../../shared/data/seed.ts';
import { emailKeyOf } from '../../../shared/domain/email.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { isUnrepaired } from '../../../shared/domain/reconciliation.ts';
import { signInService, type SignInService } from '../../../shared/services/sign-ins.ts';
import { reopenSignIn } from '../../../shared/use-cases/sign-in/reopen-sign-in.ts';
import { startPool, type TestPool } from '../../support/cognito.ts';
import { counted } from '../../support/counted.ts';
import { deed } from '../../support/deeds.ts';
import { putMany } from '../../support/directory.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { about, executionsInMemory, reconciled, type Told } from './support.ts';
import { unnoted } from '../../support/openings.ts';

let stage: Stage;
let pool: TestPool;
let signIns: SignInService;
let here: Office;
const workflow = executionsInMemory();
// Days later: no entry in the record names anybody, so that all are found by the walk.
const now = () => new Date(Date.now() + 3 * 24 * 3_600_000);

beforeAll(async () => {
  pool = await startPool();
  signIns = signInService(pool.UserPoolId, pool.client);
  const firmId = 'f';
  stage = await openStage((email, custom) =>
    signIns.open(unnoted({ email, firmId, collaboratorId: custom['custom:collaboratorId'] ?? '' })),
  );
  here = office(stage.table, undefined, signIns);
});
afterAll(() => pool.stop());

const run = (of: Partial<Parameters<typeof reconciled>[0]> = {}): Promise<Told[]> =>
  reconciled({ ...{ table: stage.table, signIns, workflow, now }, ...of });
const marks = async () => (await everything(stage.table)).filter(({ type }) => type === 'ReconcileMark');
const password = 'Correct-horse-2026';

/** Whoever has a sign-in, and has signed in. */
interface Owner {
  readonly id: string;
  readonly sub: string;
  readonly email: string;
  /** Ends it, with all that follows but what becomes of the sign-in. */
  readonly end: () => Promise<void>;
}

async function hired(): Promise<Owner> {
  const collaboratorId = uuidv7();
  const { firmId } = stage.firm;
  const email = `zoe-${collaboratorId}@firm.example`;
  const sub = await signIns.open(unnoted({ email, firmId, collaboratorId }));
  const collaborator: Collaborator & { sub: string } = {
    ...{ collaboratorId, firmId, name: 'Zoé', email, sub, status: 'active', version: 1 },
    ...{ rights: { validate: false, administerFirm: false }, portfolio: [] },
  };
  await putMany(stage.table, collaboratorItems(collaborator));
  await signIns.setPassword(sub, password);
  const end = async () => {
    const collaborators = collaboratorRepository(stage.table);
    const left = await collaborators.save(
      collaborator,
      { ...collaborator, status: 'removed' },
      deed('collaborator-removed'),
    );
    await collaborators.release(left, deed('sign-in-closed'));
  };
  return { id: collaboratorId, sub, email, end };
}

async function opened(): Promise<Owner> {
  const submission = await here.submit(stage.paul, creationOf(await stage.company(), 'client_admin'));
  await here.decide(stage.victor, submission, 'approve');
  await here.openSignIn(submission);
  await here.activate(submission);
  await here.requests.noteDone(submission.request.requestId, new Date().toISOString());
  const { accessId } = submission.access;
  const { sub = '', person } = (await here.accesses.known(accessId))!;
  await signIns.setPassword(sub, password);
  const end = async () => {
    await here.revoke({ who: asStaff(stage.victor), accessId, reason: 'Parti.' });
    await office(stage.table, undefined, { ...signIns, close: () => Promise.resolve() }).followAccess(accessId);
  };
  return { id: accessId, sub, email: emailKeyOf(person.email), end };
}

const atPool = (Command: new (of: { UserPoolId: string; Username: string }) => AdminDeleteUserCommand, sub: string) =>
  pool.client.send(new Command({ UserPoolId: pool.UserPoolId, Username: sub }));
const readdress = (sub: string, Value: string) =>
  pool.client.send(
    new AdminUpdateUserAttributesCommand({
      ...{ UserPoolId: pool.UserPoolId, Username: sub },
      UserAttributes: [{ Name: 'email', Value }],
    }),
  );
/** L12: opens a sign-in anew that was lost, and gives its `sub`. */
const reopen = async ({ id }: Owner): Promise<string> => {
  const found = async () => (await here.accesses.known(id)) ?? here.firms.collaborator(id);
  const { now: at } = here;
  const opened = await reopenSignIn({ ...here, reopenings: reopeningRepository(stage.table) })(found, {
    ownerId: id,
    at: at().toISOString(),
  });
  return opened?.sub ?? '';
};
const getsIn = ({ email }: Owner) =>
  pool.signIn(email, password).then(
    () => true,
    () => false,
  );

describe.each([
  { of: 'an access', make: opened, over: 'there-though-revoked' },
  { of: 'one of the staff', make: hired, over: 'there-though-removed' },
])('V21: the sign-in of $of', ({ make, over }) => {
  test('that was shut lets them in again, once', async () => {
    const owner = await make();
    expect(about(await run(), owner.id)).toEqual([]);
    await atPool(AdminDisableUserCommand, owner.sub);
    expect(await getsIn(owner)).toBe(false);
    expect(about(await run({ repairs: false }), owner.id)).toEqual([
      ['sign-in-drifted', 'disabled-though-active', undefined],
    ]);
    expect(await getsIn(owner)).toBe(false);
    expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', 'disabled-though-active', 'repaired']]);
    expect(await getsIn(owner)).toBe(true);
    expect(about(await run(), owner.id)).toEqual([]);
  });

  test('that was given another address is at theirs again, once', async () => {
    const owner = await make();
    await readdress(owner.sub, 'somebody@else.example');
    expect(await getsIn(owner)).toBe(false);
    expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', 'at-another-address', 'repaired']]);
    expect(await getsIn(owner)).toBe(true);
    expect(await pool.user('somebody@else.example')).toBeUndefined();
    expect(about(await run(), owner.id)).toEqual([]);
  });

  test('whose address somebody else has by now cannot be brought back: that is told until it can', async () => {
    const [owner, other] = [await make(), await make()];
    await readdress(owner.sub, `free-${owner.id}@else.example`);
    await readdress(other.sub, owner.email);
    const told = await run({ repairs: true });
    const outcomes = about(told, owner.id);
    expect(outcomes).toEqual([['sign-in-drifted', 'at-another-address', 'failed']]);
    expect(isUnrepaired('failed')).toBe(true);
    expect(told.find(({ found }) => found.id === owner.id)?.error).toMatchObject({ name: 'SignInTaken' });
    // The other one has gone back to theirs meanwhile.
    expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', 'at-another-address', 'repaired']]);
    expect([await getsIn(owner), await getsIn(other)]).toEqual([true, true]);
  });

  test('that is there though they are there no more is closed, once', async () => {
    const owner = await make();
    await owner.end();
    expect(await pool.user(owner.sub)).toBeDefined();
    expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', over, 'repaired']]);
    expect(await pool.user(owner.sub)).toBeUndefined();
    expect(about(await run(), owner.id)).toEqual([]);
  });

  test('L12: that was lost is told, as new once, and left to them: none is opened', async () => {
    const owner = await make();
    await atPool(AdminDeleteUserCommand, owner.sub);
    // Who only looks takes nothing from the alarm.
    expect(about(await run({ repairs: false }), owner.id)).toEqual([['sign-in-lost', undefined, undefined]]);
    for (const outcome of ['newly-lost', 'by-owner', 'by-owner'] as const) {
      expect(about(await run(), owner.id)).toEqual([['sign-in-lost', undefined, outcome]]);
      expect(isUnrepaired(outcome)).toBe(false);
    }
    expect([await pool.user(owner.email), await pool.user(owner.sub)]).toEqual([undefined, undefined]);
    expect(JSON.stringify(await marks())).not.toContain(owner.id);
    await owner.end();
    expect(about(await run(), owner.id)).toEqual([]);
  });

  test('L12: that is lost once more, after it was opened anew, is new again', async () => {
    const owner = await make();
    const lose = (sub: string) => atPool(AdminDeleteUserCommand, sub);
    await lose(owner.sub);
    await run();
    const sub = await reopen(owner);
    expect(about(await run(), owner.id)).toEqual([]);
    await lose(sub);
    expect(about(await run(), owner.id)).toEqual([['sign-in-lost', undefined, 'newly-lost']]);
    await reopen(owner);
  });

  test('is left as it is where it has been brought back between the look and the repair', async () => {
    const owner = await make();
    await atPool(AdminDisableUserCommand, owner.sub);
    let looked = 0;
    const look = async (sub: string) => {
      const found = await signIns.look(sub);
      if (sub === owner.sub && (looked += 1) === 1) await atPool(AdminEnableUserCommand, sub);
      return found;
    };
    expect(about(await run({ signIns: { ...signIns, look } }), owner.id)).toEqual([
      ['sign-in-drifted', 'disabled-though-active', 'moved-on'],
    ]);
  });
});

test('L3: an access that is suspended has its sign-in shut again', async () => {
  const owner = await opened();
  await here.suspend({ who: asStaff(stage.victor), accessId: owner.id, reason: 'Congé.' });
  await here.followAccess(owner.id);
  await atPool(AdminEnableUserCommand, owner.sub);
  expect(await getsIn(owner)).toBe(true);
  expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', 'enabled-though-suspended', 'repaired']]);
  expect(await getsIn(owner)).toBe(false);
  expect(about(await run(), owner.id)).toEqual([]);
});

test('L3: an access that moves meanwhile keeps what its latest move wants', async () => {
  const owner = await opened();
  const by = { who: asStaff(stage.victor), accessId: owner.id, reason: 'Congé.' };
  await here.suspend(by);
  await here.followAccess(owner.id);
  await atPool(AdminEnableUserCommand, owner.sub);
  // Reactivated, and followed, between the look and the repair.
  const suspend = async (sub: string) => {
    if (sub === owner.sub && (await here.accesses.access(owner.id))?.status === 'suspended') {
      await here.reactivate(by);
      await here.followAccess(owner.id);
    }
    return signIns.suspend(sub);
  };
  await run({ signIns: { ...signIns, suspend } });
  expect(await here.accesses.access(owner.id)).toMatchObject({ status: 'active' });
  expect(await getsIn(owner)).toBe(true);
});

test('G3: the sign-in of whom was erased long ago is closed without an address', async () => {
  const { id: accessId, sub } = await opened();
  await here.erase({ who: asStaff(stage.agnes), accessId, confirm: accessId, reason: 'Sur demande.' });
  await office(stage.table, undefined, { ...signIns, close: () => Promise.resolve() }).followErasure(accessId);
  expect(about(await run(), accessId)).toEqual([['sign-in-drifted', 'there-though-revoked', 'repaired']]);
  expect(await pool.user(sub)).toBeUndefined();
});

test('C1: of who left, and whose address somebody else has by now, only their own sign-in is closed', async () => {
  const owner = await hired();
  await owner.end();
  await readdress(owner.sub, 'before@else.example');
  const accessId = uuidv7();
  const successor = await signIns.open(unnoted({ email: owner.email, firmId: stage.firm.firmId, accessId }));
  expect(about(await run(), owner.id)).toEqual([['sign-in-drifted', 'there-though-removed', 'repaired']]);
  expect(await pool.user(owner.sub)).toBeUndefined();
  expect(await pool.user(successor)).toBeDefined();
});

describe('the walk over all of them', () => {
  /** Whose sign-in a run asks for, and which it finds. */
  async function asked(
    of: Partial<Parameters<typeof reconciled>[0]> = {},
    fails: (sub: string) => boolean = () => false,
  ) {
    const subs: string[] = [];
    const look = async (sub: string) => {
      if (fails(sub)) throw new Error('The sign-in service does not answer.');
      subs.push(sub);
      return signIns.look(sub);
    };
    const ran = run({ ...of, signIns: { ...signIns, look } });
    const error = await ran.then(
      () => undefined,
      (failure: unknown) => failure,
    );
    return { subs, error };
  }
  const walkOf = async () => (await marks()).find(({ pk }) => pk === 'RECONCILE-MARK#ALL')?.['walk'];

  test('asks for as many as a run may, staff and accesses together, and the next goes on from there', async () => {
    const [left, staff, access] = [await hired(), await hired(), await opened()];
    await left.end();
    await run();
    const all = (await asked()).subs;
    expect(all).toEqual(expect.arrayContaining([staff.sub, left.sub, access.sub, stage.paul.sub]));
    expect(new Set(all).size).toBe(all.length);
    expect(await walkOf()).toBeUndefined();

    const runs: string[][] = [];
    do runs.push((await asked({ atMost: 1 })).subs);
    while ((await walkOf()) !== undefined);
    expect(runs.flat()).toEqual(all);
    expect(runs.length).toBe(3);
    expect(runs[0]).toContain(staff.sub);
    expect(runs[1]).toContain(left.sub);
    expect(runs[2]).toContain(access.sub);
  });

  test('goes on at the next run with what it broke off at, and with nothing before it', async () => {
    const [staff, access] = [await hired(), await opened()];
    await atPool(AdminDisableUserCommand, access.sub);
    const first = await asked({}, (sub) => sub === access.sub);
    expect(first.error).toMatchObject({ message: '1 finders failed.' });
    expect(first.subs).toContain(staff.sub);
    const second = await asked();
    expect(second.error).toBeUndefined();
    expect(second.subs).toContain(access.sub);
    expect(second.subs).not.toContain(staff.sub);
    expect(await getsIn({ ...access })).toBe(true);
    expect(await walkOf()).toBeUndefined();
  });

  test('is passed by for whom the record names: they are looked at within the hour', async () => {
    const owner = await hired();
    const collaborators = collaboratorRepository(stage.table);
    const before = (await collaborators.collaborator(owner.id))!;
    await collaborators.save(before, { ...before, name: 'Zoé Blanc' }, deed('collaborator-changed'));
    await atPool(AdminDisableUserCommand, owner.sub);
    const soon = () => new Date(Date.now() + 61 * 60_000);
    // The firm was looked at up to a while ago.
    await putMany(
      stage.table,
      (await marks()).map((mark) => ({ ...mark, upTo: new Date(Date.now() - 60_000).toISOString() })),
    );
    expect(about(await run({ now: soon, atMost: 0 }), owner.id)).toEqual([
      ['sign-in-drifted', 'disabled-though-active', 'repaired'],
    ]);
    expect(await getsIn(owner)).toBe(true);
  });

  test('reads a page of each list of a firm, and the cards of its accesses in one batch, however many there are', async () => {
    const { table, during } = counted(stage.table);
    await run();
    const usual = (await during(() => run({ table }))).traffic.requests;
    await Promise.all([hired(), opened()]);
    await run();
    expect((await during(() => run({ table }))).traffic.requests).toEqual(usual);
    const without = (await during(() => run({ table, atMost: 0 }))).traffic.requests;
    expect(usual['Query']! - without['Query']!).toBe(3);
    expect(usual['BatchGet']! - without['BatchGet']!).toBe(1);
  });
});
