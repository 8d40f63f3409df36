import { bodyBounds } from '../contract/bounds.ts';
import { writes, type RouteKey } from '../contract/routes.ts';
import { DomainError } from '../domain/error.ts';
import { doerOf, type Person } from '../domain/people.ts';
import { countedRefusal } from '../domain/refused.ts';
import type { HttpEvent } from './event.ts';
import { readJson } from './input.ts';
import type { CountRefused } from './refused-attempts.ts';

interface Attempted {
  readonly route: RouteKey;
  readonly event: HttpEvent;
  readonly caller: Person;
  readonly countRefused: CountRefused;
}

/** A5: what `answer` gives; before its refusal goes out, it is counted, where the route changes something. */
export async function countingRefusals<T>(
  { route, event, caller, countRefused }: Attempted,
  answer: () => Promise<T>,
): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof DomainError && writes(route)) {
      const counted = countedRefusal(error, { path: event.pathParameters ?? {}, body: bodyOf(event) });
      if (counted) await countRefused({ firmId: caller.firmId, by: doerOf(caller), ...counted });
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
