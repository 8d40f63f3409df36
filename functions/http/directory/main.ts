import { uuidv7 } from 'uuidv7';
import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { companyFor, requireStaff } from '../../../shared/domain/authority.ts';
import type { Company, Dossier } from '../../../shared/domain/company.ts';
import { doer } from '../../../shared/domain/names.ts';
import type { Person, Staff } from '../../../shared/domain/people.ts';
import { dossierReply } from '../../../shared/http/company-views.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { created, ok } from '../../../shared/http/reply.ts';
import { companyReply } from '../../../shared/http/views.ts';
import { changeCompany, createCompany } from '../../../shared/use-cases/directory/change-company.ts';
import { changeDossier, createDossier } from '../../../shared/use-cases/directory/change-dossier.ts';
import { listCompanies } from '../../../shared/use-cases/directory/list-companies.ts';
import { reachCompany, reachDossier } from '../../../shared/use-cases/directory/reach-company.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const firms = firmRepository(table);
const receipts = receiptRepository(table);
const people = personRepository(table);
const deps = { firms, people, companies: companyRepository(table), now, newId: uuidv7, via: 'api' as const };
const names = nameRepository(table);
const list = listCompanies(deps);
const reach = { company: reachCompany(deps), dossier: reachDossier(deps) };
const companies = { create: createCompany(deps), change: changeCompany(deps) };
const dossiers = { create: createDossier(deps), change: changeDossier(deps) };
const endpoint = signedIn({
  person: people.person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  findReply: (key) => receipts.find(key, now()),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});

/** A dossier that staff may change has not been taken away by anybody. */
const nobody = { nameOf: () => undefined };
const show = (who: Person, company: Company) => companyReply(companyFor(who, company) ?? company);
const reachedCompany = ({ caller, path }: { caller: Staff; path: { companyId: string } }): Promise<Company> => {
  requireStaff(caller);
  return reach.company({ who: caller, companyId: path.companyId });
};

export const handler = httpHandler<'directory'>({
  'GET /v1/modules': endpoint({
    handle: async ({ caller }) => {
      const { modules, version } = await firms.catalogue(caller.firmId);
      return ok({ items: modules }, version);
    },
  }),

  'GET /v1/companies': endpoint({
    handle: async ({ caller, query: { name, companyId, dossierId }, page, cursor }) => {
      const { items, next } = await list({ who: caller, name, companyId, dossierId, page });
      return ok({ items: items.map(companyReply), ...(await cursor(next)) });
    },
  }),

  'POST /v1/companies': endpoint({
    rights: requireStaff,
    handle: async ({ caller, body, receipt }) => {
      const render = (company: Company) =>
        created(companyReply(company), { version: company.version, location: `/v1/companies/${company.companyId}` });
      return render(await companies.create({ who: caller, fields: body, receipt: receipt(render) }));
    },
  }),

  'GET /v1/companies/{companyId}': endpoint({
    rights: requireStaff,
    reach: reachedCompany,
    handle: ({ caller, reached }) => ok(show(caller, reached), reached.version),
  }),

  'PATCH /v1/companies/{companyId}': endpoint({
    rights: requireStaff,
    reach: reachedCompany,
    handle: async ({ caller, path, body, ifMatch }) => {
      const company = await companies.change({ who: caller, ...path, fields: body, ifMatch });
      return ok(show(caller, company), company.version);
    },
  }),

  'POST /v1/companies/{companyId}/dossiers': endpoint({
    rights: requireStaff,
    reach: reachedCompany,
    handle: async ({ caller, path, body, reached, receipt, language }) => {
      const render = (dossier: Dossier) =>
        created(dossierReply(dossier, reached, { names: nobody, language }), {
          version: dossier.version,
          location: `/v1/dossiers/${dossier.dossierId}`,
        });
      return render(await dossiers.create({ who: caller, ...path, fields: body, receipt: receipt(render) }));
    },
  }),

  'GET /v1/dossiers/{dossierId}': endpoint({
    reach: ({ caller, path }) => reach.dossier({ who: caller, ...path }),
    handle: async ({ caller, reached: { dossier, company }, language }) => {
      const named = await names.namesFor(caller, dossier.detached ? [doer(dossier.detached.by)] : []);
      return ok(dossierReply(dossier, company, { names: named, language }), dossier.version);
    },
  }),

  'PATCH /v1/dossiers/{dossierId}': endpoint({
    rights: requireStaff,
    reach: ({ caller, path }) => reach.dossier({ who: caller, dossierId: path.dossierId }),
    handle: async ({ caller, path, body, reached, ifMatch, language }) => {
      const dossier = await dossiers.change({ who: caller, ...path, fields: body, ifMatch });
      return ok(dossierReply(dossier, reached.company, { names: nobody, language }), dossier.version);
    },
  }),
});
