import type { RequestRepository } from '../../data/requests.ts';
import { authorOf, isAuthorToBeTold, isPending, onceFor, type Request } from '../../domain/request.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { creatorOf, hasLeft, type CreatorDeps, type HasLeftDeps } from '../mail/creator-of.ts';
import { endingLetter } from '../mail/letters.ts';
import { paced } from '../mail/paced.ts';
import { administratorsInTurn, type ChooseAdministratorsDeps } from './choose-administrators.ts';
import type { DescribeRequest, RequestDescription } from './describe-request.ts';
import { requireRequest } from './require-request.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { toldInCourse } from '../mail/told-in-course.ts';

export interface TellCreatorDeps extends CreatorDeps, HasLeftDeps, ChooseAdministratorsDeps {
  readonly accesses: CreatorDeps['accesses'] & HasLeftDeps['accesses'];
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse' | 'noteDone'>;
  readonly describe: DescribeRequest;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the creator how their request ended, with the reason, unless they ended it themselves, and notes that the request
 * is done: it is the last step of the workflow, also where nobody is to be told. Of one that was sent back it tells what is to
 * be corrected (V17), and nothing is done yet. Where the creator has left, the firm’s administrators are told. Of a person
 * who was erased with it whoever erased them has it told (G3). Gives the submission of which it has told. Run again, it
 * tells once.
 */
export const tellCreator =
  (deps: TellCreatorDeps) =>
  async (requestId: string): Promise<number> => {
    const { requests, now } = deps;
    const request = await requireRequest(requests, requestId);
    await tell(deps, request);
    await requests.noteDone(requestId, now().toISOString());
    return request.submission;
  };

async function tell(deps: TellCreatorDeps, request: Request): Promise<void> {
  // V17: it has been resubmitted by now. L11: that it was taken back is all that there is to tell.
  if (request.status === 'open' || !isAuthorToBeTold(request) || request.undoneAt !== undefined) return;
  const author = authorOf(request);
  const creator = await creatorOf(deps, author.id);
  if (!creator && !(await hasLeft(deps, author))) return;
  const description = await deps.describe(request);
  if (description.access.erasedAt !== undefined) return;
  if (!creator) return tellAdministrators(deps, description);
  const { requestId } = request;
  // What was sent back may end with the same submission, of which its creator is told, too.
  const [mail, what] = isPending(request) ? (['sent-back', 'sent-back'] as const) : (['told', 'creator'] as const);
  const letter = endingLetter(description, creator);
  const id = { personId: author.id, mail: `${onceFor(mail, request)}#${requestId}` } as const;
  const end = await deps.sendOnce(id, () => Promise.resolve(letter));
  await deps.requests.addToCourse(requestId, ...toldInCourse(request, { end, what, at: deps.now() }));
}

/**
 * V17: tells the firm's administrators that a request waits for corrections, and its author has left. Where neither is so, it tells
 * nobody. Run again, and whatever the workflow tells beside it, it tells each once.
 */
export const tellOfOrphan =
  (deps: TellCreatorDeps) =>
  async (requestId: string): Promise<void> => {
    const request = await requireRequest(deps.requests, requestId);
    if (request.status !== 'to_correct' || !(await hasLeft(deps, authorOf(request)))) return;
    const description = await deps.describe(request);
    if (description.access.erasedAt === undefined) await tellAdministrators(deps, description);
  };

/**
 * V17: where whoever answers for a request has left, its administrators are told in their place. Of what waits for corrections
 * each of them, since they may go on with it: that its author has left, whoever sent it back need not know. Whoever ended it
 * knows all that there is to tell.
 */
async function tellAdministrators(deps: TellCreatorDeps, description: RequestDescription): Promise<void> {
  const { request } = description;
  const { requestId, decision } = request;
  const all = await administratorsInTurn(deps)(request);
  const knowing = isPending(request) ? undefined : decision?.by?.id;
  const administrators = all.filter(({ collaboratorId }) => collaboratorId !== knowing);
  const mail = `${onceFor(isPending(request) ? 'left-sent-back' : 'left-told', request)}#${requestId}` as const;
  const ends = await paced(administrators, ({ collaboratorId, name, email }) => {
    const letter = endingLetter(description, { name, to: emailKeyOf(email) }, { inPlaceOfAuthor: true });
    return deps.sendOnce({ personId: collaboratorId, mail }, () => Promise.resolve(letter));
  });
  if (ends.length === 0) return;
  const [end, what] = [ends.includes('sent') ? 'sent' : 'refused', 'administrators'] as const;
  await deps.requests.addToCourse(requestId, ...toldInCourse(request, { end, what, at: deps.now() }));
}
