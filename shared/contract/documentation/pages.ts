import type { pageRoutes } from '../page-routes.ts';
import type { Documentation } from './documented.ts';
import { ids } from './samples.ts';

const decision = {
  is: 'The form of the page.',
  example: { decision: 'approve', reason: '', confirmed: 'true', version: '1' },
};
const password = {
  is: 'The form of the page.',
  example: { password: 'Correct-horse-2026', passwordConfirmation: 'Correct-horse-2026' },
};
const validator =
  'Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It shows what `GET /v1/requests/{requestId}` tells. A link is good for one decision, and its page then says what became of it.';
const decisions = {
  is: 'The form of the page: one entry of each for every request that it shows.',
  example: {
    ...{ [`decision.${ids.request}`]: 'reject', [`reason.${ids.request}`]: 'This person has left the company.' },
    ...{ [`version.${ids.request}`]: '1', confirmed: 'true' },
  },
};
const queue =
  'Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. It is good for seven days, for all that its owner may decide at that moment; an expired one offers a fresh mail to its owner. With `?request=<requestId>` it is the page of that request, as a link of its own would show it, and decides by the same form; of one that its owner may not see it is 404. Apps have `GET /v1/requests?toValidate=me` and `POST /v1/decisions`.';
const person =
  'Whoever holds the link of a mail; in French or English, by `?lang=` or `Accept-Language`. A link is good for one password; an expired one offers a fresh mail, a used one shows where to sign in.';
const longer = 'For links that a mail program has made longer.';

/** The pages behind links are for people: apps have routes of their own for what they do. */
export const pageDocumentation: Documentation<typeof pageRoutes> = {
  'HEAD /validation/{token}': { id: 'headValidationPage', description: validator },
  'GET /validation/{token}': { id: 'getValidationPage', description: validator },
  'POST /validation/{token}': { id: 'decideOnValidationPage', description: validator, form: decision },
  'HEAD /validation/{token}/{rest+}': { id: 'headValidationPageOfLongerLink', description: longer },
  'GET /validation/{token}/{rest+}': { id: 'getValidationPageOfLongerLink', description: longer },
  'POST /validation/{token}/{rest+}': { id: 'decideOnValidationPageOfLongerLink', description: longer, form: decision },
  'HEAD /queue/{token}': { id: 'headQueuePage', description: queue },
  'GET /queue/{token}': { id: 'getQueuePage', description: queue },
  'POST /queue/{token}': { id: 'decideOnQueuePage', description: queue, form: decisions },
  'HEAD /queue/{token}/{rest+}': { id: 'headQueuePageOfLongerLink', description: longer },
  'GET /queue/{token}/{rest+}': { id: 'getQueuePageOfLongerLink', description: longer },
  'POST /queue/{token}/{rest+}': { id: 'decideOnQueuePageOfLongerLink', description: longer, form: decisions },
  'HEAD /invitation/{token}': { id: 'headInvitationPage', description: person },
  'GET /invitation/{token}': { id: 'getInvitationPage', description: person },
  'POST /invitation/{token}': { id: 'choosePassword', description: person, form: password },
  'HEAD /invitation/{token}/{rest+}': { id: 'headInvitationPageOfLongerLink', description: longer },
  'GET /invitation/{token}/{rest+}': { id: 'getInvitationPageOfLongerLink', description: longer },
  'POST /invitation/{token}/{rest+}': { id: 'choosePasswordByLongerLink', description: longer, form: password },
};
