import { DomainError, type ErrorCode } from '../domain/error.ts';
import { commonFieldTexts, commonProblemTexts } from '../texts/common-problems.ts';
import { problemReplyIn, refusalOf, type RenderRefusal } from './refusals.ts';

type Common = keyof typeof commonProblemTexts;
const isCommon = (code: ErrorCode): code is Common => code in commonProblemTexts;
const isOfAnyField = (code: string): code is keyof typeof commonFieldTexts => code in commonFieldTexts;

const reply = problemReplyIn({
  problem: (code, language) => commonProblemTexts[isCommon(code) ? code : 'internal-error'][language],
  field: ({ code }, language) => commonFieldTexts[isOfAnyField(code) ? code : 'invalid-value'][language],
});

/**
 * Replies as `problemReply` does, by the texts alone of what any function may refuse: a refusal of another kind is a bug
 * of the function that replies so, and a test over its bundle says that it has none.
 */
export const commonProblemReply: RenderRefusal = (error, language, instance) => {
  const refusal = refusalOf(error);
  const known = isCommon(refusal.code) ? refusal : new DomainError('internal-error', { cause: refusal });
  return reply(known, language, instance);
};
