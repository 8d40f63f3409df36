import type { CardRepository } from '../../data/cards.ts';
import type { Granted } from '../../data/request-endings.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { samePerson, withAsked, withNotice } from '../../domain/access-change.ts';
import { committed, type Salting } from '../../domain/commitment.ts';
import { Conflict } from '../../domain/conflict.ts';
import type { HostParts } from '../../domain/email.ts';
import { requireEndAhead } from '../../domain/end-date.ts';
import { DomainError } from '../../domain/error.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Request } from '../../domain/request.ts';
import { asksForAddress, requireForeignAddress } from '../../domain/validation.ts';
import { endIfDue, type EndAccessDeps } from '../end-access.ts';

export interface GrantChangeDeps extends EndAccessDeps {
  readonly cards: Pick<CardRepository, 'asked'>;
  readonly salting: Salting;
  readonly hostParts: (domain: string) => HostParts;
  /** So long before an end (L7). */
  readonly noticeBefore: (end: string, duration: string) => string;
}

interface ToGrant {
  readonly request: Request;
  readonly access: KnownAccess;
  readonly firm: Firm;
  readonly at: string;
}

/**
 * L4: the access as the approval of a change makes it; undefined for any other request. Where its end has come, that is
 * written first: an approval that moves it reactivates nobody (L7).
 * @throws `forbidden-email-domain` (C2); `end-in-the-past` (L7); `unavailable` while an address approved before is on its
 * way; Conflict when its end was written just now.
 */
export const grantChange =
  ({ cards, salting, hostParts, noticeBefore, ...deps }: GrantChangeDeps) =>
  async ({ request, access, firm, at }: ToGrant): Promise<Granted | undefined> => {
    const { proposes } = request;
    if (!proposes) return undefined;
    const { person: _person, ...before } = access;
    if (await endIfDue(deps, before)) throw new Conflict();
    const details = await cards.asked(request);
    const asked = withAsked(access, proposes, details);
    const changed = withNotice(access, asked, (end) => noticeBefore(end, firm.endNotice));
    requireEndAhead(changed, at);
    if (samePerson(access.person, changed.person)) return { access: changed, card: undefined };
    const moves = asksForAddress(request);
    if (moves) requireForeignAddress(changed.person, firm, hostParts);
    // L5: one address at a time: in a moment the former one is free.
    if (moves && access.formerCard !== undefined) throw new DomainError('unavailable');
    const { accessId, firmId } = access;
    const n = access.card + 1;
    const after = {
      ...{ ...changed, card: n },
      ...(proposes.details.includes('lastName') && { validatedCard: n }),
      ...(moves && { formerCard: access.card }),
    };
    return { access: after, card: committed({ accessId, firmId, n, ...after.person }, salting) };
  };
