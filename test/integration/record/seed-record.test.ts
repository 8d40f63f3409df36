import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import { staffDoer } from '../../../shared/domain/people.ts';
import { salting } from '../../../shared/services/salting.ts';
import type { Table } from '../../../shared/data/client.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import { withRecord } from '../../../shared/data/seed-record.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { put, sampleCompany, sampleFirm } from '../../support/firm.ts';
import { assertRecorded } from '../../support/record.ts';
import { recordOffice } from '../../support/sealed.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

test('A1: what a seed puts in is told from its first version on', async () => {
  const { firm, items, paul } = await sampleFirm();
  const { firmId } = firm;
  const { company, items: ofCompany } = sampleCompany(firmId);
  const by = staffDoer(paul);
  const access = activeAccessItems({
    ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId, salt: salting.newSalt() },
    createdAt: new Date('2026-10-01T08:00:00.000Z'),
    identity: {
      ...{ firstName: 'Inès', lastName: 'Moreau', email: 'ines@client.example', phone: '+33612345678' },
      ...{ clientType: 'client_admin', companyId: company.companyId },
    },
    dossiers: [{ dossierId: company.dossiers[0]!.dossierId, level: 'principal_admin', options: [] }],
    ...{ modules: ['invoices'], createdBy: by, decidedBy: by },
  });
  const at = '2026-11-26T08:00:00.000Z';
  const seeded = withRecord([...items, ...ofCompany, ...access], { at, newId: uuidv7, hash: salting.hash });
  const told = seeded.filter(({ type }) => type === 'Audit').map(({ action, version }) => [action, version]);
  expect(told).toContainEqual(['firm-created', 1]);
  expect(told).toContainEqual(['access-activated', 3]);

  await put(table.client, table.name, seeded);
  assertRecorded(await everything(table));
  const office = recordOffice(table, () => new Date('2026-11-26T10:00:00.000Z'));
  await office.seal(firmId);
  expect(await office.flaws(office.read(firmId))).toEqual([]);
});
