import { beforeAll, describe, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { salting } from '../../../shared/services/salting.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Identity } from '../../../shared/domain/access.ts';
import type { Company } from '../../../shared/domain/company.ts';
import type { CreationInput } from '../../../shared/domain/creation-input.ts';
import { staffDoer, type Client, type Person } from '../../../shared/domain/people.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { counted } from '../../support/counted.ts';
import { putMany } from '../../support/directory.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let of: Office;
let company: Company;
let known: Submission;

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
  company = await stage.company();
  known = await stage.active('client_admin', company);
});

/** A creation for somebody else, as it was typed. */
const typed = (changes: Partial<Identity> = {}, at = company): CreationInput => {
  const input = creationOf(at, 'client_user');
  const identity = { ...input.identity, firstName: 'Karim', lastName: 'Benali', phone: '01 02 03 04 05', ...changes };
  return { ...input, identity };
};
const alikeTo = async (input: CreationInput, who: Person = asStaff(stage.paul)) => {
  const { notices } = await summarizeCreation(of)(who, input);
  return notices.flatMap((notice) => (notice.code === 'same-name' ? [notice] : []));
};
const person = { accessId: '', name: 'Inès Moreau', status: 'active' };
const client = async (changes: Partial<Client> = {}): Promise<Client> => {
  const { sub = '' } = (await of.accesses.access(known.access.accessId)) ?? {};
  const found = await of.people.person(sub);
  if (found?.kind !== 'client') throw new Error('A client was opened.');
  return { ...found, ...changes };
};

describe('the summary of a creation (C12)', () => {
  test('says nothing where nobody at the company is alike', async () => {
    expect(await alikeTo(typed())).toEqual([]);
    const elsewhere = await stage.company();
    expect(await alikeTo(typed({ firstName: 'Inès', lastName: 'Moreau' }, elsewhere))).toEqual([]);
  });

  test('points out somebody of the same name, whatever case, accents and fields', async () => {
    const people = [{ ...person, accessId: known.access.accessId }];
    expect(await alikeTo(typed({ firstName: 'MOREAU', lastName: 'ines' }))).toMatchObject([
      { likeness: 'name', pointer: '/identity/lastName', people },
    ]);
  });

  test('points out somebody of the same phone number, however it was typed', async () => {
    expect(await alikeTo(typed({ phone: '+33 (0)6.12.34.56.78' }))).toMatchObject([
      { likeness: 'phone', pointer: '/identity/phone', people: [{ accessId: known.access.accessId }] },
    ]);
  });

  test('needs no more than the company and the name', async () => {
    const { companyId } = company;
    expect(await alikeTo({ identity: { companyId, firstName: 'Inès', lastName: 'Moreau' } })).toHaveLength(1);
    expect(await alikeTo({ identity: { companyId, firstName: 'Inès' } })).toEqual([]);
    expect(await alikeTo({ identity: { firstName: 'Inès', lastName: 'Moreau' } })).toEqual([]);
  });

  test('forgets whose request has been rejected', async () => {
    const at = await stage.company();
    const waiting = await stage.submitted('client_admin', at);
    const input = typed({ firstName: 'Inès', lastName: 'Moreau' }, at);
    expect(await alikeTo(input)).toMatchObject([{ people: [{ status: 'pending_validation' }] }]);
    await of.decide(stage.victor, waiting, 'reject');
    expect(await alikeTo(input)).toEqual([]);
    const { companyId } = at;
    expect(await of.accesses.alike({ companyId, name: 'ines moreau', phone: '+33612345678' })).toEqual([]);
  });
});

describe('nobody learns of people out of their reach (C12)', () => {
  const input = () => typed({ firstName: 'Inès', lastName: 'Moreau' });

  test('a collaborator with another portfolio', async () => {
    const who = asStaff(stage.paul);
    expect(await alikeTo(input(), { ...who, portfolio: [uuidv7()] })).toEqual([]);
    expect(await alikeTo(input(), { ...who, portfolio: known.request.dossierIds })).toHaveLength(1);
    expect(await alikeTo(input(), { ...who, firmId: uuidv7() }).catch(() => [])).toEqual([]);
  });

  test('a client admin learns of the own company, another client of themselves alone', async () => {
    expect(await alikeTo(input(), await client())).toHaveLength(1);
    const lead = await client({ clientType: 'client_user', accessId: uuidv7() });
    expect(await alikeTo(input(), lead)).toEqual([]);
    expect(await alikeTo(input(), await client({ companyId: uuidv7(), accessId: uuidv7() }))).toEqual([]);
  });

  test('staff, of somebody whose dossiers have all left the firm (P7)', async () => {
    const at = await stage.company();
    const { request, access } = await stage.active('client_admin', at);
    const who = await (async () => {
      const { sub = '' } = (await of.accesses.access(access.accessId)) ?? {};
      return (await of.people.person(sub)) as Client;
    })();
    const [dossierId = ''] = request.dossierIds;
    const before = typed({ firstName: 'Inès', lastName: 'Moreau' }, at);
    expect(await alikeTo(before)).toHaveLength(1);
    await of.detach({
      who: { ...who, dossiers: [{ dossierId, level: 'principal_admin', options: [] }] },
      dossierId,
      confirm: at.dossiers[0]?.name ?? '',
    });
    expect(await alikeTo(before)).toEqual([]);
  });
});

test('of a hundred with one name and number, ten are read (C12)', async () => {
  const at = await stage.company();
  const by = staffDoer(stage.paul);
  const many = Array.from({ length: 120 }, (_, index) =>
    activeAccessItems({
      ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId: stage.firm.firmId, modules: ['invoices'] },
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
      salt: salting.newSalt(),
      identity: {
        ...{ firstName: 'Inès', lastName: 'Moreau', phone: '+33612345678', clientType: 'client_admin' },
        ...{ email: `twin.${String(index)}@client.example`, companyId: at.companyId },
      },
      dossiers: [{ dossierId: at.dossiers[0]!.dossierId, level: 'standard_user', options: [] }],
      ...{ createdBy: by, decidedBy: by },
    }),
  );
  await putMany(stage.table, many.flat());
  const { table, during } = counted(stage.table);
  const { accesses } = office(table);
  const { companyId } = at;

  const { result, traffic } = await during(() =>
    accesses.alike({ companyId, name: 'ines moreau', phone: '+33612345678' }),
  );

  expect(result).toHaveLength(10);
  expect(traffic.requests).toEqual({ Query: 2, BatchGet: 1 });
  expect(traffic.queried).toBe(20);
});
