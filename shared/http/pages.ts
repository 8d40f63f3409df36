import { bodyBounds } from '../contract/bounds.ts';
import { problemStatuses } from '../contract/problem-statuses.ts';
import type { RouteKey } from '../contract/routes.ts';
import type { RefusedAttempt } from '../domain/refused.ts';
import { parseLanguage, type Language } from '../texts/language.ts';
import { notFoundPage, serverErrorPage } from '../pages/simple-pages.tsx';
import { tokenHash } from '../services/tokens.ts';
import { readForm } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import type { CountRefused } from './refused-attempts.ts';
import { refusalOf, retryHeaders, type RenderRefusal } from './refusals.ts';
import type { Reply } from './reply.ts';

/** What the page behind a link is asked. */
export interface PageCall {
  /** The hash of the link's token; undefined for what no token looks like. */
  readonly hash: string | undefined;
  readonly language: Language;
  /** Of a page of a list: where it begins. */
  readonly cursor?: string | undefined;
  /** V20: of a queue's link: the request whose own page is asked for. */
  readonly requestId?: string | undefined;
  /** V2: a form was sent for its page in another language; it is shown with what was typed, and nothing else comes of it. */
  readonly showsForm: boolean;
  /**
   * Reads what the form sent: once the link is known, so that nobody without one has anything read.
   * @throws `payload-too-large`, `invalid-input`
   */
  readonly sentForm: () => URLSearchParams;
}

// Mail programs take the point, bracket or slash that follows a link into it; no token ends with one.
const appended = /[^\w-]+$/u;

/** The token of a link, without what is no part of it for certain. */
const tokenIn = ({ token = '', rest = '' }: Readonly<Record<string, string | undefined>>): string =>
  `${token}/${rest}`.replace(appended, '');

/** A page, and what it refuses to the owner of the link, if anything. */
export interface Page extends Reply {
  readonly refused?: RefusedAttempt | readonly RefusedAttempt[];
}

/** What a page that can refuse something is given (A5). */
interface PageDeps {
  readonly countRefused: CountRefused;
  /** How many bytes its form may have, where that is more than of others. */
  readonly formBound?: number;
}

type Show<P extends Reply> = (call: PageCall) => Promise<P>;

/** Builds a route that answers a page to whoever holds the link. HEAD gives what GET gives, without the page. */
export function pageEndpoint<K extends RouteKey>(show: Show<Reply & { readonly refused?: never }>): Endpoint<K>;
export function pageEndpoint<K extends RouteKey>(show: Show<Page>, deps: PageDeps): Endpoint<K>;
export function pageEndpoint<K extends RouteKey>(show: Show<Page>, deps?: PageDeps): Endpoint<K> {
  return {
    answer: async (_route, event, negotiated) => {
      const { method } = event.requestContext.http;
      const language = parseLanguage(event.queryStringParameters?.['lang']) ?? negotiated;
      const hash = tokenHash(tokenIn(event.pathParameters ?? {}));
      const showsForm = event.queryStringParameters?.['show'] !== undefined;
      const { cursor, request: requestId } = event.queryStringParameters ?? {};
      const sentForm = () => readForm(event, deps?.formBound ?? bodyBounds.form);
      const { refused = [], ...reply } = await show({ hash, language, cursor, requestId, showsForm, sentForm });
      // A5: a page that is looked at changes nothing, and counts nothing.
      if (method === 'POST') for (const attempt of [refused].flat()) await deps?.countRefused(attempt);
      return method === 'HEAD' ? { ...reply, body: '' } : reply;
    },
  };
}

/** Shows people a page where apps get a problem; what no page of ours would send gets the problem's status. */
export const renderRefusalPage: RenderRefusal = (error, language, instance) => {
  const refusal = refusalOf(error);
  if (refusal.code === 'not-found') return notFoundPage({ language });
  const page = serverErrorPage({ language, instance });
  const headers = { ...page.headers, ...retryHeaders(refusal) };
  return { ...page, statusCode: problemStatuses[refusal.code], headers };
};
