import type { requestRoutes } from '../request-routes.ts';
import type { Documentation } from './documented.ts';
import { approved, cancelled, request, requestModel, undone } from './samples.ts';

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
  'POST /v1/requests/{requestId}/decision': {
    id: 'decideRequest',
    description:
      'A collaborator with the validation right whose portfolio covers every dossier asked for (`not-a-validator`), who did not make the request themselves while the firm wants four eyes (`own-request`). An approved creation opens the sign-in and invites the person; whoever asked is told by mail, unless they decided it themselves. The same decision by the same person again is answered like the first; any other is `already-decided`.',
    body: {
      is: 'The decision, with the version that was looked at.',
      example: { decision: 'reject', reason: 'This person has left the company.', version: 1 },
    },
    reply: { is: 'The request as it is now.', example: approved },
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
      'Its creator, or a firm administrator, while it is open. Nothing is opened, and the links in mails end.',
    body: { is: 'Why, if one wants to say.', example: { reason: 'Sent twice by mistake.' } },
    reply: { is: 'The request as it is now.', example: cancelled },
  },
};
