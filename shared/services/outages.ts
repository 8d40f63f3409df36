import { isServerError, isThrottlingError, isTransientError } from '@smithy/service-error-classification';
import { DomainError } from '../domain/error.ts';
import { MailPostponed } from './errors.ts';

/**
 * Names beside the SDK's own classification: single writes that met a transaction, which it does not try again, and
 * faults of servers, of which nothing but the name may be left.
 */
const passing = [
  ...['TransactionConflictException', 'ReplicatedWriteConflictException'],
  ...['InternalServerError', 'InternalErrorException', 'InternalServiceErrorException', 'InternalFailure'],
  ...['ServiceUnavailable', 'ServiceUnavailableException'],
];

/**
 * Whether an error says that a service could not be reached, or not now, by its kind: throttling, a server's fault, a
 * lost connection, a conflict over one item. Everything else is our own fault, `AccessDeniedException` too, which is why
 * the SDK's list of clock skew errors does not count (it tries again by itself where the clock was the cause).
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'unavailable';
  if (error instanceof MailPostponed) return true;
  if (!(error instanceof Error)) return false;
  return passing.includes(error.name) || isFault(error) || (isClassifiable(error) && isTold(error));
}

/** The service's own model says whose fault an exception is. */
const isFault = (error: Error): boolean => '$fault' in error && error.$fault === 'server';

type SdkError = Parameters<typeof isTransientError>[0];
const isTold = (error: SdkError): boolean =>
  isThrottlingError(error) || isTransientError(error) || isServerError(error);

/** The SDK looks into causes, and trips over those that are no errors. */
const isClassifiable = (error: Error): error is SdkError => error.cause === undefined || error.cause instanceof Error;
