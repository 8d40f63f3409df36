import { beforeAll, expect, test, vi } from 'vitest';
import { standingRepository } from '../../../shared/data/standing.ts';
import { newToken } from '../../../shared/services/tokens.ts';
import { PasswordRefused, SignInGone } from '../../../shared/services/errors.ts';
import { checkPermissions } from '../../../shared/use-cases/rights/check-permissions.ts';
import { choosePassword, openPasswordLink } from '../../../shared/use-cases/sign-in/choose-password.ts';
import { mintLink } from '../../../shared/use-cases/mail/mint-link.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { actionsOn } from '../../support/audits.ts';
import { reopened } from '../../support/fresh-table.ts';
import { asStaff, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let now: Office;
let clock = new Date('2026-01-05T09:00:00.000Z');
const later = (ms: number) => (clock = new Date(clock.getTime() + ms));

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, () => clock);
});

const noPause = () => Promise.resolve();

/** An invitation to somebody whose access is active, and the page that chooses a password by it. */
async function invited() {
  const { access } = await stage.active();
  const { sub = '' } = (await now.accesses.access(access.accessId)) ?? {};
  const { token, hash } = newToken();
  const mint = mintLink({ ...now, newToken: () => ({ token, hash }), apiUrl: '' });
  await mint({ purpose: 'invitation', firmId: access.firmId, ownerId: access.accessId, sub });
  const setPassword = vi.fn(() => Promise.resolve());
  const signOut = vi.fn(() => Promise.resolve());
  const open = () => openPasswordLink(now)(hash);
  const submit = async (password: string, links = now.links, pause = noPause) => {
    const link = await open();
    if (link.state !== 'open') return link.state;
    return choosePassword({ ...now, links, signIns: { setPassword, signOut }, pause })(link, password);
  };
  const link = async () => {
    const opened = await open();
    if (opened.state !== 'open') throw new Error('The link should be open.');
    return opened.link;
  };
  const audit = async () =>
    (await actionsOn(stage.table, access.accessId)).filter((action) => action === 'password-chosen');
  return { sub, hash, open, link, submit, setPassword, signOut, audit };
}

test('of many who lease a sign-in at once one gets it, until the lease has run out', async () => {
  const { link } = await invited();
  const leasing = await link();
  const [from, until, afterwards] = [clock.toISOString(), later(15_000).toISOString(), later(1).toISOString()];
  const tables = Array.from({ length: 6 }, () => office(reopened(stage.table)).links);

  const leased = await Promise.all(tables.map((links) => links.lease(leasing, from, until)));

  expect(leased.filter(Boolean)).toHaveLength(1);
  expect(await now.links.lease(leasing, afterwards, later(15_000).toISOString())).toBe(true);
});

test('of two passwords at once by one link one is set, and the other waits until the link is spent', async () => {
  const { submit, setPassword, open, audit } = await invited();
  const inTime = Promise.withResolvers<undefined>();
  setPassword.mockImplementation(() => inTime.promise);
  let waited = 0;
  const pause = () => {
    if ((waited += 1) === 3) inTime.resolve(undefined);
    return new Promise<void>((done) => setTimeout(done, 20));
  };

  const attempts = ['First-password-1', 'Second-password-2'].map((password) => submit(password, now.links, pause));

  expect((await Promise.all(attempts)).sort()).toEqual(['busy', 'chosen']);
  expect(waited).toBeGreaterThanOrEqual(3);
  expect(setPassword).toHaveBeenCalledTimes(1);
  expect((await open()).state).toBe('used');
  expect(await submit('Third-password-3')).toBe('used');
  expect(await audit()).toEqual(['password-chosen']);
});

test('a second click takes over from a first whose password is refused', async () => {
  const { submit, setPassword } = await invited();
  const inTime = Promise.withResolvers<undefined>();
  setPassword.mockImplementationOnce(() => inTime.promise.then(() => Promise.reject(new PasswordRefused())));
  const first = submit('Too-common-1234');
  await vi.waitFor(() => expect(setPassword).toHaveBeenCalled());

  const second = submit('Not-so-common-1234', now.links, async () => {
    inTime.resolve(undefined);
    await first;
  });

  expect([await first, await second]).toEqual(['refused', 'chosen']);
});

test('whoever waits in vain is told that somebody is busy', async () => {
  const { submit, link } = await invited();
  await now.links.lease(await link(), clock.toISOString(), new Date(clock.getTime() + 15_000).toISOString());
  expect(await submit('First-password-1')).toBe('busy');
});

test('a refused password gives the link back at once', async () => {
  const { submit, setPassword, audit } = await invited();
  setPassword.mockRejectedValueOnce(new PasswordRefused());

  expect(await submit('Too-common-1234')).toBe('refused');
  expect(await submit('Not-so-common-1234')).toBe('chosen');
  expect(await audit()).toEqual(['password-chosen']);
});

test.each([
  ['refused', new PasswordRefused(), 'refused'],
  ['an outage', new Error('ECONNRESET'), undefined],
  ['a sign-in that is gone', new SignInGone(), 'gone'],
])('after %s the sign-in is free for another attempt at once (V7)', async (_what, error, answer) => {
  for (const step of ['setPassword', 'signOut'] as const) {
    const { submit, ...steps } = await invited();
    steps[step].mockRejectedValueOnce(error);
    const attempt = submit('First-password-1').catch((failed: unknown) => failed);
    expect(await attempt).toBe(answer ?? error);
    expect(await submit('First-password-1')).toBe('chosen');
  }
});

test.each(['before setPassword', 'after setPassword', 'after signOut', 'after use'])(
  'a crash %s leaves the link usable once the lease has run out, or spent',
  async (place) => {
    const { submit, setPassword, signOut, open, audit } = await invited();
    const never = new Promise<never>(() => undefined);
    const crash = Promise.withResolvers<undefined>();
    const hang = () => {
      crash.resolve(undefined);
      return never;
    };
    if (place === 'before setPassword') setPassword.mockImplementationOnce(hang);
    if (place === 'after setPassword') signOut.mockImplementationOnce(hang);
    const use: typeof now.links.use = async (...args) => {
      if (place === 'after use') await now.links.use(...args);
      return hang();
    };

    void submit('First-password-1', { ...now.links, use });
    await crash.promise;

    if (place === 'after use') expect((await open()).state).toBe('used');
    else {
      expect(await submit('First-password-1')).toBe('busy');
      later(15_001);
      expect(await submit('First-password-1')).toBe('chosen');
    }
    expect((await open()).state).toBe('used');
    expect(await audit()).toEqual(['password-chosen']);
  },
);

test('a new password ends the sessions there are: whoever has a token from before is nobody (V7)', async () => {
  const { sub, submit, signOut } = await invited();
  const person = async () => (await now.people.person(sub))?.signedOutAt;
  expect(await person()).toBeUndefined();
  later(1_500);

  expect(await submit('First-password-1')).toBe('chosen');

  expect(signOut).toHaveBeenCalledWith(sub);
  expect(await person()).toBe(clock.toISOString());
  const second = Math.floor(clock.getTime() / 1000);
  const at = { sub, home: undefined };
  const ask = [{ dossierId: 'x', permission: 'invoices.process' as const }];
  const check = checkPermissions({ standing: standingRepository(stage.table) });
  await expect(check({ ...at, issuedAt: second - 1 }, ask)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(check({ ...at, issuedAt: second }, ask)).resolves.toHaveLength(1);
});

test('what is written of a person afterwards leaves the end of their sessions as it is (V7)', async () => {
  const { sub, submit } = await invited();
  expect(await submit('First-password-1')).toBe('chosen');
  const person = await now.people.person(sub);
  if (person?.kind !== 'client') throw new Error('The invited are clients.');
  const dossierId = person.dossiers[0]?.dossierId ?? '';
  const who = asStaff(stage.victor);
  await now.changeRights({ who, dossierId, accessId: person.accessId, rights: { level: 'team_lead', options: [] } });
  const after = await now.people.person(sub);
  expect(after).toMatchObject({ signedOutAt: person.signedOutAt, dossiers: [{ dossierId, level: 'team_lead' }] });
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
  const open = openValidationLink(now);
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
