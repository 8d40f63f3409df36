import { problemStatuses } from '../contract/problem-statuses.ts';
import type { RouteKey } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import { parseLanguage, type Language } from '../texts/language.ts';
import { notFoundPage, serverErrorPage } from '../pages/simple-pages.tsx';
import { tokenHash } from '../services/tokens.ts';
import type { Endpoint } from './endpoint.ts';
import type { RenderRefusal } from './http-handler.ts';
import { bodyText } from './input.ts';
import { refusalOf, retryHeaders } from './problems.ts';
import type { Reply } from './reply.ts';

/** What the page behind a link is asked. */
export interface PageCall {
  /** The hash of the link's token; undefined for what no token looks like. */
  readonly hash: string | undefined;
  readonly language: Language;
  /** What a form sent; empty for a GET. */
  readonly form: URLSearchParams;
}

const maxForm = 256 * 1024;

/** Builds a route that answers a page to whoever holds the link. HEAD gives what GET gives, without the page. */
export const pageEndpoint = <K extends RouteKey>(show: (call: PageCall) => Promise<Reply>): Endpoint<K> => ({
  answer: async (_route, event, negotiated) => {
    const { method } = event.requestContext.http;
    const language = parseLanguage(event.queryStringParameters?.['lang']) ?? negotiated;
    const hash = tokenHash(event.pathParameters?.['token'] ?? '');
    const text = method === 'POST' ? bodyText(event) : '';
    if (text.length > maxForm) throw new DomainError('payload-too-large');
    const reply = await show({ hash, language, form: new URLSearchParams(text) });
    return method === 'HEAD' ? { ...reply, body: '' } : reply;
  },
});

/** Shows people a page where apps get a problem; what no page of ours would send gets the problem's status. */
export const renderRefusalPage: RenderRefusal = (error, language, instance) => {
  const refusal = refusalOf(error);
  if (refusal.code === 'not-found') return notFoundPage({ language });
  const page = serverErrorPage({ language, instance });
  const headers = { ...page.headers, ...retryHeaders(refusal) };
  return { ...page, statusCode: problemStatuses[refusal.code], headers };
};
