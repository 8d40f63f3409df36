import type { KnownAccess, ShownAccess } from '../../domain/access.ts';
import { Conflict } from '../../domain/conflict.ts';

/** An access that is open, or held: who its person is, is kept. @throws Conflict if it was erased since it was read (G3). */
export function requireKnown({ person, ...access }: ShownAccess): KnownAccess {
  if (!person) throw new Conflict();
  return { ...access, person };
}
