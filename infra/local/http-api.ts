import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { type Authorizer, type JwtContext, jwtAuthorizer } from './authorizer.ts';
import { CorsProps, corsOf } from './cors.ts';
import { HostError, unsupported } from './errors.ts';
import { type HttpEvent, sendResult, toEvent } from './http-event.ts';
import { type Functions, PAYLOAD_LIMIT } from './lambda.ts';
import { type Match, router } from './routes.ts';
import type { TemplateGraph } from './template.ts';
import { throttle } from './throttle.ts';

const ApiProps = z.looseObject({
  ProtocolType: z.literal('HTTP', 'only HTTP APIs run here'),
  CorsConfiguration: CorsProps.optional(),
});
const Throttling = z.looseObject({
  ThrottlingRateLimit: z.number().optional(),
  ThrottlingBurstLimit: z.number().optional(),
});
const StageProps = z.looseObject({
  StageName: z.literal('$default', 'only the $default stage runs here'),
  DefaultRouteSettings: Throttling.optional(),
  RouteSettings: z.record(z.string(), Throttling).optional(),
});
const RouteProps = z.looseObject({
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const IntegrationProps = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY', 'only Lambda integrations run here'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 runs here'),
  TimeoutInMillis: z.number().default(30_000),
});

interface Target {
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: Authorizer | undefined;
  readonly scopes: readonly string[];
  readonly mayPass: () => boolean;
}

/** API Gateway's limits for an HTTP API: a body of 10 MB, headers of 10,240 bytes in all. */
const BODY_LIMIT = 10 * 1024 * 1024;
const HEADERS_LIMIT = 10_240;

/**
 * Takes the address at once, so that a taken port is told before anything is started; answers 503 until `serve` says how to.
 * Port 0 means any free one. Throws HostError if the port is taken.
 */
export async function listen(
  port: number,
): Promise<{ server: Server; url: string; serve: (handler: Handler) => void }> {
  let handler: Handler = async (_, response) => refuse(response, 503, 'Service Unavailable');
  if (port !== 0) await assertFree(port);
  const server = createServer({ maxHeaderSize: HEADERS_LIMIT }, (request, response) => {
    // A caller who hangs up in the middle of a body is nobody's failure.
    handler(request, response).catch(() => response.destroy());
  });
  await bind(server, port, '127.0.0.1');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://localhost:${bound}`, serve: (next) => (handler = next) };
}

/** A port may be taken on any address, though only this machine is to be served. */
async function assertFree(port: number): Promise<void> {
  const probe = createServer();
  await bind(probe, port);
  await new Promise((done) => probe.close(done));
}

function bind(server: Server, port: number, address?: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: npm start -- --port 3001` : error.message;
      fail(new HostError(taken));
    });
    server.listen(port, address, () => done());
  });
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpApiDeps {
  readonly graph: TemplateGraph;
  readonly functions: Functions;
  readonly account: string;
  readonly keysOf: (issuer: string) => JWTVerifyGetKey | undefined;
}

/** The template's HTTP API: its routes, authorizer, throttling and CORS, with API Gateway's own answers where no function is asked. */
export function httpApi({ graph, functions, account, keysOf }: HttpApiDeps): { handler: Handler; routeKeys: string[] } {
  const [api, ...others] = graph.ofType('AWS::ApiGatewayV2::Api');
  if (!api || others.length > 0)
    throw new HostError(`The local host runs one HTTP API; the template has ${others.length + (api ? 1 : 0)}.`);
  const cors = corsOf(graph.read(api, ApiProps).CorsConfiguration);
  const routes = routesOf(graph, functions, keysOf);
  const find = router(routes);

  const handler: Handler = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (cors.preflight(request, response)) return;
    const match = find(request.method ?? 'GET', url.pathname);
    const extra = cors.headers(request);
    if (!match) return refuse(response, 404, 'Not Found', extra);
    const allowed = await admit(match, request);
    if ('status' in allowed) return refuse(response, allowed.status, allowed.message, extra);
    const body = await readBody(request);
    if (!body) return refuse(response, 413, 'Request Entity Too Large', extra);
    const { routeKey, target } = match.route;
    const event = toEvent({
      request,
      url,
      body,
      routeKey,
      pathParameters: match.pathParameters,
      authorizer: allowed.jwt,
      apiId: graph.ref(api),
      account,
    });
    await answer(functions, target, event, response, extra);
  };
  return { handler, routeKeys: routes.map(({ routeKey }) => routeKey) };
}

/** In API Gateway's order: throttling, then the authorizer. */
async function admit(
  { route }: Match<Target>,
  request: IncomingMessage,
): Promise<{ jwt: JwtContext | undefined } | { status: number; message: string }> {
  const { mayPass, authorizer, scopes } = route.target;
  if (!mayPass()) return { status: 429, message: 'Too Many Requests' };
  const verdict = await authorizer?.(request.headers.authorization, scopes);
  if (verdict === 'unauthorized') return { status: 401, message: 'Unauthorized' };
  if (verdict === 'forbidden') return { status: 403, message: 'Forbidden' };
  return { jwt: verdict };
}

async function answer(
  functions: Functions,
  target: Target,
  event: HttpEvent,
  response: ServerResponse,
  extra: Record<string, string>,
): Promise<void> {
  if ((event.body?.length ?? 0) > PAYLOAD_LIMIT) return refuse(response, 413, 'Request Entity Too Large', extra);
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), target.timeoutMs);
  });
  const outcome = await Promise.race([functions.invoke(target.functionArn, event), timeout]);
  clearTimeout(timer);
  if (!outcome) return refuse(response, 503, 'Service Unavailable', extra);
  if (!outcome.ok || outcome.payload.length > PAYLOAD_LIMIT || !sendResult(outcome.payload, response, extra))
    refuse(response, 500, 'Internal Server Error', extra);
}

function routesOf(graph: TemplateGraph, functions: Functions, keysOf: HttpApiDeps['keysOf']) {
  const byRef = (type: string) => new Map(graph.ofType(type).map((resource) => [graph.ref(resource), resource]));
  const integrations = byRef('AWS::ApiGatewayV2::Integration');
  const authorizers = new Map(
    [...byRef('AWS::ApiGatewayV2::Authorizer')].map(([id, it]) => [id, jwtAuthorizer(graph, it, keysOf)]),
  );
  const limitOf = throttling(graph);
  return graph.ofType('AWS::ApiGatewayV2::Route').map((resource) => {
    const props = graph.read(resource, RouteProps);
    const integration = integrations.get(props.Target.slice('integrations/'.length));
    const authorizer = authorizers.get(props.AuthorizerId ?? '');
    if (!integration)
      throw unsupported(resource, `its target ${props.Target} is not in the template`, 'Give it a Lambda integration.');
    if (props.AuthorizationType === 'JWT' && !authorizer)
      throw unsupported(resource, 'its authorizer is not in the template', 'Declare it.');
    const { IntegrationUri, TimeoutInMillis } = graph.read(integration, IntegrationProps);
    if (!functions.has(IntegrationUri))
      throw unsupported(integration, `${IntegrationUri} is no function of the template`, 'Declare it.');
    const target: Target = {
      functionArn: IntegrationUri,
      timeoutMs: TimeoutInMillis,
      authorizer: props.AuthorizationType === 'JWT' ? authorizer : undefined,
      scopes: props.AuthorizationScopes,
      mayPass: limitOf(props.RouteKey),
    };
    return { routeKey: props.RouteKey, target };
  });
}

/** Routes with settings of their own have a bucket each, the others share the stage's. Without settings there is no limit here. */
function throttling(graph: TemplateGraph): (routeKey: string) => () => boolean {
  const stage = graph.ofType('AWS::ApiGatewayV2::Stage')[0];
  const settings = stage && graph.read(stage, StageProps);
  const bucket = ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }: z.infer<typeof Throttling> = {}) =>
    rate === undefined && burst === undefined ? () => true : throttle({ rate: rate ?? 10_000, burst: burst ?? 5_000 });
  const shared = bucket(settings?.DefaultRouteSettings);
  return (routeKey) => {
    const own = settings?.RouteSettings?.[routeKey];
    return own ? bucket({ ...settings?.DefaultRouteSettings, ...own }) : shared;
  };
}

/** Undefined if it is over the limit. It is read to its end all the same: many clients only then look at the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size <= BODY_LIMIT ? Buffer.concat(chunks) : undefined;
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  response
    .writeHead(status, { 'content-type': 'application/json', ...challenge, ...headers })
    .end(JSON.stringify({ message }));
}
