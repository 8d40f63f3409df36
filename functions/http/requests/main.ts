import { uuidv7 } from 'uuidv7';
import { TableEnv } from '../../../shared/config/environment.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { openTable } from '../../../shared/data/client.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';
import { requestReply } from '../../../shared/http/views.ts';
import { cancelRequest, mayCancel } from '../../../shared/use-cases/validation/cancel-request.ts';
import { decideRequest, requireValidator } from '../../../shared/use-cases/validation/decide-request.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { reachRequest, reachToDecide, showRequest } from '../../../shared/use-cases/validation/show-request.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const firms = firmRepository(table);
const accesses = accessRepository(table);
const requests = requestRepository(table);
const deps = { firms, accesses, requests, now: () => new Date(), newId: uuidv7 };

const decide = decideRequest(deps);
const cancel = cancelRequest(deps);
const list = listRequests(deps);
const show = showRequest(deps);
const reach = reachRequest(deps);
const toDecide = reachToDecide(deps);
const endpoint = signedIn({ person: personRepository(table).person });

export const handler = httpHandler<'requests'>({
  'GET /v1/requests': endpoint('GET /v1/requests', {
    handle: async ({ caller, query: { toValidate, status }, page, cursor }) => {
      const { items, next } = await list({ who: caller, toValidate: toValidate === 'me', status, page });
      return ok({ items: items.map(requestReply), ...cursor(next) });
    },
  }),

  'GET /v1/requests/{requestId}': endpoint('GET /v1/requests/{requestId}', {
    reach: ({ caller, path }) => show({ who: caller, requestId: path.requestId }),
    handle: ({ reached }) => ok(requestReply(reached), reached.version),
  }),

  'POST /v1/requests/{requestId}/decision': endpoint('POST /v1/requests/{requestId}/decision', {
    rights: requireValidator,
    reach: async ({ caller, path }) => {
      requireValidator(caller);
      const request = await toDecide({ who: caller, requestId: path.requestId });
      return { request, validator: caller };
    },
    handle: async ({ reached: { request, validator }, body }) => {
      const { requestId } = request;
      const decided = await decide({ requestId, collaboratorId: validator.collaboratorId, ...body });
      return ok(requestReply(decided), decided.version);
    },
  }),

  'POST /v1/requests/{requestId}/cancel': endpoint('POST /v1/requests/{requestId}/cancel', {
    reach: async ({ caller, path }) => {
      const request = await reach({ who: caller, requestId: path.requestId });
      if (!mayCancel(caller, request)) throw new DomainError('forbidden');
      return request;
    },
    handle: async ({ caller, reached, body }) => {
      const cancelled = await cancel({ requestId: reached.requestId, who: caller, reason: body.reason });
      return ok(requestReply(cancelled), cancelled.version);
    },
  }),
});
