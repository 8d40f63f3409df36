import { expect, test } from 'vitest';
import { DomainError, errorCodes } from '../../../shared/domain/error.ts';
import { commonProblemReply } from '../../../shared/http/common-problems.ts';
import { problemReply } from '../../../shared/http/problems.ts';
import { commonFieldTexts, commonProblemTexts } from '../../../shared/texts/common-problems.ts';

const errors = Object.keys(commonFieldTexts).map((code) => ({ pointer: '/x', code: code as 'missing' }));

test.each(Object.keys(commonProblemTexts))('%s is answered as by every function', (code) => {
  const refusal = new DomainError(code as 'forbidden', { errors, extensions: { more: 1 }, retryAfter: 7 });
  for (const language of ['fr', 'en'] as const)
    expect(commonProblemReply(refusal, language, 'i')).toEqual(problemReply(refusal, language, 'i'));
});

test.each(errorCodes.filter((code) => !(code in commonProblemTexts)))('%s would be a bug', (code) => {
  const { statusCode, body } = commonProblemReply(new DomainError(code, { extensions: { more: 1 } }), 'fr', 'i');
  expect(statusCode).toBe(500);
  expect(JSON.parse(body)).toEqual(JSON.parse(problemReply(new DomainError('internal-error'), 'fr', 'i').body));
});
