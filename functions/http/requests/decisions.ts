import { randomUUID } from 'node:crypto';
import type { DecisionsReply } from '../../../shared/contract/replies.ts';
import type { PageNames } from '../../../shared/data/names.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { doersTold, namesFor } from '../../../shared/domain/names.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { countedRefusal, countedTogether } from '../../../shared/domain/refused.ts';
import { toldOf } from '../../../shared/domain/validation.ts';
import { problemOf } from '../../../shared/http/problems.ts';
import { withExtensions } from '../../../shared/http/refusals.ts';
import type { RefusedInCall } from '../../../shared/http/reply.ts';
import { bytesInBody, maxBodyBytes } from '../../../shared/http/reply-size.ts';
import { decisionIn } from '../../../shared/http/request-problems.ts';
import { decisionReply, requestReply } from '../../../shared/http/views.ts';
import { log } from '../../../shared/services/log.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { Answer } from '../../../shared/use-cases/validation/decide-many.ts';

interface Asked {
  readonly who: Staff;
  readonly language: Language;
  /** The names that were read before anything was decided. */
  readonly named: PageNames;
}

type Result = DecisionsReply['results'][number];

/**
 * V20: shows what came of many decisions; who decided before (V3) by their names, which are read at once. However long the
 * requests are, each decision is told.
 */
export async function decisionsReply(answers: readonly Answer[], asked: Asked): Promise<DecisionsReply> {
  const standing = answers.flatMap((answer) => ('refusal' in answer ? (decisionIn(answer.refusal) ?? []) : []));
  if (standing.length > 0) await asked.named.load(standing.flatMap((decision) => doersTold({ decision })));
  return { results: asFarAsFits(answers.map((answer) => resultOf(answer, asked))) };
}

/** Whether nothing is to be sent again, as what there was no time for: only then does the same key give the same reply. */
export const isFinal = ({ results }: DecisionsReply): boolean => results.every(({ httpStatus }) => httpStatus < 500);

/** In full as many as a reply has room for beside what came of all, the first ones; of the others apps have the ids. */
function asFarAsFits(results: readonly Result[]): Result[] {
  const inShort = results.map(shortened);
  let bytes = bytesInBody(JSON.stringify({ results: inShort }));
  return results.map((result, at) => {
    bytes += bytesInBody(JSON.stringify(result));
    return bytes > maxBodyBytes ? (inShort[at] ?? result) : result;
  });
}

/** Without what may be long: the request, or the decision that stood already. */
const shortened = ({ problem, ...result }: Result): Result => ({
  ...{ ...result, request: null },
  problem: problem && { ...problem, decision: undefined },
});

function resultOf(answer: Answer, { who, language, named }: Asked): Result {
  const { requestId } = answer;
  const names = namesFor(who, named.names());
  if ('decided' in answer) {
    const shown = { names: { ...names, ...toldOf(answer.decided, names) }, language };
    return { requestId, httpStatus: 200, request: requestReply(answer.decided.request, shown), problem: null };
  }
  const decision = decisionIn(answer.refusal);
  const refusal = decision
    ? withExtensions(answer.refusal, () => ({ decision: decisionReply(decision, { names, language }) }))
    : answer.refusal;
  const problem = problemOf(refusal, language, randomUUID());
  tell(problem, answer.refusal);
  return { requestId, httpStatus: problem.status, request: null, problem };
}

/** Each of them is a line of the log, with the instance that the caller is told, as if it had come alone. */
function tell({ status, instance }: NonNullable<Result['problem']>, refusal: unknown): void {
  const line = { instance, routeKey: 'POST /v1/decisions', status };
  if (status >= 500) log.failure('unexpected', line, refusal);
  else log.refusal('refused', line, refusal);
}

/** A5: what was attempted of it beyond the caller's rights or reach. */
export const refusedIn = (answers: readonly Answer[]): RefusedInCall[] =>
  countedTogether(
    answers.flatMap((answer) => {
      if (!('refusal' in answer) || !(answer.refusal instanceof DomainError)) return [];
      return countedRefusal(answer.refusal, { path: { requestId: answer.requestId }, body: undefined }) ?? [];
    }),
  );
