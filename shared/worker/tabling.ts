import { uuidv7 } from 'uuidv7';
import type { TableEnv } from '../config/environment.ts';
import { accessRepository } from '../data/accesses.ts';
import { openTable } from '../data/client.ts';
import { requestRepository } from '../data/requests.ts';
import { salting } from '../services/salting.ts';

/** What a function that moves requests and accesses along is made of. */
export function tableDeps({ TABLE_NAME }: TableEnv) {
  const table = openTable(TABLE_NAME);
  return {
    now: () => new Date(),
    newId: uuidv7,
    salting,
    via: 'workflow' as const,
    accesses: accessRepository(table),
    requests: requestRepository(table),
  };
}
