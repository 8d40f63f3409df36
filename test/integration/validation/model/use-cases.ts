import { uuidv7 } from 'uuidv7';
import type { Task, TaskInput } from '../../../../shared/contract/tasks.ts';
import type { Table } from '../../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../../shared/data/collaborators.ts';
import { digestRepository } from '../../../../shared/data/digests.ts';
import { invitationRepository } from '../../../../shared/data/invitations.ts';
import { linkRepository } from '../../../../shared/data/links.ts';
import { mailRepository } from '../../../../shared/data/mails.ts';
import { longDueMs } from '../../../../shared/domain/reconciliation.ts';
import { nextDailyMail, nextReminder } from '../../../../shared/parsers/time.ts';
import type { Letter } from '../../../../shared/services/mailer.ts';
import type { SignInService } from '../../../../shared/services/sign-ins.ts';
import { newToken } from '../../../../shared/services/tokens.ts';
import { dropDelegate } from '../../../../shared/use-cases/firm/drop-delegate.ts';
import { followCollaborator } from '../../../../shared/use-cases/firm/follow-collaborator.ts';
import { mintLink } from '../../../../shared/use-cases/mail/mint-link.ts';
import { sendOnce } from '../../../../shared/use-cases/mail/send-once.ts';
import { reconcile } from '../../../../shared/use-cases/reconcile/reconcile.ts';
import { askValidators } from '../../../../shared/use-cases/validation/ask-validators.ts';
import { awaitCorrection } from '../../../../shared/use-cases/validation/await-correction.ts';
import { followRequest } from '../../../../shared/use-cases/validation/follow-request.ts';
import { followStaff } from '../../../../shared/use-cases/validation/follow-staff.ts';
import { invitePerson } from '../../../../shared/use-cases/validation/invite-person.ts';
import { planRound } from '../../../../shared/use-cases/validation/plan-round.ts';
import { redriveRequest } from '../../../../shared/use-cases/validation/redrive-request.ts';
import { tellCreator, tellOfOrphan } from '../../../../shared/use-cases/validation/tell-creator.ts';
import { tellOfLeaver } from '../../../../shared/use-cases/validation/tell-of-leaver.ts';
import { wakeRequest } from '../../../../shared/use-cases/validation/wake-request.ts';
import { reconcilingDeps } from '../../../../shared/worker/reconciling.ts';
import { office } from '../../../support/office.ts';
import { waysToDecide } from '../../../support/ways-to-decide.ts';
import { requested } from '../../staff/requested.ts';
import { administration } from '../../staff/support.ts';
import type { Machine } from './machine.ts';

/** What of the world is not in the table. */
export interface Outside {
  readonly signIns: SignInService;
  readonly executions: {
    readonly answerTask: Machine['answer'];
    readonly startExecution: Machine['start'];
    readonly findExecution: Machine['find'];
  };
  readonly send: (letter: Letter, id: unknown) => Promise<string>;
}

/** The use cases of validation, as the functions put them together. */
export function useCases(table: Table, now: () => Date, outside: Outside) {
  const deps = depsOf(table, now, outside);
  const staff = administration(table, {}, undefined, now);
  const { sendOnce, mint, signIns, executions } = deps;
  const byReader = { ...staff, ...deps, via: 'workflow' as const };
  const report = (_found: unknown, repair: unknown, error: unknown) => {
    if (repair === 'failed') throw error;
  };
  const finding = { table, now, nextDailyMail, signIns, ...executions, via: 'timer' as const, atMost: 1000 };
  return {
    ...{ use: deps.use, staff, ways: waysToDecide(table, deps.use) },
    ...{ workers: workersOf(deps), redrive: redriveRequest(deps) },
    follow: {
      ...{ request: followRequest(deps), staff: followStaff({ ...deps, wake: wakeRequest(deps) }) },
      ...{ collaborator: followCollaborator(byReader), drop: dropDelegate(byReader) },
      leaver: tellOfLeaver({ ...deps, tellOfOrphan: tellOfOrphan(deps) }),
      mailRequest: requested(table, { ...staff, sendOnce, mint }),
    },
    reconcile: reconcile({ ...reconcilingDeps(finding), olderThan: longDueMs, repairs: true, report }),
  };
}

function depsOf(table: Table, now: () => Date, { signIns, executions, send }: Outside) {
  const use = office(table, now, signIns);
  const countPossibleDuplicate = () => undefined;
  return {
    ...{ ...use, ...executions, use, signIns, executions, nextReminder },
    collaborators: collaboratorRepository(table),
    digests: digestRepository(table, uuidv7),
    invitations: invitationRepository(table),
    mint: mintLink({ links: linkRepository(table), now, newToken, apiUrl: 'https://api.example' }),
    countPossibleDuplicate,
    sendOnce: sendOnce({
      ...{ mails: mailRepository(table), now, countPossibleDuplicate },
      ...{ send, countRefused: () => undefined },
    }),
  };
}

type Workers = { readonly [T in Task]?: (input: TaskInput<T>) => Promise<unknown> };

/** What the state machine calls. */
function workersOf(deps: ReturnType<typeof depsOf>): Workers {
  const { use, requests, now } = deps;
  const by = { ...deps, via: 'workflow' as const };
  const submissionOf = (requestId: string) => ({ request: { requestId } }) as never;
  return {
    'next-round': planRound(by),
    'ask-validators': askValidators(by),
    'await-correction': awaitCorrection(by),
    'expire-request': ({ requestId, expiresAt }) => use.expire(submissionOf(requestId), expiresAt),
    'open-sign-in': ({ requestId }) => use.openSignIn(submissionOf(requestId)),
    'activate-access': ({ requestId }) => use.activate(submissionOf(requestId)),
    'invite-person': ({ requestId }) => invitePerson(by)(requestId),
    'tell-creator': ({ requestId }) => tellCreator(by)(requestId),
    'mark-stuck': ({ requestId, failedState, error }) =>
      requests.markStuck(requestId, { step: failedState, error }, now().toISOString()),
  };
}
