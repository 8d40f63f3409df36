import type { AccessMoveRepository } from '../../data/access-moves.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Undone } from '../../data/undos.ts';
import type { UserRepository } from '../../data/users.ts';
import type { KnownAccess } from '../../domain/access.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError } from '../../domain/error.ts';
import { nextInstant } from '../../domain/kept.ts';
import { suspended } from '../../domain/life.ts';
import { staffDoer, type Collaborator } from '../../domain/people.ts';
import { authorOf, type Request } from '../../domain/request.ts';
import { sameRights } from '../../domain/rights-change.ts';
import { requireMayUndo, requireUndoable } from '../../domain/undo.ts';
import { deedOf, type DeedDeps } from '../deed.ts';
import { askedOn } from '../asked-on.ts';
import { requireKnown } from './require-known.ts';

export interface UndoApprovalDeps extends DeedDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly firms: Pick<FirmRepository, 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'shown' | 'changeRights'>;
  readonly users: Pick<UserRepository, 'user'>;
  readonly moves: Pick<AccessMoveRepository, 'move'>;
}

export interface UndoApprovalCommand {
  readonly requestId: string;
  readonly collaboratorId: string;
  /** That of what was shown. */
  readonly version?: number | undefined;
}

/**
 * Takes an approval back, within a day, by whoever gave it (L11): a new access is suspended, more rights go back to what
 * there was, unless somebody has touched them since. One transaction with the entry and the mail that the creator is to get;
 * what follows from a suspension does. Taking it back again gives the request as it is.
 *
 * @throws `not-found`, `forbidden`; `wrong-status`, `stale-write`, `last-client-admin` (C5).
 */
export const undoApproval =
  (deps: UndoApprovalDeps) =>
  (command: UndoApprovalCommand): Promise<Request> =>
    retryOnConflict(async () => {
      const [request, by] = await Promise.all([
        deps.requests.request(command.requestId),
        deps.firms.collaborator(command.collaboratorId),
      ]);
      const access = request && (await deps.accesses.shown(request.accessId));
      if (!request || !by || !access) throw new DomainError('not-found');
      requireMayUndo(by, request);
      if (request.undoneAt !== undefined) return request;
      if (command.version !== undefined && command.version !== request.version) throw new DomainError('stale-write');
      requireUndoable(request, access, deps.now());
      return undo(deps, { request, by, access: requireKnown(access) });
    });

interface Undoing {
  readonly request: Request;
  readonly by: Collaborator;
  readonly access: KnownAccess;
}

async function undo(deps: UndoApprovalDeps, { request, by, access }: Undoing): Promise<Request> {
  const { requestId, firmId, version } = request;
  const at = nextInstant(deps.now(), access);
  const deed = { ...deedOf(deps, staffDoer(by), { action: 'request-undone', to: access, requestId }), at };
  const told = { mail: 'approval-undone' as const, mailRequestId: `undone#${requestId}`, at, firmId, requestId };
  // V7: nobody is mailed their own act.
  const notice = authorOf(request).id === by.collaboratorId ? undefined : told;
  const undone: Undone = { request, by, at, notice };
  if (request.change) await takeBack(deps, access, { change: request.change, undone, deed });
  else {
    const { person: _person, ...before } = access;
    await deps.moves.move({ before, after: suspended(before, 'undone'), deed, undone });
  }
  return { ...request, undoneAt: at, version: version + 1 };
}

/** P1: less counts at once. What else is asked for on that dossier meanwhile, or of the access, starts from there. */
async function takeBack(
  { accesses, users, requests }: UndoApprovalDeps,
  access: KnownAccess,
  {
    change,
    undone,
    deed,
  }: { readonly change: NonNullable<Request['change']>; readonly undone: Undone; readonly deed: Deed },
): Promise<void> {
  const { dossierId, from, to } = change;
  const held = access.dossiers.find((grant) => grant.dossierId === dossierId);
  const row = await users.user(dossierId, access.accessId);
  const approvedAt = undone.request.decision?.at ?? '';
  const isTouched = !held || !sameRights(held, to) || (row !== undefined && row.changedAt > approvedAt);
  if (isTouched) throw new DomainError('stale-write');
  const asked = await askedOn({ requests })(access, dossierId);
  const rights = from ? { level: from.level, options: from.options } : undefined;
  await accesses.changeRights(access, { dossierId, rights, at: deed.at }, { deed, asked, undone });
}
