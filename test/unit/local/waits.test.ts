import { expect, test } from 'vitest';
import { runStep } from '../../../infra/local/workflow/steps.ts';
import { TaskTokens } from '../../../infra/local/workflow/task-tokens.ts';

const { signal } = new AbortController();
const deps = { functions: undefined as never, tokens: new TaskTokens(), speed: 1_000_000_000, signal };
const waitFor = (Seconds: unknown) =>
  runStep({ state: 'Rest', kind: 'wait' }, { Begin: 'Rest', Token: 't', Input: { id: 'a' }, Seconds }, deps);

test.each([0, 900, 99_999_999])('a wait of %d s hands on what it was given', async (seconds) => {
  expect(await waitFor(seconds)).toEqual({ id: 'a' });
});

test.each([-1, 1.5, 100_000_000, '900', undefined])(
  'a wait of %s s fails the execution, as on AWS',
  async (seconds) => {
    await expect(waitFor(seconds)).rejects.toMatchObject({ name: 'States.Runtime' });
  },
);
