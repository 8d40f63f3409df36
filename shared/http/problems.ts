import { fieldText } from '../texts/field-problems.ts';
import { problemTexts } from '../texts/problems.ts';
import { problemReplyIn } from './refusals.ts';

/** Replies with any refusal there is. */
export const problemReply = problemReplyIn({
  problem: (code, language) => problemTexts[code][language],
  field: fieldText,
});
