import type { RequestRepository } from '../../data/requests.ts';
import { isCreatorToBeTold, type Request } from '../../domain/request.ts';
import { creatorOf, type CreatorDeps } from '../mail/creator-of.ts';
import { endingLetter } from '../mail/letters.ts';
import type { DescribeRequest } from './describe-request.ts';
import { requireRequest } from './require-request.ts';
import type { SendOnce } from '../mail/send-once.ts';
import { toldInCourse } from '../mail/told-in-course.ts';

export interface TellCreatorDeps extends CreatorDeps {
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse' | 'noteDone'>;
  readonly describe: DescribeRequest;
  readonly sendOnce: SendOnce;
  readonly now: () => Date;
}

/**
 * V7: tells the creator how their request ended, with the reason, unless they ended it themselves, and notes that the request
 * is done: it is the last step of the workflow, also where nobody is to be told. Of a person who was erased with it whoever
 * erased them has it told (G3). Run again, it tells once.
 */
export const tellCreator =
  (deps: TellCreatorDeps) =>
  async (requestId: string): Promise<void> => {
    const { requests, now } = deps;
    await tell(deps, await requireRequest(requests, requestId));
    await requests.noteDone(requestId, now().toISOString());
  };

async function tell(deps: TellCreatorDeps, request: Request): Promise<void> {
  const { requests, describe, sendOnce, now } = deps;
  // L11: that it was taken back is all that there is to tell.
  if (!isCreatorToBeTold(request) || request.undoneAt !== undefined) return;
  const { requestId } = request;
  const creator = await creatorOf(deps, request.createdBy.id);
  if (!creator) return;
  const description = await describe(request);
  if (description.access.erasedAt !== undefined) return;
  const letter = endingLetter(description, creator.to);
  const id = { personId: request.createdBy.id, mail: `told-creator#${requestId}` } as const;
  const end = await sendOnce(id, () => Promise.resolve(letter));
  await requests.addToCourse(requestId, ...toldInCourse(end, 'creator', now()));
}
