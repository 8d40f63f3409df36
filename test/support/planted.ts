import { uuidv7 } from 'uuidv7';
import { putMany } from './directory.ts';
import { everything } from './fresh-table.ts';
import type { Stage } from './stage.ts';

const placeOf = ({ pk, sk }: Readonly<Record<string, unknown>>): string => `${String(pk)}|${String(sk)}`;

/** The same with other ids, wherever they stand. */
function renamed<T>(value: T, to: (text: string) => string): T {
  if (typeof value === 'string') return to(value) as T;
  if (value instanceof Set) return new Set([...value].map((one: unknown) => renamed(one, to))) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, to)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one as unknown, to)])) as T;
}

/**
 * Plants so many open creations, each of a company of its own: one is submitted, and all that it left in the table is put again
 * under other ids, which takes a tenth of the time.
 */
export async function planted({ table, company, submitted }: Stage, count: number): Promise<string[]> {
  const before = new Set((await everything(table)).map(placeOf));
  const at = await company();
  const { access, request } = await submitted('client_admin', at);
  const left = (await everything(table)).filter((item) => !before.has(placeOf(item)));
  const ids = [at.companyId, ...at.dossiers.map(({ dossierId }) => dossierId), access.accessId, request.requestId];
  const copies = Array.from({ length: count - 1 }, () => new Map(ids.map((id) => [id, uuidv7()])));
  const anew = copies.flatMap((copy) => {
    const to = (text: string) => [...copy].reduce((kept, [from, id]) => kept.replaceAll(from, id), text);
    // What bears none of these ids is everybody's, such as how often somebody has asked.
    return left.map((item) => renamed(item, to)).filter((item, index) => placeOf(item) !== placeOf(left[index] ?? {}));
  });
  await putMany(table, anew);
  return [request.requestId, ...copies.map((copy) => copy.get(request.requestId) ?? '')];
}
