import type { RouteKey } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import type { Endpoint } from './endpoint.ts';
import { unlessHeld } from './not-modified.ts';
import { tagOf } from './reply.ts';

/**
 * A public route that answers the same JSON until the next deployment: written out once, and not sent again to whoever
 * has it. It may be stored, but is asked for each time, so that nobody builds an app on an old one.
 */
export function stableDocument<K extends RouteKey>(document: object): Endpoint<K> {
  const body = JSON.stringify(document);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    etag: `"${tagOf(body)}"`,
  };
  return {
    answer: (_route, event) => {
      const shown = event.requestContext.http.method === 'HEAD' ? '' : body;
      return Promise.resolve(unlessHeld(event, { statusCode: 200, headers, body: shown }));
    },
  };
}

/** Such documents, of which a part of the path names one. @throws `not-found` for a name that none has. */
export function stableDocuments<K extends RouteKey>(documents: ReadonlyMap<string, object>, part: string): Endpoint<K> {
  const endpoints = new Map([...documents].map(([name, document]) => [name, stableDocument<K>(document)]));
  return {
    answer: async (route, event, language) => {
      const endpoint = endpoints.get(event.pathParameters?.[part] ?? '');
      if (!endpoint) throw new DomainError('not-found');
      return endpoint.answer(route, event, language);
    },
  };
}
