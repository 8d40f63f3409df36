import type { LeftDossierRepository } from '../../data/left-dossiers.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { staffDoer, type Collaborator } from '../../domain/people.ts';
import type { AnswerTask } from '../../services/executions.ts';
import type { DescribeQuestion, QuestionDescription } from './describe-decision.ts';
import { validationLetter, type LetterDeps } from '../mail/letters.ts';
import { asItStands } from './as-it-stands.ts';
import { confirmValidators, type ChooseValidatorsDeps } from './choose-validators.ts';
import { requireRequest } from './require-request.ts';
import { paced } from '../mail/paced.ts';
import type { SendOnce } from '../mail/send-once.ts';

export interface AskValidatorsDeps extends LetterDeps, ChooseValidatorsDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'keepTaskToken' | 'keepAsked'>;
  readonly leftDossiers: Pick<LeftDossierRepository, 'among'>;
  readonly describeQuestion: DescribeQuestion;
  readonly sendOnce: SendOnce;
  readonly answerTask: AnswerTask;
  readonly now: () => Date;
}

/**
 * Keeps the task that waits for the decision, then asks those who were chosen and may still decide (V1, V2, V10), each
 * by a personal link. A request that is decided already answers its own task at once. Run again, it writes to nobody
 * twice. Whose mail is refused for good does not count as asked.
 *
 * @throws what the mail service or the table throws.
 */
export const askValidators =
  (deps: AskValidatorsDeps) =>
  async ({ requestId, taskToken }: { requestId: string; taskToken: string }): Promise<void> => {
    const { requests, describeQuestion, answerTask, now } = deps;
    const waits = await requests.keepTaskToken(requestId, taskToken);
    const request = await requireRequest(requests, requestId);
    // Decided before the token was kept, or just after: nobody is to be asked any more.
    if (!waits || request.status !== 'open') {
      // A token that is gone by now belongs to a wait that the execution itself has left behind.
      await answerTask(taskToken, { requestId, status: request.status });
      return;
    }

    const matter = await describeQuestion(request);
    const standing = await asItStands(deps.leftDossiers, request);
    const validators = await confirmValidators(deps)(standing, matter.firm);
    const ends = await paced(validators, (validator) => ask(deps, matter, validator));
    const asked = validators.filter((_, index) => ends[index] === 'sent');
    await requests.keepAsked(requestId, asked.map(staffDoer), now().toISOString());
  };

function ask(
  { sendOnce, mint }: AskValidatorsDeps,
  matter: QuestionDescription,
  validator: Collaborator,
): ReturnType<SendOnce> {
  const id = { personId: validator.collaboratorId, mail: `asked#${matter.request.requestId}` } as const;
  return sendOnce(id, () => validationLetter({ mint })(matter, validator));
}
