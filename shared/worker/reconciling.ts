import { uuidv7 } from 'uuidv7';
import { absenceRepository } from '../data/absences.ts';
import { accessMoveRepository } from '../data/access-moves.ts';
import { accessRepository } from '../data/accesses.ts';
import { allFirms } from '../data/all-firms.ts';
import { backlogRepository } from '../data/backlog.ts';
import type { Table } from '../data/client.ts';
import { digestRepository } from '../data/digests.ts';
import { dueTimerRepository } from '../data/due-timers.ts';
import { endRepository } from '../data/ends.ts';
import { firmRepository } from '../data/firms.ts';
import { leftDossierRepository } from '../data/left-dossiers.ts';
import { linkRepository } from '../data/links.ts';
import { openingRepository } from '../data/openings.ts';
import { overdueRequestRepository } from '../data/overdue-requests.ts';
import { reconcileMarkRepository } from '../data/reconcile-marks.ts';
import { requestRepository } from '../data/requests.ts';
import { seenOwnerRepository } from '../data/seen-owners.ts';
import { unfollowedRepository } from '../data/unfollowed.ts';
import { validatorRepository } from '../data/validators.ts';
import type { Via } from '../domain/audit-entry.ts';
import type { FindExecution, StartExecution } from '../services/executions.ts';
import { salting } from '../services/salting.ts';
import type { SignInService } from '../services/sign-ins.ts';
import { actOnTimer } from '../use-cases/ends/act-on-timer.ts';
import { everySignIn } from '../use-cases/reconcile/every-sign-in.ts';
import { lostDigests } from '../use-cases/reconcile/lost-digests.ts';
import { lostRequests } from '../use-cases/reconcile/lost-requests.ts';
import { openingsUnnoted } from '../use-cases/reconcile/openings-unnoted.ts';
import { overdueTimers } from '../use-cases/reconcile/overdue-timers.ts';
import type { ReconcileDeps } from '../use-cases/reconcile/reconcile.ts';
import { requestsOutOfTime } from '../use-cases/reconcile/requests-out-of-time.ts';
import { unfollowedChanges } from '../use-cases/reconcile/unfollowed-changes.ts';
import { unsentMails } from '../use-cases/reconcile/unsent-mails.ts';
import { alignSignIn } from '../use-cases/sign-in/align-sign-in.ts';
import { chooseValidators } from '../use-cases/validation/choose-validators.ts';
import { expireRequest } from '../use-cases/validation/expire-request.ts';
import { redriveRequest } from '../use-cases/validation/redrive-request.ts';

export interface Reconciling {
  readonly table: Table;
  readonly findExecution: FindExecution;
  readonly startExecution: StartExecution;
  readonly signIns: Pick<
    SignInService,
    'look' | 'find' | 'whoIsAt' | 'suspend' | 'resume' | 'close' | 'closeStray' | 'rename'
  >;
  readonly now: () => Date;
  readonly via: Via;
  readonly nextDailyMail: (from: Date) => Date;
  /** As many sign-ins as are looked at in a run. */
  readonly atMost: number;
}

/** What reconciliation is made of, on the schedule and by hand: each finder with the use case that repairs what it finds. */
export function reconcilingDeps(of: Reconciling): Pick<ReconcileDeps, 'firms' | 'marks' | 'finders' | 'now'> {
  const { table, findExecution, now, atMost } = of;
  const deps = {
    ...{ ...of, salting, newId: uuidv7 },
    absences: absenceRepository(table),
    accesses: accessRepository(table),
    requests: requestRepository(table),
    firms: firmRepository(table),
    moves: accessMoveRepository(table),
    backlog: backlogRepository(table),
    overdue: overdueRequestRepository(table),
    unfollowed: unfollowedRepository(table),
    owners: seenOwnerRepository(table),
    links: linkRepository(table),
    openings: openingRepository(table),
    leftDossiers: leftDossierRepository(table),
    timers: dueTimerRepository(table),
    ends: endRepository(table),
    chooseValidators: chooseValidators({ validators: validatorRepository(table), now }),
  };
  const redrive = redriveRequest(deps);
  const looking = { ...deps, align: alignSignIn(deps) };
  return {
    firms: () => allFirms(table),
    marks: reconcileMarkRepository(table),
    now,
    finders: {
      first: [
        overdueTimers({ ...deps, act: actOnTimer({ ...deps, via: 'timer' }) }),
        unsentMails(deps),
        lostDigests({ digests: digestRepository(table, uuidv7) }),
        openingsUnnoted(deps),
      ],
      ofFirm: [
        requestsOutOfTime({ ...deps, expire: expireRequest(deps) }),
        lostRequests({ ...deps, findExecution, redrive }),
        unfollowedChanges(looking),
      ],
      last: [everySignIn({ ...looking, atMost })],
    },
  };
}
