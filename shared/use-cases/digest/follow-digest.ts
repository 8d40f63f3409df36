import { digestExecution, type Digest } from '../../domain/digest.ts';
import type { StartDigest } from '../../services/executions.ts';

export interface FollowDigestDeps {
  readonly startDigest: StartDigest;
}

/** What the stream says of a digest. */
type Heard = Pick<Digest, 'collaboratorId' | 'digestId' | 'run' | 'turn'>;

/**
 * V13: an execution for a digest that is new, or has a new run. Heard of once more it starts none: of a name there is one,
 * for good. One whose digest has ended meanwhile finds nothing to send.
 */
export const followDigest =
  ({ startDigest }: FollowDigestDeps) =>
  async (before: Heard | undefined, digest: Heard): Promise<void> => {
    if (before?.digestId === digest.digestId && before.run === digest.run) return;
    const { digestId, collaboratorId, run, turn } = digest;
    await startDigest(digestExecution(digest), { digestId, collaboratorId, run, firstTurn: turn, turn });
  };
