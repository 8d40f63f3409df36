import { expect, test } from 'vitest';
import { executionName } from '../../../shared/domain/request.ts';

test('the first execution of a request bears its id, later ones also their number', () => {
  expect(executionName({ requestId: 'r1', run: 1 })).toBe('r1');
  expect(executionName({ requestId: 'r1', run: 2 })).toBe('r1-2');
});
