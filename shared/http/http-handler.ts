import middy, { type MiddlewareObj } from '@middy/core';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { problemStatuses } from '../contract/problem-statuses.ts';
import type { Capability, RouteKey, RoutesOf } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import type { Language } from '../texts/language.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { describeError } from '../services/describe-error.ts';
import type { Endpoint } from './endpoint.ts';
import type { HttpEvent } from './event.ts';
import { problemReply } from './problems.ts';
import type { Reply } from './reply.ts';

/** Exactly the routes that the contract gives to a capability: one too few, or too many, does not compile. */
export type Endpoints<C extends Capability> = { readonly [K in RoutesOf<C>]: Endpoint<K> };

/** How a refusal or failure is shown: a problem to apps, a page to people. */
export type RenderRefusal = (error: unknown, language: Language, instance: string) => Reply;

const logger = new Logger();

/**
 * Handles the routes of one HTTP function: looks the route up, answers, and turns what is thrown into a problem. What
 * is not a refusal is logged with the instance that the caller is told; never a path, a body or a token.
 */
export function httpHandler<C extends Capability>(endpoints: Endpoints<C>, render: RenderRefusal = problemReply) {
  const refusals: MiddlewareObj<HttpEvent, Reply> = {
    onError: (request) => {
      const { event, context, error } = request;
      logUnexpected(event, context, error);
      request.response = render(error, languageOf(event), context.awsRequestId);
    },
  };
  return middy<HttpEvent, Reply>()
    .use(refusals)
    .handler(async (event: HttpEvent): Promise<Reply> => {
      // The table has no other keys; asking the contract instead would put every schema into every bundle.
      const route = event.routeKey as RouteKey;
      const endpoint = Reflect.get(endpoints, route) as Endpoint<RouteKey> | undefined;
      if (!endpoint) throw new DomainError('not-found');
      return endpoint.answer(route, event, languageOf(event));
    });
}

/** Gives French unless the caller prefers English. */
export const languageOf = (event: HttpEvent): Language => negotiateLanguage(event.headers['accept-language'], 'fr');

function logUnexpected({ routeKey }: HttpEvent, { awsRequestId }: Context, error: unknown): void {
  if (error instanceof DomainError && problemStatuses[error.code] < 500) return;
  logger.error('unexpected', { instance: awsRequestId, routeKey, ...describeError(error) });
}
