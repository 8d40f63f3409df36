import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { Table } from '../../../shared/data/client.ts';
import { collaboratorItem } from '../../../shared/data/firms.ts';
import { keys } from '../../../shared/data/table.ts';
import { delegationsAtOnce } from '../../../shared/domain/absence.ts';
import type { AbsenceInput } from '../../../shared/domain/absence-input.ts';
import { MailRequest } from '../../../shared/domain/link.ts';
import type { Collaborator, Staff } from '../../../shared/domain/people.ts';
import { putMany } from '../../support/directory.ts';
import { beforeCommit } from '../../support/traffic.ts';
import { Broken, breakingAt } from './breaking.ts';
import { requested } from './requested.ts';
import { administration, asStaff, auditOf, firmWith, rights, type Administration } from './support.ts';

let table: Table;
let admin: Staff;
let office: Administration;
beforeAll(async () => {
  const made = await firmWith();
  table = made.table;
  [admin = admin] = made.admins;
});
beforeEach(() => {
  office = administration(table);
});

const day = 86_400_000;
const [from, to] = [-1, 1].map((days) => new Date(Date.now() + days * day).toISOString()) as [string, string];
const period = { from, to };

/** Somebody whose sign-in is open. */
async function member(of: Partial<Staff['rights']> = { validate: true }): Promise<Staff> {
  const { collaboratorId } = await office.add({
    who: admin,
    input: { name: 'Zoé Martin', email: `zoe-${uuidv7()}@cabinet.example`, portfolio: [], rights: rights(of) },
  });
  await office.follow(collaboratorId);
  const found = await office.collaborators.collaborator(collaboratorId);
  return asStaff({ ...found!, sub: found?.sub ?? '' });
}
const away = (who: Staff, delegate?: Staff, changes: Partial<AbsenceInput> = {}) =>
  office.setAbsence({ who, asked: { ...period, delegateId: delegate?.collaboratorId, ...changes } });
const absenceOf = async ({ collaboratorId }: Staff) =>
  (await office.collaborators.collaborator(collaboratorId))?.absence;
const delegatedTo = async ({ collaboratorId }: Staff) =>
  (await office.absences.delegatedTo(collaboratorId)).map(({ absentId }) => absentId);
const absencesTold = async ({ collaboratorId }: Staff) =>
  (await auditOf(table, keys.collaborator(collaboratorId))).flatMap(({ changes, by }) =>
    changes.filter(({ field }) => field === 'absence').map(({ from, to }) => ({ from, to, by: by?.id ?? null })),
  );
const remove = (who: Staff) => office.remove({ who: admin, collaboratorId: who.collaboratorId });
const loseRight = (who: Staff) =>
  office.change({ who: admin, collaboratorId: who.collaboratorId, patch: { rights: { validate: false } } });

/** The mails that were asked for because a delegate of somebody left. */
async function asked({ collaboratorId }: Staff): Promise<MailRequest[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      ...{ TableName: table.name, IndexName: 'gsi2' },
      KeyConditionExpression: 'gsi2pk = :all',
      ExpressionAttributeValues: { ':all': 'MAIL-REQUESTS' },
    }),
  );
  return Items.filter((item) => item['mail'] === 'delegate-left' && item['collaboratorId'] === collaboratorId).map(
    (item) => MailRequest.parse(item),
  );
}

describe('V15: an absence', () => {
  test('is kept in one transaction with the row of the delegate and the entry, and told by ids alone', async () => {
    const [who, first, second] = [await member(), await member(), await member()];
    await away(who, first);
    const kept = { ...period, delegateId: first.collaboratorId };
    expect(await absenceOf(who)).toEqual(kept);
    expect(await office.absences.delegatedTo(first.collaboratorId)).toEqual([
      { ...kept, absentId: who.collaboratorId, firmId: who.firmId },
    ]);
    await away(who, second);
    expect([await delegatedTo(first), await delegatedTo(second)]).toEqual([[], [who.collaboratorId]]);
    await office.setAbsence({ who, asked: null });
    expect([await absenceOf(who), await delegatedTo(second)]).toEqual([undefined, []]);
    const [by, other] = [who.collaboratorId, { ...kept, delegateId: second.collaboratorId }];
    expect(await absencesTold(who)).toEqual([
      { from: null, to: kept, by },
      { from: kept, to: other, by },
      { from: other, to: null, by },
    ]);
  });

  test('set or taken back again changes nothing', async () => {
    const [who, delegate] = [await member(), await member()];
    const { version } = await away(who, delegate);
    expect((await away(who, delegate)).version).toBe(version);
    const back = await office.setAbsence({ who, asked: null });
    expect((await office.setAbsence({ who, asked: null })).version).toBe(back.version);
    expect(await absencesTold(who)).toHaveLength(2);
  });

  test('goes with whoever leaves, and its row', async () => {
    const [who, delegate] = [await member(), await member()];
    await away(who, delegate);
    await remove(who);
    expect([await absenceOf(who), await delegatedTo(delegate)]).toEqual([undefined, []]);
    expect((await absencesTold(who)).at(-1)).toMatchObject({ to: null, by: admin.collaboratorId });
  });

  test('is set of somebody else with the rest of a change, and held against what was read', async () => {
    const [who, delegate] = [await member(), await member()];
    const { collaboratorId } = who;
    const patch = { name: 'Zoé Petit', absence: { ...period, delegateId: delegate.collaboratorId } };
    const { version } = await office.change({ who: admin, collaboratorId, patch });
    expect(await delegatedTo(delegate)).toEqual([collaboratorId]);
    const stale = office.change({ who: admin, collaboratorId, patch: { absence: null }, ifMatch: version - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'stale-write' });
    await office.change({ who: admin, collaboratorId, patch: { absence: null }, ifMatch: version });
    expect([await absenceOf(who), await delegatedTo(delegate)]).toEqual([undefined, []]);
  });

  test('names no unknown delegate, whoever that is', async () => {
    const who = await member();
    const gone = await member();
    await remove(gone);
    const elsewhere = await firmWith(1, table);
    const all = [uuidv7(), 'nobody', '', who.collaboratorId, gone.collaboratorId, admin.collaboratorId];
    for (const delegateId of [...all, elsewhere.admins[0]!.collaboratorId])
      await expect(away(who, undefined, { delegateId })).rejects.toMatchObject({
        ...{ code: 'unknown-delegate', errors: [{ pointer: '/delegateId', code: 'unknown-delegate' }] },
      });
    expect(await absenceOf(who)).toBeUndefined();
  });
});

describe('V15: of two at once', () => {
  const rounds = Array.from({ length: 2 }, (_, round) => round);

  test.each(rounds)('absences of one: one stands, with its row alone (%s)', async () => {
    const [who, ...delegates] = [await member(), await member(), await member()];
    await Promise.all(delegates.map((delegate) => away(who, delegate)));
    const { delegateId } = (await absenceOf(who)) ?? {};
    const named = await Promise.all(delegates.map(delegatedTo));
    expect(named.map((absent) => absent.length)).toEqual(
      delegates.map(({ collaboratorId }) => (collaboratorId === delegateId ? 1 : 0)),
    );
    expect(await absencesTold(who)).toHaveLength(2);
  });

  test.each(rounds)('an absence and the end of its delegate: nobody who left stays named (%s)', async (round) => {
    const [who, delegate] = [await member(), await member()];
    const ends = round % 2 === 0 ? remove : loseRight;
    const [set] = await Promise.allSettled([away(who, delegate), ends(delegate)]);
    if (set.status === 'rejected') expect(set.reason).toMatchObject({ code: 'unknown-delegate' });
    await office.drop(delegate.collaboratorId);
    expect((await absenceOf(who))?.delegateId).toBeUndefined();
    expect(await delegatedTo(delegate)).toEqual([]);
    expect(await asked(who)).toHaveLength(set.status === 'fulfilled' ? 1 : 0);
  });
});

test.each(['leaves', 'loses the right'])('V15: nobody is named who %s just before it is written', async (what) => {
  const [who, delegate] = [await member(), await member()];
  const ends = () => (what === 'leaves' ? remove(delegate) : loseRight(delegate));
  const setting = administration(beforeCommit(table, ends)).setAbsence({
    ...{ who, asked: { ...period, delegateId: delegate.collaboratorId } },
  });
  await expect(setting).rejects.toMatchObject({ code: 'unknown-delegate' });
  expect([await absenceOf(who), await delegatedTo(delegate)]).toEqual([undefined, []]);
});

describe('V15: a delegate who leaves', () => {
  const around = ['collaborators.collaborator', 'absences.delegatedTo', 'collaborators.dropDelegate'].flatMap(
    (call) => [`before ${call}`, `after ${call}`],
  );

  test.each(['nowhere', ...around])('is dropped once from each absence, if it breaks %s', async (place) => {
    const [one, other, delegate] = [await member(), await member(), await member()];
    for (const who of [one, other]) await away(who, delegate);
    await loseRight(delegate);
    const breaking = breakingAt(place);
    const broken = administration(table, {}, breaking.hook);
    await broken.drop(delegate.collaboratorId).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Broken);
    });
    expect(breaking.happened()).toBe(place !== 'nowhere');
    for (const _again of [1, 2]) await office.drop(delegate.collaboratorId);
    for (const who of [one, other]) {
      expect(await absenceOf(who)).toEqual(period);
      expect(await absencesTold(who)).toEqual([
        expect.objectContaining({ by: who.collaboratorId }),
        { from: { ...period, delegateId: delegate.collaboratorId }, to: period, by: null },
      ]);
      expect(await asked(who)).toHaveLength(1);
    }
    expect(await delegatedTo(delegate)).toEqual([]);
  });

  test('stays who may stand in still, and is left alone where the absence is over', async () => {
    const [who, delegate] = [await member(), await member()];
    await away(who, delegate);
    await office.change({ who: admin, collaboratorId: delegate.collaboratorId, patch: { name: 'Zoé Roy' } });
    await office.drop(delegate.collaboratorId);
    expect(await delegatedTo(delegate)).toEqual([who.collaboratorId]);
    await remove(delegate);
    const later = administration(table, {}, undefined, () => new Date(period.to));
    await later.drop(delegate.collaboratorId);
    expect(await asked(who)).toEqual([]);
    expect(await absencesTold(who)).toHaveLength(1);
  });

  test('is dropped from the absences of however many, who are read a hundred at a time', async () => {
    const delegate = await member();
    const found = (await office.collaborators.collaborator(delegate.collaboratorId))!;
    const absents = Array.from({ length: delegationsAtOnce + 1 }, (_, n): Collaborator => {
      const absence = { ...period, delegateId: delegate.collaboratorId };
      return { ...found, collaboratorId: uuidv7(), sub: undefined, email: `a${String(n)}@cabinet.example`, absence };
    });
    await putMany(
      table,
      absents.flatMap(({ collaboratorId, firmId, absence, ...of }) => [
        collaboratorItem({ ...of, collaboratorId, firmId, absence }),
        {
          ...{ ...keys.delegation(delegate.collaboratorId, collaboratorId), type: 'Delegation' },
          ...{ ...absence, absentId: collaboratorId, firmId },
        },
      ]),
    );
    const named = await delegatedTo(delegate);
    expect(named).toHaveLength(delegationsAtOnce);
    expect(await office.absences.delegatedTo(delegate.collaboratorId, named.at(-1))).toHaveLength(1);
    await loseRight(delegate);
    await office.drop(delegate.collaboratorId);
    expect(await delegatedTo(delegate)).toEqual([]);
    for (const { collaboratorId } of [absents[0]!, absents.at(-1)!])
      expect((await office.collaborators.collaborator(collaboratorId))?.absence).toEqual(period);
  });

  test('is told to the owner once, by a mail that names them, unless the owner is back', async () => {
    const [who, back, delegate] = [await member(), await member(), await member()];
    for (const each of [who, back]) await away(each, delegate);
    await remove(delegate);
    await office.drop(delegate.collaboratorId);
    await office.setAbsence({ who: back, asked: null });
    const notices = [...(await asked(who)), ...(await asked(back))];
    expect(notices).toHaveLength(2);
    for (const notice of [...notices, ...notices]) await requested(table, office)(notice);
    expect(office.mails.filter(({ subject }) => subject.includes('remplacer')).map(({ to }) => to)).toEqual([
      who.email,
    ]);
    expect(office.mails.at(-1)?.text).toContain('Zoé Martin ne peut plus vous remplacer');
  });
});
