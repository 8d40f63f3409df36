import { DomainError } from './error.ts';
import { onceFor, type Request } from './request.ts';
import type { Doer } from './vocabulary.ts';

/** The longest that anything is held, however often it is sent back. */
const longestLife = 'P300D';

/** V17: until when a request waits that is sent back, or resubmitted, at this instant. */
export function expiresAnew(
  { createdAt }: Pick<Request, 'createdAt'>,
  at: string,
  { expireAfter, after }: { readonly expireAfter: string; readonly after: (from: Date, duration: string) => Date },
): string {
  const [soon, latest] = [after(new Date(at), expireAfter), after(new Date(createdAt), longestLife)];
  return (soon < latest ? soon : latest).toISOString();
}

/** V17: whether it was sent back what was submitted last. Of one that ended so: it ended uncorrected. */
export const wasSentBack = (request: Pick<Request, 'submission' | 'course'>): boolean =>
  request.course[onceFor('sent-back', request)] !== undefined;

/** V17: @throws `wrong-status` unless a request is to be corrected. */
export function requireToCorrect({ status }: Pick<Request, 'status'>): void {
  if (status !== 'to_correct')
    throw new DomainError('wrong-status', { extensions: { current: status, allowed: ['to_correct'] } });
}

/** V17: what a new submission brings, of what a request is. */
export type Resubmitted = Pick<Request, 'dossierIds' | 'asks' | 'fourEyes' | 'askedOf' | 'validatorsInAll'> &
  Partial<Pick<Request, 'companyId' | 'clientType' | 'change' | 'proposes'>> &
  Required<Pick<Request, 'corrections'>>;

/** V17: the request that was sent back, open again: with a new content, and its rounds before it. */
export function resubmitted(
  request: Request,
  content: Resubmitted,
  { by, at, expiresAt }: { readonly by: Doer; readonly at: string; readonly expiresAt: string },
): Request {
  const {
    decision: sentBack,
    roundUntil: _over,
    stuckAt,
    stuckBecause: _mended,
    resubmittedBy: _earlier,
    ...rest
  } = request;
  const next = { submission: request.submission + 1 };
  return {
    ...rest,
    ...content,
    ...next,
    ...(sentBack && { sentBack }),
    ...{ status: 'open', version: request.version + 1, expiresAt, remindersSent: 0 },
    ...(by.id !== request.createdBy.id && { resubmittedBy: by }),
    run: request.run + (stuckAt === undefined ? 0 : 1),
    course: { ...request.course, [onceFor('resubmitted', next)]: { event: 'resubmitted', at } },
  };
}
