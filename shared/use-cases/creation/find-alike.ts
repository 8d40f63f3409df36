import type { AccessRepository } from '../../data/accesses.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import { sameNames, type Compared, type SameName } from '../../domain/alike.ts';
import { mayReachAccess, type Viewer } from '../../domain/authority.ts';

export interface FindAlikeDeps {
  readonly accesses: Pick<AccessRepository, 'alike'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'ofAccesses'>;
}

export interface Alike extends Compared {
  /** The access that it is about, which is like itself. */
  readonly except?: string | undefined;
}

/**
 * C12: whom of the company somebody may be taken for, by the name or the phone number. Nobody is named who lies out of
 * the reach of whoever looks (P7 included); where nobody is alike, nothing is read but the two keys.
 */
export const findAlike =
  ({ accesses, leftDossiers }: FindAlikeDeps) =>
  async (viewer: Viewer, { except, ...compared }: Alike): Promise<SameName[]> => {
    const found = await accesses.alike(compared);
    const others = found.filter(({ accessId }) => accessId !== except);
    const reached = await leftDossiers.ofAccesses(viewer, others);
    return sameNames(
      compared,
      reached.filter((access) => mayReachAccess(viewer, access)),
    );
  };
export type FindAlike = ReturnType<typeof findAlike>;
