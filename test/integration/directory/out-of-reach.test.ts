import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { collaboratorItems } from '../../../shared/data/seed.ts';
import type { CreationInput } from '../../../shared/domain/creation-input.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { Client, Person } from '../../../shared/domain/people.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { put, sampleCompany, sampleFirm } from '../../support/firm.ts';
import { asStaff, creationOf, office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
/** Who works on one company's dossier alone, and a client admin of that company. */
let staff: Person;
let client: Client;
let own: Company;
/** Out of the reach of both: they exist in the firm or elsewhere, with dossiers or without, with an admin or without. */
let unreachable: readonly string[];

beforeAll(async () => {
  stage = await openStage();
  own = await stage.company();
  const [bare, admined] = [await stage.company(), await stage.company()];
  await stage.active('client_admin', own);
  await stage.active('client_admin', admined);
  const elsewhere = await sampleFirm();
  const foreign = sampleCompany(elsewhere.firm.firmId);
  await put(stage.table.client, stage.table.name, [...elsewhere.items, ...foreign.items]);
  unreachable = [uuidv7(), 'nonsense', bare.companyId, admined.companyId, foreign.company.companyId];
  const dossierIds = own.dossiers.map(({ dossierId }) => dossierId);
  staff = { ...asStaff(stage.paul), portfolio: dossierIds };
  client = {
    ...{ kind: 'client', sub: uuidv7(), firmId: own.firmId, accessId: uuidv7(), name: 'Ada', status: 'active' },
    ...{ email: 'ada@client.example', clientType: 'client_admin', companyId: own.companyId, modules: ['invoices'] },
    dossiers: dossierIds.map((dossierId) => ({ dossierId, level: 'principal_admin', options: [] })),
  };
});

const summaryOf = async (who: Person, input: CreationInput) => {
  const { effectivePermissions: _given, ...summary } = await summarizeCreation(office(stage.table))(who, input);
  return summary;
};

describe('a summary tells nothing of what is out of reach:', () => {
  const asked = (clientType: ClientType, companyId: string, dossiers = creationOf(own, clientType).dossiers) => {
    const { identity, ...sections } = creationOf(own, clientType, 'same@client.example');
    return { ...sections, dossiers, identity: { ...identity, companyId } };
  };

  test.each(['client_user', 'client_admin'] as const)('every such company answers alike for a %s', async (type) => {
    for (const who of [staff, client]) {
      const summaries = await Promise.all(unreachable.map((id) => summaryOf(who, asked(type, id))));
      expect(new Set(summaries.map((summary) => JSON.stringify(summary))).size).toBe(1);
      expect(summaries[0]?.blocking).toContainEqual({ code: 'unknown-company', pointer: '/identity/companyId' });
      expect(summaries[0]?.warnings).toEqual([]);
    }
  });

  test('every such dossier answers alike, whoever of the validators works on it', async () => {
    const [other, foreign] = [await stage.company(), sampleCompany(uuidv7())];
    const [dossierId = ''] = other.dossiers.map((dossier) => dossier.dossierId);
    const specialist = { ...stage.victor, ...{ collaboratorId: uuidv7(), sub: uuidv7(), email: 'zoe@firm.example' } };
    const items = [...foreign.items, ...collaboratorItems({ ...specialist, portfolio: [dossierId] })];
    await put(stage.table.client, stage.table.name, items);
    const ids = [uuidv7(), 'nonsense', dossierId, foreign.company.dossiers[0]?.dossierId];
    const grant = (id = '') => [{ dossierId: id, level: 'team_lead' as const, options: [] }];
    const summaries = await Promise.all(
      ids.map((id) => summaryOf(staff, asked('client_admin', own.companyId, grant(id)))),
    );
    expect(new Set(summaries.map((summary) => JSON.stringify(summary))).size).toBe(1);
  });
});
