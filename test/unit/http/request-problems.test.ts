import { expect, test } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import { throwAsShown } from '../../../shared/http/request-problems.ts';
import { decisionReply } from '../../../shared/http/views.ts';

const by = { kind: 'collaborator', id: 'victor' } as const;
const at = '2026-10-01T09:30:00.000Z';
const names = { nameOf: () => 'Victor Valois' };

const thrown = (error: unknown): Promise<unknown> =>
  throwAsShown((decision) => Promise.resolve(decisionReply(decision, { names, language: 'en' })))(error).catch(
    (shown: unknown) => shown,
  );
const refusedFor = async (decision: object) => {
  const error = await thrown(new DomainError('already-decided', { extensions: { decision } }));
  return error instanceof DomainError && error.extensions['decision'];
};

test('V3: the decision that stands is told as the request tells it, by the name of whoever took it', async () => {
  const shown = {
    outcome: 'approved',
    by: { id: 'victor', name: 'Victor Valois' },
    for: [],
    via: null,
    at,
    reason: null,
  };
  expect(await refusedFor({ outcome: 'approved', by, at })).toEqual(shown);
  expect(await refusedFor({ outcome: 'rejected', by, at, reason: 'Left.' })).toMatchObject({ reason: 'Left.' });
});

test('a refusal without a decision, and a bug, are thrown on as they are', async () => {
  for (const error of [new DomainError('not-a-validator'), new TypeError('x'), 'x'])
    expect(await thrown(error)).toBe(error);
});
