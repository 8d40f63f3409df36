import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { emailKeyOf } from '../../domain/email.ts';
import type { Request } from '../../domain/request.ts';

interface CreatorDeps {
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
}

/** Where mail reaches who made a request: a collaborator's address, or a client's; undefined for somebody who has left. */
export async function addressOfCreator(
  { firms, accesses }: CreatorDeps,
  { createdBy }: Pick<Request, 'createdBy'>,
): Promise<string | undefined> {
  const collaborator = await firms.collaborator(createdBy.id);
  if (collaborator) return collaborator.status === 'active' ? emailKeyOf(collaborator.email) : undefined;
  const access = await accesses.known(createdBy.id);
  return access?.status === 'active' ? emailKeyOf(access.person.email) : undefined;
}
