import { TableEnv } from '../../../shared/config/environment.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { openTable } from '../../../shared/data/client.ts';
import { activateAccess } from '../../../shared/use-cases/accesses/activate-access.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = TableEnv.parse(process.env);
const moves = accessMoveRepository(openTable(env.TABLE_NAME));
const activate = activateAccess({ ...tableDeps(env), moves });

export const handler = worker('activate-access', ({ requestId }) => activate(requestId));
