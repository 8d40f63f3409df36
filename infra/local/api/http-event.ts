import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { JwtContext } from './authorizer.ts';

export interface EventInput {
  readonly request: IncomingMessage;
  readonly url: URL;
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

/** The event of payload format 2.0: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export function toEvent({
  request,
  url,
  body,
  routeKey,
  pathParameters,
  authorizer,
  apiId,
  account,
}: EventInput): HttpEvent {
  const now = new Date();
  const path = decode(url.pathname);
  const { cookie, ...headers } = joinedHeaders(request);
  const isText = isTextual(headers['content-type']);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: joinedQuery(url) }),
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

function joinedQuery({ searchParams }: URL): Record<string, string> {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')]),
  );
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
