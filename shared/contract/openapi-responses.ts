import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import * as z from 'zod';
import type { ErrorCode } from '../domain/error.ts';
import { bodyBounds } from './bounds.ts';
import type { AnyDocumented, Told } from './documentation/documented.ts';
import { gatewayExample, gatewayMessages, type GatewayStatus } from './documentation/problems.ts';
import { problemStatuses } from './problem-statuses.ts';
import { GatewayMessage, Problem } from './replies.ts';
import type { Route } from './route.ts';

type Content = NonNullable<ZodOpenApiResponseObject['content']>;

/** One way in which a route answers; a status can come in several, each with a content type of its own. */
interface Answer {
  readonly status: number;
  readonly is: string;
  readonly content: Content;
}

/** Everything that a route may answer, by status: its function, and API Gateway in its place. HEAD has no bodies. */
export function responses(method: string, route: Route, words: AnyDocumented): ZodOpenApiOperationObject['responses'] {
  const ways = [...successes(method, route, words), ...problems(route), ...gateway(route, method)];
  const byStatus = [...Map.groupBy(ways, ({ status }) => status)];
  return Object.fromEntries(
    byStatus.map(([status, some]) => [
      String(status),
      {
        description: `${some.map(({ is }) => is.replace(/\.$/, '')).join('; or ')}.`,
        ...headersOf(status, route),
        ...(status === 304 || status === 204 || method === 'HEAD'
          ? {}
          : { content: Object.assign({}, ...some.map(({ content }) => content)) as Content }),
      },
    ]),
  );
}

const headersOf = (status: number, route: Route): Pick<ZodOpenApiResponseObject, 'headers'> => {
  if (status === 429 || status === 503) return { headers: retryAfter };
  const headers = {
    ...(status === 201 ? location : {}),
    ...(hasTag(status, route) ? tag : {}),
    ...(status === 200 && route.table ? link : {}),
  };
  return Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {};
};

const hasTag = (status: number, { tagged = false, cacheable = false }: Route): boolean =>
  status < 400 && (tagged || cacheable);

const location = {
  Location: z.string().meta({ description: 'Where what has been created is from now on: `/v1/…`.' }),
};
const link = {
  Link: z.string().optional().meta({ description: 'Of CSV: where the next page is, as `rel="next"`.' }),
};
const tag = {
  ETag: z.string().meta({ description: 'Of what is shown, as it is: for `If-Match` or `If-None-Match`.' }),
};
const retryAfter = z.object({
  'Retry-After': z
    .string()
    .optional()
    .meta({ description: 'The seconds after which to try again, unless API Gateway answers by itself.' }),
});

const json = (schema: z.ZodType, { example, others }: Told<unknown> = { is: '', example: undefined }): Content => ({
  'application/json': { schema, ...(others ? { examples: valuesOf({ usual: example, ...others }) } : { example }) },
});

function successes(method: string, route: Route, { reply, held }: AnyDocumented): Answer[] {
  const { success, cacheable } = route;
  if ('html' in success) return pages(method);
  if (!('schema' in success)) return [{ status: 204, is: 'Done; there is nothing to show.', content: {} }];
  return [
    {
      status: success.status,
      is: reply?.is ?? '',
      content: { ...json(success.schema, reply), ...(route.table && csv) },
    },
    ...(cacheable ? [{ status: 304, is: 'Not modified since.', content: {} }] : []),
    ...(route.held && held ? [{ status: 202, is: held.is, content: json(route.held, held) }] : []),
  ];
}

const csv: Content = {
  'text/csv': { schema: z.string(), example: 'at,action,…\r\n' },
};
const valuesOf = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
const html = { 'text/html': { schema: z.string(), example: '<!doctype html><html lang="fr">…</html>' } };
const page = (status: number, is: string): Answer => ({ status, is, content: html });

const pages = (method: string): Answer[] => [
  page(200, 'The page.'),
  page(403, 'The right to decide is gone.'),
  page(404, 'There is no such link.'),
  ...(method === 'POST'
    ? [
        page(400, 'The form again, with what is wrong.'),
        page(409, 'The form again: it cannot be decided so now.'),
        page(412, 'The form again: the request changed since it was shown, or the form does not say what was.'),
        page(413, `The form is over ${String(bodyBounds.form / 1024)} KiB.`),
        page(415, 'What was sent is no form.'),
        page(422, 'The form again: what is asked for is not allowed any more.'),
      ]
    : []),
  page(503, 'The service could not answer: try in a moment.'),
  page(500, 'Something went wrong; the page names the instance.'),
];

const examples = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]));

function problems(route: Route): Answer[] {
  const byStatus = [...Map.groupBy(problemsOf(route), (code) => problemStatuses[code])];
  return byStatus.map(([status, codes]) => ({
    status,
    is: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': { schema: Problem, examples: examples(codes) },
    },
  }));
}

const always: readonly ErrorCode[] = ['internal-error', 'unavailable'];
const signedInAlways: readonly ErrorCode[] = ['unauthenticated', 'forbidden'];

function problemsOf(route: Route): Set<ErrorCode> {
  if ('html' in route.success) return new Set();
  return new Set([
    ...(route.access === 'signed-in' ? signedInAlways : []),
    ...(route.path ? (['not-found'] as const) : []),
    ...(route.body || route.access === 'signed-in' ? (['invalid-input'] as const) : []),
    ...(route.body ? (['payload-too-large', 'unsupported-media-type'] as const) : []),
    ...(route.changes ? (['stale-write'] as const) : []),
    ...(route.creates ? (['idempotency-key-reused', 'request-in-progress'] as const) : []),
    ...(route.problems ?? []),
    ...always,
  ]);
}

/**
 * What API Gateway answers by itself: without a valid token, or with an ID token, too often, over 10 MB, and when a
 * function fails or takes too long.
 */
const gateway = (route: Route, method: string): Answer[] =>
  (Object.keys(gatewayMessages).map(Number) as GatewayStatus[])
    .filter((status) => status !== 401 || route.access === 'signed-in')
    .filter((status) => status !== 413 || !['GET', 'HEAD'].includes(method))
    .map((status) => ({
      status,
      is: `API Gateway’s own message “${gatewayMessages[status]}”`,
      content: { 'application/json': { schema: GatewayMessage, examples: examples([gatewayExample(status)]) } },
    }));
