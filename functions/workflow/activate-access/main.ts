import { TableEnv } from '../../../shared/config/environment.ts';
import { activateAccess } from '../../../shared/use-cases/accesses/activate-access.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const activate = activateAccess(tableDeps(TableEnv.parse(process.env)));

export const handler = worker('activate-access', ({ requestId }) => activate(requestId));
