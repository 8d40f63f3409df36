import { Erased } from '../domain/erasure.ts';
import type { Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes } from './table.ts';

/** G3: what of a firm was erased, by ids, oldest first: for commands, and for what is done on a schedule. */
export const erasedIdsOf = (table: Table, firmId: string): AsyncGenerator<Erased> =>
  readAll(table, indexes.erasures(firmId), Erased);
