import { dossierIdsOf, type KnownAccess } from '../../domain/access.ts';
import { samePerson } from '../../domain/access-change.ts';
import { committed, type Salting } from '../../domain/commitment.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { creationCorrections } from '../../domain/corrections.ts';
import type { Creation } from '../../domain/creation.ts';
import type { CreationInput } from '../../domain/creation-input.ts';
import { staffDoer } from '../../domain/people.ts';
import type { WarningCode } from '../../domain/vocabulary.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import {
  requestWithAccess,
  requireResubmittable,
  submitAnew,
  type Reopened,
  type ResubmitCommand,
  type ResubmitDeps,
} from '../resubmission.ts';
import { assess, type AssessCreationDeps } from './assess-creation.ts';
import { acceptAssessed } from './create-access.ts';

export interface ResubmitCreationDeps extends AssessCreationDeps, ResubmitDeps, DeedDeps {
  readonly accesses: AssessCreationDeps['accesses'] & ResubmitDeps['accesses'];
  /** A4: by which the record is committed to the card. */
  readonly salting: Salting;
}

export interface ResubmitCreationCommand extends ResubmitCommand {
  readonly input: CreationInput;
  readonly acknowledge: readonly WarningCode[];
}

/**
 * Submits a creation that was sent back anew, whole, by the very rules of a submission (V17). One transaction with the
 * access, which awaits its validation again; who is asked by mail follows from the table's stream.
 *
 * @throws what `createAccess` does; `stale-write`, `wrong-status` unless it is to be corrected.
 */
export const resubmitCreation =
  (deps: ResubmitCreationDeps) =>
  ({ who, requestId, ifMatch, input, acknowledge }: ResubmitCreationCommand): Promise<Reopened> =>
    retryOnConflict(async () => {
      const { request, access } = await requestWithAccess(deps, requestId);
      const assessed = await assess(deps)(who, input, { request, access });
      const { firm, validators, validatorsInAll, companyIds } = assessed;
      // Input comes before state.
      if (assessed.errors.length === 0) requireResubmittable(request, ifMatch);
      const after = amended(access, acceptAssessed(assessed, acknowledge));
      const deed = deedBy(deps, who, { action: 'request-resubmitted', to: access, requestId });
      const { accessId, firmId, card: n, person } = after;
      const card = n === access.card ? undefined : committed({ accessId, firmId, n, ...person }, deps.salting);
      return submitAnew(deps, {
        ...{ request, who, firm, at: deed.at },
        content: {
          ...{ companyId: after.companyId, clientType: after.clientType, dossierIds: dossierIdsOf(after) },
          asks: { dossiers: after.dossiers, modules: after.modules, companyIds: [...companyIds] },
          corrections: creationCorrections(access, after),
          // V1: the stricter of what held whenever it was submitted.
          fourEyes: request.fourEyes || firm.fourEyes,
          ...{ askedOf: validators.map(staffDoer), validatorsInAll },
        },
        keep: (next) =>
          deps.resubmissions.creation({
            ...{ before: request, after: next, access: { before: access, after } },
            deed: { ...deed, card },
          }),
      });
    });

/** C9: the access as it is asked for now; its person has another card where they are told otherwise. */
function amended(access: KnownAccess, creation: Creation): KnownAccess {
  const card = access.card + (samePerson(access.person, creation.person) ? 0 : 1);
  return { ...access, endsAt: undefined, ...creation, status: 'pending_validation', card };
}
