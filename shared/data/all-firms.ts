import { Firm } from '../domain/firm.ts';
import type { Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes } from './table.ts';

/** All firms of the deployment, without a scan: for what is done on a schedule, and for commands. */
export const allFirms = (table: Table): AsyncGenerator<Firm> => readAll(table, indexes.firms(), Firm);
