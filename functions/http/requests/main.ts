import type * as z from 'zod';
import { ChangeAccessBody, CreateAccessBody } from '../../../shared/contract/bodies.ts';
import { RightsBody } from '../../../shared/contract/dossier-routes.ts';
import type { requestRoutes } from '../../../shared/contract/request-routes.ts';
import { requireStaff, requireValidator } from '../../../shared/domain/authority.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { repeatedAt } from '../../../shared/domain/many-decisions.ts';
import { doer, doersTold, namedByRequest } from '../../../shared/domain/names.ts';
import { doerOf, type Person } from '../../../shared/domain/people.ts';
import type { Request, ToldDecision } from '../../../shared/domain/request.ts';
import type { RequestFilter } from '../../../shared/domain/request-filter.ts';
import { toldOf, type Decided } from '../../../shared/domain/validation.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';
import { throwAsShown } from '../../../shared/http/request-problems.ts';
import type { Endpoints } from '../../../shared/http/route-handler.ts';
import { decisionReply, requestReply } from '../../../shared/http/views.ts';
import { withInstantOfEnd } from '../../../shared/parsers/time.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { decisionsReply, isFinal, refusedIn } from './decisions.ts';
import { requestModelReply } from './model.ts';
import {
  names,
  receipts,
  deps,
  decide,
  many,
  cancel,
  list,
  count,
  show,
  describe,
  toCancel,
  toDecide,
  reach,
  toUndo,
  toResubmit,
  anewCreation,
  anewRights,
  anewChange,
  undo,
  endpoint,
} from './uses.ts';

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
  const decided = await end();
  const { request: ended } = decided;
  return ok(requestReply(ended, { names: { ...named, ...toldOf(decided, named) }, language }), ended.version);
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

/** V17: what a request is corrected by. */
const contentOf = { creation: CreateAccessBody, more_rights: RightsBody, change: ChangeAccessBody } as const;
/** V20: @throws `invalid-input` for a request that is named twice. */
function requireDistinct(decisions: readonly { readonly requestId: string }[]): void {
  const errors = repeatedAt(decisions).map((at) => ({
    pointer: `/decisions/${String(at)}/requestId`,
    code: 'duplicate' as const,
  }));
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
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

  'PUT /v1/requests/{requestId}': endpoint({
    reach: ({ caller, path }) => toResubmit({ who: caller, requestId: path.requestId }),
    bodyOf: ({ kind }) => contentOf[kind],
    handle: async ({ caller, reached, body, ifMatch, language }) => {
      const on = { who: caller, requestId: reached.requestId, ifMatch };
      const resubmit = () => {
        if ('level' in body) return anewRights({ ...on, rights: body });
        if ('dossiers' in body) {
          const { acknowledge, ...input } = body;
          return anewCreation({ ...on, input: withInstantOfEnd(input), acknowledge });
        }
        requireStaff(caller);
        return anewChange({ ...on, ...body, who: caller });
      };
      const { request, names: named } = await resubmit();
      return ok(requestReply(request, { names: named, language }), request.version);
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

  'POST /v1/decisions': endpoint({
    rights: requireValidator,
    handle: async ({ caller, body: { decisions }, language, receipt }) => {
      requireDistinct(decisions);
      const reached = await reach({ who: caller, requestIds: decisions.map(({ requestId }) => requestId) });
      // Names are read before, so that nothing can fail after.
      const named = names.ofPage();
      await named.load([doer(doerOf(caller)), ...[...reached.values()].flatMap((one) => namedByRequest(caller, one))]);
      const answers = await many({ who: caller, decisions, reached });
      const reply = await decisionsReply(answers, { who: caller, language, named });
      if (isFinal(reply))
        await receipts.keep(
          receipt(() => ok(reply)),
          undefined,
          deps.now(),
        );
      return { ...ok(reply), refused: refusedIn(answers) };
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
