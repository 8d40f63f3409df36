import { uuidv7 } from 'uuidv7';
import { afterAll, expect, test } from 'vitest';
import { userItem, userRepository } from '../../shared/data/users.ts';
import { Option } from '../../shared/domain/vocabulary.ts';
import { listUsers } from '../../shared/use-cases/rights/list-users.ts';
import { counted } from '../support/counted.ts';
import { putMany } from '../support/directory.ts';
import { freshTable } from '../support/fresh-table.ts';
import { Bars } from './bars.ts';

const bars = new Bars();
afterAll(() => bars.print('Listing 25 users of a dossier that has 10, and one that has 10,000'));

const firmId = uuidv7();

/** Somebody with every option, and a name and an address of a usual length. */
const user = () => ({
  ...{
    accessId: uuidv7(),
    firmId,
    name: 'Anne-Éléonore Delacroix',
    email: 'anne.delacroix@boulangerie-moreau.example',
  },
  ...{ level: 'standard_user' as const, options: Option.options, status: 'active' as const },
  changedAt: new Date(0).toISOString(),
  version: 12,
});

test.each([10, 10_000])('a page of a dossier with %d users is one small read', async (many) => {
  const table = await freshTable();
  const dossierId = uuidv7();
  await putMany(
    table,
    Array.from({ length: many }, () => userItem(dossierId, user())),
  );
  const watched = counted(table);
  const list = listUsers({ users: userRepository(watched.table) });

  const { result, traffic } = await watched.during(() => list({ dossierId, page: { limit: 25, from: undefined } }));

  expect(result.items).toHaveLength(Math.min(many, 25));
  expect(Object.keys(traffic.requests)).toEqual(['Query']);
  const figure = `${many.toLocaleString('en')} users`;
  bars.require(`${figure}: requests`, traffic.requests['Query'] ?? 0, 1);
  bars.require(`${figure}: read units`, traffic.read, 1);
  bars.require(`${figure}: items gone through`, traffic.queried, 25);
});
