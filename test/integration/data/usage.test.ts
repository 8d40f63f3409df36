import { beforeAll, beforeEach, expect, test } from 'vitest';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { invitationRepository } from '../../../shared/data/invitations.ts';
import { signInDayRepository } from '../../../shared/data/sign-in-days.ts';
import type { Access } from '../../../shared/domain/access.ts';
import { invitationOf } from '../../../shared/domain/invitation.ts';
import { listAccesses, type AccessFilter } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { resendAccessInvitation } from '../../../shared/use-cases/accesses/resend-access-invitation.ts';
import { actionsOn } from '../../support/audits.ts';
import { asStaff, office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { meeting, recorded } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let access: Access;
const signIns = signInsInMemory();
const day = 86_400_000;
const clock = { ms: Date.now() };
const at = () => new Date(clock.ms);

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, at, signIns);
});
beforeEach(async () => {
  const submission = await stage.approved();
  await now.openSignIn(submission);
  await now.activate(submission);
  await now.invite(submission);
  access = (await now.accesses.access(submission.access.accessId))!;
});

const invitations = () => invitationRepository(stage.table);
const read = async () => (await now.accesses.access(access.accessId))!;
const stateOf = async () => invitationOf(await read(), at()).state;

/** Chooses a password by a link to the sign-in of the access. */
async function choose() {
  const { accessId, firmId, sub = '' } = await read();
  const expiresAt = new Date(clock.ms + day).toISOString();
  const link = { hash: `${accessId}-${String(clock.ms)}`, firmId, ownerId: accessId, sub, expiresAt };
  const made = { ...link, purpose: 'invitation' as const, createdAt: at().toISOString() };
  await now.links.save(made);
  await now.links.lease(made, at().toISOString(), expiresAt);
  clock.ms += 1000;
  const deed = {
    auditId: link.hash,
    at: at().toISOString(),
    by: null,
    via: 'link',
    action: 'password-chosen',
  } as const;
  await now.links.use(made, { at: at().toISOString(), until: expiresAt, deed });
}

const resend = (table = stage.table, who = stage.paul) =>
  resendAccessInvitation({
    ...office(table, at),
    askedMails: askedMailRepository(table),
    invitations: invitationRepository(table),
  })({ who: asStaff(who), accessId: access.accessId });

test('an access knows of its invitation once that has gone, and lapses by itself (L9)', async () => {
  expect(await stateOf()).toBe('sent');
  expect((await read()).version).toBe(access.version);
  clock.ms += 7 * day;
  expect(await stateOf()).toBe('lapsed');
  await choose();
  expect(await stateOf()).toBe('accepted');
});

test('what is noted of a mail late, or twice, takes nothing back (L9)', async () => {
  const [first, later] = [access.invitedAt ?? '', new Date(clock.ms + day).toISOString()];
  await invitations().sent(access.accessId, later);
  await invitations().sent(access.accessId, first);
  await invitations().firstSent(access.accessId, first);
  expect((await read()).invitedAt).toBe(later);
  await choose();
  await invitations().sent(access.accessId, new Date(clock.ms + 2 * day).toISOString());
  expect(await stateOf()).toBe('accepted');
  await invitations().sent('nobody', later);
  expect(await now.accesses.access('nobody')).toBeUndefined();
});

test('a change of the access keeps what others noted of it, whoever read it before (L9, L10)', async () => {
  const days = signInDayRepository(stage.table);
  const { accessId } = access;
  await allAtOnce<unknown>(
    () => now.suspend({ who: asStaff(stage.victor), accessId, reason: 'Congé.' }),
    () => days.note(accessId, '2026-11-03'),
    () => invitations().sent(accessId, new Date(clock.ms + day).toISOString()),
  );
  await now.reactivate({ who: asStaff(stage.victor), accessId });
  expect(await read()).toMatchObject({
    ...{ status: 'active', lastSignInOn: '2026-11-03', invitedAt: new Date(clock.ms + day).toISOString() },
  });
});

test('a sign-in that is opened anew wants another invitation (L9, L12)', async () => {
  await choose();
  await now.reopen(access.accessId);
  expect(await stateOf()).toBe('none');
  await invitations().sent(access.accessId, at().toISOString());
  expect(await stateOf()).toBe('sent');
});

test('the day of a sign-in is written once, in one request, and never goes back (L10)', async () => {
  const { table, calls } = recorded(stage.table);
  const { note } = signInDayRepository(table);
  await note(access.accessId, '2026-11-03');
  expect(calls.map(({ name }) => name)).toEqual(['UpdateItemCommand']);
  const before = await read();
  for (const late of ['2026-11-03', '2026-11-02']) await note(access.accessId, late);
  expect(await read()).toEqual(before);
  expect(before).toMatchObject({ lastSignInOn: '2026-11-03', version: access.version, lastAt: access.lastAt });
  await note(access.accessId, '2026-11-04');
  expect((await read()).lastSignInOn).toBe('2026-11-04');
  await note('nobody', '2026-11-04');
  expect(await now.accesses.access('nobody')).toBeUndefined();
});

test('of two who resend an invitation at once one is told to wait, and it is on record once (L9, V18)', async () => {
  const held = meeting(stage.table);
  const outcomes = await Promise.allSettled([resend(held), resend(held, stage.victor)]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
  expect(refused).toMatchObject([{ code: 'too-many-requests', retryAfter: 300 }]);
  const actions = await actionsOn(stage.table, access.accessId);
  expect(actions.filter((action) => action === 'invitation-requested')).toHaveLength(1);
  expect((await read()).version).toBe(access.version);
});

test('nobody is invited again who was suspended, or has chosen a password, in the same moment (L9)', async () => {
  await choose();
  expect(await refusalOf(() => resend())).toMatchObject({ code: 'wrong-status', extensions: { current: 'accepted' } });
  await now.reopen(access.accessId);
  const { accessId } = access;
  await now.suspend({ who: asStaff(stage.victor), accessId, reason: 'Congé.' });
  expect(await refusalOf(() => resend())).toMatchObject({ code: 'wrong-status', extensions: { current: 'suspended' } });
});

test('lists are narrowed by invitation, sign-ins and activation, as of the moment they are read (L9, L10)', async () => {
  const list = async (filter: AccessFilter) => {
    const found = await listAccesses(now)({
      ...{ who: asStaff(stage.paul), filter: { companyId: access.companyId, ...filter } },
      page: { limit: 25, from: undefined },
    });
    return found.items.length;
  };
  const inTwoDays = new Date(clock.ms + 2 * day).toISOString().slice(0, 10);
  expect(await list({ invitation: 'sent', unusedSince: inTwoDays })).toBe(1);
  expect(await list({ invitation: 'lapsed' })).toBe(0);
  expect(await list({ unusedSince: '2020-01-01' })).toBe(0);
  expect(await list({ neverActivated: true })).toBe(0);
  clock.ms += 14 * day + 1000;
  expect(await list({ neverActivated: true, invitation: 'lapsed' })).toBe(1);
  await choose();
  expect(await list({ neverActivated: true })).toBe(0);
  await signInDayRepository(stage.table).note(access.accessId, inTwoDays);
  expect(await list({ unusedSince: inTwoDays })).toBe(0);
});
