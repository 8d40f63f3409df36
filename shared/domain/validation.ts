import type { Access, KnownAccess } from './access.ts';
import { endWith } from './access-change.ts';
import type { PersonDetails } from './card.ts';
import { isOwn, refusalToDecide, type ToDecide } from './authority.ts';
import { emailKeyOf, isOwnDomain, type HostParts } from './email.ts';
import { hasEnded } from './end-date.ts';
import { DomainError } from './error.ts';
import type { Firm } from './firm.ts';
import type { NameOf } from './names.ts';
import type { Collaborator } from './people.ts';
import { outcomeOf, toldDecision, type Decision, type Request, type RequestStatus, type Verdict } from './request.ts';
import type { Doer } from './vocabulary.ts';

/** V1: those of the validators who may decide this, in their order. */
export const whoMayDecide = (
  validators: readonly Collaborator[],
  asked: ToDecide,
  { fourEyes }: Firm,
): Collaborator[] => validators.filter((validator) => refusalToDecide(validator, asked, fourEyes) === undefined);

/** What a decision command says; `version` is that of what was shown. */
export interface DecisionCommand {
  readonly decision: Verdict;
  readonly reason?: string | undefined;
  readonly version?: number | undefined;
}

/** A request with the reason in words that it was ended for, if it was. */
export interface Decided {
  readonly request: Request;
  readonly reason: string | undefined;
  /** V15: in whose place it was decided just now, with their names, which nobody has read before. */
  readonly absent?: readonly Pick<Collaborator, 'collaboratorId' | 'name'>[] | undefined;
}

/** What is told of a decision that was taken just now: why, and by which names. */
export const toldOf = ({ reason, absent = [] }: Decided, { nameOf }: { readonly nameOf: NameOf }) => ({
  text: () => reason,
  nameOf: (doer: Doer) => absent.find(({ collaboratorId }) => collaboratorId === doer.id)?.name ?? nameOf(doer),
});

/** V3: whether this very decision by this very person stands already, so that sending it again is not an error. */
export const isSameDecision = (request: Request, by: Doer, verdict: Verdict): boolean =>
  request.decision?.by?.id === by.id && request.decision.outcome === outcomeOf[verdict];

/**
 * The decision, if it may be taken on the request as it is.
 *
 * @throws `already-decided` with the decision (V3), and its reason in words: also of one that was sent back (V17);
 * `wrong-status` when it was cancelled or expired; `stale-write` when another version was shown; `invalid-input` when a
 * rejection, or a sending back, has no reason (V2).
 */
export function decide({ request, reason }: Decided, command: DecisionCommand, by: Doer, at: string): Decision {
  requireReason(command);
  requireOpen(request, reason);
  if (command.version !== undefined && command.version !== request.version) throw new DomainError('stale-write');
  return { outcome: outcomeOf[command.decision], by, at };
}

/** V2: @throws `invalid-input` for a decision without the reason that it needs. */
export function requireReason({ decision, reason }: DecisionCommand): void {
  if (decision !== 'approve' && !reason)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/reason', code: 'reason-missing' }] });
}

const decidedAs: readonly RequestStatus[] = Object.values(outcomeOf);

/** @throws `already-decided` with the decision that stands, or `wrong-status` when the request ended without one. */
function requireOpen({ status, decision }: Pick<Request, 'status' | 'decision'>, reason?: string): void {
  if (status === 'open') return;
  if (decision && decidedAs.includes(status))
    throw new DomainError('already-decided', { extensions: { decision: toldDecision(decision, reason) } });
  throw new DomainError('wrong-status', { extensions: { current: status, allowed: ['open'] } });
}

/** C2: @throws `forbidden-email-domain` for an address in a domain of the firm's own, as its domains are by now. */
export function requireForeignAddress(
  { email }: Pick<PersonDetails, 'email'>,
  { ownDomains }: Pick<Firm, 'ownDomains'>,
  hostParts: (domain: string) => HostParts,
): void {
  const key = emailKeyOf(email);
  const domain = key.slice(key.lastIndexOf('@') + 1);
  if (!isOwnDomain(domain, ownDomains, hostParts(domain))) return;
  throw new DomainError('forbidden-email-domain', {
    errors: [{ pointer: '/identity/email', code: 'forbidden-email-domain' }],
  });
}

/** The end of a request about an access. */
export interface RequestEnding {
  readonly request: Request;
  readonly access: KnownAccess;
  readonly decision: Decision;
}

/** Whether an end opens an access, and with it an address: what C2 is about. */
export const opensAccess = ({ request, decision }: Pick<RequestEnding, 'request' | 'decision'>): boolean =>
  request.kind === 'creation' && decision.outcome === 'approved';

/** L5: whether a request asks for another address. */
export const asksForAddress = ({ proposes }: Pick<Request, 'proposes'>): boolean =>
  proposes?.details.includes('email') ?? false;

/** L5: whether an end moves an access to another address, which C2 is about too. */
const movesAddress = ({ request, decision }: Pick<RequestEnding, 'request' | 'decision'>): boolean =>
  decision.outcome === 'approved' && asksForAddress(request);

/** Whether it depends on the firm's settings that an end is allowed: by its own domains (C2), or four eyes (V1). */
export const goesBySettings = (ending: RequestEnding): boolean =>
  opensAccess(ending) || movesAddress(ending) || isOwn(ending.request, ending.decision.by?.id);

/** L7: whether a request can no longer be approved: the end that its access would have by it has passed. */
export const isOutOfTime = (
  { endsAt }: Pick<Access, 'endsAt'>,
  { proposes }: Pick<Request, 'proposes'>,
  at: string,
): boolean => hasEnded({ endsAt: endWith(endsAt, proposes?.endsAt) }, at);
