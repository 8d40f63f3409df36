import { fieldText } from '../texts/field-problems.ts';
import { problemTexts } from '../texts/problems.ts';
import { problemIn, problemReplyIn, type RefusalTexts } from './refusals.ts';

const texts: RefusalTexts = {
  problem: (code, language) => problemTexts[code][language],
  field: fieldText,
};

/** Replies with any refusal there is. */
export const problemReply = problemReplyIn(texts);

/** Any refusal there is, in words, as one result among others. */
export const problemOf = problemIn(texts);
