import * as z from 'zod';
import type { Company } from '../domain/company.ts';
import { fold, wordsOf } from '../domain/text.ts';
import { getItems, type Key, type Table } from './client.ts';
import { keyText, type KeyText } from './key-text.ts';
import { keys } from './table.ts';
import { is } from './writes/conditions.ts';
import { stale } from './writes/refusals.ts';
import { put, remove, type Write } from './writes/write.ts';

type Known = Pick<Company, 'companyId' | 'firmId' | 'name' | 'registrationNumber'>;

/** Spellings that differ by case, accents or punctuation alone are one name. */
const nameKey = (name: string): KeyText =>
  keyText([...(wordsOf(name).join(' ') || fold(name))].slice(0, 200).join(''), 800);

export const registrationKeyOf = (firmId: string, number: string): Key =>
  keys.companyKey(firmId, 'SIREN', keyText(number, 9));
export const nameKeyOf = (firmId: string, name: string): Key => keys.companyKey(firmId, 'NAME', nameKey(name));

/** Of 50 characters at most, so that none is cut: a reference is unique in the firm. */
export const referenceKeyOf = (firmId: string, reference: string): Key =>
  keys.reference(firmId, keyText(reference, 200));

const keysOf = ({ firmId, name, registrationNumber }: Known): Key[] => [
  nameKeyOf(firmId, name),
  ...(registrationNumber === undefined ? [] : [registrationKeyOf(firmId, registrationNumber)]),
];

const KeyItem = z.object({ pk: z.string(), sk: z.string(), companyId: z.string() });

/** Which companies are recognised by these keys, by the sort key; two may share a name or number, the first has it. */
export async function holdersOf(table: Table, wanted: readonly Key[]): Promise<Map<string, string>> {
  const found = z.array(KeyItem).parse(await getItems(table, wanted));
  return new Map(found.map(({ sk, companyId }) => [sk, companyId]));
}

const keyItem = (key: Key, companyId: string) => ({ ...key, type: 'CompanyKey', companyId });

export const companyKeyItems = (company: Known) => keysOf(company).map((key) => keyItem(key, company.companyId));

/** Which keys nobody had when a change was made up. */
export interface Unheld {
  readonly name: boolean;
  readonly number: boolean;
}

/**
 * Gives up the keys that a company no longer has and takes those that are free.
 * @throws Conflict when somebody has taken a key meanwhile that nobody had.
 */
export async function companyKeyWrites(
  table: Table,
  { before, after }: { readonly before: Known | undefined; readonly after: Known },
  unheld: Unheld = { name: false, number: false },
): Promise<Write[]> {
  const former = before ? keysOf(before) : [];
  const present = keysOf(after);
  const without = (some: readonly Key[], others: readonly Key[]) =>
    some.filter(({ sk }) => !others.some((other) => other.sk === sk));
  const left = without(former, present);
  const reached = without(present, former);
  if (left.length === 0 && reached.length === 0) return [];
  const holders = await holdersOf(table, [...left, ...reached]);
  const isName = ({ sk }: Key) => sk === nameKeyOf(after.firmId, after.name).sk;
  if (reached.some((key) => holders.has(key.sk) && (isName(key) ? unheld.name : unheld.number))) throw stale();
  return [
    ...left
      .filter(({ sk }) => holders.get(sk) === after.companyId)
      .map((key) => remove(key).expect(is('companyId', after.companyId))),
    ...reached.filter(({ sk }) => !holders.has(sk)).map((key) => put(keyItem(key, after.companyId)).ifNew()),
  ];
}
