import type { RequestRepository } from '../data/requests.ts';
import type { Access } from '../domain/access.ts';
import { Conflict } from '../domain/conflict.ts';
import { isPending, type Request } from '../domain/request.ts';

/**
 * What is asked for on a dossier of an access, or of the access as a whole, if anything is: it starts from what there is
 * (P1), and so moves with it, also where more rights are undone (L11). @throws Conflict where that has ended since.
 */
export const askedOn =
  ({ requests }: { readonly requests: Pick<RequestRepository, 'request'> }) =>
  async ({ asked }: Pick<Access, 'asked'>, dossierId: string): Promise<Request | undefined> => {
    // A change lies on no dossier, but who may decide it goes by all of them (V1).
    const concerned = asked && (asked.dossierId === dossierId || asked.dossierId === undefined);
    const request = concerned ? await requests.request(asked.requestId) : undefined;
    // One that has ended meanwhile has taken itself off the access: what was read of that is no longer so.
    if (request && !isPending(request)) throw new Conflict();
    return request;
  };
