import { beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Firm, Module } from '../../../shared/domain/firm.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { meeting } from '../../support/traffic.ts';
import { administration, auditOf, firmWith, type Administration } from './support.ts';

let table: Table;
let firm: Firm;
let who: Staff;
let office: Administration;

beforeEach(async () => {
  const made = await firmWith(1, await freshTable());
  ({ table, firm } = made);
  [who = who] = made.admins;
  office = administration(table);
});

const audit = () => auditOf(table, keys.firm(firm.firmId));
const bank: Module = { moduleId: 'bank', name: 'Banque', sections: ['bank'] };

describe('settings', () => {
  test('are kept with who changed what from which value to which', async () => {
    const changed = await office.changeFirm({ who, patch: { fourEyes: false, ownDomains: ['Lefevre', 'lefevre.fr'] } });
    const kept = { fourEyes: false, ownDomains: ['lefevre', 'lefevre.fr'], version: 2 };
    expect(changed).toMatchObject({ ...firm, ...kept });
    expect(await office.firms.firm(firm.firmId)).toEqual(changed);
    expect(await audit()).toEqual([
      expect.objectContaining({
        action: 'firm-changed',
        by: { kind: 'collaborator', id: who.collaboratorId },
        subject: { kind: 'firm', id: firm.firmId },
        changes: [
          { field: 'ownDomains', from: firm.ownDomains, to: ['lefevre', 'lefevre.fr'] },
          { field: 'fourEyes', from: true, to: false },
        ],
      }),
    ]);
  });

  test('that are refused, stale or as they were leave everything as it is', async () => {
    const before = await everything(table);
    expect((await refusalOf(() => office.changeFirm({ who, patch: { expireAfter: 'PT1S' } }))).code).toBe(
      'invalid-input',
    );
    expect((await refusalOf(() => office.changeFirm({ who, patch: { fourEyes: false }, ifMatch: 2 }))).code).toBe(
      'stale-write',
    );
    expect(await office.changeFirm({ who, patch: { name: firm.name } })).toEqual(firm);
    expect(await everything(table)).toEqual(before);
  });

  test('that two change at once are both kept, one after the other', async () => {
    const held = administration(meeting(table));
    await allAtOnce(
      () => held.changeFirm({ who, patch: { fourEyes: false } }),
      () => held.changeFirm({ who, patch: { businessTime: false } }),
    );
    expect(await office.firms.firm(firm.firmId)).toMatchObject({ fourEyes: false, businessTime: false, version: 3 });
    expect(await audit()).toHaveLength(2);
  });

  test('of two who go by the same version one is told that it is stale', async () => {
    const held = administration(meeting(table));
    const outcomes = await allAtOnce<unknown>(
      () => held.changeFirm({ who, patch: { senderName: 'A' }, ifMatch: 1 }),
      () => held.changeFirm({ who, patch: { senderName: 'B' }, ifMatch: 1 }),
    );
    expect(outcomes).toContainEqual({ refused: 'stale-write' });
    expect(await audit()).toHaveLength(1);
  });
});

describe('modules', () => {
  test('are replaced as a whole, in their order, and the audit keeps both lists', async () => {
    const saved = await office.setModules({
      who,
      modules: [bank, { ...bank, moduleId: 'payroll', sections: [] }],
    });
    const { modules, version } = saved;
    expect([modules.map(({ moduleId }) => moduleId), version]).toEqual([['bank', 'payroll'], 2]);
    expect(await office.firms.catalogue(firm.firmId)).toEqual(saved);
    expect(await audit()).toMatchObject([
      {
        action: 'modules-changed',
        subject: { kind: 'catalogue', id: firm.firmId },
        version: 2,
        changes: [{ field: 'modules', from: [], to: modules }],
      },
    ]);
  });

  test('of two who go by the same version one is told that it is stale', async () => {
    const held = administration(meeting(table));
    const outcomes = await allAtOnce<unknown>(
      () => held.setModules({ who, modules: [bank], ifMatch: 1 }),
      () => held.setModules({ who, modules: [{ ...bank, name: 'Autre' }], ifMatch: 1 }),
    );
    expect(outcomes).toContainEqual({ refused: 'stale-write' });
    expect((await office.firms.catalogue(firm.firmId)).version).toBe(2);
  });
});
