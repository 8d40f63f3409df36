import * as z from 'zod';
import { registrationNumberTaken, type Company } from '../domain/company.ts';
import { coreOf } from '../domain/text.ts';
import { getItems, type Key, type Table } from './client.ts';
import { keyText, type KeyText } from './key-text.ts';
import { keys } from './table.ts';
import { absent, is } from './writes/conditions.ts';
import { stale } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put, remove, type Write } from './writes/write.ts';

type Known = Pick<Company, 'companyId' | 'firmId' | 'name' | 'registrationNumber'>;

/** Names that may be one: their words alone count. Which of them is meant, if any, the rules of an import say. */
const nameKey = (name: string): KeyText => keyText([...coreOf(name)].slice(0, 200).join(''), 800);

export const registrationKeyOf = (firmId: string, number: string): Key =>
  keys.companyKey(firmId, 'SIREN', keyText(number, 9));
export const nameKeyOf = (firmId: string, name: string): Key => keys.companyKey(firmId, 'NAME', nameKey(name));

/** Of 50 characters at most, so that none is cut: a reference is unique in the firm. */
export const referenceKeyOf = (firmId: string, reference: string): Key =>
  keys.reference(firmId, keyText(reference, 200));

const numberKeyOf = ({ firmId, registrationNumber }: Known): Key | undefined =>
  registrationNumber === undefined ? undefined : registrationKeyOf(firmId, registrationNumber);

/** Several companies may share a name; a number has one. */
const KeyItem = z.object({
  sk: z.string(),
  companyId: z.string().optional(),
  companyIds: z.set(z.string()).optional(),
});

/** Which companies are recognised by these keys, by the sort key. */
export async function holdersOf(table: Table, wanted: readonly Key[]): Promise<Map<string, string[]>> {
  const found = z.array(KeyItem).parse(await getItems(table, wanted));
  return new Map(found.map(({ sk, companyId, companyIds }) => [sk, companyId ? [companyId] : [...(companyIds ?? [])]]));
}

export function companyKeyItems(company: Known) {
  const { firmId, name, companyId } = company;
  const number = numberKeyOf(company);
  return [
    { ...nameKeyOf(firmId, name), type: 'CompanyKey', companyIds: new Set([companyId]) },
    ...(number ? [{ ...number, type: 'CompanyKey', companyId }] : []),
  ];
}

/** Which keys nobody had when a change was made up. */
export interface Unheld {
  readonly name: boolean;
  readonly number: boolean;
}

interface Change {
  readonly before: Known | undefined;
  readonly after: Known;
}

/**
 * Gives up the keys that a company no longer has and takes those that it is to have.
 * @throws `registration-number-taken` for a number that another company has; Conflict when somebody has taken a key
 * meanwhile that nobody had.
 */
export const companyKeyWrites = async (
  table: Table,
  change: Change,
  unheld: Unheld = { name: false, number: false },
): Promise<Write[]> => [...nameWrites(change, unheld), ...(await numberWrites(table, change, unheld))];

function nameWrites({ before, after }: Change, unheld: Unheld): Write[] {
  const companyIds = new Set([after.companyId]);
  const present = nameKeyOf(after.firmId, after.name);
  const former = before && nameKeyOf(before.firmId, before.name);
  if (former?.sk === present.sk) return [];
  const take = update(present).set({ type: 'CompanyKey' }).add({ companyIds });
  return [
    ...(former ? [update(former).set({ type: 'CompanyKey' }).deleteFrom({ companyIds })] : []),
    unheld.name ? take.expect(absent('companyIds')) : take,
  ];
}

async function numberWrites(table: Table, { before, after }: Change, unheld: Unheld): Promise<Write[]> {
  const former = before && numberKeyOf(before);
  const present = numberKeyOf(after);
  if (former?.sk === present?.sk) return [];
  const holders = await holdersOf(
    table,
    [former, present].filter((key) => key !== undefined),
  );
  const holds = (key: Key) => holders.get(key.sk)?.[0];
  const holder = present && holds(present);
  if (holder !== undefined && holder !== after.companyId) throw unheld.number ? stale() : registrationNumberTaken();
  return [
    ...(former && holds(former) === after.companyId ? [remove(former).expect(is('companyId', after.companyId))] : []),
    ...(present && holder === undefined
      ? [put({ ...present, type: 'CompanyKey', companyId: after.companyId }).ifNew()]
      : []),
  ];
}
