import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import pRetry, { AbortError, type Options as RetryOptions } from 'p-retry';
import { DomainError } from '../../domain/error.ts';
import type { Table } from '../client.ts';
import { Declined } from './refusals.ts';
import type { Write } from './write.ts';

/** Two writes in each other's way are not so for long. */
const whenInTheWay: RetryOptions = { retries: 5, minTimeout: 20, maxTimeout: 400, randomize: true };

/**
 * Commits all or nothing. The refusals of the writes are looked at in their order, so put the one that explains best
 * first. A conflict with another transaction is tried again a few times.
 *
 * @throws what the first failed condition's `refuse` gives; `unavailable` when conflicts do not end.
 */
export async function commit(table: Table, writes: readonly Write[]): Promise<void> {
  const input = { TransactItems: writes.map(({ on }) => on(table.name)) };
  await pRetry(async () => {
    try {
      await table.client.send(new TransactWriteCommand(input));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw new AbortError(error as Error);
      const reasons = error.CancellationReasons ?? [];
      const refusal = refusalOf(writes, reasons);
      if (refusal) throw new AbortError(refusal);
      if (!reasons.some(isTransient)) throw new AbortError(error);
      throw new DomainError('unavailable', { cause: error });
    }
  }, whenInTheWay);
}

/** Commits; false when a condition that `declined` is the first to fail. @throws as `commit` does otherwise. */
export const tryCommit = (table: Table, writes: readonly Write[]): Promise<boolean> => done(commit(table, writes));

/**
 * Writes one item, without a transaction, at half its price. A write that the SDK sends twice, since the first reply got
 * lost, can fail on its own condition. One that meets a transaction is tried again a few times, which the SDK leaves to us.
 *
 * @throws what the write's `refuse` gives when its condition fails; `unavailable` when conflicts do not end.
 */
export async function write(table: Table, one: Write): Promise<void> {
  try {
    await pRetry(() => send(table, one), { ...whenInTheWay, shouldRetry: ({ error }) => meetsTransaction(error) });
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw one.refuse(error.Item && unmarshall(error.Item));
    throw meetsTransaction(error) ? new DomainError('unavailable', { cause: error }) : error;
  }
}

/** Writes one item; false when its condition `declined`. @throws as `write` does otherwise. */
export const tryWrite = (table: Table, one: Write): Promise<boolean> => done(write(table, one));

async function done(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof Declined) return false;
    throw error;
  }
}

function send({ client, name }: Table, { on }: Write): Promise<unknown> {
  const { Put, Update, Delete } = on(name);
  if (Put) return client.send(new PutCommand(Put));
  if (Update) return client.send(new UpdateCommand(Update));
  if (Delete) return client.send(new DeleteCommand(Delete));
  throw new TypeError('A check by itself writes nothing.');
}

function refusalOf(writes: readonly Write[], reasons: readonly CancellationReason[]): Error | undefined {
  for (const [index, { refuse }] of writes.entries()) {
    const reason = reasons[index];
    if (reason?.Code === 'ConditionalCheckFailed') return refuse(reason.Item && unmarshall(reason.Item));
  }
  return undefined;
}

const meetsTransaction = (error: unknown): boolean => error instanceof TransactionConflictException;

const isTransient = ({ Code }: CancellationReason): boolean =>
  Code === 'TransactionConflict' || Code === 'ThrottlingError' || Code === 'ProvisionedThroughputExceeded';
