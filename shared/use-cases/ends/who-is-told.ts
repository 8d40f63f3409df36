import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import { dossierIdsOf, type Access } from '../../domain/access.ts';
import { accessAt } from '../../domain/end-date.ts';
import { staffDoer } from '../../domain/people.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';

export interface WhoIsToldDeps {
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly accesses: Pick<AccessRepository, 'access'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly chooseValidators: ChooseValidators;
  readonly now: () => Date;
}

/**
 * L7: who is told of an end beside the person: who asked for the access or, where they are gone, whom V10 would ask about a
 * change of it.
 */
export async function whoIsToldOfEnd(deps: WhoIsToldDeps, access: Access): Promise<readonly Doer[]> {
  const { createdBy, firmId, accessId } = access;
  if (await isThere(deps, createdBy)) return [createdBy];
  const firm = await deps.firms.firm(firmId);
  if (!firm) return [];
  const dossierIds = dossierIdsOf(access);
  const asking = {
    ...{ kind: 'change' as const, firmId, createdBy, fourEyes: firm.fourEyes, turn: accessId },
    ...{ dossierIds, left: [...(await deps.leftDossiers.among(dossierIds))] },
  };
  return (await deps.chooseValidators(asking, firm)).validators.map(staffDoer);
}

async function isThere({ firms, accesses, now }: WhoIsToldDeps, { kind, id }: Doer): Promise<boolean> {
  if (kind === 'collaborator') return (await firms.collaborator(id))?.status === 'active';
  const creator = await accesses.access(id);
  return creator !== undefined && accessAt(creator, now().toISOString()).status === 'active';
}
