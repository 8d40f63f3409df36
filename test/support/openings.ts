import { uuidv7 } from 'uuidv7';
import type { NewSignIn, Opening } from '../../shared/domain/opening.ts';

/** An attempt to open a sign-in that nothing in the table tells of, as that of a fixture, or of somebody from outside. */
export const unnoted = (of: NewSignIn): Opening => ({ ...of, openingId: uuidv7(), at: new Date().toISOString() });
