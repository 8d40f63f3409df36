import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { fullName } from '../../domain/access.ts';
import { emailKeyOf } from '../../domain/email.ts';
import type { Creator } from './letters.ts';

export interface CreatorDeps {
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
}

/** Who made something, and where mail reaches them: a collaborator or a client; undefined for somebody who has left. */
export async function creatorOf({ firms, accesses }: CreatorDeps, id: string): Promise<Creator | undefined> {
  const collaborator = await firms.collaborator(id);
  if (collaborator) {
    const { name, email, status } = collaborator;
    return status === 'active' ? { name, to: emailKeyOf(email) } : undefined;
  }
  const access = await accesses.known(id);
  return access?.status === 'active'
    ? { name: fullName(access.person), to: emailKeyOf(access.person.email) }
    : undefined;
}
