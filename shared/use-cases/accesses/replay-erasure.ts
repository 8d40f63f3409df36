import type { AccessRepository } from '../../data/accesses.ts';
import type { ErasureRepository } from '../../data/erasures.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import type { Erased } from '../../domain/erasure.ts';
import { erase, type EraseDeps } from './erase-access.ts';

export interface ReplayErasureDeps extends EraseDeps {
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly erasures: Pick<ErasureRepository, 'erase' | 'erasure' | 'remember'>;
}

/** What came of one: erased again; erased as it is; no access here, and remembered; or of another firm here, and left. */
export type Replayed = 'erased' | 'known' | 'remembered' | 'other-firm';

/**
 * Erases again what an older or another table says was erased (G3), after a backup was restored. Nobody is told of it
 * again; what follows from it does so from the table's stream. Repeated it changes nothing.
 *
 * @throws `last-client-admin` where the restored access is again the last one of its company's users.
 */
export const replayErasure =
  (deps: ReplayErasureDeps) =>
  (erased: Erased): Promise<Replayed> =>
    retryOnConflict(async () => {
      const { accesses, erasures } = deps;
      const { accessId, firmId, at } = erased;
      const access = await accesses.access(accessId);
      const there = access ?? (await erasures.erasure(accessId));
      if (there && there.firmId !== firmId) return 'other-firm';
      if (access && access.erasedAt === undefined) {
        await erase(deps)(access, { by: null });
        return 'erased';
      }
      if (there) return 'known';
      await erasures.remember({ accessId, firmId, at });
      return 'remembered';
    });
