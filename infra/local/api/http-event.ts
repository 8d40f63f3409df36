import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { JwtContext } from './authorizer.ts';

export interface EventInput {
  readonly request: IncomingMessage;
  /** As it came, percent-encoded. */
  readonly path: string;
  /** As it came, without its question mark. */
  readonly query: string;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly authorizer: JwtContext | undefined;
  readonly apiId: string;
  readonly account: string;
}

/** The part that is looked at here; the function sees the rest too. */
export interface HttpEvent {
  readonly body?: string;
  readonly [field: string]: unknown;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Path and query as they came. A URL would resolve `..`, `%2e%2e` and backslashes first, which API Gateway does not: a path
 * that is no route there would be one here.
 */
export function requestTarget(target = '/'): { readonly path: string; readonly query: string } {
  const [path = '/', ...query] = target.replace(/#.*$/, '').split('?');
  return { path, query: query.join('?') };
}

/** The event of payload format 2.0: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export function toEvent({
  request,
  path: encodedPath,
  query,
  body,
  routeKey,
  pathParameters,
  authorizer,
  apiId,
  account,
}: EventInput): HttpEvent {
  const now = new Date();
  const path = decode(encodedPath);
  const { cookie, ...headers } = joinedHeaders(request);
  const isText = isTextual(headers['content-type']);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(query !== '' && { queryStringParameters: joinedQuery(query) }),
    requestContext: {
      accountId: account,
      apiId,
      ...(authorizer && { authorizer: { jwt: authorizer } }),
      domainName: headers['host'] ?? '',
      domainPrefix: apiId,
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Several headers of one name reach the function as one, joined by commas; Node has joined all but a few already. */
function joinedHeaders({ headersDistinct }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headersDistinct).map(([name, values = []]) => {
    return [name, values.join(name === 'cookie' ? '; ' : ',')] as const;
  });
  return Object.fromEntries(entries.filter(([name]) => name !== 'connection' && name !== 'keep-alive'));
}

function joinedQuery(query: string): Record<string, string> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(',')]));
}

/** What API Gateway was seen to pass on as text. All else, forms and bodies without a type too, comes in base64. */
const TEXTUAL = /^(text\/[^;]*|application\/(json|javascript|xml))\s*(;|$)/i;

function isTextual(contentType = ''): boolean {
  return TEXTUAL.test(contentType);
}

/** A path that is not valid percent-encoding is passed on as it came. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function commonLogTime(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()] ?? ''}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}
