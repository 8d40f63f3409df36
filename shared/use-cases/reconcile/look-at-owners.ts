import type { BacklogRepository } from '../../data/backlog.ts';
import type { SeenOwners } from '../../data/seen-owners.ts';
import { isUndone } from '../../domain/collaborator.ts';
import { ownerIdOf } from '../../domain/link.ts';
import type { Found, Repair } from '../../domain/reconciliation.ts';
import { isLost, isOpenedWhole, owedToStaff, type OwedSignIn } from '../../domain/sign-in-drift.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { findDrift } from '../sign-in-follows.ts';
import type { Finding } from './finder.ts';
import { toldAgain } from './told-again.ts';

export interface LookAtOwnersDeps {
  readonly backlog: Pick<BacklogRepository, 'hearAgainOfAccess' | 'hearAgainOfErasure' | 'hearAgainOfCollaborator'>;
  readonly signIns: Pick<SignInService, 'look' | 'find'>;
  /** L3: brings a sign-in after its owner. */
  readonly align: (ownerId: string) => Promise<Repair>;
}

export interface OwnersLook {
  readonly dueBefore: string;
  /** Whether the stream's readers were told of one by a run before. */
  readonly wasTold: (of: { readonly kind: 'access' | 'collaborator'; readonly id: string }) => boolean;
}

/** At most 50 a second, of the 120 that the sign-in service takes: people sign in meanwhile. */
const atOnce = 10;
const apartMs = 200;

/**
 * V21: those who have sign-ins, of whom not all that follows is done (L3, G3, C1), and those whose sign-in is other than they say.
 * First what the table alone tells; then the sign-in service is asked, ten at a time, of those that are settled.
 */
export async function* lookAtOwners(
  deps: LookAtOwnersDeps,
  owners: SeenOwners,
  look: OwnersLook,
): AsyncGenerator<Finding> {
  const { accesses, erasures, collaborators } = owners;
  yield* unfollowed(deps, owners, look);
  const underWay = new Set(erasures.flatMap(({ accessId, doneAt }) => (doneAt === undefined ? [accessId] : [])));
  yield* drifted(deps, [
    ...accesses.flatMap(({ accessId, due, signIn }) => (due || underWay.has(accessId) ? [] : [signIn])),
    ...collaborators.filter((one) => !isUndone(one)).map(owedToStaff),
  ]);
}

function* unfollowed(
  { backlog }: LookAtOwnersDeps,
  { accesses, erasures, collaborators }: SeenOwners,
  { dueBefore, wasTold }: OwnersLook,
): Generator<Finding> {
  for (const erasure of erasures)
    if (erasure.doneAt === undefined && erasure.at <= dueBefore) {
      const id = erasure.accessId;
      yield {
        found: { kind: 'erasure-unfollowed', id, since: erasure.at },
        repair: () => toldAgain(backlog.hearAgainOfErasure(erasure), wasTold({ kind: 'access', id })),
      };
    }
  for (const access of accesses)
    if (access.due && access.due.at <= dueBefore) {
      const { accessId: id, status: what } = access;
      yield {
        found: { kind: 'access-unfollowed', id, since: access.due.at, what },
        repair: () => toldAgain(backlog.hearAgainOfAccess(access), wasTold({ kind: 'access', id })),
      };
    }
  for (const collaborator of collaborators) {
    const { collaboratorId: id, status: what, lastAt: since } = collaborator;
    if (isUndone(collaborator) && (since === undefined || since <= dueBefore))
      yield {
        found: { kind: 'collaborator-unfollowed', id, since, what },
        repair: () => toldAgain(backlog.hearAgainOfCollaborator(collaborator), wasTold({ kind: 'collaborator', id })),
      };
  }
}

async function* drifted(deps: LookAtOwnersDeps, settled: readonly OwedSignIn[]): AsyncGenerator<Finding> {
  const known = settled.filter(isOpenedWhole);
  for (let start = 0; start < known.length; start += atOnce) {
    if (start > 0) await pause(apartMs);
    const some = known.slice(start, start + atOnce);
    const looked = some.map(async (owed) => ({ owed, drift: await findDrift(deps, owed) }));
    for (const { owed, drift } of await Promise.all(looked)) {
      if (!drift) continue;
      const id = ownerIdOf(owed);
      const owner = 'accessId' in owed ? 'access' : 'collaborator';
      const found: Found = isLost(drift)
        ? { kind: 'sign-in-lost', id, owner, since: undefined }
        : { kind: 'sign-in-drifted', id, owner, since: undefined, what: drift };
      yield { found, repair: () => deps.align(id) };
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
