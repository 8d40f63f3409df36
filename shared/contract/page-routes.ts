import * as z from 'zod';
import type { Route } from './route.ts';

const LinkPath = z.object({ token: z.string() });
const page = { access: 'public', path: LinkPath, success: { html: true } } as const;
const query = z.object({ lang: z.string().optional() });
const decisionQuery = query.extend({ show: z.string().optional() });
const queueQuery = query.extend({
  cursor: z.string().optional().meta({ description: 'Of the page that leads here; any other shows the first one.' }),
  request: z.string().optional().meta({
    description: 'The id of a request: its own page, with the form of its own page, in the place of the list.',
  }),
});
const queueFormQuery = queueQuery.extend(decisionQuery.shape);
/** API Gateway knows no route that ends with a slash, and no optional rest: what is added to a link needs its own. */
const longer = {
  ...page,
  path: LinkPath.extend({ 'rest+': z.string() }),
  query,
  summary: 'The same page where a mail program has added a sign to the link; else one that explains.',
} as const;

/** The pages that links in mails lead to. */
export const pageRoutes = {
  'HEAD /validation/{token}': { ...page, capability: 'validation-page', summary: 'As GET, without the page.' },
  'GET /validation/{token}': {
    ...page,
    capability: 'validation-page',
    summary: 'A validator’s page; opening it changes nothing.',
    query,
  },
  'POST /validation/{token}': {
    ...page,
    capability: 'validation-page',
    summary:
      'The decision, as the page’s form sends it (decision, reason, confirmed, version). With `show` it decides nothing: the page comes again with what was typed.',
    query: decisionQuery,
  },
  'HEAD /validation/{token}/{rest+}': { ...longer, capability: 'validation-page' },
  'GET /validation/{token}/{rest+}': { ...longer, capability: 'validation-page' },
  'POST /validation/{token}/{rest+}': { ...longer, capability: 'validation-page', query: decisionQuery },
  'HEAD /queue/{token}': { ...page, capability: 'queue-page', summary: 'As GET, without the page.' },
  'GET /queue/{token}': {
    ...page,
    capability: 'queue-page',
    summary: 'All that a validator may decide, the oldest first, 20 a page; opening it changes nothing.',
    query: queueQuery,
  },
  'POST /queue/{token}': {
    ...page,
    capability: 'queue-page',
    summary:
      'The decisions, as the page’s form sends them (of each request decision.<requestId>, reason.<requestId>, version.<requestId>; one confirmed). The page again, with a result beside each; blank ones are left alone. With `show` it decides nothing: the page comes again with what was typed.',
    query: queueFormQuery,
  },
  'HEAD /queue/{token}/{rest+}': { ...longer, capability: 'queue-page' },
  'GET /queue/{token}/{rest+}': { ...longer, capability: 'queue-page', query: queueQuery },
  'POST /queue/{token}/{rest+}': { ...longer, capability: 'queue-page', query: queueFormQuery },
  'HEAD /invitation/{token}': { ...page, capability: 'invitation-page', summary: 'As GET, without the page.' },
  'GET /invitation/{token}': {
    ...page,
    capability: 'invitation-page',
    summary: 'Where a person chooses a password; opening it changes nothing.',
    query,
  },
  'POST /invitation/{token}': {
    ...page,
    capability: 'invitation-page',
    summary: 'The password, as the page’s form sends it (password, passwordConfirmation).',
    query,
  },
  'HEAD /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
  'GET /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
  'POST /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
} as const satisfies Readonly<Record<string, Route>>;
