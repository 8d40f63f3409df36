import { DomainError } from '../domain/error.ts';

/**
 * G5: what may be logged of an error: its kind, its code and where it comes from, not the text, which may hold somebody's
 * data.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    ...describeRefusal(error),
    stack: frames?.slice(0, 12),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * What may be logged of a refusal: its code, and once each those of the fields it names. Neither the values nor the
 * pointers: that of an unknown field holds whatever the caller wrote.
 */
export function describeRefusal(error: unknown): Record<string, unknown> {
  if (!(error instanceof DomainError)) return {};
  const fields = new Set(error.errors.map(({ code }) => code));
  return { code: error.code, ...(fields.size > 0 && { fields: [...fields] }) };
}
