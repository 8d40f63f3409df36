import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import { accessStateRepository } from '../../../shared/data/access-states.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { everStaffRepository } from '../../../shared/data/ever-staff.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { subjectRecordRepository } from '../../../shared/data/subject-record.ts';
import { userRepository } from '../../../shared/data/users.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { requireClient } from '../../../shared/domain/authority.ts';
import { doer, namedByRequest } from '../../../shared/domain/names.ts';
import { doerOf, type Client, type Person } from '../../../shared/domain/people.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { dossierReply } from '../../../shared/http/company-views.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { accepted, noContent, ok } from '../../../shared/http/reply.ts';
import { requestReply, userReply, userThenReply } from '../../../shared/http/views.ts';
import { after } from '../../../shared/parsers/time.ts';
import { shownName } from '../../../shared/texts/erased.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { changeRights } from '../../../shared/use-cases/rights/change-rights.ts';
import { attachDossier, detachDossier, reachToDetach } from '../../../shared/use-cases/rights/detach-dossier.ts';
import { listStaffAsOf } from '../../../shared/use-cases/rights/list-staff-as-of.ts';
import { listUsersAsOf } from '../../../shared/use-cases/rights/list-users-as-of.ts';
import { listUsers, reachUsers } from '../../../shared/use-cases/rights/list-users.ts';
import { reachUser } from '../../../shared/use-cases/rights/reach-user.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const deps = {
  accesses: accessRepository(table),
  moves: accessMoveRepository(table),
  accessStates: accessStateRepository(table),
  companies: companyRepository(table),
  detachments: detachmentRepository(table),
  everStaff: everStaffRepository(table),
  firms: firmRepository(table),
  leftDossiers: leftDossierRepository(table),
  requests: requestRepository(table),
  subjectRecords: subjectRecordRepository(table),
  users: userRepository(table),
  chooseValidators: chooseValidators({ validators: validatorRepository(table), now }),
  withinRate: withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now }),
  now,
  newId: uuidv7,
  via: 'api' as const,
  after,
};
const names = nameRepository(table);
const list = listUsers(deps);
const listAsOf = listUsersAsOf(deps);
const listStaff = listStaffAsOf(deps);
const usersWithin = reachUsers(deps);
const reach = reachUser(deps);
const change = changeRights(deps);
const detach = detachDossier(deps);
const attach = attachDossier(deps);
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now: deps.now }),
});

const held = async (who: Person, request: Request, language: Language) => {
  const named = await names.namesFor(who, namedByRequest(who, request));
  return accepted(requestReply(request, { names: named, language }), request.version);
};

/** Names of a dossier that a client holds, and theirs: read before anything is changed, so that nothing can fail after. */
const namesBefore = async (who: Client, dossierId: string) => {
  const named = await names.namesFor(who, [{ kind: 'dossier', id: dossierId }, doer(doerOf(who))]);
  return { names: named, company: named.dossier(dossierId).company ?? undefined };
};

export const handler = httpHandler<'dossiers'>({
  'GET /v1/dossiers/{dossierId}/users': endpoint({
    // As of an instant, what decides of reach is read with the rows.
    reachBeforeRefusal: ({ caller, path }) => usersWithin({ who: caller, ...path }),
    handle: async ({ caller, path, query: { at }, page, cursor, language }) => {
      if (at !== undefined) {
        const { items, next } = await listAsOf({ who: caller, ...path, at, page });
        return ok({ items: items.map((user) => userThenReply(user, language)), ...(await cursor(next)) });
      }
      await usersWithin({ who: caller, ...path });
      const { items, next } = await list({ ...path, page });
      return ok({ items: items.map(userReply), ...(await cursor(next)) });
    },
  }),

  'GET /v1/dossiers/{dossierId}/staff': endpoint({
    reachBeforeRefusal: ({ caller, path }) => usersWithin({ who: caller, ...path }),
    handle: async ({ caller, path, query: { at }, page, cursor, language }) => {
      const { items, next } = await listStaff({ who: caller, ...path, at, page });
      const shown = items.map(({ name, ...row }) => ({ ...row, name: shownName(name, language) }));
      return ok({ items: shown, ...(await cursor(next)) });
    },
  }),

  'PUT /v1/dossiers/{dossierId}/users/{accessId}': endpoint({
    reach: ({ caller, path }) => reach({ who: caller, ...path }),
    handle: async ({ caller, path, body, ifMatch, language }) => {
      const { user, request, version } = await change({ who: caller, ...path, rights: body, ifMatch });
      return request ? held(caller, request, language) : ok(user && userReply(user), version);
    },
  }),

  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': endpoint({
    reach: ({ caller, path }) => reach({ who: caller, ...path }),
    handle: async ({ caller, path }) => {
      await change({ who: caller, ...path, rights: undefined });
      return noContent();
    },
  }),

  'POST /v1/dossiers/{dossierId}/detach': endpoint({
    rights: requireClient,
    reach: ({ caller, path }) => {
      reachToDetach(caller, path.dossierId);
    },
    handle: async ({ caller, path, body, language }) => {
      const { names, company } = await namesBefore(caller, path.dossierId);
      const dossier = await detach({ who: caller, ...path, ...body });
      return ok(dossierReply(dossier, company, { names, language }), dossier.version);
    },
  }),

  'POST /v1/dossiers/{dossierId}/attach': endpoint({
    rights: requireClient,
    reach: ({ caller, path }) => {
      reachToDetach(caller, path.dossierId);
    },
    handle: async ({ caller, path, language }) => {
      const { names, company } = await namesBefore(caller, path.dossierId);
      const dossier = await attach({ who: caller, ...path });
      return ok(dossierReply(dossier, company, { names, language }), dossier.version);
    },
  }),
});
