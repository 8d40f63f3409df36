import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import type { MailRequest } from '../../../shared/domain/link.ts';
import type { Collaborator, Staff } from '../../../shared/domain/people.ts';
import { tokenHash } from '../../../shared/services/tokens.ts';
import { everything } from '../../support/fresh-table.ts';
import { Broken, breakingAt } from './breaking.ts';
import { requested } from './requested.ts';
import { administration, auditOf, firmWith, Pool, rights, type Administration } from './support.ts';

let table: Table;
let admin: Staff;
let people = 0;

beforeAll(async () => {
  const made = await firmWith();
  table = made.table;
  [admin = admin] = made.admins;
});

type Asked = Extract<MailRequest, { mail: 'reopen' }>;

/** What the stream hears of a request. */
const heard = (office: Administration) => requested(table, office);

const tokenIn = (text = '') => /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '';

/** A collaborator who has chosen a password, with what they got by mail. */
async function member(pool = new Pool(), broken?: Parameters<typeof administration>[2]) {
  const office = administration(table, { pool });
  const input = {
    name: 'Zoé Martin',
    email: `zoe-${String((people += 1))}@cabinet.example`,
    portfolio: [] as string[],
  };
  const { collaboratorId } = await office.add({ who: admin, input: { ...input, rights: rights({ validate: true }) } });
  await office.follow(collaboratorId);
  const { mails } = office;
  const open = (mail = mails.at(-1)) => office.openLink(tokenHash(tokenIn(mail?.text)));
  const choose = async (password: string, mail = mails.at(-1), by: Pick<Administration, 'choose'> = office) => {
    const link = await open(mail);
    return link.state === 'open' ? by.choose(link, password) : link.state;
  };
  expect(await choose('First-password-1')).toBe('chosen');
  const now = async (): Promise<Collaborator & { sub: string }> => {
    const found = await office.collaborators.collaborator(collaboratorId);
    return { ...found!, sub: found?.sub ?? '' };
  };
  const requests = async () => {
    const all = (await everything(table)).filter(
      ({ type, ownerId }) => type === 'MailRequest' && ownerId === collaboratorId,
    );
    return all as unknown as Asked[];
  };
  const ask = async () => {
    await office.requestReopening({ owner: await now() });
    return (await requests()).toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)!;
  };
  const breaking = administration(table, { pool, mails }, broken);
  const actions = async () => (await auditOf(table, keys.collaborator(collaboratorId))).map(({ action }) => action);
  return { email: input.email, office, breaking, pool, mails, open, choose, now, requests, ask, actions };
}
type Member = Awaited<ReturnType<typeof member>>;

const lose = ({ pool }: Member, sub: string) => {
  for (const [email, user] of pool.users) if (user.sub === sub) pool.users.delete(email);
};

const steps = [
  'openings.of',
  'links.signIn',
  'openings.note',
  'pool.reopen',
  'reopenings.save',
  'mails.intend',
  'links.save',
  'mailer.send',
  'mails.outcome',
  'links.mailSent',
];
const places = steps.flatMap((step) => [`before ${step}`, `after ${step}`]);

describe.each(['lost', 'not lost'])('a sign-in that is %s is opened anew (L12)', (how) => {
  test.each(['nowhere', ...places])('if it breaks %s', async (place) => {
    const breaking = breakingAt(place);
    const one = await member(new Pool(), breaking.hook);
    const before = await one.now();
    if (how === 'lost') lose(one, before.sub);
    const request = await one.ask();

    for (let attempt = 0; ; attempt += 1) {
      const failed = await heard(one.breaking)(request).catch((error: unknown) => error);
      if (failed === undefined) break;
      if (!(failed instanceof Broken) || attempt > 3) throw new Error('It failed otherwise.', { cause: failed });
    }
    const reopenings = one.pool.calls.filter((call) => call === 'reopen').length;

    expect(breaking.happened()).toBe(place !== 'nowhere');
    const after = await one.now();
    expect(after.sub === before.sub).toBe(how === 'not lost');
    expect(after.version).toBe(before.version + (how === 'lost' ? 1 : 0));
    const person = await one.office.people.person(after.sub);
    expect(person).toMatchObject({
      collaboratorId: after.collaboratorId,
      rights: after.rights,
      portfolio: [],
      status: 'active',
    });
    expect(person?.signedOutAt).toBeDefined();
    expect(one.pool.passwords.get(after.sub)).toBeUndefined();
    if (how === 'lost')
      expect(await one.office.people.person(before.sub)).toMatchObject({ status: 'removed', name: '', email: '' });
    const opened = (await one.actions()).filter((action) => action.startsWith('sign-in-reopen'));
    expect(opened).toEqual(['sign-in-reopening-requested', 'sign-in-reopened']);

    // Every link from before is void, and the newest one works; heard of again, nothing is done anew.
    expect((await one.open(one.mails[0])).state).toBe('void');
    expect(await one.choose('Second-password-2')).toBe('chosen');
    await heard(one.breaking)(request);
    expect(one.pool.passwords.get(after.sub)).toBe('Second-password-2');
    expect(one.pool.calls.filter((call) => call === 'reopen')).toHaveLength(reopenings);
  });
});

test('asked for twice before it is done it is one request; afterwards it is another (L12)', async () => {
  const one = await member();
  await Promise.all([one.ask(), one.ask()]);
  expect(await one.requests()).toHaveLength(1);
  const first = await one.ask();
  await heard(one.office)(first);
  const second = await one.ask();
  expect(second.mailRequestId).not.toBe(first.mailRequestId);
  await heard(one.office)(second);
  expect([one.mails.length, (await one.open(one.mails[1])).state, (await one.open()).state]).toEqual([
    3,
    'void',
    'open',
  ]);
});

test('of two at once on a lost sign-in one user comes, and the person has a link that works (L12)', async () => {
  const one = await member();
  const before = await one.now();
  lose(one, before.sub);
  const request = await one.ask();
  const other: Asked = { ...request, mailRequestId: 'other', at: new Date().toISOString(), lostSub: before.sub };

  await Promise.all([request, other].map((each) => heard(one.office)(each)));

  expect([...one.pool.users.values()].filter(({ holder }) => holder === before.collaboratorId)).toHaveLength(1);
  expect(await one.choose('Second-password-2')).toBe('chosen');
  expect(one.pool.passwords.get((await one.now()).sub)).toBe('Second-password-2');
});

test('a link’s page that found another sign-in gone than there is now brings a mail and undoes nothing (L12)', async () => {
  const one = await member();
  const { sub, collaboratorId, firmId } = await one.now();
  const late: Asked = {
    mail: 'reopen',
    mailRequestId: 'late',
    at: new Date().toISOString(),
    firmId,
    ownerId: collaboratorId,
    lostSub: 'former',
  };
  await heard(one.office)(late);
  expect([one.pool.passwords.get(sub), one.mails.length]).toEqual(['First-password-1', 2]);
  expect(one.pool.calls).not.toContain('reopen');
});

describe('with the bounds of mails that anybody can ask for (V18)', () => {
  const asked = (one: Member, { sub, ...owner }: { sub: string; firmId: string; collaboratorId: string }) => {
    const at = new Date().toISOString();
    const { firmId, collaboratorId: ownerId } = owner;
    const id = (mail: string) => `${mail}-${sub}-${at}`;
    return {
      reset: { mail: 'password-reset' as const, mailRequestId: id('reset'), at, emailKey: one.email },
      invitation: { mail: 'invitation' as const, mailRequestId: id('invitation'), at, firmId, ownerId },
      lost: { mail: 'reopen' as const, mailRequestId: id('lost'), at, firmId, ownerId, lostSub: sub },
    };
  };

  test.each(['reset', 'invitation'] as const)(
    'a %s too many opens nothing anew, so that the link there is still leads on (V7)',
    async (kind) => {
      const one = await member();
      const before = await one.now();
      await heard(one.office)(asked(one, before)[kind]);
      lose(one, before.sub);
      await heard(one.office)({ ...asked(one, before)[kind], mailRequestId: `${kind}-later-${before.sub}` });
      expect([one.mails.length, one.pool.calls.includes('reopen')]).toEqual([2, false]);

      expect(await one.choose('Second-password-2')).toBe('gone');
      await heard(one.office)(asked(one, before).lost);
      expect(one.mails).toHaveLength(3);
      expect(await one.choose('Second-password-2')).toBe('chosen');
    },
  );

  test('what a link’s page had opened anew brings its mail, however many went before', async () => {
    const one = await member();
    const before = await one.now();
    await heard(one.office)(asked(one, before).invitation);
    lose(one, before.sub);
    const { lost } = asked(one, before);
    await heard(one.office)(lost);
    await heard(one.office)(lost);
    expect([one.mails.length, (await one.open()).state]).toEqual([3, 'open']);
  });
});

test('while somebody chooses a password it waits, and what they chose is of no use then (L12)', async () => {
  const one = await member();
  const { sub, firmId, collaboratorId } = await one.now();
  const again = { mail: 'invitation' as const, mailRequestId: `again-${sub}`, at: new Date().toISOString() };
  await heard(one.office)({ ...again, firmId, ownerId: collaboratorId });
  const request = await one.ask();
  const held = Promise.withResolvers<undefined>();
  const setting = Promise.withResolvers<undefined>();
  const slow = administration(table, { pool: one.pool }, (name, moment) => {
    if (`${moment} ${name}` === 'after pool.setPassword') setting.resolve(undefined);
  });
  const use = slow.links.use;
  slow.links.use = async (...of) => {
    await held.promise;
    return use(...of);
  };

  const chosen = one.choose('Meanwhile-password-2', one.mails.at(-1), slow);
  await setting.promise;
  await expect(heard(one.office)(request)).rejects.toMatchObject({ code: 'unavailable' });
  held.resolve(undefined);
  expect(await chosen).toBe('chosen');
  await heard(one.office)(request);

  expect(one.pool.passwords.get(sub)).toBeUndefined();
  expect(await one.choose('Third-password-3')).toBe('chosen');
});

test('a password that is chosen between two of its steps is made unusable all the same (L12)', async () => {
  const pool = new Pool();
  let meanwhile: (() => Promise<unknown>) | undefined;
  const one = await member(pool);
  const { sub, firmId, collaboratorId } = await one.now();
  const again = { mail: 'invitation' as const, mailRequestId: `again-${sub}`, at: new Date().toISOString() };
  await heard(one.office)({ ...again, firmId, ownerId: collaboratorId });
  const reopen = pool.reopen;
  pool.reopen = async (of) => {
    const reopened = await reopen(of);
    await meanwhile?.();
    meanwhile = undefined;
    return reopened;
  };
  const office = administration(table, { pool, mails: one.mails });
  meanwhile = () => one.choose('Meanwhile-password-2');

  await heard(office)(await one.ask());

  expect(pool.passwords.get(sub)).toBeUndefined();
  expect(pool.calls.filter((call) => call === 'reopen')).toHaveLength(2);
});

describe('of one who leaves while it is done no sign-in stays (L12)', () => {
  test.each(['before', 'after'] as const)('%s another one is opened, where that breaks off too', async (moment) => {
    const pool = new Pool();
    const one = await member(pool);
    const before = await one.now();
    const { collaboratorId } = before;
    lose(one, before.sub);
    const request = await one.ask();
    const { open } = pool;
    const leave = async () => {
      await one.office.remove({ who: admin, collaboratorId });
      await one.office.follow(collaboratorId);
    };
    pool.open = async (of) => {
      if (moment === 'before') await leave();
      const sub = await open(of);
      if (moment === 'before') return sub;
      await one.office.remove({ who: admin, collaboratorId });
      throw new Broken();
    };
    const office = administration(table, { pool, mails: one.mails });

    const outcome = await heard(office)(request).catch((error: unknown) => error);
    if (moment === 'after') {
      expect(outcome).toBeInstanceOf(Broken);
      await heard(office)(request);
    }

    expect([...pool.users.values()].filter(({ holder }) => holder === collaboratorId)).toEqual([]);
    expect(one.mails).toHaveLength(1);
  });
});

test('the mail of one who left meanwhile does not go, and nothing is opened (L12)', async () => {
  const one = await member();
  const { collaboratorId } = await one.now();
  const request = await one.ask();
  await one.office.remove({ who: admin, collaboratorId });
  await heard(one.office)(request);
  expect([one.mails.length, one.pool.calls.includes('reopen')]).toEqual([1, false]);
  await expect(one.ask()).rejects.toMatchObject({ code: 'wrong-status', extensions: { current: 'removed' } });
});
