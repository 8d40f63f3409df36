import type { AccessRepository } from '../../data/accesses.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { Conflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import type { Request } from '../../domain/request.ts';

/** @throws `not-found`: an execution without its request can only be a mistake of ours. */
export async function requireRequest(
  requests: Pick<RequestRepository, 'request'>,
  requestId: string,
): Promise<Request> {
  const request = await requests.request(requestId);
  if (!request) throw new DomainError('not-found');
  return request;
}

/** A request's access, with its person. @throws Conflict when it has been erased, by which every request of it has ended. */
export async function requireAccess(
  { requests, accesses }: { requests: Pick<RequestRepository, 'request'>; accesses: Pick<AccessRepository, 'shown'> },
  requestId: string,
): Promise<KnownAccess> {
  const { accessId } = await requireRequest(requests, requestId);
  const access = await accesses.shown(accessId);
  if (!access) throw new DomainError('not-found');
  const { person } = access;
  if (!person) throw new Conflict();
  return { ...access, person };
}
