import { findRequests, type FindDeps, type ListRequestsQuestion } from './list-requests.ts';

/** As many as a badge tells; beyond, it tells that there are more. */
const most = 99;

export interface RequestCount {
  readonly count: number;
  /** Whether there are more than that, or may be: what is counted is one page, in the bounded reads of one. */
  readonly more: boolean;
}

/** V9: how many requests a list would show, for a badge: counted up to 99. */
export const countRequests =
  (deps: FindDeps) =>
  async ({ who, filter }: Pick<ListRequestsQuestion, 'who' | 'filter'>): Promise<RequestCount> => {
    const page = { limit: most + 1, from: undefined };
    const { items, next } = await findRequests(deps, { who, filter, page });
    return { count: Math.min(items.length, most), more: items.length > most || next !== undefined };
  };
