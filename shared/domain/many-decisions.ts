import type { Request } from './request.ts';

/** V20: at most so many are decided at once. */
export const mostAtOnce = 100;

interface About {
  readonly requestId: string;
}

/**
 * V20: in which turn decisions are taken: one group for each company, none of which waits for another. In a group they go
 * one after the other, client admins before client users, whom C5 lets nobody approve without one; otherwise as sent.
 */
export function inTurn<D extends About>(
  decisions: readonly D[],
  requests: ReadonlyMap<string, Pick<Request, 'companyId' | 'clientType' | 'proposes'>>,
): D[][] {
  const groups = Map.groupBy(decisions, ({ requestId }) => companyAfter(requests.get(requestId)));
  const adminsFirst = (one: D) => (isOfAdmin(requests.get(one.requestId)) ? 0 : 1);
  return [...groups.values()].map((group) => group.toSorted((a, b) => adminsFirst(a) - adminsFirst(b)));
}

type Placed = Pick<Request, 'companyId' | 'clientType' | 'proposes'> | undefined;

/** The company that somebody belongs to once it is approved, and whether as its client admin (L4). */
const companyAfter = (request: Placed) => request?.proposes?.companyId ?? request?.companyId;
const isOfAdmin = (request: Placed) => (request?.proposes?.clientType ?? request?.clientType) === 'client_admin';

/** The places of what names a request that was named before. */
export const repeatedAt = (decisions: readonly About[]): number[] => {
  const first = new Map(decisions.map(({ requestId }, at) => [requestId, at] as const).toReversed());
  return decisions.flatMap(({ requestId }, at) => (first.get(requestId) === at ? [] : [at]));
};
