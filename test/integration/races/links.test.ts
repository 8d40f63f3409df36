import { beforeAll, expect, test, vi } from 'vitest';
import { newToken } from '../../../shared/services/tokens.ts';
import { PasswordRefused } from '../../../shared/services/errors.ts';
import { choosePassword, openPasswordLink } from '../../../shared/use-cases/sign-in/choose-password.ts';
import { describeRequest } from '../../../shared/use-cases/mail/describe-request.ts';
import { mintLink } from '../../../shared/use-cases/mail/mint-link.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { actionsOn } from '../../support/audits.ts';
import { reopened } from '../../support/fresh-table.ts';
import { office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let now: Office;
let clock = new Date('2026-01-05T09:00:00.000Z');
const later = (ms: number) => (clock = new Date(clock.getTime() + ms));

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, () => clock);
});

/** An invitation to somebody whose access is active, and the page that chooses a password by it. */
async function invited() {
  const { access } = await stage.active();
  const { sub = '' } = (await now.accesses.access(access.accessId)) ?? {};
  const { token, hash } = newToken();
  const mint = mintLink({ ...now, newToken: () => ({ token, hash }), apiUrl: '' });
  await mint({ purpose: 'invitation', firmId: access.firmId, ownerId: access.accessId, sub });
  const setPassword = vi.fn(() => Promise.resolve());
  const open = () => openPasswordLink(now)(hash);
  const submit = async (password: string, links = now.links) => {
    const link = await open();
    if (link.state !== 'open') return link.state;
    return choosePassword({ ...now, links, signIns: { setPassword } })(link, password);
  };
  return { sub, hash, open, submit, setPassword, audit: () => actionsOn(stage.table, sub) };
}

test('of many who lease a link at once one gets it, until the lease has run out', async () => {
  const { hash } = await invited();
  const [from, until, afterwards] = [clock.toISOString(), later(30_000).toISOString(), later(1).toISOString()];
  const tables = Array.from({ length: 6 }, () => office(reopened(stage.table)).links);

  const leased = await Promise.all(tables.map((links) => links.lease(hash, from, until)));

  expect(leased.filter(Boolean)).toHaveLength(1);
  expect(await now.links.lease(hash, afterwards, later(30_000).toISOString())).toBe(true);
});

test('a password that is chosen twice at once by one link is set once, and the link is spent', async () => {
  const { submit, setPassword, open, audit } = await invited();
  const inTime = Promise.withResolvers<undefined>();
  setPassword.mockImplementation(() => inTime.promise);

  const attempts = [submit('First-password-1'), submit('Second-password-2')];
  const busy = await Promise.race(attempts);
  inTime.resolve(undefined);

  expect(busy).toBe('busy');
  expect((await Promise.all(attempts)).sort()).toEqual(['busy', 'chosen']);
  expect(setPassword).toHaveBeenCalledTimes(1);
  expect((await open()).state).toBe('used');
  expect(await submit('Third-password-3')).toBe('used');
  expect(await audit()).toEqual(['password-chosen']);
});

test('a refused password gives the link back at once', async () => {
  const { submit, setPassword, audit } = await invited();
  setPassword.mockRejectedValueOnce(new PasswordRefused());

  expect(await submit('Too-common-1234')).toBe('refused');
  expect(await submit('Not-so-common-1234')).toBe('chosen');
  expect(await audit()).toEqual(['password-chosen']);
});

test('a crash before or after the password was set leaves the link usable once the lease has run out', async () => {
  const { submit, setPassword, open, audit } = await invited();
  setPassword.mockRejectedValueOnce(new Error('gone before'));

  await expect(submit('First-password-1')).rejects.toThrow('gone before');
  expect(await submit('First-password-1')).toBe('busy');
  later(30_001);
  const use = () => Promise.reject(new Error('gone after'));
  await expect(submit('First-password-1', { ...now.links, use })).rejects.toThrow('gone after');
  later(30_001);

  expect(await submit('First-password-1')).toBe('chosen');
  expect((await open()).state).toBe('used');
  expect(await audit()).toEqual(['password-chosen']);
});

test('a password chosen by one of two invitations spends the other one too (V7)', async () => {
  const { sub, submit } = await invited();
  const { token, hash } = newToken();
  const { ownerId, firmId } = { ownerId: stage.paul.collaboratorId, firmId: stage.firm.firmId };
  await mintLink({ ...now, newToken: () => ({ token, hash }), apiUrl: '' })({
    purpose: 'invitation',
    ...{ firmId, ownerId, sub },
  });
  later(1_000);

  expect(await submit('First-password-1')).toBe('chosen');

  expect((await openPasswordLink(now)(hash)).state).toBe('used');
});

test('every link of a validator decides until it expires, whatever newer ones there are (V18)', async () => {
  const { request } = await stage.submitted();
  const { requestId, firmId } = request;
  const open = openValidationLink({ ...now, describe: describeRequest(now) });
  const made: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { token, hash } = newToken();
    const mint = mintLink({ ...now, newToken: () => ({ token, hash }), apiUrl: '' });
    await mint({ purpose: 'validation', firmId, ownerId: stage.victor.collaboratorId, requestId });
    made.push(hash);
    later(24 * 3_600_000);
  }
  const states = () => Promise.all(made.map(async (hash) => (await open(hash)).state));
  expect(await states()).toEqual(['open', 'open', 'open']);
  later(4 * 24 * 3_600_000);
  expect(await states()).toEqual(['expired', 'open', 'open']);
});
