import { maxErrors } from '../contract/bounds.ts';
import { problemStatuses } from '../contract/problem-statuses.ts';
import type { Problem } from '../contract/replies.ts';
import { DomainError, type ErrorCode, type FieldError } from '../domain/error.ts';
import { isOutage } from '../services/outages.ts';
import type { Language } from '../texts/language.ts';
import type { ProblemText } from '../texts/problem-text.ts';
import type { Reply } from './reply.ts';

/** The seconds after which to try again, of refusals that pass and do not say when. */
const passing: Readonly<Partial<Record<ErrorCode, number>>> = { 'too-many-requests': 60, unavailable: 5 };

/** What an error goes out as. Anything but a `DomainError` is an outage or a bug. */
export const refusalOf = (error: unknown): DomainError =>
  error instanceof DomainError ? error : new DomainError(isOutage(error) ? 'unavailable' : 'internal-error');

/** The header that says when to try again, where that helps. */
export function retryHeaders({ code, retryAfter }: DomainError): Readonly<Record<string, string>> {
  const seconds = retryAfter ?? passing[code];
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

/** How a refusal or failure is shown: a problem to apps, a page to people. */
export type RenderRefusal = (error: unknown, language: Language, instance: string) => Reply;

/** The texts of refusals, as far as a function can come to them. */
export interface RefusalTexts {
  readonly problem: (code: ErrorCode, language: Language) => ProblemText;
  readonly field: (error: Pick<FieldError, 'code' | 'flaw'>, language: Language) => string;
}

/** Replies with a refusal (RFC 9457). Of a bug or an outage nothing is told but the instance. */
export const problemReplyIn =
  (texts: RefusalTexts): RenderRefusal =>
  (error, language, instance) => {
    const refusal = refusalOf(error);
    const problem = problemIn(texts)(error, language, instance);
    return {
      statusCode: problem.status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': language,
        'cache-control': 'no-store',
        ...retryHeaders(refusal),
      },
      body: JSON.stringify(problem),
    };
  };

/** A refusal in words. */
export const problemIn =
  (texts: RefusalTexts) =>
  (error: unknown, language: Language, instance: string): Problem => {
    const refusal = refusalOf(error);
    return { ...problemOf(refusal, texts, language), instance, ...refusal.extensions };
  };

/** A refusal with what it carries as replies show it; anything else that was thrown stays as it is. */
export function withExtensions(error: unknown, show: (carried: DomainError['extensions']) => object): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, errors, extensions, retryAfter, cause } = error;
  return new DomainError(code, { errors, extensions: { ...extensions, ...show(extensions) }, retryAfter, cause });
}

/** F2: however much is wrong, a refusal stays short. */
const bounded = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.length > maxErrors ? [...errors.slice(0, maxErrors), { pointer: '', code: 'and-more' }] : errors;

function problemOf(refusal: DomainError, texts: RefusalTexts, language: Language) {
  const errors = bounded(refusal.errors).map(({ pointer, code, flaw, detail }) => ({
    pointer,
    code,
    detail: detail ?? texts.field({ code, flaw }, language),
  }));
  return {
    type: `/problems/${refusal.code}` as const,
    ...texts.problem(refusal.code, language),
    status: problemStatuses[refusal.code],
    ...(errors.length > 0 ? { errors } : {}),
  };
}
