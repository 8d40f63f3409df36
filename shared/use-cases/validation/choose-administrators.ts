import type { ValidatorRepository } from '../../data/validators.ts';
import { maxAdministrators } from '../../domain/asking.ts';
import { administers } from '../../domain/collaborator.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import { askedOf } from '../../domain/presence.ts';
import type { Request } from '../../domain/request.ts';
import { administratorsOf, type AdministratorsDeps } from '../mail/administrators.ts';
import { toDecide } from './choose-validators.ts';
import { seek } from './seek.ts';

export interface ChooseAdministratorsDeps extends AdministratorsDeps {
  readonly validators: Pick<ValidatorRepository, 'administrators' | 'collaborators'>;
  readonly now: () => Date;
}

/**
 * V14: the administrators that a request is brought to, at most 20, each as they are now; in the place of one who may
 * decide and is away whoever stands in for them, and those who are away only where none is there (V15). What it reads does
 * not grow with the firm, unless some of them became administrators before that was kept in rows of its own.
 */
export const chooseAdministrators =
  (deps: ChooseAdministratorsDeps) =>
  async (request: Request, firm: Firm): Promise<readonly Collaborator[]> => {
    const { validators, now } = deps;
    const ids = await validators.administrators(firm.firmId, request.requestId);
    const read = ids ? [] : await firstAmongStaff(deps, firm.firmId);
    const places = await seek(validators, {
      ...{ candidates: ids ?? read.map(({ collaboratorId }) => collaboratorId), read },
      ...{ wanted: maxAdministrators, taken: [], at: now() },
      ...{ isCandidate: administers, mayDecide: toDecide(request, firm) },
    });
    return askedOf(places).slice(0, maxAdministrators);
  };

/** V17: administrators themselves, at most 20, who alone may go on with a request in the place of who has left. */
export const administratorsInTurn =
  ({ collaborators, validators }: Pick<ChooseAdministratorsDeps, 'collaborators' | 'validators'>) =>
  async ({ firmId, requestId }: Request): Promise<readonly Collaborator[]> => {
    const ids = await validators.administrators(firmId, requestId);
    return ids ? (await validators.collaborators(ids)).filter(administers) : firstAmongStaff({ collaborators }, firmId);
  };

async function firstAmongStaff(deps: AdministratorsDeps, firmId: string): Promise<Collaborator[]> {
  const found: Collaborator[] = [];
  for await (const administrator of administratorsOf(deps, firmId)) {
    found.push(administrator);
    if (found.length === maxAdministrators) break;
  }
  return found;
}
