import type { IncomingMessage } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { type Handler, Refusal } from './api-server.ts';
import type { JwtContext } from './authorizer.ts';
import { CorsProps, corsOf } from './cors.ts';
import { HostError } from '../parts/errors.ts';
import { type HttpEvent, requestTarget, toEvent } from './http-event.ts';
import { sendResult } from './http-reply.ts';
import { type Target, routesOf } from './http-routes.ts';
import { PAYLOAD_LIMIT } from '../lambda/function-definition.ts';
import { type Functions } from '../lambda/lambda.ts';
import { router } from './routes.ts';
import type { TemplateGraph } from '../template/template.ts';

const ApiProps = z.looseObject({
  ProtocolType: z.literal('HTTP', 'only HTTP APIs run here'),
  CorsConfiguration: CorsProps.optional(),
});

/** API Gateway's limit for the body of an HTTP API's request, in bytes. */
const BODY_LIMIT = 10 * 1024 * 1024;

export interface HttpApiDeps {
  readonly graph: TemplateGraph;
  readonly functions: Functions;
  readonly account: string;
  readonly keysOf: (issuer: string) => JWTVerifyGetKey | undefined;
}

/** The template's HTTP API: its routes, authorizer, throttling and CORS. Throws HostError on what cannot be run here. */
export function httpApi({ graph, functions, account, keysOf }: HttpApiDeps): { handler: Handler; routeKeys: string[] } {
  const apis = graph.ofType('AWS::ApiGatewayV2::Api');
  const [api] = apis;
  if (!api || apis.length > 1)
    throw new HostError(`The local host runs one HTTP API; the template has ${String(apis.length)}.`);
  const apiId = graph.ref(api);
  const cors = corsOf(graph.read(api, ApiProps).CorsConfiguration);
  const routes = routesOf(graph, functions, keysOf);
  const find = router(routes);

  const handler: Handler = async (request, response) => {
    if (cors.preflight(request, response)) return;
    cors.mark(request, response);
    const { path, query } = requestTarget(request.url);
    const match = find(request.method ?? 'GET', path);
    if (!match) throw new Refusal(404, 'Not Found');
    const { pathParameters, route } = match;
    const { routeKey, target } = route;
    const authorizer = await admit(target, request);
    const body = await readBody(request);
    const event = toEvent({ request, path, query, body, routeKey, pathParameters, authorizer, apiId, account });
    await answer(functions, target, event, (payload) => sendResult(payload, response, cors.owns));
  };
  return { handler, routeKeys: routes.map(({ routeKey }) => routeKey) };
}

/** In API Gateway's order: throttling, then the authorizer. */
async function admit(
  { mayPass, authorizer, scopes }: Target,
  request: IncomingMessage,
): Promise<JwtContext | undefined> {
  if (!mayPass()) throw new Refusal(429, 'Too Many Requests');
  const verdict = await authorizer?.(request.headers.authorization, scopes);
  if (verdict === 'unauthorized') throw new Refusal(401, 'Unauthorized');
  return verdict;
}

async function answer(
  functions: Functions,
  target: Target,
  event: HttpEvent,
  reply: (payload: string) => boolean,
): Promise<void> {
  if (Buffer.byteLength(JSON.stringify(event)) > PAYLOAD_LIMIT) throw new Refusal(413, 'Request Entity Too Large');
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((done) => {
    timer = setTimeout(done, target.timeoutMs, undefined);
  });
  const outcome = await Promise.race([functions.invoke(target.functionArn, event), timeout]);
  clearTimeout(timer);
  if (!outcome) throw new Refusal(503, 'Service Unavailable');
  if (!outcome.ok || !reply(outcome.payload)) throw new Refusal(500, 'Internal Server Error');
}

/** The whole body, read to its end even if it is too large: many clients look at the answer only then. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) throw new Refusal(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}
