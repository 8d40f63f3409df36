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

export interface DecideRequestDeps extends EndingDeps, GrantChangeDeps {
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'known' | 'pendingAdmins'>;
  readonly cards: Pick<CardRepository, 'texts' | 'asked'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly requests: Pick<RequestRepository, 'request' | 'close'>;
}

export interface DecideRequestCommand extends DecisionCommand {
  readonly requestId: string;
  readonly collaboratorId: string;
}

/**
 * Takes a validator's decision (V1–V4, C2, C5). The sign-in, the mails and the workflow's resumption follow from the
 * table's stream, never from here. The same validator sending the same decision again gets the request as it stands.
 * Where it goes by the firm's settings, they have not become stricter by the time that it is kept.
 *
 * @throws `not-found`, `not-a-validator`, `own-request`, `invalid-input`, `already-decided`, `wrong-status`,
 * `stale-write`, `forbidden-email-domain`, `email-taken` (C1), `end-in-the-past` (L7), `company-needs-client-admin` (with whom
 * to decide first), `last-client-admin`.
 */
export const decideRequest =
  ({ firms, accesses, requests, leftDossiers, now, ...deps }: DecideRequestDeps) =>
  (command: DecideRequestCommand): Promise<Decided> =>
    retryOnConflict(async () => {
      const [request, validator] = await Promise.all([
        requests.request(command.requestId),
        firms.collaborator(command.collaboratorId),
      ]);
      if (!request || !validator) throw new DomainError('not-found');
      const [firm, access, reason] = await Promise.all([
        firms.firm(request.firmId),
        accesses.known(request.accessId),
        reasonOf(deps.cards, request),
      ]);
      if (!firm || !access) throw new DomainError('not-found');

      const asked = await asItStands(leftDossiers, request);
      requireMayDecide(validator, asked, firm.fourEyes);
      // Input comes before state, also of what has been decided already.
      requireReason(command);
      const by = staffDoer(validator);
      if (isSameDecision(request, by, command.decision)) return { request, reason };
      const decision = decide({ request, reason }, command, by, nextInstant(now(), access));
      const ending = endingOf(deps, by, { request, access, decision, reason: command.reason });
      if (opensAccess(ending)) requireForeignAddress(access.person, firm, deps.hostParts);
      if (opensAccess(ending)) requireEndAhead(access, decision.at);
      const noticeAt = access.endsAt === undefined ? undefined : deps.noticeBefore(access.endsAt, firm.endNotice);
      const isApproved = decision.outcome === 'approved';
      const granted = isApproved ? await grantChange(deps)({ request, access, firm, at: decision.at }) : undefined;
      const left = request.dossierIds.filter((dossierId) => !asked.dossierIds.includes(dossierId));
      const asRead = { left, granted, decidedBy: validator, settings: goesBySettings(ending) ? firm : undefined };
      try {
        return { request: await requests.close({ ...ending, ...asRead, noticeAt }), reason: command.reason };
      } catch (error) {
        throw await withWhomToDecideFirst(error, accesses, granted?.access ?? access);
      }
    });

/** C5: names the client admins of the company who wait for a decision themselves. */
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
  return new DomainError(error.code, { errors: error.errors, extensions: { decideFirst } });
}
