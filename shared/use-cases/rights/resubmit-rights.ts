import { requireWithinOwnLevel } from '../../domain/authority.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { rightsCorrections } from '../../domain/corrections.ts';
import { DomainError } from '../../domain/error.ts';
import { doerOf, staffDoer } from '../../domain/people.ts';
import {
  asksForMore,
  atOnce,
  readRights,
  rightsInWords,
  sameRights,
  type DossierRights,
  type RightsChange,
} from '../../domain/rights-change.ts';
import type { FirmRepository } from '../../data/firms.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';
import {
  asForbidden,
  requestWithAccess,
  requireResubmittable,
  submitAnew,
  type Reopened,
  type ResubmitCommand,
  type ResubmitDeps,
} from '../resubmission.ts';
import { requireState } from './change-rights.ts';
import { reachSettledUser, type ReachSettledUserDeps } from './reach-user.ts';

export interface ResubmitRightsDeps extends ResubmitDeps, ReachSettledUserDeps, DeedDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly chooseValidators: ChooseValidators;
}

export interface ResubmitRightsCommand extends ResubmitCommand {
  readonly rights: DossierRights;
}

/**
 * Submits a request for more rights that was sent back anew, by the rules of such a request (V17, P1–P3): what is less than
 * there is counts at once.
 *
 * @throws `forbidden`, `above-own-level`; `option-not-for-level`, `invalid-input` for what is no more than there is;
 * `stale-write`, `wrong-status`, `dossier-detached`, `no-validator`; `too-many-requests` (F3).
 */
export const resubmitRights =
  (deps: ResubmitRightsDeps) =>
  ({ who, requestId, ifMatch, rights }: ResubmitRightsCommand): Promise<Reopened> =>
    retryOnConflict(async () => {
      const { request } = await requestWithAccess(deps, requestId);
      const { change: asked, accessId } = request;
      if (!asked) throw new DomainError('not-found');
      const { dossierId } = asked;
      const found = await reachSettledUser(deps)({ who, dossierId, accessId }).catch(asForbidden);
      const { access, dossier, held } = found;
      const after = readRights(rights);
      const change = { dossierId, before: held && { level: held.level, options: held.options }, after };
      requireWithinOwnLevel(who, change);
      requireResubmittable(request, ifMatch);
      if (access.asked?.requestId !== requestId) throw new Conflict();
      requireState(found, change, undefined);
      requireMore(change);
      const firm = await deps.firms.firm(request.firmId);
      if (!firm) throw new DomainError('not-found');
      const fourEyes = request.fourEyes || firm.fourEyes;
      const { createdBy, firmId } = request;
      const { validators, inAll: validatorsInAll } = await deps.chooseValidators(
        {
          ...{ firmId, createdBy, resubmittedBy: doerOf(who), dossierIds: [dossierId], fourEyes },
          turn: `${accessId}#${dossierId}`,
        },
        firm,
      );
      if (validators.length === 0) throw new DomainError('no-validator');
      const now = atOnce(change);
      const other = { field: `requested/${dossierId}`, from: rightsInWords(asked.to), to: rightsInWords(after) };
      // A1: what is asked for as before is no change.
      const beside = sameRights(asked.to, after) ? [] : [other];
      const deed = deedBy(deps, who, { action: 'request-resubmitted', to: access, requestId, beside });
      return submitAnew(deps, {
        ...{ request, who, firm, at: deed.at },
        content: {
          ...{ dossierIds: [dossierId], fourEyes, change: { dossierId, from: now ?? null, to: after } },
          asks: { dossiers: [{ dossierId, ...after }], modules: access.modules, companyIds: [dossier.companyId] },
          corrections: rightsCorrections(dossierId, asked.to, after),
          ...{ askedOf: validators.map(staffDoer), validatorsInAll },
        },
        keep: (next) =>
          deps.resubmissions.moreRights({
            ...{ before: request, after: next, access, now: { dossierId, rights: now }, deed },
          }),
      });
    });

/** P1: @throws `invalid-input` for what would count without anybody's validation. */
function requireMore(change: RightsChange): void {
  if (!asksForMore(change))
    throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'nothing-to-validate' }] });
}
