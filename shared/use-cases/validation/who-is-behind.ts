import type { AbsenceRepository } from '../../data/absences.ts';
import type { ValidatorRepository } from '../../data/validators.ts';
import { isAway, type Delegation } from '../../domain/absence.ts';
import type { ToDecide } from '../../domain/authority.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import { standsInFor } from '../../domain/presence.ts';

export interface WhoIsBehindDeps {
  readonly absences: Pick<AbsenceRepository, 'delegatedTo'>;
  readonly validators: Pick<ValidatorRepository, 'collaborators'>;
}

/** How many of each are looked at: what a decision reads and keeps has an end, whomever a whole firm may name. */
const atMost = 100;

/**
 * V15: those who are away and may have somebody stand in for them: who named them, and who named one of those. One query
 * where nobody did; the chain is then read from the far end, by rows that may be a moment old, and each of them as they are.
 * So an absence that is set or ended at the very moment counts as it was read: nothing is decided by it.
 */
export const whoIsBehind =
  ({ absences, validators }: WhoIsBehindDeps) =>
  async (collaboratorId: string, at: Date): Promise<Collaborator[]> => {
    const named = namedNow(await absences.delegatedTo(collaboratorId), at).slice(0, atMost);
    if (named.length === 0) return [];
    const [nearest, rows] = await Promise.all([
      validators.collaborators(named),
      Promise.all(named.map((id) => absences.delegatedTo(id))),
    ]);
    const further = namedNow(rows.flat(), at).filter((id) => id !== collaboratorId && !named.includes(id));
    return [...nearest, ...(further.length === 0 ? [] : await validators.collaborators(further.slice(0, atMost)))];
  };

export interface InWhosePlaceDeps extends WhoIsBehindDeps {
  readonly now: () => Date;
}

/** V15: of a request, as it stands, those in whose place somebody would decide it. */
export type ForWhom = (asked: ToDecide, firm: Pick<Firm, 'fourEyes'>) => Collaborator[];

/**
 * V15: reads for whom somebody would decide at this moment, request by request, as a decision does: so whoever is asked in the
 * place of others is told of the very people that the decision will name.
 */
export const inWhosePlace =
  (deps: InWhosePlaceDeps) =>
  async (who: Collaborator): Promise<ForWhom> => {
    const at = deps.now();
    const behind = await whoIsBehind(deps)(who.collaboratorId, at);
    return (asked, { fourEyes }) => standsInFor(who, behind, { asked, fourEyes, at });
  };
export type InWhosePlace = ReturnType<typeof inWhosePlace>;

const namedNow = (delegations: readonly Delegation[], at: Date): string[] => [
  ...new Set(delegations.filter((absence) => isAway({ absence }, at)).map(({ absentId }) => absentId)),
];
