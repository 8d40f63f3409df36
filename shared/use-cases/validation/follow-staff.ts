import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { PageRequest } from '../../data/pages.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { ValidatorRepository } from '../../data/validators.ts';
import { isAway } from '../../domain/absence.ts';
import { mayDecideLess, type Deciding } from '../../domain/asking.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { whoMayDecide } from '../../domain/validation.ts';
import { asItStands } from './as-it-stands.ts';
import type { WakeRequest } from './wake-request.ts';

export interface FollowStaffDeps {
  readonly requests: Pick<RequestRepository, 'openOfFirm'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly validators: Pick<ValidatorRepository, 'collaborators'>;
  readonly wake: WakeRequest;
  readonly now: () => Date;
}

type Changed = Deciding & Pick<Collaborator, 'collaboratorId' | 'firmId'>;

/**
 * V16: has the open requests looked at again of which somebody was asked who may decide less than before, where nobody else
 * who was asked is left; and those of which nobody was left, where somebody comes to qualify. It goes by what the table
 * says by now, so that it does the right thing however late and however often it runs.
 */
export const followStaff =
  (deps: FollowStaffDeps) =>
  async (before: Deciding | undefined, after: Changed): Promise<void> => {
    const [loses, gains] = [mayDecideLess(before, after), mayDecideLess(after, before)];
    if (!loses && !gains) return;
    const firm = await deps.firms.firm(after.firmId);
    if (!firm) return;
    const asks = ({ askedOf }: Request) => askedOf.some(({ id }) => id === after.collaboratorId);
    const isConcerned = (request: Request) => (loses && asks(request)) || (gains && request.askedOf.length === 0);
    for await (const request of openRequests(deps, firm.firmId, isConcerned))
      if (await isToBeLookedAt(deps, firm, { request, id: after.collaboratorId })) await deps.wake(request.requestId);
  };

async function* openRequests(
  { requests }: FollowStaffDeps,
  firmId: string,
  isConcerned: (request: Request) => boolean,
): AsyncGenerator<Request> {
  let from: PageRequest['from'];
  do {
    const { items, next } = await requests.openOfFirm(firmId, { limit: 100, from });
    yield* items.filter(isConcerned);
    from = next;
  } while (from !== undefined);
}

/** Of those asked nobody is left who is there (V15); or nobody was asked, and this one may decide. */
async function isToBeLookedAt(
  { validators, leftDossiers, now }: FollowStaffDeps,
  firm: Firm,
  { request, id }: { readonly request: Request; readonly id: string },
): Promise<boolean> {
  const asked = request.askedOf.map((one) => one.id);
  const [standing, found] = await Promise.all([
    asItStands(leftDossiers, request),
    validators.collaborators(asked.length === 0 ? [id] : asked),
  ]);
  const able = whoMayDecide(found, standing, firm);
  return asked.length === 0 ? able.length > 0 : able.every((one) => isAway(one, now()));
}
