import * as z from 'zod';
import { registrationNumberTaken, type Company } from '../domain/company.ts';
import type { Unnamed } from '../domain/import-line.ts';
import { coreOf } from '../domain/text.ts';
import { getItems, type Key, type Table } from './client.ts';
import { keyText, type KeyText } from './key-text.ts';
import { keys } from './table.ts';
import { absent, is, or, shorterThan } from './writes/conditions.ts';
import { declined, stale } from './writes/refusals.ts';
import { update } from './writes/update.ts';
import { put, remove, type Write } from './writes/write.ts';

const type = 'CompanyKey';

type Keyed = Pick<Company, 'companyId' | 'firmId' | 'name' | 'registrationNumber'>;

/** Names that may be one: their words alone count. Which of them is meant, if any, the rules of an import say. */
const nameKey = (name: string): KeyText => keyText([...coreOf(name)].slice(0, 200).join(''), 800);

export const registrationKeyOf = (firmId: string, number: string): Key =>
  keys.companyKey(firmId, 'SIREN', keyText(number, 9));
export const nameKeyOf = (firmId: string, name: string): Key => keys.companyKey(firmId, 'NAME', nameKey(name));

/** Of 50 characters at most, so that none is cut: a reference is unique in the firm. */
export const referenceKeyOf = (firmId: string, reference: string): Key =>
  keys.reference(firmId, keyText(reference, 200));

const numberKeyOf = ({ firmId, registrationNumber }: Keyed): Key | undefined =>
  registrationNumber === undefined ? undefined : registrationKeyOf(firmId, registrationNumber);

/**
 * A number has one company, and several may share a name. Of these the key names twenty, so that it stays small however
 * many a firm has; of further ones it says that there are some, and whether one without a number may be among them.
 */
export const HeldKey = z.object({
  sk: z.string(),
  companyId: z.string().optional(),
  companyIds: z.set(z.string()).optional(),
  more: z.literal(true).optional(),
  moreUnnumbered: z.literal(true).optional(),
});
type HeldKey = z.infer<typeof HeldKey>;
const namedAtMost = 20;

/** The companies that a key names. */
export const companyIdsOf = ({ companyId, companyIds }: Omit<HeldKey, 'sk'>): string[] =>
  companyId === undefined ? [...(companyIds ?? [])] : [companyId];

/** Which companies bear a name that its key does not name. */
export const unnamedOf = ({ more, moreUnnumbered }: Omit<HeldKey, 'sk'>): Unnamed | undefined =>
  more && (moreUnnumbered ? 'any' : 'numbered');

/** Which companies are recognised by these keys, by the sort key. */
export async function holdersOf(table: Table, wanted: readonly Key[]): Promise<Map<string, string[]>> {
  const found = z.array(HeldKey).parse(await getItems(table, wanted));
  return new Map(found.map((held) => [held.sk, companyIdsOf(held)]));
}

export function companyKeyItems(company: Keyed) {
  const { firmId, name, companyId } = company;
  const number = numberKeyOf(company);
  return [
    { ...nameKeyOf(firmId, name), type, companyIds: new Set([companyId]) },
    ...(number ? [{ ...number, type, companyId }] : []),
  ];
}

/** Which keys nobody had when a change was made up. */
export interface Unheld {
  readonly name: boolean;
  readonly number: boolean;
}

interface Change {
  readonly before: Keyed | undefined;
  readonly after: Keyed;
}

/** What a change writes of the keys of a company. */
export interface KeyWrites {
  /** Declined where the key of its name names as many as it may. */
  readonly named: readonly Write[];
  /** In that case. */
  readonly unnamed: readonly Write[];
}

/**
 * Gives up the keys that a company no longer has and takes those that it is to have.
 * @throws `registration-number-taken` for a number that another company has; Conflict when somebody has taken a key
 * meanwhile that nobody had.
 */
export async function companyKeyWrites(
  table: Table,
  change: Change,
  unheld: Unheld = { name: false, number: false },
): Promise<KeyWrites> {
  const ofNumber = await numberWrites(table, change, unheld);
  return {
    named: [...nameWrites(change, takeName(change.after, unheld)), ...ofNumber],
    unnamed: [...nameWrites(change, joinUnnamed(change.after)), ...ofNumber],
  };
}

function nameWrites({ before, after }: Change, take: Write): Write[] {
  const present = nameKeyOf(after.firmId, after.name);
  const former = before && nameKeyOf(before.firmId, before.name);
  if (former?.sk !== present.sk) return [...(former ? [leaveName(former, after)] : []), take];
  const losesNumber = before?.registrationNumber !== undefined && after.registrationNumber === undefined;
  // It may be one of those that are not named.
  return losesNumber ? [update(present).set({ type, moreUnnumbered: true })] : [];
}

const leaveName = (former: Key, { companyId }: Keyed): Write =>
  update(former)
    .set({ type })
    .deleteFrom({ companyIds: new Set([companyId]) });

function takeName({ companyId, firmId, name }: Keyed, unheld: Unheld): Write {
  const companyIds = new Set([companyId]);
  const take = update(nameKeyOf(firmId, name)).set({ type }).add({ companyIds });
  return unheld.name
    ? take.expect(absent('companyIds'))
    : take.expect(or(absent('companyIds'), shorterThan('companyIds', namedAtMost)), declined);
}

const joinUnnamed = ({ firmId, name, registrationNumber }: Keyed): Write =>
  update(nameKeyOf(firmId, name)).set({
    ...{ type, more: true },
    ...(registrationNumber === undefined && { moreUnnumbered: true }),
  });

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
    ...(present && holder === undefined ? [put({ ...present, type, companyId: after.companyId }).ifNew()] : []),
  ];
}
