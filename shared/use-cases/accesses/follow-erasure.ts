import type { AccessRepository } from '../../data/accesses.ts';
import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { ErasureRepository } from '../../data/erasures.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Access } from '../../domain/access.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { toldOfErasure, type Erasure } from '../../domain/erasure.ts';
import type { SignInService } from '../../services/sign-ins.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { erasedLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { creatorOf, type CreatorDeps } from '../mail/creator-of.ts';

export interface FollowErasureDeps extends DeedDeps, CreatorDeps {
  readonly erasures: Pick<ErasureRepository, 'erasure' | 'forget' | 'addresses' | 'release' | 'settle'>;
  readonly accesses: Pick<AccessRepository, 'access' | 'known'>;
  readonly moves: Pick<AccessMoveRepository, 'showInLists'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly signIns: Pick<SignInService, 'close'>;
  readonly sendOnce: SendOnce;
}

/**
 * What follows from an erasure (G3): first the data go, whatever becomes of the sign-in; then that is closed, and its
 * address freed; last the creator is told, without a name. It looks at the table: however late and however often it runs,
 * it does what is left, each step so that a second time changes nothing.
 */
export const followErasure =
  (deps: FollowErasureDeps) =>
  (accessId: string): Promise<void> =>
    retryOnConflict(async () => {
      const { erasures, accesses, moves, now } = deps;
      const [erasure, access] = await Promise.all([erasures.erasure(accessId), accesses.access(accessId)]);
      if (!erasure || !access || erasure.doneAt !== undefined) return;
      await moves.showInLists(access);
      await erasures.forget(access);
      await closeSignIn(deps, access);
      await tellCreators(deps, access, erasure);
      await erasures.settle(erasure, now().toISOString());
    });

/** C1: the sign-in goes before its address is free for somebody else. */
async function closeSignIn(deps: FollowErasureDeps, access: Access): Promise<void> {
  const { erasures, signIns } = deps;
  const { accessId, sub } = access;
  const emailKeys = await erasures.addresses(accessId);
  for (const email of emailKeys) await signIns.close({ accessId, email, sub });
  await erasures.release(access, emailKeys, deedOf(deps, null, { action: 'sign-in-closed', to: access }));
}

async function tellCreators(deps: FollowErasureDeps, access: Access, erasure: Erasure): Promise<void> {
  const { requests, firms, sendOnce } = deps;
  const request = erasure.requestId === undefined ? undefined : await requests.request(erasure.requestId);
  const told = toldOfErasure(erasure, [access.createdBy, ...(request ? [request.createdBy] : [])]);
  const firm = told.length > 0 ? await firms.firm(access.firmId) : undefined;
  for (const { id } of firm ? told : []) {
    const to = await creatorOf(deps, id);
    if (!firm || !to) continue;
    const letter = erasedLetter(firm, { access, erasure }, to);
    await sendOnce({ personId: id, mail: `erased#${access.accessId}` }, () => Promise.resolve(letter));
  }
}
