import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import type { Capability, RouteKey, RoutesOf } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import type { Language } from '../texts/language.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { log } from '../services/log.ts';
import type { Endpoint } from './endpoint.ts';
import type { HttpEvent } from './event.ts';
import type { RenderRefusal } from './refusals.ts';
import type { Reply } from './reply.ts';

/** Exactly the routes that the contract gives to a capability: one too few, or too many, does not compile. */
export type Endpoints<C extends Capability> = { readonly [K in RoutesOf<C>]: Endpoint<K> };

/**
 * Handles the routes of one HTTP function: looks the route up, answers, and turns what is thrown into a problem. Each
 * refusal and each failure is one line of the log, with the instance that the caller is told; never a path, a body or a
 * token.
 */
export function routeHandler<C extends Capability>(endpoints: Endpoints<C>, render: RenderRefusal) {
  const refusing: MiddlewareObj<HttpEvent, Reply> = {
    // Pages show most refusals by themselves, without throwing.
    after: ({ event, context, response }) => logRefusal(event, context, response),
    onError: (request) => {
      const { event, context, error } = request;
      request.response = render(error, languageOf(event), context.awsRequestId);
      logRefusal(event, context, request.response, error);
    },
  };
  return middy<HttpEvent, Reply>()
    .use(refusing)
    .handler(async (event: HttpEvent): Promise<Reply> => {
      // The table has no other keys; asking the contract instead would put every schema into every bundle.
      const route = event.routeKey as RouteKey;
      const endpoint = Reflect.get(endpoints, route) as Endpoint<RouteKey> | undefined;
      if (!endpoint) throw new DomainError('not-found');
      return endpoint.answer(route, event, languageOf(event));
    });
}

/** Gives French unless the caller prefers English. */
const languageOf = (event: HttpEvent): Language => negotiateLanguage(event.headers['accept-language'], 'fr');

/** Logs nothing of an allowed call: the access log has it. */
function logRefusal(
  { routeKey }: HttpEvent,
  { awsRequestId }: Context,
  reply: Reply | null | undefined,
  error?: unknown,
): void {
  const status = reply?.statusCode ?? 200;
  const line = { instance: awsRequestId, routeKey, status };
  if (status >= 500) log.failure('unexpected', line, error);
  else if (status >= 400) log.refusal('refused', line, error);
}
