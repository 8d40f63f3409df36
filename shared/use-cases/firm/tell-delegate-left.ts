import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository } from '../../data/names.ts';
import { presentAbsence } from '../../domain/absence.ts';
import type { DelegateLeft } from '../../domain/delegate-left.ts';
import { nameOfIn } from '../../domain/names.ts';
import { delegateLeftLetter } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface TellDelegateLeftDeps {
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly names: Pick<NameRepository, 'names'>;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/** V15: tells one of the staff, while they are not back, that their delegate has left. Run again, it tells once. */
export const tellDelegateLeft =
  (deps: TellDelegateLeftDeps) =>
  async ({ mail, mailRequestId, firmId, collaboratorId, delegateId }: DelegateLeft): Promise<void> => {
    const delegate = { kind: 'collaborator', id: delegateId } as const;
    const [firm, absent, names] = await Promise.all([
      deps.firms.firm(firmId),
      deps.firms.collaborator(collaboratorId),
      deps.names.names([delegate]),
    ]);
    const absence = absent?.status === 'active' ? presentAbsence(absent, deps.now()) : undefined;
    if (!firm || !absent || !absence) return;
    const letter = delegateLeftLetter(firm, absent, { absence, delegateName: nameOfIn(names)(delegate) });
    const id = { personId: collaboratorId, mail: `${mail}#${mailRequestId}` } as const;
    await deps.sendOnce(id, () => Promise.resolve(letter));
  };
