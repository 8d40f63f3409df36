import type { FirmRepository } from '../../data/firms.ts';
import { requireMayDecide, type Left } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import { inTurn } from '../../domain/many-decisions.ts';
import type { Staff } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import type { Decided, DecisionCommand } from '../../domain/validation.ts';
import { eachAtMost } from '../each-at-most.ts';
import type { decideRequest } from './decide-request.ts';

export interface DecideManyDeps {
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly decide: ReturnType<typeof decideRequest>;
}

/** One of several decisions. */
export interface OneDecision extends DecisionCommand {
  readonly requestId: string;
}

export interface DecideManyCommand {
  readonly who: Staff;
  /** No request twice. */
  readonly decisions: readonly OneDecision[];
  /** The requests within reach, by their ids: any other is answered as one that there is not. */
  readonly reached: ReadonlyMap<string, Request & Left>;
}

/** What came of one: the request as it stands by then, or what was thrown. */
export type Answer = { readonly requestId: string } & ({ readonly decided: Decided } | { readonly refusal: unknown });

/**
 * How many companies are worked on at the same time. All decisions of one validator look at that validator (V4), and meet
 * there: more at once would wait for each other.
 */
const concurrency = 4;
/** After that none is begun: what a caller waits for ends at 29 s, and what came of the others is to be told. */
const longestMs = 20_000;

/**
 * V9, V20: takes many decisions, each in a transaction of its own, and tells what came of each in the order in which they
 * were sent. One that fails, for whatever reason, stops no other.
 */
export const decideMany =
  ({ firms, decide }: DecideManyDeps) =>
  async ({ who, decisions, reached }: DecideManyCommand): Promise<Answer[]> => {
    const end = performance.now() + longestMs;
    const firm = await firms.firm(who.firmId);
    const answers = new Map<string, Answer>();
    const answer = async ({ requestId, ...command }: OneDecision): Promise<Answer> => {
      try {
        const request = reached.get(requestId);
        if (!request) throw new DomainError('not-found');
        if (performance.now() > end) throw new DomainError('unavailable');
        requireMayDecide(who, request, firm?.fourEyes ?? true);
        const { collaboratorId } = who;
        return { requestId, decided: await decide({ requestId, collaboratorId, ...command }) };
      } catch (error) {
        return { requestId, refusal: error };
      }
    };
    await eachAtMost(concurrency, inTurn(decisions, reached), async (group) => {
      for (const one of group) answers.set(one.requestId, await answer(one));
    });
    return decisions.flatMap(({ requestId }) => answers.get(requestId) ?? []);
  };
