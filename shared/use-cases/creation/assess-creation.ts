import type { AccessRepository } from '../../data/accesses.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { KnownAccess } from '../../domain/access.ts';
import { mayNameDossier } from '../../domain/authority.ts';
import { assessCreation, type Assessment } from '../../domain/creation.ts';
import type { CreationContext, CreationInput } from '../../domain/creation-input.ts';
import { emailKeyOf, readEmail } from '../../domain/email.ts';
import type { Firm, Module } from '../../domain/firm.ts';
import { doerOf, type Collaborator, type Person } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { mayHaveUser } from '../../domain/tally.ts';
import { isId } from '../../domain/vocabulary.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';

export interface AssessCreationDeps extends Pick<CreationContext, 'readPhone' | 'hostParts' | 'hostToUnicode'> {
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly accesses: Pick<AccessRepository, 'addressAndTally'>;
  readonly chooseValidators: ChooseValidators;
  readonly now: () => Date;
}

/** What stands in the way of a creation; its code is a field's and a problem's. */
export interface Obstacle {
  readonly pointer: string;
  readonly code: 'email-taken' | 'company-needs-client-admin' | 'no-validator';
}

/** A creation held against every rule, with what it is held against at this moment. */
export interface AssessedCreation extends Assessment {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  /** The companies of the dossiers asked for, as far as these lie within reach. */
  readonly companyIds: readonly string[];
  /** What blocks it although nothing in it is wrong: C1, C5, V1. */
  readonly obstacles: readonly Obstacle[];
  /** V10: who will be asked to validate it. */
  readonly validators: readonly Collaborator[];
  /** V10: how many may decide; undefined: more than 100. */
  readonly validatorsInAll: number | undefined;
}

/** V17: the creation that was sent back, which is asked for otherwise. */
export interface Amended {
  readonly request: Request;
  readonly access: KnownAccess;
}

/** Reads all that a creation is held against, chooses who would be asked (V10), and applies the rules. Keeps nothing. */
export const assess =
  ({ firms, companies, accesses, chooseValidators, now, ...parsers }: AssessCreationDeps) =>
  async (creator: Person, input: CreationInput, amended?: Amended): Promise<AssessedCreation> => {
    const companyId = isId(input.identity?.companyId ?? '') ? input.identity?.companyId : undefined;
    const dossierIds = (input.dossiers ?? []).slice(0, 100).map(({ dossierId }) => dossierId);
    const read = readEmail(input.identity?.email ?? '', parsers.hostToUnicode);
    const emailKey = 'address' in read ? read.address.key : undefined;
    const [{ firm, catalogue }, found, { counts, taken }] = await Promise.all([
      firms.settings(creator.firmId),
      companies.withDossiers(companyId, dossierIds.filter(isId)),
      accesses.addressAndTally(companyId, emailKey),
    ]);
    const assessment = assessCreation(input, { firm, catalogue, ...found, creator, now: now(), ...parsers });
    const known = dossierIds.filter((dossierId) => mayNameDossier(creator, dossierId, found.dossiers.get(dossierId)));
    const asked = {
      firmId: firm.firmId,
      fourEyes: firm.fourEyes || amended?.request.fourEyes === true,
      createdBy: amended?.request.createdBy ?? doerOf(creator),
      resubmittedBy: doerOf(creator),
      dossierIds: [...new Set(known)],
    };
    // It is held by what is amended.
    const isOwnAddress = amended && emailKeyOf(amended.access.person.email) === emailKey;
    // The same for a preview and the submission, so that the one tells who the other asks.
    const turn = `${emailKey ?? ''}#${known[0] ?? ''}`;
    const { validators, inAll } = await chooseValidators({ ...asked, turn }, firm);
    const clientType = input.identity?.clientType;
    return {
      ...assessment,
      firm,
      catalogue,
      companyIds: [...new Set(known.flatMap((dossierId) => found.dossiers.get(dossierId)?.companyId ?? []))],
      validators,
      validatorsInAll: inAll,
      obstacles: [
        ...(taken && !isOwnAddress ? [{ pointer: '/identity/email', code: 'email-taken' as const }] : []),
        ...(assessment.company && clientType === 'client_user' && !mayHaveUser(counts)
          ? [{ pointer: '/identity/clientType', code: 'company-needs-client-admin' as const }]
          : []),
        // Without a dossier, whoever holds a list is not found by it yet.
        ...(known.length > 0 && validators.length === 0 ? [{ pointer: '', code: 'no-validator' as const }] : []),
      ],
    };
  };
