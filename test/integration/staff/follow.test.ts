import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { MailPostponed, MailRefused } from '../../../shared/services/errors.ts';
import { Broken, breakingAt } from './breaking.ts';
import { administration, auditOf, firmWith, Pool, rights } from './support.ts';

let table: Table;
let admin: Staff;
let people = 0;

beforeAll(async () => {
  const made = await firmWith();
  table = made.table;
  [admin = admin] = made.admins;
});

const newcomer = () => ({
  ...{ name: 'Zoé Martin', email: `Zoe-${String((people += 1))}@Cabinet.example`, portfolio: [] as string[] },
  rights: rights({ validate: true }),
});

/** Runs again what broke, as a stream does, until it goes through. */
async function untilDone(run: () => Promise<void>): Promise<number> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const failed = await run().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failed === undefined) return attempt;
    if (!(failed instanceof Broken)) throw new Error('It failed otherwise.', { cause: failed });
  }
  throw new Error('It does not end.');
}

const actionsOn = async (id: string) => (await auditOf(table, keys.collaborator(id))).map(({ action }) => action);

const around = (...calls: string[]) => calls.flatMap((call) => [`before ${call}`, `after ${call}`]);

const opening = around(
  'collaborators.collaborator',
  'openings.note',
  'pool.open',
  'collaborators.open',
  'mails.intend',
  'links.save',
  'mailer.send',
  'mails.outcome',
  'collaborators.invited',
);

describe('a new collaborator gets a sign-in and one invitation', () => {
  test.each(['nowhere', ...opening])('if it breaks %s', async (place) => {
    const breaking = breakingAt(place);
    const office = administration(table, {}, breaking.hook);
    const { collaboratorId, email } = await administration(table).add({ who: admin, input: newcomer() });

    const attempts = await untilDone(() => office.follow(collaboratorId));
    await office.follow(collaboratorId);

    expect(attempts).toBe(place === 'nowhere' ? 1 : 2);
    const found = await office.collaborators.collaborator(collaboratorId);
    const key = email.toLowerCase();
    expect(office.pool.users.get(key)).toEqual({ sub: found?.sub, holder: collaboratorId });
    expect(found).toMatchObject({ status: 'active', version: 2, rights: { validate: true } });
    expect(found).not.toHaveProperty('invitationDue');
    expect(await office.people.person(found?.sub ?? '')).toMatchObject({
      status: 'active',
      collaboratorId,
      portfolio: [],
    });
    expect(await actionsOn(collaboratorId)).toEqual(['collaborator-added', 'sign-in-opened']);
    // Between the mail service's acceptance and our record, a mail is promised to come twice at most.
    const twice = ['after mailer.send', 'before mails.outcome'].includes(place);
    expect(office.mails.map(({ to }) => to)).toEqual(twice ? [key, key] : [key]);
  });
});

const closing = around('collaborators.collaborator', 'pool.close', 'collaborators.release');

describe('who left has no sign-in, and then their address is free', () => {
  test.each(['nowhere', ...closing])('if it breaks %s', async (place) => {
    const breaking = breakingAt(place);
    const pool = new Pool();
    const office = administration(table, { pool });
    const input = newcomer();
    const { collaboratorId } = await office.add({ who: admin, input });
    await office.follow(collaboratorId);
    await office.remove({ who: admin, collaboratorId });
    const { sub = '' } = (await office.collaborators.collaborator(collaboratorId)) ?? {};
    expect(await office.people.person(sub)).toMatchObject({ status: 'removed' });
    await expect(office.add({ who: admin, input })).rejects.toMatchObject({ code: 'email-taken' });

    const broken = administration(table, { pool }, breaking.hook);
    await untilDone(() => broken.follow(collaboratorId));
    await broken.follow(collaboratorId);

    expect(breaking.happened()).toBe(place !== 'nowhere');
    expect([...pool.users]).toEqual([]);
    const actions = ['collaborator-added', 'sign-in-opened', 'collaborator-removed', 'sign-in-closed'];
    expect(await actionsOn(collaboratorId)).toEqual(actions);
    expect(office.mails).toHaveLength(1);

    const again = await office.add({ who: admin, input });
    await office.follow(again.collaboratorId);
    await broken.follow(collaboratorId);
    expect([...pool.users.values()].map(({ holder }) => holder)).toEqual([again.collaboratorId]);
  });
});

test('the address stays held while the sign-in cannot be closed (C1)', async () => {
  const office = administration(table);
  const input = newcomer();
  const { collaboratorId } = await office.add({ who: admin, input });
  await office.follow(collaboratorId);
  await office.remove({ who: admin, collaboratorId });

  const always = administration(table, { pool: office.pool }, (name) => {
    if (name === 'pool.close') throw new Broken(name);
  });
  await expect(always.follow(collaboratorId)).rejects.toThrow(Broken);

  await expect(office.add({ who: admin, input })).rejects.toMatchObject({ code: 'email-taken' });
});

test('one who leaves between the opening of the sign-in and our note of it keeps none, and gets no mail', async () => {
  const office = administration(table);
  const input = newcomer();
  const { collaboratorId } = await office.add({ who: admin, input });
  let left = false;
  const leaving = administration(table, { pool: office.pool, mails: office.mails }, (name, moment) => {
    if (name === 'pool.open' && moment === 'after') left = true;
  });
  const keep = leaving.collaborators.open;
  leaving.collaborators.open = async (...args) => {
    if (left) await office.remove({ who: admin, collaboratorId });
    left = false;
    return keep(...args);
  };

  await leaving.follow(collaboratorId);

  expect([...office.pool.users]).toEqual([]);
  expect(office.mails).toEqual([]);
  expect(await office.collaborators.collaborator(collaboratorId)).toMatchObject({ status: 'removed' });
  await office.add({ who: admin, input });
});

test.each([
  ['notes it in vain', false],
  ['breaks off, and is repeated', true],
])(
  'one who has left, and whose address is free, when their sign-in is opened at last keeps none: whoever opened it %s (C1)',
  async (_how, breaksOff) => {
    const office = administration(table);
    const input = newcomer();
    const { collaboratorId } = await office.add({ who: admin, input });
    const { open } = office.pool;
    const pool = Object.assign(new Pool(), { users: office.pool.users });
    pool.open = async (of) => {
      await office.remove({ who: admin, collaboratorId });
      await office.follow(collaboratorId);
      const sub = await open(of);
      if (breaksOff) throw new Broken('pool.open');
      return sub;
    };
    const late = administration(table, { pool, mails: office.mails });

    if (breaksOff) await expect(late.follow(collaboratorId)).rejects.toThrow(Broken);
    await (breaksOff ? office : late).follow(collaboratorId);

    expect([...office.pool.users]).toEqual([]);
    expect(office.mails).toEqual([]);
    const again = await office.add({ who: admin, input });
    await office.follow(again.collaboratorId);
    await office.follow(collaboratorId);
    expect([...office.pool.users.values()].map(({ holder }) => holder)).toEqual([again.collaboratorId]);
  },
);

describe('the invitation of a new collaborator', () => {
  /** The first mail comes to `failure`, all the others are taken. */
  const firstFails = (failure: Error) => {
    let failed = false;
    const counted = { refusals: [] as MailRefused[], mails: [] };
    const office = administration(table, counted, (name, moment) => {
      if (failed || `${moment} ${name}` !== 'before mailer.send') return;
      failed = true;
      throw failure;
    });
    return { office, ...counted };
  };

  test('is over when it is refused for good: counted, and due no more', async () => {
    const { office, refusals, mails } = firstFails(new MailRefused(new Error('Address is blacklisted.')));
    const { collaboratorId } = await office.add({ who: admin, input: newcomer() });

    await office.follow(collaboratorId);
    await office.follow(collaboratorId);

    const found = await office.collaborators.collaborator(collaboratorId);
    expect(found).toMatchObject({ status: 'active' });
    expect(found).not.toHaveProperty('invitationDue');
    expect(refusals).toHaveLength(1);
    expect(mails).toEqual([]);
  });

  test('that is postponed goes once, later, and is no duplicate', async () => {
    const { office, refusals, mails } = firstFails(new MailPostponed(new Error('Maximum sending rate exceeded.')));
    const { collaboratorId } = await office.add({ who: admin, input: newcomer() });

    await expect(office.follow(collaboratorId)).rejects.toBeInstanceOf(MailPostponed);
    await office.follow(collaboratorId);

    expect(await office.collaborators.collaborator(collaboratorId)).not.toHaveProperty('invitationDue');
    expect([mails.length, refusals.length]).toEqual([1, 0]);
    expect(office.duplicates()).toBe(0);
  });
});
