import * as z from 'zod';
import { ownerIdOf } from './link.ts';
import type { SignInHolder } from './sign-in-drift.ts';
import { Instant } from './vocabulary.ts';

/** A sign-in that somebody is to have. */
export type NewSignIn = SignInHolder & {
  /** In the form that is compared (C1). */
  readonly email: string;
  readonly firmId: string;
};

const attempt = { openingId: z.string(), at: Instant, email: z.string(), firmId: z.string() };

/**
 * V21: one attempt to open a sign-in, noted before the sign-in service is asked, so that what it leaves there is known by its
 * address, whatever becomes of the attempt and of its owner.
 */
export const Opening = z.union([
  z.object({ ...attempt, accessId: z.string() }),
  z.object({ ...attempt, collaboratorId: z.string() }),
]);
export type Opening = z.infer<typeof Opening>;

/** What came of one: the sign-in that there is now. */
export interface Opened {
  readonly opening: Opening;
  readonly sub: string;
}

/** A sign-in that is found by an address; without a holder, it is nobody's whom the table knows. */
export interface SignInThere {
  readonly sub: string;
  readonly holder: SignInHolder | undefined;
}

/** Whether it is somebody's, noted with them or not. */
export const isOf = (there: SignInThere | undefined, holder: SignInHolder): there is SignInThere =>
  there?.holder !== undefined && ownerIdOf(there.holder) === ownerIdOf(holder);

/** Whose sign-in it is, and nothing else of what is known of it. */
export const holderOf = (of: SignInHolder): SignInHolder =>
  'accessId' in of ? { accessId: of.accessId } : { collaboratorId: of.collaboratorId };
