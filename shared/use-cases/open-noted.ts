import type { OpeningRepository } from '../data/openings.ts';
import { Conflict } from '../domain/conflict.ts';
import { ownerIdOf } from '../domain/link.ts';
import { holderOf, isOf, type NewSignIn, type Opened, type Opening } from '../domain/opening.ts';
import { isOverFor, type SignInHolder } from '../domain/sign-in-drift.ts';
import { SignInTaken } from '../services/errors.ts';
import type { SignInService } from '../services/sign-ins.ts';

export interface StrayDeps {
  readonly openings: Pick<OpeningRepository, 'standing'>;
  readonly signIns: Pick<SignInService, 'whoIsAt' | 'closeStray'>;
}

export interface OpenNotedDeps extends StrayDeps {
  readonly openings: Pick<OpeningRepository, 'note' | 'of' | 'standing' | 'drop'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** How a sign-in is opened, and noted with its owner in a transaction that drops the opening. */
interface Opener<T> {
  readonly open: (opening: Opening) => Promise<string>;
  readonly keep: (opened: Opened) => Promise<T>;
}

/**
 * V21: opens a sign-in in the one way in which nothing is left that nobody knows of: the attempt is noted before, and its note
 * goes with the transaction that keeps the `sub`. Where the attempt was answered, and not kept, it is ended at once; where it
 * was cut, its note stays, for whoever repeats it and for reconciliation.
 *
 * @throws SignInTaken; Conflict where the owner has changed; what the services and `keep` throw.
 */
export async function openNoted<T>(deps: OpenNotedDeps, of: NewSignIn, { open, keep }: Opener<T>): Promise<T> {
  const opening: Opening = { ...of, openingId: deps.newId(), at: deps.now().toISOString() };
  await deps.openings.note(opening);
  try {
    return await keep({ opening, sub: await atOwnAddress(deps, opening, () => open(opening)) });
  } catch (error) {
    if (error instanceof Conflict || error instanceof SignInTaken) await endOpening(deps, opening);
    throw error;
  }
}

/** Closes what an attempt that is over has left, and forgets the attempt. True if it had left something. */
export async function endOpening(
  deps: StrayDeps & { readonly openings: Pick<OpeningRepository, 'drop'> },
  opening: Opening,
): Promise<boolean> {
  const wasLeft = await closeLeftBy(deps, opening);
  await deps.openings.drop(opening);
  return wasLeft;
}

/**
 * Closes at once what attempts have left that were cut (L3, L5, G3). One of them may be under way still: their notes stay, for
 * reconciliation.
 */
export async function closeOpenings(
  deps: StrayDeps & { readonly openings: Pick<OpeningRepository, 'of'> },
  ownerId: string,
): Promise<void> {
  for (const opening of await deps.openings.of(ownerId)) await closeLeftBy(deps, opening);
}

/**
 * C1: an address is freed only after what stands there was closed. So of an owner who holds it still, and is not over, nothing is
 * left by an attempt that was answered: the next one gives the same sign-in.
 */
async function closeLeftBy({ openings, signIns }: StrayDeps, opening: Opening): Promise<boolean> {
  const { email } = opening;
  const { holderId, owner } = await openings.standing(email, opening);
  if (owner && !isOverFor(owner.status) && holderId === ownerIdOf(opening)) return false;
  const there = await signIns.whoIsAt(email);
  if (!isOf(there, opening) || there.sub === owner?.sub) return false;
  await signIns.closeStray({ ...holderOf(opening), email, sub: owner?.sub });
  return true;
}

/**
 * C1: does what gives somebody a sign-in at an address that is theirs. Where one stands there that is noted with nobody, it is a
 * stray of who had the address before, and goes. One that is noted, or that is nobody's we know, stays.
 *
 * @throws SignInTaken; Conflict where the address is somebody else's by now.
 */
export async function atOwnAddress<T>(
  { openings, signIns }: StrayDeps,
  { email, ...of }: SignInHolder & { readonly email: string },
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SignInTaken)) throw error;
    const there = await signIns.whoIsAt(email);
    const { holderId, owner } = await openings.standing(email, there?.holder ?? of);
    if (holderId !== ownerIdOf(of)) throw new Conflict(error);
    if (there) {
      if (!there.holder || !owner || owner.sub === there.sub) throw error;
      await signIns.closeStray({ ...there.holder, email, sub: owner.sub });
    }
    return act();
  }
}
