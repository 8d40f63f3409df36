import { problemStatuses } from '../contract/problem-statuses.ts';
import type { Problem } from '../contract/replies.ts';
import { DomainError } from '../domain/error.ts';
import { isOutage } from '../services/outages.ts';
import { emailFlawTexts, fieldTexts } from '../texts/field-problems.ts';
import type { Language } from '../texts/language.ts';
import { problemTexts } from '../texts/problems.ts';
import type { Reply } from './reply.ts';

/**
 * Replies with a refusal (RFC 9457). Anything but a `DomainError` is a bug or an outage, of which nothing is
 * told but the instance.
 */
export function problemReply(error: unknown, language: Language, instance: string): Reply {
  const refusal =
    error instanceof DomainError ? error : new DomainError(isOutage(error) ? 'unavailable' : 'internal-error');
  const problem = problemOf(refusal, language, instance);
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(refusal.code === 'too-many-requests' ? { 'retry-after': '60' } : {}),
    },
    body: JSON.stringify(problem),
  };
}

function problemOf(refusal: DomainError, language: Language, instance: string): Problem {
  const errors = refusal.errors.map(({ pointer, code, flaw, detail }) => ({
    pointer,
    code,
    detail: detail ?? (flaw ? emailFlawTexts[flaw] : fieldTexts[code])[language],
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
