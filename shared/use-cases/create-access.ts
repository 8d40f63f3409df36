import type { CompanyRepository } from '../data/companies.ts';
import type { FirmRepository } from '../data/firms.ts';
import type { Receipt } from '../data/receipts.ts';
import type { RequestRepository, Submission } from '../data/requests.ts';
import type { Access } from '../domain/access.ts';
import { acceptCreation, assessCreation, type CreationContext, type CreationInput } from '../domain/creation.ts';
import { DomainError } from '../domain/error.ts';
import type { Firm } from '../domain/firm.ts';
import { actorOf, type Staff } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { refusalToDecide } from '../domain/validation.ts';
import { isId, type Actor, type WarningCode } from '../domain/vocabulary.ts';

export interface CreateAccessDeps extends Pick<CreationContext, 'parsePhone' | 'hostParts'> {
  readonly firms: Pick<FirmRepository, 'settings' | 'validators'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly requests: Pick<RequestRepository, 'submit'>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

export interface CreateAccessCommand {
  readonly creator: Staff;
  readonly input: CreationInput;
  readonly acknowledge: readonly WarningCode[];
  readonly receipt?: Receipt<Submission> | undefined;
}

/**
 * Submits an access (step 6): held for validation, it gives nothing yet (C9). One transaction; the mails and the
 * execution follow from the table's stream.
 *
 * @throws the refusals of C1–C8, `warnings-not-acknowledged`, `no-validator` (V1), `request-in-progress`.
 */
export const createAccess =
  ({ firms, companies, requests, now, newId, after, ...parsers }: CreateAccessDeps) =>
  async ({ creator, input, acknowledge, receipt }: CreateAccessCommand): Promise<Submission> => {
    const ids = input.dossiers.map(({ dossierId }) => dossierId).filter(isId);
    const { companyId } = input.identity;
    const [{ firm, catalogue }, found, validators] = await Promise.all([
      firms.settings(creator.firmId),
      companies.withDossiers(isId(companyId) ? companyId : undefined, ids),
      firms.validators(creator.firmId),
    ]);
    const at = now();
    const context = { firm, catalogue, ...found, portfolio: creator.portfolio, now: at, ...parsers };
    const creation = acceptCreation(assessCreation(input, context), acknowledge);

    const createdBy = actorOf(creator);
    const dossierIds = creation.dossiers.map(({ dossierId }) => dossierId);
    const askedOf = whoMayDecide(validators, { firm, createdBy, dossierIds });
    if (askedOf.length === 0) throw new DomainError('no-validator');

    const expiresAt = after(at, firm.expireAfter).toISOString();
    const common = {
      accessId: newId(),
      requestId: newId(),
      firmId: firm.firmId,
      version: 1,
      createdAt: at.toISOString(),
      createdBy,
    };
    const access: Access = { ...common, ...creation, status: 'pending_validation' };
    const request: Request = {
      ...common,
      kind: 'creation',
      status: 'open',
      companyId: creation.identity.companyId,
      clientType: creation.identity.clientType,
      dossierIds,
      askedOf,
      expiresAt,
      remindersSent: 0,
      course: {},
      run: 1,
    };
    await requests.submit({ access, request }, submitted(access, newId()), receipt);
    return { access, request };
  };

/** V1: those of the validators who may decide this. */
export function whoMayDecide(
  validators: Awaited<ReturnType<FirmRepository['validators']>>,
  { firm, createdBy, dossierIds }: { firm: Firm; createdBy: Actor; dossierIds: readonly string[] },
): Actor[] {
  const asked = { firmId: firm.firmId, createdBy, dossierIds };
  return validators
    .filter((validator) => refusalToDecide(validator, asked, firm.fourEyes) === undefined)
    .map(({ collaboratorId, name }) => ({ id: collaboratorId, name }));
}

const submitted = (access: Access, auditId: string) => ({
  auditId,
  firmId: access.firmId,
  at: access.createdAt,
  by: access.createdBy,
  action: 'access-submitted' as const,
  changes: [
    { field: 'status', from: null, to: access.status },
    { field: 'identity', from: null, to: access.identity },
    { field: 'dossiers', from: null, to: access.dossiers },
    { field: 'modules', from: null, to: access.modules },
    { field: 'acknowledged', from: null, to: access.acknowledged },
  ],
});
