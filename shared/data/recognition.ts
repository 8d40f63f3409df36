import * as z from 'zod';
import { Company, Dossier } from '../domain/company.ts';
import type { Known, ReadLine } from '../domain/import-line.ts';
import { getItems, type Key, type Table } from './client.ts';
import { companyIdsOf, HeldKey, nameKeyOf, referenceKeyOf, registrationKeyOf, unnamedOf } from './company-keys.ts';
import { keys } from './table.ts';

/** A key of a company, or a reference. */
const Held = HeldKey.extend({ dossierId: z.string().optional() });
type Held = z.infer<typeof Held>;

const idOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/** What a firm has of what lines of an import name, in their order: two round trips, however many the lines. */
export async function recognise(table: Table, firmId: string, lines: readonly ReadLine[]): Promise<Known[]> {
  const named = lines.map(({ reference, company, registrationNumber }) => ({
    reference: referenceKeyOf(firmId, reference),
    name: nameKeyOf(firmId, company),
    number: registrationNumber === undefined ? undefined : registrationKeyOf(firmId, registrationNumber),
  }));
  const held = await found(
    table,
    named.flatMap(({ reference, name, number }) => [reference, name, ...(number ? [number] : [])]),
  );
  const holder = (key: Key | undefined): Held | undefined => {
    const item = key && held.get(idOf(key));
    return item && Held.parse(item);
  };

  const holders = named.map(({ reference, name, number }) => ({
    reference: holder(reference),
    name: holder(name),
    number: holder(number),
  }));
  const wanted = holders.flatMap(({ reference, name, number }) => [
    ...[reference, name, number].flatMap((one) => (one ? companyIdsOf(one).map(keys.company) : [])),
    ...(reference?.dossierId === undefined ? [] : [keys.dossier(reference.dossierId)]),
  ]);
  const items = await found(table, wanted);
  const parsed = <S extends z.ZodType>(schema: S, key: Key | undefined): z.infer<S> | undefined => {
    const item = key && items.get(idOf(key));
    return item && schema.parse(item);
  };
  const companies = (one: Held | undefined): Company[] =>
    (one ? companyIdsOf(one) : []).flatMap((companyId) => parsed(Company, keys.company(companyId)) ?? []);
  return holders.map(({ reference, name, number }) => ({
    dossier: parsed(Dossier, reference?.dossierId === undefined ? undefined : keys.dossier(reference.dossierId)),
    itsCompany: companies(reference)[0],
    byNumber: companies(number)[0],
    named: companies(name),
    unnamed: name && unnamedOf(name),
  }));
}

async function found(table: Table, wanted: readonly Key[]): Promise<Map<string, Record<string, unknown>>> {
  const items = await getItems(table, wanted);
  return new Map(items.map((item) => [`${String(item['pk'])}|${String(item['sk'])}`, item]));
}
