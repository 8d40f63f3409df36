import { TooManyRequestsException } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { SignInTaken } from '../../../shared/services/errors.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';
import { keepQuiet } from '../../support/quiet.ts';

const hears = { Thing: { events: ['INSERT'], item: z.object({ id: z.string() }) } } as const;
const things = (...ids: string[]): DynamoDBRecord[] =>
  ids.map((id) => ({ dynamodb: { SequenceNumber: id, NewImage: { type: { S: 'Thing' }, id: { S: id } } } }));
const minutes = (count: number) => ({ getRemainingTimeInMillis: () => count * 60_000 });
const throttled = () => new TooManyRequestsException({ message: '', $metadata: {} });

keepQuiet();

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Runs the batch `a`, `b`; `fail` says what the record `a` comes to at each of its tries. */
async function consumed(fail: (attempt: number) => Error | undefined, left = minutes(15)) {
  const seen: string[] = [];
  const consume = streamConsumer(hears, {
    Thing: ({ after: { id } }) => {
      seen.push(id);
      const failure = id === 'a' ? fail(seen.length) : undefined;
      return failure ? Promise.reject(failure) : Promise.resolve();
    },
  });
  const reply = consume({ Records: things('a', 'b') }, left);
  await vi.runAllTimersAsync();
  return { seen, failed: (await reply).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

test('an outage is waited out, and the record after it comes next', async () => {
  const { seen, failed } = await consumed((attempt) => (attempt <= 4 ? throttled() : undefined));
  expect(seen).toEqual(['a', 'a', 'a', 'a', 'a', 'b']);
  expect(failed).toEqual([]);
});

test('an outage that outlasts the call leaves record and rest to the next one, within its time', async () => {
  const begun = Date.now();
  const { seen, failed } = await consumed(throttled);
  expect(failed).toEqual(['a']);
  expect(seen).not.toContain('b');
  expect(seen.length).toBeGreaterThan(20);
  expect(Date.now() - begun).toBeLessThan(15 * 60_000);
  expect(Date.now() - begun).toBeGreaterThan(14 * 60_000);
});

test('a call without time to wait tries once', async () => {
  expect(await consumed(throttled, minutes(0.1))).toEqual({ seen: ['a'], failed: ['a'] });
});

test('what is wrong with a record itself is told at once', async () => {
  expect(await consumed(() => new SignInTaken())).toEqual({ seen: ['a'], failed: ['a'] });
});

describe('what is followed together', () => {
  const both = {
    ...hears,
    Entry: { events: ['INSERT'], item: z.object({ id: z.string() }) },
  } as const;
  const records = (...ids: string[]): DynamoDBRecord[] =>
    ids.map((id) => {
      const type = id.startsWith('e') ? 'Entry' : 'Thing';
      return { dynamodb: { SequenceNumber: id, NewImage: { type: { S: type }, id: { S: id } } } };
    });

  /** Runs a batch; gives what was followed, in its order, and what failed. */
  async function run(ids: readonly string[], failing: readonly string[] = []) {
    const seen: string[] = [];
    const follow = (name: string) => {
      seen.push(name);
      return failing.includes(name) ? Promise.reject(new SignInTaken()) : Promise.resolve();
    };
    const consume = streamConsumer(both, {
      Thing: ({ after: { id } }) => follow(id),
      Entry: { together: (changes) => follow(changes.map(({ after: { id } }) => id).join('+')) },
    });
    const { batchItemFailures } = await consume({ Records: records(...ids) }, minutes(15));
    return { seen, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
  }

  test('comes after all else of the batch, at once and in its order', async () => {
    expect(await run(['e1', 'a', 'e2', 'b'])).toEqual({ seen: ['a', 'b', 'e1+e2'], failed: [] });
  });

  test('is not called for nothing', async () => {
    expect(await run(['a'])).toEqual({ seen: ['a'], failed: [] });
  });

  test('is what came before a record that fails; the rest is delivered again', async () => {
    expect(await run(['e1', 'a', 'e2'], ['a'])).toEqual({ seen: ['a', 'e1'], failed: ['a'] });
  });

  test('is delivered again from its first on when it fails', async () => {
    expect(await run(['a', 'e1', 'b', 'e2'], ['e1+e2'])).toEqual({ seen: ['a', 'b', 'e1+e2'], failed: ['e1'] });
  });
});
