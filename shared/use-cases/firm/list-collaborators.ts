import type { CollaboratorRepository } from '../../data/collaborators.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { Collaborator, Staff } from '../../domain/people.ts';
import { personTerms } from '../../domain/search.ts';

export interface ListCollaboratorsDeps {
  readonly collaborators: Pick<CollaboratorRepository, 'ofFirm' | 'search'>;
}

export interface ListCollaboratorsQuestion {
  readonly who: Staff;
  /** Beginnings of words of the name, or of the address. */
  readonly search?: string | undefined;
  readonly page: PageRequest;
}

/** The staff of a firm, by name, or by the words of a search that match. */
export const listCollaborators =
  ({ collaborators }: ListCollaboratorsDeps) =>
  async ({ who, search = '', page }: ListCollaboratorsQuestion): Promise<ListPage<Collaborator>> => {
    const terms = personTerms(search);
    if (terms === undefined) return { items: [], next: undefined };
    return terms.length === 0 ? collaborators.ofFirm(who.firmId, page) : collaborators.search(who.firmId, terms, page);
  };
