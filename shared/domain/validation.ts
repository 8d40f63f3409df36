import { DomainError } from './error.ts';
import { covers, type Collaborator, type Reach } from './people.ts';
import { outcomeOf, type Decision, type Request, type Verdict } from './request.ts';
import type { Actor } from './vocabulary.ts';

type Deciding = Pick<Collaborator, 'collaboratorId' | 'firmId' | 'rights' | 'status'> & Reach;

/** What V1 looks at: the firm, who made it, and the dossiers asked for. */
export interface ToDecide {
  readonly firmId: string;
  readonly createdBy: Actor;
  readonly dossierIds: readonly string[];
}

/**
 * V1: whether this collaborator may decide: active, of the firm, with the validation right and a portfolio that covers
 * every dossier asked for; never their own request while the firm wants four eyes.
 *
 * @returns undefined if so, else the code of the refusal.
 */
export function refusalToDecide(
  who: Deciding,
  asked: ToDecide,
  fourEyes: boolean,
): 'not-a-validator' | 'own-request' | undefined {
  if (who.status !== 'active' || who.firmId !== asked.firmId || !who.rights.validate) return 'not-a-validator';
  if (!covers(who, asked.dossierIds)) return 'not-a-validator';
  return fourEyes && who.collaboratorId === asked.createdBy.id ? 'own-request' : undefined;
}

/** What a decision command says; `version` is that of what was shown. */
export interface DecisionCommand {
  readonly decision: Verdict;
  readonly reason?: string | undefined;
  readonly version?: number | undefined;
}

/** V3: whether this very decision by this very person stands already, so that sending it again is not an error. */
export const isSameDecision = (request: Request, by: Actor, verdict: Verdict): boolean =>
  request.decision?.by?.id === by.id && request.decision.outcome === outcomeOf[verdict];

/**
 * The decision, if it may be taken on the request as it is.
 *
 * @throws `already-decided` with the decision (V3); `wrong-status` when it was cancelled or expired; `stale-write` when
 * another version was shown; `invalid-input` when a rejection has no reason (V2).
 */
export function decide(request: Request, command: DecisionCommand, by: Actor, at: string): Decision {
  requireReason(command);
  requireOpen(request);
  if (command.version !== undefined && command.version !== request.version) throw new DomainError('stale-write');
  return {
    outcome: outcomeOf[command.decision],
    by,
    at,
    ...(command.reason ? { reason: command.reason } : {}),
  };
}

/** V2: @throws `invalid-input` for a decision without the reason that it needs. */
export function requireReason({ decision, reason }: DecisionCommand): void {
  if (decision !== 'approve' && !reason)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/reason', code: 'reason-missing' }] });
}

/** @throws `already-decided` with the decision, or `wrong-status` when the request ended without one. */
export function requireOpen(request: Pick<Request, 'status' | 'decision'>): void {
  if (request.status === 'open') return;
  if (request.status === 'approved' || request.status === 'rejected')
    throw new DomainError('already-decided', { extensions: { decision: request.decision } });
  throw new DomainError('wrong-status', { extensions: { current: request.status, allowed: [] } });
}
