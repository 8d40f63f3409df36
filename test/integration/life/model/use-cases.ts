import { uuidv7 } from 'uuidv7';
import { askedMailRepository } from '../../../../shared/data/asked-mails.ts';
import type { Table } from '../../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../../shared/data/collaborators.ts';
import { invitationRepository } from '../../../../shared/data/invitations.ts';
import { reopeningRepository } from '../../../../shared/data/reopenings.ts';
import { signInDayRepository } from '../../../../shared/data/sign-in-days.ts';
import type { SignInService } from '../../../../shared/services/sign-ins.ts';
import { reachSignIn } from '../../../../shared/use-cases/accesses/reach-sign-in.ts';
import { reachToMove } from '../../../../shared/use-cases/accesses/reach-to-move.ts';
import { resendAccessInvitation } from '../../../../shared/use-cases/accesses/resend-access-invitation.ts';
import { changeCollaborator } from '../../../../shared/use-cases/firm/change-collaborator.ts';
import { removeCollaborator } from '../../../../shared/use-cases/firm/remove-collaborator.ts';
import { choosePassword, openPasswordLink } from '../../../../shared/use-cases/sign-in/choose-password.ts';
import { noteSignIn } from '../../../../shared/use-cases/sign-in/note-sign-in.ts';
import { reopenSignIn } from '../../../../shared/use-cases/sign-in/reopen-sign-in.ts';
import { requestReopening } from '../../../../shared/use-cases/sign-in/request-reopening.ts';
import { cancelRequest } from '../../../../shared/use-cases/validation/cancel-request.ts';
import { decideRequest } from '../../../../shared/use-cases/validation/decide-request.ts';
import { reachToCancel, reachToDecide, reachToUndo } from '../../../../shared/use-cases/validation/show-request.ts';
import { office, signInsInMemory } from '../../../support/office.ts';
import { sweeping } from '../../ends/support.ts';

/** The use cases as the functions put them together, each with what its endpoint finds first. */
export function useCases(table: Table, now: () => Date, signIns: SignInService) {
  const at = office(table, now, { ...signInsInMemory(), ...signIns });
  const via = 'api' as const;
  const collaborators = collaboratorRepository(table);
  const deps = { ...at, newId: uuidv7, via, reopenings: reopeningRepository(table) };
  // Nobody waits: whoever has the sign-in has it, or has been broken off.
  const passwords = { ...deps, signIns, pause: () => Promise.resolve() };
  return {
    ...at,
    toDecide: reachToDecide(deps),
    toCancel: reachToCancel(deps),
    toUndo: reachToUndo(deps),
    decideRequest: decideRequest(deps),
    cancelRequest: cancelRequest(deps),
    toErase: reachToMove(deps),
    collaborator: collaborators.collaborator,
    changeCollaborator: changeCollaborator({ ...deps, collaborators }),
    removeCollaborator: removeCollaborator({ ...deps, collaborators }),
    toReopen: reachSignIn(deps),
    requestReopening: requestReopening(deps),
    reopenSignIn: reopenSignIn(deps),
    resend: resendAccessInvitation({
      ...deps,
      askedMails: askedMailRepository(table),
      invitations: invitationRepository(table),
    }),
    openPasswordLink: openPasswordLink(passwords),
    choosePassword: choosePassword(passwords),
    noteSignIn: noteSignIn({
      ...{ days: signInDayRepository(table), now, withinMs: 60_000 },
      countMissed: (error) => {
        throw error;
      },
    }),
    sweep: async () => {
      const { sweep, failed } = sweeping(table, { now });
      await sweep();
      const [first] = failed;
      if (first) throw first.error;
    },
  };
}
