import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { fullName, type KnownAccess } from '../../domain/access.ts';
import { nextInstant } from '../../domain/kept.ts';
import { requireMayDecide } from '../../domain/authority.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { requireEndAhead } from '../../domain/end-date.ts';
import { DomainError } from '../../domain/error.ts';
import { staffDoer } from '../../domain/people.ts';
import { standsInFor } from '../../domain/presence.ts';
import { expiresAnew } from '../../domain/send-back.ts';
import {
  decide,
  goesBySettings,
  isSameDecision,
  opensAccess,
  requireForeignAddress,
  requireReason,
  type Decided,
  type DecisionCommand,
} from '../../domain/validation.ts';
import { endingOf, type EndingDeps } from '../deed.ts';
import { asItStands } from './as-it-stands.ts';
import { grantChange, type GrantChangeDeps } from './grant-change.ts';
import { reasonOf } from './reason-of.ts';
import { requireKnown } from './require-known.ts';
import { whoIsBehind, type WhoIsBehindDeps } from './who-is-behind.ts';

export interface DecideRequestDeps extends EndingDeps, GrantChangeDeps, WhoIsBehindDeps {
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'shown' | 'pendingAdmins'>;
  readonly cards: Pick<CardRepository, 'texts' | 'asked'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close' | 'sendBack'>;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

export interface DecideRequestCommand extends DecisionCommand {
  readonly requestId: string;
  readonly collaboratorId: string;
}

/**
 * Takes a validator's decision (V1–V4, C2, C5, V17). The sign-in, the mails and the workflow's resumption follow from the
 * table's stream, never from here. The same validator sending the same decision again gets the request as it stands.
 * Where it goes by the firm's settings, they have not become stricter by the time that it is kept. It carries in whose place
 * it is taken as that was read (V15), whoever goes away or comes back meanwhile.
 *
 * @throws `not-found`, `not-a-validator`, `own-request`, `invalid-input`, `already-decided`, `wrong-status`,
 * `stale-write`, `forbidden-email-domain`, `email-taken` (C1), `end-in-the-past` (L7), `company-needs-client-admin` (with whom
 * to decide first), `last-client-admin`.
 */
export const decideRequest =
  (deps: DecideRequestDeps) =>
  (command: DecideRequestCommand): Promise<Decided> =>
    retryOnConflict(async () => {
      const { accesses, requests } = deps;
      const [{ request, validator, firm, found, reason, asked }, behind] = await Promise.all([
        readAll(deps, command),
        whoIsBehind(deps)(command.collaboratorId, deps.now()),
      ]);
      requireMayDecide(validator, asked, firm.fourEyes);
      // Input comes before state, also of what has been decided already.
      requireReason(command);
      const by = staffDoer(validator);
      if (isSameDecision(request, by, command.decision)) return { request, reason, absent: behind };
      const taken = decide({ request, reason }, command, by, nextInstant(deps.now(), found));
      const absent = standsInFor(validator, behind, { asked, fourEyes: firm.fourEyes, at: taken.at });
      const decision = absent.length === 0 ? taken : { ...taken, for: absent.map(staffDoer) };
      const access = requireKnown(found);
      const ending = endingOf(deps, by, { request, access, decision, reason: command.reason });
      if (opensAccess(ending)) requireForeignAddress(access.person, firm, deps.hostParts);
      const left = request.dossierIds.filter((dossierId) => !asked.dossierIds.includes(dossierId));
      const asRead = { left, decidedBy: validator, settings: goesBySettings(ending) ? firm : undefined };
      if (decision.outcome === 'to_correct') {
        const expiresAt = expiresAnew(request, decision.at, { ...firm, ...deps });
        const returned = await requests.sendBack({ ...ending, ...asRead, expiresAt });
        return { request: returned, reason: command.reason, absent };
      }
      const isApproved = decision.outcome === 'approved';
      const noticeAt = access.endsAt === undefined ? undefined : deps.noticeBefore(access.endsAt, firm.endNotice);
      const granted = isApproved ? await grantChange(deps)({ request, access, firm, at: decision.at }) : undefined;
      if (isApproved) requireEndAhead(granted?.access ?? access, decision.at);
      try {
        const closed = await requests.close({ ...ending, ...asRead, granted, noticeAt });
        return { request: closed, reason: command.reason, absent };
      } catch (error) {
        throw await withWhomToDecideFirst(error, accesses, granted?.access ?? access);
      }
    });

/** What a decision goes by, as it is now. @throws `not-found` */
async function readAll(
  { firms, accesses, requests, leftDossiers, cards }: DecideRequestDeps,
  of: DecideRequestCommand,
) {
  const [request, validator] = await Promise.all([
    requests.request(of.requestId),
    firms.collaborator(of.collaboratorId),
  ]);
  if (!request || !validator) throw new DomainError('not-found');
  const [firm, found, reason] = await Promise.all([
    firms.firm(request.firmId),
    accesses.shown(request.accessId),
    reasonOf(cards, request),
  ]);
  if (!firm || !found) throw new DomainError('not-found');
  return { request, validator, firm, found, reason, asked: await asItStands(leftDossiers, request) };
}

/**
 * C5: names the client admins of the company who wait for a decision themselves; no field, for a decision has none that
 * is wrong.
 */
async function withWhomToDecideFirst(
  error: unknown,
  accesses: Pick<AccessRepository, 'pendingAdmins'>,
  access: KnownAccess,
): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'company-needs-client-admin') return error;
  const pending = await accesses.pendingAdmins(access.companyId, 10);
  const decideFirst = pending.map(({ accessId, person, requestId }) => ({
    id: accessId,
    name: fullName(person),
    requestId,
  }));
  return new DomainError(error.code, { extensions: { decideFirst } });
}
