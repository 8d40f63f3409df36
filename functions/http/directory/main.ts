import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';
import { companyReply } from '../../../shared/http/views.ts';
import { listCompanies } from '../../../shared/use-cases/list-companies.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const firms = firmRepository(table);
const list = listCompanies({ companies: companyRepository(table) });
const endpoint = signedIn({ person: firms.person });

export const handler = httpHandler<'directory'>({
  'GET /v1/modules': endpoint('GET /v1/modules', {
    handle: async ({ caller }) => ok({ items: await firms.catalogue(caller.firmId) }),
  }),

  'GET /v1/companies': endpoint('GET /v1/companies', {
    handle: async ({ caller, query: { name, companyId }, page, cursor }) => {
      const { items, next } = await list({ who: caller, name, companyId, page });
      return ok({ items: items.map(companyReply), ...cursor(next) });
    },
  }),
});
