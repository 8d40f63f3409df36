import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import * as z from 'zod';
import { codes } from './documentation/codes.ts';
import type { AnyDocumented } from './documentation/documented.ts';
import { capabilities, documentation } from './documentation/index.ts';
import { refusalExamples } from './documentation/problems.ts';
import { matrixTable } from './matrix-table.ts';
import { responses } from './openapi-responses.ts';
import { PermissionCode } from './permissions.ts';
import { routes, type Route } from './routes.ts';

/** OpenAPI 3.1, from the routes, their zod schemas and their words (https://spec.openapis.org/oas/v3.1.1). */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  const words: Readonly<Record<string, AnyDocumented>> = documentation;
  for (const [key, route] of Object.entries<Route>(routes)) {
    const [method = '', path = ''] = key.split(' ');
    const told = words[key];
    if (told) paths[path] = { ...paths[path], [method.toLowerCase()]: operation(method, route, told) };
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: { title: 'Client access', version: '1.0.0', description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: Object.entries(capabilities).map(([name, is]) => ({ name, description: is })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(codes).map(([name, [schema]]) => [name, schema])),
      examples: refusalExamples,
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: token } },
    },
  };
  const meanings = new Map<unknown, string>(Object.values(codes).map(([schema, is]) => [schema, is]));
  meanings.set(PermissionCode, `${whoMay}\n\n${matrixTable()}`);
  // Here rather than on the schemas, which the functions carry too.
  return createDocument(document, {
    override: ({ zodSchema, jsonSchema }) => {
      const is = meanings.get(zodSchema);
      if (is !== undefined) jsonSchema.description = is;
    },
  });
}

const description = `An accounting firm opens, validates and governs the accesses of its clients to its portal.

Errors are \`application/problem+json\` (RFC 9457): \`type\` ends with a code that never changes, \`title\` and \`detail\` follow
\`Accept-Language\`, \`errors\` names the fields by JSON Pointer. What is out of reach answers like what is not there. API Gateway
answers in its own words, \`{"message": …}\` as \`application/json\`: 401 without a valid access token, 413 over 10 MB, 429 when it
throttles, 500 and 503 when a function fails or takes too long; and 404, \`{"message": "Not Found"}\`, for every method and
path that this document does not name.`;

const token =
  'An access token of the user pool, not the ID token, as `Authorization: Bearer <token>`. It only says who somebody is: what they may do is read at every call. A new password ends the sessions from before.';

const whoMay =
  'A row of the permission matrix, and how far it goes at each level. A module that the person has must open its section; ' +
  '`team` is always open.';

function operation(method: string, route: Route, words: AnyDocumented): ZodOpenApiOperationObject {
  return {
    operationId: words.id,
    summary: route.summary,
    description: words.description,
    tags: [route.capability],
    security: route.access === 'public' ? [] : [{ accessToken: [] }],
    requestParams: {
      header: headersOf(route),
      ...(route.path ? { path: route.path } : {}),
      ...(route.query ? { query: route.query } : {}),
    },
    ...requestBody(route, words),
    responses: responses(method, route, words),
  };
}

function headersOf({ changes, cacheable, creates }: Route): z.ZodObject {
  return z.object({
    'Accept-Language': z.string().optional().meta({ description: 'Of titles and details: `fr` (default) or `en`.' }),
    ...(changes
      ? { 'If-Match': z.string().optional().meta({ description: 'The ETag of what is changed; a stale one is 412.' }) }
      : {}),
    ...(cacheable
      ? { 'If-None-Match': z.string().optional().meta({ description: 'The ETag of what one has; it is then 304.' }) }
      : {}),
    ...(creates
      ? {
          'Idempotency-Key': z
            .string()
            .regex(/^[\x21-\x7e]{1,255}$/)
            .optional()
            .meta({ description: 'Safe retries; kept 24 h.' }),
        }
      : {}),
  });
}

function requestBody(
  { body, bodyOptional }: Route,
  words: AnyDocumented,
): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const told = words.body ?? words.form;
  if (!told) return {};
  const content = body
    ? { 'application/json': { schema: body, example: told.example } }
    : { 'application/x-www-form-urlencoded': { schema: z.record(z.string(), z.string()), example: told.example } };
  return { requestBody: { description: told.is, required: !bodyOptional, content } };
}
