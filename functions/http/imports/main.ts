import { uuidv7 } from 'uuidv7';
import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { importRepository } from '../../../shared/data/imports.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requireAdministrator } from '../../../shared/domain/authority.ts';
import { importReply, lineResultReply } from '../../../shared/http/company-views.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { ok, okUnversioned } from '../../../shared/http/reply.ts';
import { importLines } from '../../../shared/use-cases/directory/import-lines.ts';
import { showImport } from '../../../shared/use-cases/directory/show-import.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const imports = importRepository(table);
const bring = importLines({
  companies: companyRepository(table),
  imports,
  now: () => new Date(),
  newId: uuidv7,
  via: 'api' as const,
});
const show = showImport({ imports, names: nameRepository(table), now: () => new Date() });
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
});

export const handler = httpHandler<'imports'>({
  'POST /v1/imports': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, body, language }) => {
      const { importId, results, totals } = await bring({ who: caller, ...body });
      return ok({ importId, dryRun: body.dryRun, results: results.map(lineResultReply(language)), totals });
    },
  }),

  'GET /v1/imports/{importId}': endpoint({
    rights: requireAdministrator,
    reach: ({ caller, path }) => {
      return show({ who: caller, importId: path.importId });
    },
    handle: ({ reached: { found, refused, ...shown }, language }) =>
      okUnversioned(importReply(found, refused, { ...shown, language })),
  }),
});
