import * as z from 'zod';
import type { KnownAccess, ShownAccess } from '../domain/access.ts';
import { StoredAccess } from './access-items.ts';
import { cardRepository, cardsIn } from './cards.ts';
import { getItems, type Table } from './client.ts';
import { keys } from './table.ts';

/** Accesses with what their cards say, in one batch. One without a card is left out. */
export async function loadKnown(table: Table, ids: readonly string[]): Promise<Map<string, KnownAccess>> {
  const known = [...(await loadShown(table, ids)).values()].flatMap(({ person, ...access }) =>
    person ? [{ ...access, person }] : [],
  );
  return new Map(known.map((access) => [access.accessId, access]));
}

/**
 * Accesses with what is kept of their persons. Where somebody wrote a card between the two reads of it, the version that
 * the access names is read: what is written by it holds on the access as it was read.
 */
export async function loadShown(table: Table, ids: readonly string[]): Promise<Map<string, ShownAccess>> {
  if (ids.length === 0) return new Map();
  const items = await getItems(
    table,
    ids.flatMap((accessId) => [keys.access(accessId), keys.card(accessId)]),
  );
  const accesses = z.array(StoredAccess).parse(items.filter(({ type }) => type === 'Access'));
  const cards = cardsIn(items, new Date());
  const moved = accesses.filter(({ accessId, card }) => cards.has(accessId) && cards.get(accessId)?.n !== card);
  const versions = await cardRepository(table).versions(moved.map(({ accessId, card }) => ({ accessId, n: card })));
  for (const version of versions) if (version) cards.set(version.accessId, version);
  return new Map(accesses.map((access) => [access.accessId, { ...access, person: cards.get(access.accessId) }]));
}
