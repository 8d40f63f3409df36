import { bodyBounds } from '../contract/bounds.ts';
import { writes, type RouteKey } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import { doerOf, type Person } from '../domain/people.ts';
import { countedRefusal } from '../domain/refused.ts';
import type { HttpEvent } from './event.ts';
import { readJson } from './input.ts';
import type { CountRefused } from './refused-attempts.ts';
import type { CountedReply, RefusedInCall, Reply } from './reply.ts';

interface Attempted {
  readonly route: RouteKey;
  readonly event: HttpEvent;
  readonly caller: Person;
  readonly countRefused: CountRefused;
}

/**
 * A5: what `answer` gives; before its refusal goes out, or a reply that tells of refusals beside what was done, they are
 * counted, where the route changes something.
 */
export async function countingRefusals(
  { route, event, caller, countRefused }: Attempted,
  answer: () => Promise<CountedReply>,
): Promise<Reply> {
  const count = (counted: RefusedInCall) => countRefused({ firmId: caller.firmId, by: doerOf(caller), ...counted });
  try {
    const { refused = [], ...reply } = await answer();
    await Promise.all(refused.map(count));
    return reply;
  } catch (error) {
    if (error instanceof DomainError && writes(route)) {
      const counted = countedRefusal(error, { path: event.pathParameters ?? {}, body: bodyOf(event) });
      if (counted) await count(counted);
    }
    throw error;
  }
}

/** What was sent; undefined where it cannot be read, which is then what was refused. */
function bodyOf(event: HttpEvent): unknown {
  try {
    return readJson(event, { max: bodyBounds.signedIn, optional: true });
  } catch {
    return undefined;
  }
}
