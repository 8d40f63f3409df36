import type { AccessRepository } from '../data/accesses.ts';
import type { NameRepository } from '../data/names.ts';
import type { RequestRepository } from '../data/requests.ts';
import type { ResubmissionRepository } from '../data/resubmissions.ts';
import type { KnownAccess } from '../domain/access.ts';
import { DomainError, requireVersion } from '../domain/error.ts';
import type { Firm } from '../domain/firm.ts';
import { doer, namedByRequest, type NamesFor } from '../domain/names.ts';
import { doerOf, type Person } from '../domain/people.ts';
import type { Request } from '../domain/request.ts';
import { expiresAnew, requireToCorrect, resubmitted, type Resubmitted } from '../domain/send-back.ts';
import type { WithinRate } from './mail/within-rate.ts';

/** V17: what is resubmitted, by whom, and as of which version of the request. */
export interface ResubmitCommand<Who extends Person = Person> {
  readonly who: Who;
  readonly requestId: string;
  readonly ifMatch?: number | undefined;
}

/** The request, open again, with the names that whoever resubmitted it may read. */
export interface Reopened {
  readonly request: Request;
  readonly names: NamesFor;
}

export interface ResubmitDeps {
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly resubmissions: ResubmissionRepository;
  readonly names: Pick<NameRepository, 'namesFor'>;
  readonly withinRate: WithinRate;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

/** The request with its access, as they are. @throws `not-found` */
export async function requestWithAccess(
  { requests, accesses }: Pick<ResubmitDeps, 'requests' | 'accesses'>,
  requestId: string,
): Promise<{ readonly request: Request; readonly access: KnownAccess }> {
  const request = await requests.request(requestId);
  const access = request && (await accesses.known(request.accessId));
  if (!access) throw new DomainError('not-found');
  return { request, access };
}

/** @throws `stale-write` for another version than is named; `wrong-status` unless it is to be corrected. */
export function requireResubmittable(request: Request, ifMatch: number | undefined): void {
  requireVersion(request.version, ifMatch);
  requireToCorrect(request);
}

/** What lies out of the reach of whoever made a request by now is not theirs to ask for any more. */
export function asForbidden(error: unknown): never {
  throw error instanceof DomainError && error.code === 'not-found' ? new DomainError('forbidden') : error;
}

interface Anew {
  readonly request: Request;
  readonly who: Person;
  readonly at: string;
  readonly firm: Firm;
  readonly content: Resubmitted;
  /** Keeps it; names are read before, so that nothing can fail after. */
  readonly keep: (next: Request) => Promise<void>;
}

/** Submits a request anew, with a content that is held against every rule, within the rate of whoever does (F3). */
export async function submitAnew(
  deps: ResubmitDeps,
  { request, who, at, firm, content, keep }: Anew,
): Promise<Reopened> {
  const expiresAt = expiresAnew(request, at, { ...firm, after: deps.after });
  const next = resubmitted(request, content, { by: doerOf(who), at, expiresAt });
  const names = await deps.names.namesFor(who, [...namedByRequest(who, next), doer(doerOf(who))]);
  await deps.withinRate(who, () => keep(next));
  return { request: next, names };
}
