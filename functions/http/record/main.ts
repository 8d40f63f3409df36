import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { recordPageRepository } from '../../../shared/data/record-pages.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requireAdministrator, requireStaff } from '../../../shared/domain/authority.ts';
import { csvTables } from '../../../shared/http/csv.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { entryReply, entryTable, refusedReply, refusedTable, sealReply } from '../../../shared/http/record-views.ts';
import { ok } from '../../../shared/http/reply.ts';
import { listRecord } from '../../../shared/use-cases/record/list-record.ts';
import { listRefused } from '../../../shared/use-cases/record/list-refused.ts';
import { reachHistory, showHistory } from '../../../shared/use-cases/record/show-history.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const deps = {
  leftDossiers: leftDossierRepository(table),
  names: nameRepository(table),
  record: recordPageRepository(table),
};

const list = listRecord(deps);
const listOfRefused = listRefused({ ...deps, refusedAttempts: refusedAttemptRepository(table), now });
const reach = reachHistory(deps);
const history = showHistory(deps);
const endpoint = signedIn({
  person: personRepository(table).person,
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
  tables: csvTables,
});

export const handler = httpHandler<'record'>({
  'GET /v1/audit': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, query: { refused, ...filter }, page, cursor, language }) => {
      if (refused) {
        const { items, next } = await listOfRefused({ who: caller, filter, page });
        return ok({ items: items.map((row) => refusedReply(row, language)), ...(await cursor(next)) });
      }
      const { items, next } = await list({ who: caller, filter, page });
      return ok({ items: items.map((entry) => entryReply(entry, language)), ...(await cursor(next)) });
    },
    table: async ({ caller, query: { refused, ...filter }, page, language }) =>
      refused
        ? refusedTable(await listOfRefused({ who: caller, filter, page }), language)
        : entryTable(await list({ who: caller, filter, page, subjects: true }), language),
  }),

  'GET /v1/audit/seals': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, query: { from = 1 }, page, cursor }) => {
      const { items, next } = await deps.record.seals(caller.firmId, from, page);
      return ok({ items: items.map(sealReply), ...(await cursor(next)) });
    },
  }),

  'GET /v1/accesses/{accessId}/history': endpoint({
    rights: requireStaff,
    reachBeforeRefusal: ({ caller, path }) => reach({ who: caller, ...path }),
    handle: async ({ caller, path, page, cursor, language }) => {
      const { items, next } = await history({ who: caller, ...path, page });
      return ok({ items: items.map((entry) => entryReply(entry, language)), ...(await cursor(next)) });
    },
    table: async ({ caller, path, page, language }) =>
      entryTable(await history({ who: caller, ...path, page, subjects: true }), language),
  }),
});
