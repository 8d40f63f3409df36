import type { RouteKey } from '../contract/routes.ts';
import type { Endpoint } from './endpoint.ts';
import { tagOf } from './reply.ts';

/**
 * A public route that answers the same JSON until the next deployment: written out once, and not sent again to whoever
 * has it. It may be stored, but is asked for each time, so that nobody builds an app on an old one.
 */
export function stableDocument<K extends RouteKey>(document: object): Endpoint<K> {
  const body = JSON.stringify(document);
  const etag = `"${tagOf(body)}"`;
  const headers = { 'cache-control': 'no-cache', etag };
  return {
    answer: (_route, event) =>
      Promise.resolve(
        names(event.headers['if-none-match'], etag)
          ? { statusCode: 304, headers, body: '' }
          : {
              statusCode: 200,
              headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
              body: event.requestContext.http.method === 'HEAD' ? '' : body,
            },
      ),
  };
}

/** Whether `If-None-Match` names the tag, by weak comparison (RFC 9110, section 13.1.2). */
const names = (header: string | undefined, etag: string): boolean =>
  header?.trim() === '*' || (header?.match(tags) ?? []).some((tag) => tag.replace(/^W\//, '') === etag);

const tags = /(?:W\/)?"[^"]*"/g;
