import type { DraftKey } from '../../data/drafts.ts';
import type { NameRepository } from '../../data/names.ts';
import type { Receipt } from '../../data/receipts.ts';
import type { RequestRepository, Submission } from '../../data/requests.ts';
import { dossierIdsOf, type KnownAccess } from '../../domain/access.ts';
import { committed, type Salting } from '../../domain/commitment.ts';
import { acceptCreation, type Creation } from '../../domain/creation.ts';
import type { CreationInput } from '../../domain/creation-input.ts';
import { DomainError } from '../../domain/error.ts';
import { doersOfRequest, namedByAccess, type NamesFor } from '../../domain/names.ts';
import { doerOf, staffDoer, type Person } from '../../domain/people.ts';
import { openRequest } from '../../domain/request.ts';
import type { WarningCode } from '../../domain/vocabulary.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import { assess, type AssessCreationDeps, type AssessedCreation } from './assess-creation.ts';

export interface CreateAccessDeps extends AssessCreationDeps, DeedDeps {
  readonly requests: Pick<RequestRepository, 'submit'>;
  readonly names: Pick<NameRepository, 'namesFor'>;
  readonly withinRate: WithinRate;
  /** A4: by which the record is committed to the card. */
  readonly salting: Salting;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

/** What was submitted, with the names that its creator may read: the reply is kept with it, and a replay gets it again. */
export interface NamedSubmission extends Submission {
  readonly names: NamesFor;
}

export interface CreateAccessCommand {
  readonly creator: Person;
  readonly input: CreationInput;
  readonly acknowledge: readonly WarningCode[];
  readonly receipt?: Receipt<NamedSubmission> | undefined;
}

/**
 * Submits an access (step 6): held for validation, it gives nothing yet (C9). One transaction; the mails and the
 * execution follow from the table's stream.
 *
 * @throws the refusals of C1–C8 and P2–P3, `warnings-not-acknowledged`, `no-validator` (V1), `request-in-progress`,
 * `too-many-requests` (F3).
 */
export const createAccess =
  (deps: CreateAccessDeps) =>
  async ({ creator, input, acknowledge, receipt }: CreateAccessCommand): Promise<NamedSubmission> => {
    const assessed = await assess(deps)(creator, input);
    return submit(deps, { creator, assessed, acknowledge, receipt });
  };

type SubmitDeps = Pick<
  CreateAccessDeps,
  'requests' | 'names' | 'withinRate' | 'salting' | 'now' | 'newId' | 'via' | 'after'
>;

export interface SubmitCommand extends Omit<CreateAccessCommand, 'input'> {
  readonly assessed: AssessedCreation;
  /** The draft that the submission uses up. */
  readonly draft?: DraftKey | undefined;
}

/** What both ways of creating, at once and from a draft, end in. */
export async function submit(
  { requests, names, withinRate, salting, now, newId, via, after }: SubmitDeps,
  { creator, assessed, acknowledge, receipt, draft }: SubmitCommand,
): Promise<NamedSubmission> {
  const { firm, validators, validatorsInAll } = assessed;
  const creation = acceptAssessed(assessed, acknowledge);
  const at = now();
  const made = { requestId: newId(), createdAt: at.toISOString(), createdBy: doerOf(creator) };
  const { firmId } = firm;
  const access: KnownAccess = {
    ...{ ...made, accessId: newId(), firmId, version: 1, card: 1 },
    ...{ ...creation, status: 'pending_validation' },
  };
  const card = committed({ accessId: access.accessId, firmId, n: access.card, ...creation.person }, salting);
  const request = openRequest({
    ...{ ...made, access, kind: 'creation', dossierIds: dossierIdsOf(creation), askedOf: validators.map(staffDoer) },
    ...{ validatorsInAll, fourEyes: firm.fourEyes },
    asks: { dossiers: access.dossiers, modules: access.modules, companyIds: [...assessed.companyIds] },
    expiresAt: after(at, firm.expireAfter).toISOString(),
  });
  const { requestId } = request;
  const deed = { ...deedBy({ now: () => at, newId, via }, creator, { action: 'access-submitted', requestId }), card };
  const named = {
    names: await names.namesFor(creator, [...namedByAccess(creator, access), ...doersOfRequest(request)]),
  };
  const stored = receipt && { ...receipt, render: (kept: Submission) => receipt.render({ ...kept, ...named }) };
  const kept = await withinRate(creator, () => requests.submit({ access, request }, { deed, receipt: stored, draft }));
  return { ...kept, ...named };
}

/** Gives the creation, unless it is refused or something stands in its way. @throws what a submission is refused with. */
export function acceptAssessed(assessed: AssessedCreation, acknowledge: readonly WarningCode[]): Creation {
  const { obstacles, errors } = assessed;
  const [obstacle] = obstacles;
  if (errors.length === 0 && obstacle) throw new DomainError(obstacle.code, { errors: withPointer(obstacles) });
  return acceptCreation(assessed, acknowledge);
}

const withPointer = (errors: AssessedCreation['obstacles']) => errors.filter(({ pointer }) => pointer !== '');
