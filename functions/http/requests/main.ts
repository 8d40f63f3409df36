import { uuidv7 } from 'uuidv7';
import type * as z from 'zod';
import { TableEnv } from '../../../shared/config/environment.ts';
import type { requestRoutes } from '../../../shared/contract/request-routes.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { userRepository } from '../../../shared/data/users.ts';
import { requireStaff, requireValidator } from '../../../shared/domain/authority.ts';
import { doer, doersTold, namedByRequest } from '../../../shared/domain/names.ts';
import { doerOf, type Person } from '../../../shared/domain/people.ts';
import type { Request, ToldDecision } from '../../../shared/domain/request.ts';
import type { RequestFilter } from '../../../shared/domain/request-filter.ts';
import type { Decided } from '../../../shared/domain/validation.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { ok } from '../../../shared/http/reply.ts';
import { throwAsShown } from '../../../shared/http/request-problems.ts';
import type { Endpoints } from '../../../shared/http/route-handler.ts';
import { decisionReply, requestReply } from '../../../shared/http/views.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { reachNamedAccess } from '../../../shared/use-cases/accesses/reach-named-access.ts';
import { findAlike } from '../../../shared/use-cases/creation/find-alike.ts';
import { reachNamed } from '../../../shared/use-cases/directory/reach-named.ts';
import { cancelRequest } from '../../../shared/use-cases/validation/cancel-request.ts';
import { salting } from '../../../shared/services/salting.ts';
import { hostParts } from '../../../shared/parsers/host.ts';
import { noticeBefore } from '../../../shared/parsers/time.ts';
import { countRequests } from '../../../shared/use-cases/validation/count-requests.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { describeDecision } from '../../../shared/use-cases/validation/describe-decision.ts';
import { describeRequest } from '../../../shared/use-cases/validation/describe-request.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import {
  reachToCancel,
  reachToDecide,
  reachToUndo,
  showRequest,
} from '../../../shared/use-cases/validation/show-request.ts';
import { undoApproval } from '../../../shared/use-cases/validation/undo-approval.ts';
import { requestModelReply } from './model.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const firms = firmRepository(table);
const accesses = accessRepository(table);
const requests = requestRepository(table);
const leftDossiers = leftDossierRepository(table);
const names = nameRepository(table);
const cards = cardRepository(table);
const companies = companyRepository(table);
const deps = {
  ...{
    firms,
    accesses,
    cards,
    requests,
    leftDossiers,
    names,
    hostParts,
    noticeBefore,
    salting,
    now: () => new Date(),
    newId: uuidv7,
  },
  via: 'api' as const,
  reachNamed: reachNamed({ companies }),
  reachNamedAccess: reachNamedAccess({ accesses, leftDossiers }),
};

const decide = decideRequest(deps);
const cancel = cancelRequest(deps);
const list = listRequests(deps);
const count = countRequests(deps);
const show = showRequest(deps);
const describe = describeDecision({
  ...deps,
  describe: describeRequest({ ...deps, companies }),
  findAlike: findAlike(deps),
});
const toCancel = reachToCancel(deps);
const toDecide = reachToDecide(deps);
const toUndo = reachToUndo(deps);
const undo = undoApproval({ ...deps, users: userRepository(table), moves: accessMoveRepository(table) });
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now: deps.now }),
});

const namesIn = (who: Person, request: Request) =>
  names.namesFor(who, [...namedByRequest(who, request), doer(doerOf(who))]);

interface Ending {
  readonly caller: Person;
  readonly reached: Request;
  readonly language: Language;
}

/** Names are read before the request ends, so that nothing can fail after. */
async function replyOf({ caller, reached, language }: Ending, end: () => Promise<Decided>) {
  const named = await namesIn(caller, reached);
  const { request: ended, reason } = await end();
  return ok(requestReply(ended, { names: { ...named, text: () => reason }, language }), ended.version);
}

/** The decision that stands already, with the name of whoever took it. */
const decisionShown =
  ({ caller, language }: Omit<Ending, 'reached'>) =>
  async (decision: ToldDecision) =>
    decisionReply(decision, { names: await names.namesFor(caller, doersTold({ decision })), language });

type Query = z.infer<(typeof requestRoutes)['GET /v1/requests']['query']>;

function filterOf(query: Omit<Query, 'limit' | 'cursor'>): RequestFilter {
  const { toValidate, createdBy, sort, status: statuses, kind, companyId, accessId, search } = query;
  return {
    toValidate: toValidate === 'me',
    madeByMe: createdBy === 'me',
    soonestFirst: sort === 'expiresAt',
    ...{ statuses, kind, companyId, accessId, search },
  };
}

const endpoints: Endpoints<'requests'> = {
  'GET /v1/requests': endpoint({
    handle: async ({ caller, query, page, cursor, language }) => {
      const found = await list({ who: caller, filter: filterOf(query), page });
      const items = found.items.map((request) => requestReply(request, { names: found.names, language }));
      return ok({ items, ...(await cursor(found.next)) });
    },
  }),

  'GET /v1/requests/count': endpoint({
    handle: async ({ caller, query }) => ok(await count({ who: caller, filter: filterOf(query) })),
  }),

  'GET /v1/requests/{requestId}': endpoint({
    reach: ({ caller, path }) => show({ who: caller, requestId: path.requestId }),
    handle: async ({ caller, reached, language }) => {
      const [decision, named] = await Promise.all([describe(reached, caller), namesIn(caller, reached)]);
      return ok(requestModelReply(decision, { names: named, language }), reached.version);
    },
  }),

  'POST /v1/requests/{requestId}/decision': endpoint({
    rights: requireValidator,
    reach: ({ caller, path }) => toDecide({ who: caller, requestId: path.requestId }),
    handle: ({ caller, reached, body, language }) => {
      const { requestId } = reached;
      const decided = replyOf({ caller, reached, language }, () =>
        decide({ requestId, collaboratorId: caller.collaboratorId, ...body }),
      );
      return decided.catch(throwAsShown(decisionShown({ caller, language })));
    },
  }),

  'POST /v1/requests/{requestId}/undo': endpoint({
    rights: requireStaff,
    reach: ({ caller, path }) => toUndo({ who: caller, requestId: path.requestId }),
    handle: async ({ caller, reached, language }) => {
      // Names are read before, so that nothing can fail after.
      const named = await namesIn(caller, reached);
      const undone = await undo({ requestId: reached.requestId, collaboratorId: caller.collaboratorId });
      return ok(requestReply(undone, { names: named, language }), undone.version);
    },
  }),

  'POST /v1/requests/{requestId}/cancel': endpoint({
    reach: ({ caller, path }) => toCancel({ who: caller, requestId: path.requestId }),
    handle: ({ caller, reached, body, language }) => {
      const { requestId } = reached;
      return replyOf({ caller, reached, language }, () => cancel({ requestId, who: caller, reason: body.reason }));
    },
  }),
};

export const handler = httpHandler(endpoints);
