import { TableEnv } from '../../../shared/config/environment.ts';
import { expireRequest } from '../../../shared/use-cases/validation/expire-request.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const expire = expireRequest(tableDeps(TableEnv.parse(process.env)));

export const handler = worker('expire-request', ({ requestId, expiresAt }) => expire(requestId, expiresAt));
