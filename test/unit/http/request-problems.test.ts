import { expect, test } from 'vitest';
import { Problem } from '../../../shared/contract/replies.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { requestProblemReply } from '../../../shared/http/request-problems.ts';

const by = { id: 'victor', name: 'Victor Valois' };
const at = '2026-10-01T09:30:00.000Z';

const refusedFor = (decision: object) => {
  const error = new DomainError('already-decided', { extensions: { decision } });
  return Problem.parse(JSON.parse(requestProblemReply(error, 'en', 'instance').body));
};

test('V3: the decision that stands is told as the request tells it, null where nothing was said', () => {
  expect(refusedFor({ outcome: 'approved', by, at }).decision).toEqual({ outcome: 'approved', by, at, reason: null });
  expect(refusedFor({ outcome: 'rejected', by, at, reason: 'Left.' }).decision?.reason).toBe('Left.');
});

test('a refusal without a decision is told like any other, and a bug tells nothing', () => {
  const decisionOf = (error: unknown) => {
    const problem = Problem.parse(JSON.parse(requestProblemReply(error, 'en', 'instance').body));
    return [problem.type, 'decision' in problem];
  };
  expect(decisionOf(new DomainError('not-a-validator'))).toEqual(['/problems/not-a-validator', false]);
  expect(decisionOf(new TypeError('x'))).toEqual(['/problems/internal-error', false]);
});
