import { beforeEach, describe, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../shared/data/client.ts';
import { collaboratorWordWrites } from '../../../shared/data/collaborator-words.ts';
import { companyItems } from '../../../shared/data/seed.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { beforeCommit, meeting, recorded } from '../../support/traffic.ts';
import { administration, auditOf, firmWith, rights, type Administration } from './support.ts';

let table: Table;
let firm: Firm;
let ada: Staff;
let bea: Staff;
let office: Administration;

beforeEach(async () => {
  const made = await firmWith(2, await freshTable());
  ({ table, firm } = made);
  [ada = ada, bea = bea] = made.admins;
  office = administration(table);
});

const zoe = { name: 'Zoé', email: 'zoe@client.example', rights: rights(), portfolio: [] as string[] };
const count = async (type: string) => (await everything(table)).filter((item) => item['type'] === type).length;
const administrators = async () =>
  (await everything(table)).find(({ type }) => type === 'FirmTally')?.['administrators'];
const on = (who: Staff, whom: { collaboratorId: string }) => ({ who, collaboratorId: whom.collaboratorId });
const demote = { patch: { rights: { administerFirm: false } } };

/** Everything but the audit and what counts versions, to show that nothing else was written. */
const state = async () => (await everything(table)).map((item) => JSON.stringify(item)).sort();

describe('the last firm administrator stays', () => {
  test('when two administrators demote each other at once, one wins', async () => {
    const held = administration(meeting(table));
    const outcomes = await allAtOnce<unknown>(
      () => held.change({ ...on(ada, bea), ...demote }),
      () => held.change({ ...on(bea, ada), ...demote }),
    );

    expect(outcomes).toContainEqual({ refused: 'last-firm-administrator' });
    const kept = await Promise.all(
      [ada, bea].map(({ collaboratorId }) => office.collaborators.collaborator(collaboratorId)),
    );
    expect(kept.filter((one) => one?.rights.administerFirm)).toHaveLength(1);
    expect(await administrators()).toBe(1);
    expect(await count('Audit')).toBe(1);
  });

  test('when one is removed while the other demotes themselves, one wins', async () => {
    const held = administration(meeting(table));
    const outcomes = await allAtOnce<unknown>(
      () => held.remove(on(ada, bea)),
      () => held.change({ ...on(ada, ada), ...demote }),
    );

    expect(outcomes).toContainEqual({ refused: 'last-firm-administrator' });
    expect(await administrators()).toBe(1);
  });

  test('alone, neither removed nor demoted, and nothing is written', async () => {
    await office.remove(on(ada, bea));
    const before = await state();
    for (const action of [() => office.remove(on(ada, ada)), () => office.change({ ...on(ada, ada), ...demote })])
      expect((await refusalOf(action)).code).toBe('last-firm-administrator');
    expect(await state()).toEqual(before);
  });

  test('until a second one is active: an invited one does not count', async () => {
    await office.remove(on(ada, bea));
    const { collaboratorId } = await office.add({
      who: ada,
      input: { ...zoe, rights: rights({ administerFirm: true }), portfolio: 'all' },
    });
    expect((await refusalOf(() => office.remove(on(ada, ada)))).code).toBe('last-firm-administrator');

    await office.follow(collaboratorId);
    await office.remove(on(ada, ada));
    expect(await administrators()).toBe(1);
  });

  test('who is removed twice at once is counted once', async () => {
    const held = administration(meeting(table));
    await allAtOnce(
      () => held.remove(on(ada, bea)),
      () => held.remove(on(ada, bea)),
    );
    expect(await administrators()).toBe(1);
    const audit = await auditOf(table, keys.collaborator(bea.collaboratorId));
    expect(audit.map(({ action }) => action)).toEqual(['collaborator-removed']);
  });
});

describe('an address', () => {
  test('goes to one of two who are added with it at once, and nothing of the other is kept (C1)', async () => {
    const held = administration(meeting(table));
    const outcomes = await allAtOnce<unknown>(
      () => held.add({ who: ada, input: zoe }),
      () => held.add({ who: bea, input: { ...zoe, email: ' ZOE@client.example' } }),
    );
    expect(outcomes).toContainEqual({ refused: 'email-taken' });
    expect([await count('Collaborator'), await count('Audit'), await count('Email')]).toEqual([3, 1, 3]);
  });

  test('that a client or another firm has is refused in the same words', async () => {
    const other = await firmWith(1, table);
    const [theirs] = other.admins;
    await office.add({ who: theirs!, input: zoe });
    const refusal = await refusalOf(() => office.add({ who: ada, input: zoe }));
    expect(refusal).toMatchObject({ code: 'email-taken', extensions: {} });
    expect(refusal.errors).toEqual([{ pointer: '/email', code: 'email-taken' }]);
  });
});

async function aDossier(): Promise<{ dossierId: string }> {
  const dossier = { dossierId: uuidv7(), name: 'Comptabilité' };
  const company = { companyId: uuidv7(), firmId: firm.firmId, name: 'Moreau', dossiers: [dossier], version: 1 };
  for (const Item of companyItems(company, [dossier]))
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return dossier;
}

test('A1: somebody new is entered with the dossiers that their list begins with', async () => {
  const { dossierId } = await aDossier();
  const { collaboratorId } = await office.add({ who: ada, input: { ...zoe, portfolio: [dossierId] } });
  const [added] = await auditOf(table, keys.collaborator(collaboratorId));
  expect(added?.changes).toEqual([
    { field: 'status', from: null, to: 'invited' },
    { field: 'portfolio', from: [], to: [dossierId] },
  ]);
});

describe('a change', () => {
  test('counts at the next read of what the sign-in gives, and the audit keeps from and to', async () => {
    const dossier = await aDossier();
    const added = await office.add({ who: ada, input: zoe });
    await office.follow(added.collaboratorId);
    const { sub = '' } = (await office.collaborators.collaborator(added.collaboratorId)) ?? {};

    await office.change({ ...on(ada, added), patch: { portfolio: [dossier.dossierId], rights: { validate: true } } });

    expect(await office.people.person(sub)).toMatchObject({
      portfolio: [dossier.dossierId],
      rights: rights({ validate: true }),
    });
    const validators = validatorRepository(table);
    const sought = { firmId: firm.firmId, dossierIds: [dossier.dossierId], turn: 'r1' };
    expect((await validators.candidates(sought)).ids).toEqual([added.collaboratorId]);
    const [, , changed] = await auditOf(table, keys.collaborator(added.collaboratorId));
    expect(changed).toMatchObject({
      action: 'collaborator-changed',
      by: { kind: 'collaborator', id: ada.collaboratorId },
    });
    expect(changed?.changes).toEqual([
      { field: 'rights', from: rights(), to: rights({ validate: true }) },
      { field: 'portfolio', from: [], to: [dossier.dossierId] },
    ]);

    await office.remove(on(ada, added));
    const [removed] = await validators.collaborators([added.collaboratorId]);
    expect(removed?.status).toBe('removed');
    expect((await office.collaborators.ofFirm(firm.firmId, { limit: 10, from: undefined })).items).toHaveLength(2);
  });

  test('of somebody else’s change in between is looked at again, unless a version was named', async () => {
    const rename = () => office.change({ ...on(ada, bea), patch: { name: 'Béa' } });
    const after = await administration(beforeCommit(table, rename)).change({
      ...on(ada, bea),
      patch: { rights: { validate: true } },
    });
    expect(after).toMatchObject({ name: 'Béa', rights: { validate: true }, version: 3 });

    const again = () => office.change({ ...on(ada, bea), patch: { name: 'Beatrice' } });
    const stale = administration(beforeCommit(table, again)).change({
      ...on(ada, bea),
      patch: { name: 'X' },
      ifMatch: 3,
    });
    expect((await refusalOf(() => stale)).code).toBe('stale-write');
  });

  test('that changes nothing writes nothing', async () => {
    const before = await state();
    const same = await office.change({ ...on(ada, bea), patch: { name: bea.name, portfolio: 'all' } });
    expect(same.version).toBe(1);
    expect(await state()).toEqual(before);
  });

  test('reads and writes no more in a large firm than in a small one', async () => {
    for (let index = 0; index < 40; index += 1)
      await office.add({ who: ada, input: { ...zoe, email: `zoe-${String(index)}@client.example` } });
    const { table: watched, calls } = recorded(table);
    await administration(watched).change({ ...on(ada, bea), patch: { name: 'Béa' } });
    expect(calls.map(({ name }) => name.replace(/(Item|Items)?Command$/, ''))).toEqual(['Get', 'TransactWrite']);
    const words = collaboratorWordWrites(bea, { ...bea, name: 'Béa' });
    expect((calls[1]?.input['TransactItems'] as unknown[]).length).toBe(3 + words.length);
  });
});

test('another firm’s collaborator, an unknown and a malformed id are equally not found', async () => {
  const other = await firmWith(1, table);
  for (const collaboratorId of [other.admins[0]!.collaboratorId, uuidv7(), 'x'])
    for (const action of [
      () => office.remove({ who: ada, collaboratorId }),
      () => office.change({ who: ada, collaboratorId, patch: {} }),
    ])
      expect((await refusalOf(action)).code).toBe('not-found');
});

describe('the invitation', () => {
  test('can be asked for again until a password is chosen, and asking too soon is refused (V18)', async () => {
    const added = await office.add({ who: ada, input: zoe });
    await office.follow(added.collaboratorId);
    const collaborator = (await office.collaborators.collaborator(added.collaboratorId))!;
    await office.resend({ who: ada, collaborator });
    expect((await refusalOf(() => office.resend({ who: ada, collaborator }))).code).toBe('too-many-requests');
    expect(await count('MailRequest')).toBe(1);
    const audit = await auditOf(table, keys.collaborator(added.collaboratorId));
    expect(audit.map(({ action }) => action)).toEqual(['collaborator-added', 'sign-in-opened', 'invitation-requested']);

    const passwordSetAt = new Date().toISOString();
    const Item = { ...keys.signIn(collaborator.sub!), type: 'SignIn', passwordSetAt };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    expect((await refusalOf(() => office.resend({ who: ada, collaborator }))).code).toBe('wrong-status');
  });

  test('is not sent again to somebody who left', async () => {
    await office.remove(on(ada, bea));
    const collaborator = (await office.collaborators.collaborator(bea.collaboratorId))!;
    expect((await refusalOf(() => office.resend({ who: ada, collaborator }))).code).toBe('wrong-status');
  });
});
