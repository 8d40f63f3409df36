import { uuidv7 } from 'uuidv7';
import type { Table } from '../../../../shared/data/client.ts';
import { collaboratorItems, companyItems, firmItems, firmTallyItem } from '../../../../shared/data/seed.ts';
import { putMany } from '../../../support/directory.ts';
import { catalogue, sampleFirm } from '../../../support/firm.ts';
import { staff, type Name, type Place } from './world.ts';

/** The ids of what the model goes by names. */
export interface Firm {
  readonly firmId: string;
  readonly subs: Readonly<Record<Name, string>>;
  readonly ids: Readonly<Record<Name, string>>;
  /** By whose sign-in checks are made, whatever becomes of the staff. */
  readonly checker: string;
  readonly companies: Readonly<Record<Place, string>>;
  readonly dossiers: Readonly<Record<string, string>>;
}

export const dossiersOf: Readonly<Record<Place, readonly string[]>> = { A: ['A1', 'A2'], B: ['B1'] };
export const modules = catalogue.map(({ moduleId }) => moduleId);

/** A firm with its two companies and its staff, and another one, in a table of their own. */
export async function beginIn(table: Table): Promise<Firm> {
  const [{ firm }, other] = await Promise.all([sampleFirm(), sampleFirm()]);
  const { firmId } = firm;
  const made = Object.entries(dossiersOf).map(([place, names]) => {
    const dossiers = names.map((name) => ({ dossierId: uuidv7(), name, reference: name }));
    const company = { companyId: uuidv7(), firmId, name: `Entreprise ${place}`, dossiers, version: 1 };
    return { place, company, dossiers };
  });
  const dossiers = Object.fromEntries(
    made.flatMap((one) => one.dossiers.map(({ name, dossierId }) => [name, dossierId] as const)),
  );
  const people = Object.entries(staff).map(([name, { validate, administerFirm, dossiers: named }]) => {
    const of = name === 'oscar' ? other.firm.firmId : firmId;
    const listed = named.map((each) => dossiers[each] ?? '');
    const portfolio: 'all' | string[] = named.length === 3 || name === 'oscar' ? 'all' : listed;
    return {
      ...{ name, collaboratorId: uuidv7(), sub: uuidv7(), firmId: of, email: `${name}@firm-${of}.example` },
      ...{ rights: { validate, administerFirm }, portfolio, status: 'active' as const, version: 1 },
    };
  });
  const checker = {
    ...{ name: 'Checker', collaboratorId: uuidv7(), sub: uuidv7(), firmId, email: `checker@firm-${firmId}.example` },
    ...{ rights: { validate: false, administerFirm: false }, portfolio: 'all' as const, status: 'active' as const },
    version: 1,
  };
  await putMany(table, [
    ...firmItems(firm, catalogue),
    ...other.items,
    ...made.flatMap(({ company, dossiers }) => companyItems(company, dossiers)),
    ...[...people, checker].flatMap(collaboratorItems),
    ...[firmId, other.firm.firmId].map((of) =>
      firmTallyItem(
        of,
        people.filter((one) => one.firmId === of),
      ),
    ),
  ]);
  return {
    firmId,
    dossiers,
    checker: checker.sub,
    companies: Object.fromEntries(made.map(({ place, company }) => [place, company.companyId])) as Firm['companies'],
    subs: Object.fromEntries(people.map(({ name, sub }) => [name, sub])) as Firm['subs'],
    ids: Object.fromEntries(people.map(({ name, collaboratorId }) => [name, collaboratorId])) as Firm['ids'],
  };
}
