import { DomainError } from '../../shared/domain/error.ts';

/** Does all of it at once; gives what each came to: its value, or the code of its refusal. Anything else is thrown. */
export async function allAtOnce<T>(...actions: (() => Promise<T>)[]): Promise<(T | { readonly refused: string })[]> {
  const settled = await Promise.allSettled(actions.map((action) => action()));
  return settled.map((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value;
    if (outcome.reason instanceof DomainError) return { refused: outcome.reason.code };
    throw outcome.reason;
  });
}

/** The code of the refusal; an error if there was none. */
export async function refusalOf(action: () => Promise<unknown>): Promise<DomainError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
