import type { requestRoutes } from '../request-routes.ts';
import type { Documentation } from './documented.ts';
import { exampleOf } from './problems.ts';
import { approved, cancelled, grant, identity, ids, request, requestModel, resubmitted, undone } from './samples.ts';

export const requestDocumentation: Documentation<typeof requestRoutes> = {
  'GET /v1/requests': {
    id: 'listRequests',
    description:
      'Anyone signed in: the requests that they made; whoever has the validation right also those of their portfolio, a firm administrator all. `toValidate=me` is the queue: what awaits my decision, without the own requests while the firm wants four eyes.',
    reply: { is: 'A page of requests.', example: { items: [request] } },
  },
  'GET /v1/requests/count': {
    id: 'countRequests',
    description:
      'Anyone signed in. How many requests the list would show by the same filters, for a badge: up to 99, and whether there are more.',
    reply: { is: 'The count.', example: { count: 7, more: false } },
  },
  'GET /v1/requests/{requestId}': {
    id: 'getRequest',
    description:
      'Its creator, whoever has the validation right and a portfolio that covers it, and firm administrators.',
    reply: { is: 'The request; its version is the ETag.', example: requestModel },
  },
  'PUT /v1/requests/{requestId}': {
    id: 'resubmitRequest',
    description:
      'Its creator or, once the creator has left the firm, a firm administrator, while it is `to_correct` (`wrong-status` else). The whole content anew, by the rules of its kind: of a creation the body of `POST /v1/accesses`, of `more_rights` the rights on its dossier, of `change` the body of `PATCH /v1/accesses/{accessId}`, held against the access as it is now. Every rule is applied again, warnings are acknowledged again, and who may decide is asked again, with what was corrected. What counts without validation counts at once; where nothing else is left it is `invalid-input` (`nothing-to-validate`).',
    body: {
      is: 'The content, by the kind of the request.',
      example: { identity: { ...identity, phone: '06 12 34 56 79' }, dossiers: [grant], modules: ['invoices'] },
    },
    reply: {
      is: 'The same request, open again, with `submission` one more, as lists show it; `GET /v1/requests/{requestId}` tells what was corrected.',
      example: resubmitted,
    },
  },
  'POST /v1/requests/{requestId}/decision': {
    id: 'decideRequest',
    description:
      'A collaborator with the validation right whose portfolio covers every dossier asked for (`not-a-validator`), who did not make the request themselves while the firm wants four eyes (`own-request`). An approved creation opens the sign-in and invites the person; whoever asked is told by mail, unless they decided it themselves. Sent back (`send_back`, with a comment as the `reason`) it is `to_correct`: whoever made it can correct it, or cancel it, until `expiresAt`, which is set anew. The same decision by the same person again is answered like the first; any other is `already-decided`.',
    body: {
      is: 'The decision, with the version that was looked at.',
      example: { decision: 'reject', reason: 'This person has left the company.', version: 1 },
    },
    reply: { is: 'The request as it is now.', example: approved },
  },
  'POST /v1/decisions': {
    id: 'decideRequests',
    description:
      'A collaborator with the validation right. Each decision is taken, or refused, as `POST /v1/requests/{requestId}/decision` does, in a transaction of its own; one that fails stops no other, so that a reply of 200 can hold refusals. The client admins of a company are decided before its client users, otherwise as sent. A request out of reach is a result of 404; one that is named twice refuses the whole call. Sent again it takes nothing twice, with or without an `Idempotency-Key`. What there was no time for is a result of 503: send it again, with the same key if you like. However long the requests are, each decision is told: where all of them would be too long for one reply, the last ones come without: `request` is `null` beside 200, and the `problem` of `already-decided` has no `decision`. `GET /v1/requests/{requestId}` tells both.',
    body: {
      is: 'The decisions, each with the version that was looked at.',
      example: {
        decisions: [
          { requestId: ids.request, decision: 'approve', version: 1 },
          { requestId: ids.draft, decision: 'reject', reason: 'This person has left the company.' },
        ],
      },
    },
    reply: {
      is: 'A result for each decision, in the order sent.',
      example: {
        results: [
          { requestId: ids.request, httpStatus: 200, request: approved, problem: null },
          { requestId: ids.draft, httpStatus: 404, request: null, problem: exampleOf('not-found') },
        ],
      },
    },
  },
  'POST /v1/requests/{requestId}/undo': {
    id: 'undoApproval',
    description:
      'Whoever approved it, for 24 hours (`undoableUntil`). A new access is suspended, because `undone`; more rights go back to what they were, unless somebody has changed them since (`stale-write`). Of a request that was not approved, too late, and of an access that is neither approved nor active any more it is `wrong-status`. Whoever made the request is told by mail. Sent again, it answers the request as it is.',
    body: { is: 'Nothing.', example: {} },
    reply: { is: 'The request; it stays `approved`, with `undoneAt`.', example: undone },
  },
  'POST /v1/requests/{requestId}/cancel': {
    id: 'cancelRequest',
    description:
      'Its creator, or a firm administrator, while it is open or to be corrected. Nothing is opened, and the links in mails end.',
    body: { is: 'Why, if one wants to say.', example: { reason: 'Sent twice by mistake.' } },
    reply: { is: 'The request as it is now.', example: cancelled },
  },
};
