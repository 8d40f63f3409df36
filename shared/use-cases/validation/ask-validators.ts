import type { TaskInput } from '../../contract/tasks.ts';
import type { DigestRepository } from '../../data/digests.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { mayBeForgotten, type DueKind } from '../../domain/digest.ts';
import { DomainError } from '../../domain/error.ts';
import type { Collaborator } from '../../domain/people.ts';
import { onceFor, type Request } from '../../domain/request.ts';
import { asksOf, concernsAdministrators, outcomeOf, type RoundAsks, type RoundGiven } from '../../domain/round-asks.ts';
import type { AnswerTask } from '../../services/executions.ts';
import { validationLetter, type AskingLetterDeps } from '../mail/letters.ts';
import { paced } from '../mail/paced.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { asItStands } from './as-it-stands.ts';
import { chooseAdministrators, type ChooseAdministratorsDeps } from './choose-administrators.ts';
import { confirmValidators, type ChooseValidatorsDeps } from './choose-validators.ts';
import type { DescribeQuestion } from './describe-decision.ts';
import { requireRequest } from './require-request.ts';

export interface AskValidatorsDeps extends AskingLetterDeps, ChooseValidatorsDeps, ChooseAdministratorsDeps {
  readonly validators: ChooseValidatorsDeps['validators'] & ChooseAdministratorsDeps['validators'];
  readonly requests: Pick<RequestRepository, 'request' | 'keepTaskToken' | 'keepAsked'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly digests: Pick<DigestRepository, 'digest' | 'gather'>;
  readonly describeQuestion: DescribeQuestion;
  readonly sendOnce: SendOnce;
  /** Counts what may be told twice. */
  readonly countPossibleDuplicate: () => void;
  readonly answerTask: AnswerTask;
  readonly now: () => Date;
}

/**
 * Keeps the task that waits for a change, then asks those who were chosen and may still decide (V1, V2, V10), each by a
 * personal link; in later rounds it reminds those who were asked (V11), and brings the request to administrators (V14):
 * all that by digests. Who is away rests meanwhile, by the clock of this task (V15). A request that is decided already
 * answers its own task at once. Run again, it asks nobody twice. Whose mail is refused for good does not count as
 * asked.
 *
 * @throws what the mail service or the table throws.
 */
export const askValidators =
  (deps: AskValidatorsDeps) =>
  async ({ requestId, taskToken, round }: TaskInput<'ask-validators'>): Promise<void> => {
    const { requests, answerTask, now } = deps;
    const startedAt = now().toISOString();
    const waits = await requests.keepTaskToken(requestId, { taskToken, round, since: startedAt });
    const request = await requireRequest(requests, requestId);
    // Decided before the token was kept, or just after: nobody is to be asked any more. V17: resubmitted, it has other rounds.
    if (!waits || request.status !== 'open' || request.submission !== round.submission) {
      // A token that is gone by now belongs to a wait that the execution itself has left behind.
      await answerTask(taskToken, { requestId, status: request.status });
      return;
    }

    const given = await whoIsConcerned(deps, request, round);
    const asks = asksOf(given);
    const sent = await ask(deps, { request, standing: given.request }, asks.ask);
    await gather(deps, { request, round, startedAt }, asks);
    await requests.keepAsked(request, outcomeOf(given, asks, sent), now().toISOString());
  };

async function whoIsConcerned(
  deps: AskValidatorsDeps,
  request: Request,
  round: RoundGiven['round'],
): Promise<RoundGiven> {
  const { firmId } = request;
  const [firm, standing] = await Promise.all([deps.firms.firm(firmId), asItStands(deps.leftDossiers, request)]);
  if (!firm) throw new DomainError('not-found');
  const { validators, resting } = await confirmValidators(deps)(standing, firm);
  const concerned = concernsAdministrators(request, validators, { ...firm, n: round.n });
  const administrators = concerned ? await chooseAdministrators(deps)(standing, firm) : [];
  return { request: standing, firm, round, validators, resting, administrators };
}

/** V2: asks each by a mail of their own, at once; gives those whose mail went. */
async function ask(
  deps: AskValidatorsDeps,
  { request, standing }: { readonly request: Request; readonly standing: Request },
  toAsk: readonly Collaborator[],
): Promise<Collaborator[]> {
  if (toAsk.length === 0) return [];
  const matter = await deps.describeQuestion(request);
  const mail = `${onceFor('asked', request)}#${request.requestId}` as const;
  const ends = await paced(toAsk, (one) =>
    deps.sendOnce({ personId: one.collaboratorId, mail }, () => validationLetter(deps)(matter, standing, one)),
  );
  return toAsk.filter((_, index) => ends[index] === 'sent');
}

/**
 * V13: all else that is due to somebody goes with what else is due to them, once. What an attempt that broke off may
 * have gathered so long ago that their digest has forgotten it is gathered once more, and counted.
 */
async function gather(
  { digests, countPossibleDuplicate, now }: AskValidatorsDeps,
  {
    request,
    round: { submission, n },
    startedAt,
  }: Pick<RoundGiven, 'request' | 'round'> & { readonly startedAt: string },
  { remind, escalate, notify }: RoundAsks,
): Promise<void> {
  const { requestId, firmId, askingSince: since = startedAt } = request;
  const at = now().toISOString();
  const due =
    (kind: DueKind) =>
    async ({ collaboratorId }: Collaborator) => {
      const what = { kind, requestId, submission, n };
      if (since < startedAt && mayBeForgotten(await digests.digest(collaboratorId), what, { since, at }))
        countPossibleDuplicate();
      await digests.gather({ collaboratorId, firmId, due: what, at });
    };
  await Promise.all([...remind.map(due('reminder')), ...escalate.map(due('escalation')), ...notify.map(due('notice'))]);
}
