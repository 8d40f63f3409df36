import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { fullName } from '../../domain/access.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { accessAt } from '../../domain/end-date.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import type { Creator } from './letters.ts';

export interface HasLeftDeps {
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'access'>;
}
export interface CreatorDeps {
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly now: () => Date;
}

/** V17: whether somebody comes back no more. */
export async function hasLeft({ firms, accesses }: HasLeftDeps, { kind, id }: Doer): Promise<boolean> {
  if (kind === 'collaborator') return (await firms.collaborator(id))?.status === 'removed';
  return (await accesses.access(id))?.status === 'revoked';
}

/** Who made something, and where mail reaches them: a collaborator or a client; undefined for somebody who is not let in. */
export async function creatorOf({ firms, accesses, now }: CreatorDeps, id: string): Promise<Creator | undefined> {
  const collaborator = await firms.collaborator(id);
  if (collaborator) {
    const { name, email, status } = collaborator;
    return status === 'active' ? { name, to: emailKeyOf(email) } : undefined;
  }
  const access = await accesses.known(id);
  return access && accessAt(access, now().toISOString()).status === 'active'
    ? { name: fullName(access.person), to: emailKeyOf(access.person.email) }
    : undefined;
}
