import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { standingRepository } from '../../../shared/data/standing.ts';
import { commonProblemReply } from '../../../shared/http/common-problems.ts';
import { questionEndpoint } from '../../../shared/http/question-endpoint.ts';
import { ok } from '../../../shared/http/reply.ts';
import { routeHandler, type Endpoints } from '../../../shared/http/route-handler.ts';
import {
  checkPermissions,
  listPermissions,
  requireActiveCaller,
} from '../../../shared/use-cases/rights/check-permissions.ts';

const env = TableEnv.parse(process.env);
const deps = { standing: standingRepository(openTable(env.TABLE_NAME)) };
const check = checkPermissions(deps);
const list = listPermissions(deps);
const endpoint = questionEndpoint({ requireActive: requireActiveCaller(deps) });

const endpoints: Endpoints<'permissions'> = {
  'GET /v1/me/permissions': endpoint(async ({ holder, query: { dossierId }, words }) => {
    const rows = await list(holder, dossierId);
    return ok({ dossierId, permissions: rows.map(words) });
  }),

  'POST /v1/permissions/check': endpoint(async ({ holder, body, words }) => {
    const results = await check(holder, body.checks);
    return ok({ results: results.map(words) });
  }),
};

export const handler = routeHandler(endpoints, commonProblemReply);
