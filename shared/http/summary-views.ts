import type { SummaryReply } from '../contract/replies.ts';
import type { Warning } from '../domain/creation.ts';
import { DomainError } from '../domain/error.ts';
import type { Blocking, Summary } from '../domain/summary.ts';
import { fieldText } from '../texts/field-problems.ts';
import type { Language } from '../texts/language.ts';
import { noticeText, warningText } from '../texts/told.ts';
import { problemReply } from './problems.ts';
import type { Reply } from './reply.ts';

const blockingReply =
  (language: Language) =>
  ({ code, pointer, flaw }: Blocking) => ({ code, pointer, detail: fieldText({ code, flaw }, language) });

const warningReply =
  (language: Language) =>
  ({ code, pointer }: Warning) => ({ code, pointer, detail: warningText({ code }, language) });

/** Shows a summary, each of its entries in words. */
export const summaryReply = (
  { blocking, warnings, notices, validators, effectivePermissions, ...rest }: Summary,
  language: Language,
): SummaryReply => ({
  ...rest,
  blocking: blocking.map(blockingReply(language)),
  warnings: warnings.map(warningReply(language)),
  notices: notices.map((notice) => ({
    code: notice.code,
    pointer: notice.pointer,
    detail: noticeText(notice, language),
  })),
  validators: [...validators],
  effectivePermissions: [...effectivePermissions],
});

/** Replies with a refusal; what it lists of a creation, `warnings` or `blocking`, is put in words as in a summary. */
export const creationProblemReply = (error: unknown, language: Language, instance: string): Reply =>
  problemReply(error instanceof DomainError ? inWords(error, language) : error, language, instance);

function inWords(refusal: DomainError, language: Language): DomainError {
  const { warnings, blocking } = refusal.extensions as {
    readonly warnings?: readonly Warning[];
    readonly blocking?: readonly Blocking[];
  };
  const { code, errors, retryAfter, cause } = refusal;
  const extensions = {
    ...refusal.extensions,
    ...(warnings && { warnings: warnings.map(warningReply(language)) }),
    ...(blocking && { blocking: blocking.map(blockingReply(language)) }),
  };
  return new DomainError(code, { errors, extensions, retryAfter, cause });
}
