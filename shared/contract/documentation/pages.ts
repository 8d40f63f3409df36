import type { pageRoutes } from '../page-routes.ts';
import type { Documentation } from './documented.ts';

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
  'HEAD /invitation/{token}': { id: 'headInvitationPage', description: person },
  'GET /invitation/{token}': { id: 'getInvitationPage', description: person },
  'POST /invitation/{token}': { id: 'choosePassword', description: person, form: password },
  'HEAD /invitation/{token}/{rest+}': { id: 'headInvitationPageOfLongerLink', description: longer },
  'GET /invitation/{token}/{rest+}': { id: 'getInvitationPageOfLongerLink', description: longer },
  'POST /invitation/{token}/{rest+}': { id: 'choosePasswordByLongerLink', description: longer, form: password },
};
