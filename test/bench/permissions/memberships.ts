import { uuidv7 } from 'uuidv7';
import { storedGrants } from '../../../shared/data/grants.ts';
import type { Table } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import { putMany } from '../../support/directory.ts';
import { bareTable } from '../../support/fresh-table.ts';

const dossiersEach = 2;
const peopleAtOnce = 25_000;

/**
 * A table in which so many dossiers are held, two by each of half as many people: an item for the person and one for
 * the access, both with nothing but their keys and dossiers, since whole ones would take longer to put.
 */
export async function tableOfMemberships(many: number): Promise<Table> {
  const table = await bareTable();
  for (let left = many / dossiersEach; left > 0; left -= peopleAtOnce)
    await putMany(table, Array.from({ length: Math.min(left, peopleAtOnce) }, somebody).flat());
  return table;
}

function somebody(): Record<string, unknown>[] {
  const right = { level: 'standard_user' as const, options: [] };
  const dossiers = storedGrants(Array.from({ length: dossiersEach }, () => ({ dossierId: uuidv7(), ...right })));
  return [
    { ...keys.person(uuidv7()), dossiers },
    { ...keys.access(uuidv7()), dossiers },
  ];
}
