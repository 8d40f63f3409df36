import { expect, test } from 'vitest';
import { invitationOf, requireInvitable } from '../../../shared/domain/invitation.ts';

const at = (text: string) => new Date(text);
const invitedAt = '2026-11-03T10:00:00.000Z';
const acceptedAt = '2026-11-12T10:00:00.000Z';

test('an invitation is none, sent, and lapsed after seven days by reading alone (L9)', () => {
  expect(invitationOf({}, at(invitedAt))).toEqual({ state: 'none', at: null });
  const last = at('2026-11-10T09:59:59.999Z');
  expect(invitationOf({ invitedAt }, last)).toEqual({ state: 'sent', at: invitedAt });
  const lapsed = { state: 'lapsed', at: '2026-11-10T10:00:00.000Z' };
  expect(invitationOf({ invitedAt }, at(lapsed.at))).toEqual(lapsed);
  expect(invitationOf({ invitedAt }, at('2027-11-10T10:00:00Z'))).toEqual(lapsed);
});

test('it is accepted once a password was chosen, by whatever link, and whatever is noted of mails later (L9)', () => {
  for (const mailed of [undefined, invitedAt, '2026-12-01T10:00:00.000Z'])
    expect(invitationOf({ invitedAt: mailed, acceptedAt }, at('2027-11-10T10:00:00Z'))).toEqual({
      ...{ state: 'accepted', at: acceptedAt },
    });
});

test('the person of an active access is invited once more until they have a password (L9)', () => {
  const now = at('2026-12-24T10:00:00Z');
  const allowed = ['none', 'sent', 'lapsed', 'bounced'];
  for (const usage of [{}, { invitedAt }, { invitedAt: now.toISOString() }])
    expect(() => requireInvitable({ status: 'active', ...usage }, now)).not.toThrow();
  expect(() => requireInvitable({ status: 'active', invitedAt, acceptedAt }, now)).toThrow(
    expect.objectContaining({ code: 'wrong-status', extensions: { current: 'accepted', allowed } }),
  );
  for (const status of ['pending_validation', 'approved', 'suspended', 'revoked', 'rejected'] as const)
    expect(() => requireInvitable({ status, invitedAt }, now)).toThrow(
      expect.objectContaining({ code: 'wrong-status', extensions: { current: status, allowed: ['active'] } }),
    );
});

test('from its end on an access is suspended, before that has been written: nobody is invited to it (L7, L9)', () => {
  const ending = { status: 'active' as const, invitedAt, endsAt: '2026-11-04T10:00:00.000Z' };
  expect(() => requireInvitable(ending, at('2026-11-04T09:59:59.999Z'))).not.toThrow();
  expect(() => requireInvitable(ending, at(ending.endsAt))).toThrow(
    expect.objectContaining({ code: 'wrong-status', extensions: { current: 'suspended', allowed: ['active'] } }),
  );
});
