import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { ErrorCode } from '../domain/error.ts';
import { matrixTable } from './matrix-table.ts';
import { bodyBounds } from './bounds.ts';
import { PermissionCode } from './permissions.ts';
import { problemStatuses } from './problem-statuses.ts';
import { GatewayMessage, Problem } from './replies.ts';
import { routes, type Route } from './routes.ts';
import * as z from 'zod';

const always: readonly ErrorCode[] = ['internal-error', 'unavailable'];
const signedInAlways: readonly ErrorCode[] = ['unauthenticated', 'forbidden'];

/** OpenAPI 3.1, from the routes and their zod schemas (https://spec.openapis.org/oas/v3.1.1). */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const [key, route] of Object.entries<Route>(routes)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key, route) };
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Client access',
      version: '1.0.0',
      description: 'An accounting firm opens, validates and governs the accesses of its clients to its portal.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A Cognito access token.' },
      },
    },
  };
  // Here rather than on the schema, which the function that answers checks carries too.
  return createDocument(document, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === PermissionCode) jsonSchema.description = `${whoMay}\n\n${matrixTable()}`;
    },
  });
}

const whoMay =
  'A row of the permission matrix, and how far it goes at each level. A module that the person has must open its section; ' +
  '`team` is always open.';

function operation(key: string, route: Route): ZodOpenApiOperationObject {
  const [method = '', path = ''] = key.split(' ');
  const headers = z.object({
    'Accept-Language': z.string().optional().meta({ description: 'Of titles and details: `fr` (default) or `en`.' }),
    ...(route.changes
      ? { 'If-Match': z.string().optional().meta({ description: 'The ETag of what is changed; a stale one is 412.' }) }
      : {}),
    ...(route.cacheable
      ? { 'If-None-Match': z.string().optional().meta({ description: 'The ETag of what one has; it is then 304.' }) }
      : {}),
    ...(route.creates
      ? {
          'Idempotency-Key': z
            .string()
            .regex(/^[\x21-\x7e]{1,255}$/)
            .optional()
            .meta({ description: 'Safe retries; kept 24 h.' }),
        }
      : {}),
  });
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-z0-9]+(.)?/gi, (_, letter?: string) => letter?.toUpperCase() ?? '')}`,
    summary: route.summary,
    tags: [route.capability],
    security: route.access === 'public' ? [] : [{ accessToken: [] }],
    requestParams: {
      header: headers,
      ...(route.path ? { path: route.path } : {}),
      ...(route.query ? { query: route.query } : {}),
    },
    ...(route.body
      ? { requestBody: { required: !route.bodyOptional, content: { 'application/json': { schema: route.body } } } }
      : {}),
    ...('html' in route.success && method === 'POST' ? { requestBody: form } : {}),
    responses: { ...success(method, route), ...refusals(route) },
  };
}

const form = {
  required: true,
  content: { 'application/x-www-form-urlencoded': { schema: z.record(z.string(), z.string()) } },
};

function success(method: string, { success: reply, held, cacheable }: Route): ZodOpenApiOperationObject['responses'] {
  if ('html' in reply) {
    const content = method === 'HEAD' ? {} : { content: { 'text/html': { schema: z.string() } } };
    return Object.fromEntries(
      [
        ['200', 'The page.'],
        ['403', 'The right to decide is gone.'],
        ['404', 'There is no such link.'],
        ...(method === 'POST'
          ? [
              ['400', 'The form again, with what is wrong.'],
              ['409', 'The form again: it cannot be decided so now.'],
              ['412', 'The form again: the request changed since it was shown, or the form does not say what was.'],
              ['413', `The form is over ${String(bodyBounds.form / 1024)} KiB.`],
              ['422', 'The form again: what is asked for is not allowed any more.'],
            ]
          : []),
        ['503', 'The service could not answer: try in a moment.'],
        ['500', 'Something went wrong; the page names the instance.'],
      ].map(([status, description]) => [status, { description, ...content }]),
    ) as ZodOpenApiOperationObject['responses'];
  }
  if (!('schema' in reply)) return { '204': { description: 'Done; there is nothing to show.' } };
  if (method === 'HEAD') return { [String(reply.status)]: { description: 'Done.' } };
  return {
    [String(reply.status)]: { description: 'Done.', content: { 'application/json': { schema: reply.schema } } },
    ...(cacheable && { '304': { description: 'Not modified since.' } }),
    ...(held && { '202': { description: 'Held for validation.', content: { 'application/json': { schema: held } } } }),
  };
}

function refusals(route: Route): ZodOpenApiOperationObject['responses'] {
  const byStatus = Map.groupBy(problemsOf(route), (code) => problemStatuses[code]);
  const statuses = new Set([...byStatus.keys(), ...gatewayStatuses(route)]);
  return Object.fromEntries(
    [...statuses].map((status) => {
      const codes = byStatus.get(status) ?? [];
      const gateway = gatewayStatuses(route).includes(status);
      const texts = [...codes.map((code) => `\`${code}\``), ...(gateway ? ['or API Gateway’s own message'] : [])];
      const content = {
        ...(codes.length > 0 ? { 'application/problem+json': { schema: Problem } } : {}),
        ...(gateway ? { 'application/json': { schema: GatewayMessage } } : {}),
      };
      return [String(status), { description: texts.join(', '), content }];
    }),
  );
}

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

/** What API Gateway refuses by itself: without a valid token, or with an ID token, too often, and over 10 MB. */
const gatewayStatuses = (route: Route): readonly number[] => [
  ...(route.access === 'signed-in' ? [401] : []),
  ...(route.body ? [413] : []),
  429,
];
