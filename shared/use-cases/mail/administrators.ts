import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { PageRequest } from '../../data/pages.ts';
import { administers } from '../../domain/collaborator.ts';
import type { Collaborator } from '../../domain/people.ts';

export interface AdministratorsDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'ofFirm'>;
}

/** The active administrators of a firm, found among its staff in bounded reads. */
export async function* administratorsOf(
  { collaborators }: AdministratorsDeps,
  firmId: string,
): AsyncGenerator<Collaborator> {
  let from: PageRequest['from'];
  do {
    const { items, next } = await collaborators.ofFirm(firmId, { limit: 100, from });
    yield* items.filter(administers);
    from = next;
  } while (from !== undefined);
}
