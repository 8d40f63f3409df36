import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Context } from 'aws-lambda';
import { uuidv7 } from 'uuidv7';
import type { HttpEvent } from '../../shared/http/event.ts';
import type { Reply } from '../../shared/http/reply.ts';

type Handler = (event: HttpEvent, context: Context) => Promise<Reply>;

/** The event of a call of the page behind a link, as API Gateway has it. */
async function eventOf(request: IncomingMessage, page: string): Promise<HttpEvent> {
  const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://localhost');
  const { method = 'GET', headers } = request;
  const event = {
    routeKey: `${method} /${page}/{token}`,
    pathParameters: { token: pathname.split('/').at(-1) },
    ...{ rawPath: pathname, rawQueryString: search.slice(1), headers },
    queryStringParameters: Object.fromEntries(searchParams),
    body: method === 'POST' ? await text(request) : undefined,
    requestContext: { http: { method } },
  };
  return event as unknown as HttpEvent;
}

/** Serves a page's function to a browser, and nothing else of the product: no workflow, no mail. */
export async function served(page: string, handler: Handler) {
  const server = createServer((request, response) => {
    const answer = async () => {
      if (!request.url?.startsWith(`/${page}/`)) return response.writeHead(404).end();
      const { statusCode, headers, body } = await handler(await eventOf(request, page), {
        awsRequestId: uuidv7(),
      } as Context);
      return response.writeHead(statusCode, headers).end(body);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { origin, close: () => void server.close() };
}
