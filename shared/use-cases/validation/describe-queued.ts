import type { Behind, Desk } from '../../data/queue.ts';
import { decider, mayReachDossier } from '../../domain/authority.ts';
import { accessAt } from '../../domain/end-date.ts';
import type { Request } from '../../domain/request.ts';
import { erasedDetails } from '../mail/erased-details.ts';
import { pointedOut, type QuestionDescription } from './describe-decision.ts';
import { isOutOfTime } from '../../domain/validation.ts';
import { inWords, type DescribedDossier } from './describe-request.ts';

export interface QueuedDescription extends QuestionDescription {
  /** L7: whether it can only be rejected or sent back by now. */
  readonly ended: boolean;
}

/**
 * V20: a request among others of a queue, in the words of its own page, from what was read for all of them at once. Not shown
 * here, but on its own page: what its access opens already beside what is asked for, who else of its company has an access,
 * who is alike (C12), and in whose place its reader is asked (V15). Undefined of one whose access is not there.
 */
export function describeQueued(
  request: Request,
  { firm, catalogue }: Pick<Desk, 'firm' | 'catalogue'>,
  { accesses, details, before, version, names }: Behind,
  at: string,
): QueuedDescription | undefined {
  const { accessId, requestId, corrections } = request;
  const shown = accesses.get(accessId);
  if (!shown) return undefined;
  const viewer = decider(request);
  const described = (dossierId: string): DescribedDossier => {
    const dossier = names.dossiers.get(dossierId);
    const companyId = dossier?.companyId ?? request.companyId;
    return {
      ...{ dossierId, name: dossier?.name ?? dossierId, companyId },
      companyName: names.companies.get(companyId)?.name ?? '',
      reached: mayReachDossier(viewer, dossier),
    };
  };
  const ofCard = (n: number | undefined) => (n === undefined ? {} : (version(accessId, n) ?? {}));
  const matter = inWords(request, {
    ...{ firm, catalogue, viewer, described, named: names },
    access: accessAt({ ...shown, person: shown.person ?? erasedDetails(firm.language) }, at),
    isErased: shown.person === undefined,
    details: details.get(requestId) ?? {},
    former: {
      versions: { from: ofCard(corrections?.cards?.from), to: ofCard(corrections?.cards?.to) },
      askedBefore: before.get(requestId) ?? {},
    },
    companyName: (companyId) => names.companies.get(companyId)?.name ?? '',
    present: request.kind === 'creation' ? shown.dossiers : [],
  });
  return { ...matter, ...pointedOut(matter), ended: isOutOfTime(shown, request, at) };
}
