import type { AccessRepository } from '../../data/accesses.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { mayReachAccess } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Person } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';
import type { AccessWithRequest } from './list-accesses.ts';

export interface ShowAccessDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
}

/** One access with its latest request. @throws `not-found` when it is out of reach. */
export const showAccess =
  ({ accesses, requests, leftDossiers }: ShowAccessDeps) =>
  async ({ who, accessId }: { who: Person; accessId: string }): Promise<AccessWithRequest> => {
    const found = isId(accessId) ? await accesses.access(accessId) : undefined;
    const [access] = await leftDossiers.ofAccesses(who, found ? [found] : []);
    if (!access || !mayReachAccess(who, access)) throw new DomainError('not-found');
    return { access, request: await requests.request(access.requestId) };
  };
