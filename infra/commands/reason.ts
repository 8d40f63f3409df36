import { DomainError } from '../../shared/domain/error.ts';
import { isOutage } from '../../shared/services/outages.ts';
import type { ProblemText } from '../../shared/texts/problem-text.ts';
import { problemTexts } from '../../shared/texts/problems.ts';

/**
 * What an error comes from, in one line: clients wrap it, and leave the message of a lost connection empty; a refusal of our
 * own has but its code.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  if (error instanceof DomainError) return wordsOf(problemTexts[error.code].en);
  const name = error.name === 'Error' ? '' : `${error.name}: `;
  return `${name}${error.message}`.replaceAll(/\s+/g, ' ');
}

const wordsOf = ({ title, detail }: ProblemText): string => `${title}: ${detail}`;

/**
 * Whether a service refused, could not be reached, or nobody is known to it, or a file cannot be had: no bug of the command,
 * so no stack tells more.
 */
export const isFromOutside = (error: unknown): boolean =>
  error instanceof Error &&
  (isOutage(error) || '$metadata' in error || error.name.endsWith('ProviderError') || isOfFile(error));

/** As Node tells what the operating system refuses about a file. */
const isOfFile = (error: Error): boolean => 'syscall' in error && 'path' in error;
