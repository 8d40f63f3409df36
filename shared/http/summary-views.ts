import type { SummaryReply } from '../contract/replies.ts';
import type { Warning } from '../domain/creation.ts';
import type { Blocking, Summary } from '../domain/summary.ts';
import { fieldText } from '../texts/field-problems.ts';
import type { Language } from '../texts/language.ts';
import { noticeText, warningText } from '../texts/told.ts';
import { problemReply } from './problems.ts';
import { withExtensions, type RenderRefusal } from './refusals.ts';

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
  validators: validators.map(({ collaboratorId: id, name, awayUntil }) => ({ id, name, awayUntil: awayUntil ?? null })),
  effectivePermissions: [...effectivePermissions],
});

/** Replies with a refusal; what it lists of a creation, `warnings` or `blocking`, is put in words as in a summary. */
export const creationProblemReply: RenderRefusal = (error, language, instance) =>
  problemReply(withExtensions(error, inWords(language)), language, instance);

interface Listed {
  readonly warnings?: readonly Warning[];
  readonly blocking?: readonly Blocking[];
}
const inWords =
  (language: Language) =>
  ({ warnings, blocking }: Listed) => ({
    ...(warnings && { warnings: warnings.map(warningReply(language)) }),
    ...(blocking && { blocking: blocking.map(blockingReply(language)) }),
  });
