import type { AddressMoveRepository } from '../../data/address-moves.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { KnownAccess } from '../../domain/access.ts';
import type { PersonDetails } from '../../domain/card.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { DomainError } from '../../domain/error.ts';
import { SignInGone } from '../../services/errors.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { atOwnAddress, type StrayDeps } from '../open-noted.ts';

export interface MoveAddressDeps extends DeedDeps, StrayDeps {
  readonly cards: Pick<CardRepository, 'versions'>;
  readonly links: Pick<LinkRepository, 'signIn'>;
  readonly addressMoves: Pick<AddressMoveRepository, 'settle'>;
  readonly signIns: StrayDeps['signIns'] & Pick<SignInService, 'moveTo'>;
}

/** L5: who the person of an access was at the address that it is leaving; undefined when it leaves none. */
export async function formerPerson(
  { cards }: Pick<MoveAddressDeps, 'cards'>,
  { accessId, formerCard }: Pick<KnownAccess, 'accessId' | 'formerCard'>,
): Promise<PersonDetails | undefined> {
  if (formerCard === undefined) return undefined;
  const [former] = await cards.versions([{ accessId, n: formerCard }]);
  if (!former) throw new DomainError('not-found');
  return former;
}

/**
 * L5: takes a sign-in over to the address that the access has by now: moved, with the same `sub`; the password unusable,
 * the sessions ended, second factors off; then all links void and the former address free. Each step can be done again.
 * A sign-in that is gone has nothing to move.
 * @throws SignInTaken; `unavailable` while somebody chooses a password.
 */
export const moveAddress =
  (deps: MoveAddressDeps) =>
  async (access: KnownAccess, former: PersonDetails, requestId: string): Promise<void> => {
    const { accessId, sub, person } = access;
    const email = emailKeyOf(person.email);
    const asRead = sub === undefined ? {} : await deps.links.signIn(sub);
    if (sub !== undefined)
      await atOwnAddress(deps, { accessId, email }, () => deps.signIns.moveTo(sub, email)).catch((error: unknown) => {
        if (!(error instanceof SignInGone)) throw error;
      });
    // One that was opened at the former address, and nobody noted, goes before that is free for somebody else (C1).
    await deps.signIns.closeStray({ accessId, email: emailKeyOf(former.email), sub });
    const deed = deedOf(deps, null, { action: 'address-moved', to: access, requestId });
    await deps.addressMoves.settle({ access, former, asRead, deed });
  };
