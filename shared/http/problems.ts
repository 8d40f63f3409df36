import { maxErrors } from '../contract/bounds.ts';
import { problemStatuses } from '../contract/problem-statuses.ts';
import type { Problem } from '../contract/replies.ts';
import { DomainError, type ErrorCode, type FieldError } from '../domain/error.ts';
import { isOutage } from '../services/outages.ts';
import { fieldText } from '../texts/field-problems.ts';
import type { Language } from '../texts/language.ts';
import { problemTexts } from '../texts/problems.ts';
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

/** Replies with a refusal (RFC 9457). Of a bug or an outage nothing is told but the instance. */
export function problemReply(error: unknown, language: Language, instance: string): Reply {
  const refusal = refusalOf(error);
  const problem = problemOf(refusal, language, instance);
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
}

/** F2: however much is wrong, a refusal stays short. */
const bounded = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.length > maxErrors ? [...errors.slice(0, maxErrors), { pointer: '', code: 'and-more' }] : errors;

function problemOf(refusal: DomainError, language: Language, instance: string): Problem {
  const errors = bounded(refusal.errors).map(({ pointer, code, flaw, detail }) => ({
    pointer,
    code,
    detail: detail ?? fieldText({ code, flaw }, language),
  }));
  return {
    type: `/problems/${refusal.code}`,
    ...problemTexts[refusal.code][language],
    status: problemStatuses[refusal.code],
    instance,
    ...(errors.length > 0 ? { errors } : {}),
    ...refusal.extensions,
  };
}
