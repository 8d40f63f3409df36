import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import { decidingDossiers } from '../../domain/authority.ts';
import type { Request } from '../../domain/request.ts';

/**
 * V1: a request with the dossiers that decide who may decide it, as they stand at this moment: of a change, those of the
 * access that the firm still has.
 */
export async function asItStands(
  leftDossiers: Pick<LeftDossierRepository, 'among'>,
  request: Request,
): Promise<Request> {
  if (request.kind !== 'change') return request;
  const left = [...(await leftDossiers.among(request.dossierIds))];
  return { ...request, dossierIds: [...decidingDossiers({ ...request, left })] };
}
