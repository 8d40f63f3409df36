import { DomainError } from './error.ts';

/** What was read has changed before it could be written: read again and look at the rules once more. */
export class Conflict extends DomainError {
  constructor(cause?: unknown) {
    super('stale-write', { cause });
  }
}

const attempts = 4;

/** Runs a load–rule–save again when somebody else's write came in between. @throws Conflict when that does not end. */
export async function retryOnConflict<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}
