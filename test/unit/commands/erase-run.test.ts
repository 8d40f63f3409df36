import { expect, test } from 'vitest';
import { replayAll } from '../../../infra/commands/erase/run.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Replayed } from '../../../shared/use-cases/accesses/replay-erasure.ts';

const at = '2026-11-26T10:20:30.400Z';

async function run(outcomes: Readonly<Record<string, Replayed | Error>>) {
  async function* named() {
    yield* await Promise.resolve(Object.keys(outcomes).map((accessId) => ({ accessId, firmId: 'f1', at })));
  }
  const lines: string[] = [];
  const progress: string[] = [];
  const isDone = await replayAll(named(), {
    replay: ({ accessId }) => {
      const outcome = outcomes[accessId]!;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    print: (line) => lines.push(line),
    onProgress: (told) => progress.push(told),
  });
  return { isDone, lines, progress };
}

test('G3: what is erased, known or remembered is counted', async () => {
  const { isDone, lines, progress } = await run({ a1: 'erased', a2: 'known', a3: 'remembered' });
  expect([isDone, lines]).toEqual([true, ['1 erased again, 1 erased already, 1 not there and remembered, 0 left.']]);
  expect(progress).toEqual([
    '1 erased again, 0 erased already, 0 not there and remembered, 0 left',
    '1 erased again, 1 erased already, 0 not there and remembered, 0 left',
    '1 erased again, 1 erased already, 1 not there and remembered, 0 left',
  ]);
});

test.each([
  ['other-firm', 'here it is of another firm than f1: find out whose it is, '],
  [new DomainError('last-client-admin'), 'it is the last client admin of its company, which has client users: open '],
  [new DomainError('unavailable'), 'this could not be done: Unavailable: The service could'],
  [new TypeError('a bug'), 'this could not be done: TypeError: a bug'],
] as const)(
  'G3: what is left is named, with what is to be done, and keeps no other from it: %s',
  async (left, words) => {
    const { isDone, lines } = await run({ a1: left, a2: 'erased' });
    expect(isDone).toBe(false);
    expect(lines).toEqual([
      expect.stringContaining(`access a1: left: ${words}`),
      '1 erased again, 0 erased already, 0 not there and remembered, 1 left.',
    ]);
  },
);
