import type { Firm } from './firm.ts';
import type { Collaborator, Portfolio } from './people.ts';
import type { Request } from './request.ts';

/** V10: up to how many validators are counted, and about as many are looked at of each kind. */
export const maxCandidates = 100;

/** V14: how many administrators a request is brought to. */
export const maxAdministrators = 20;

/** Some of those who may be validators, as rows name them that may be out of date; `more`: there are others. */
export interface Pool {
  readonly ids: readonly string[];
  readonly more: boolean;
}

/**
 * V10: those whose portfolio is a list that holds every one of some dossiers, from the pool of each dossier. A pool that
 * was cut off says nothing about whoever is not in it; only where all of them were cut off is somebody left out.
 */
export function commonHolders(pools: readonly Pool[]): Pool {
  const whole = pools.filter(({ more }) => !more);
  const [first] = whole.length > 0 ? whole : pools;
  const ids = first?.ids ?? [];
  return { ids: ids.filter((id) => whole.every((pool) => pool.ids.includes(id))), more: first?.more ?? false };
}

/**
 * V10: the order in which candidates are asked: who holds the dossiers in a list before who has all of the firm’s, and
 * among each by their turn, which is another for each request, so that the mails are spread evenly.
 */
export function inTurn(holders: Pool, ofAll: Pool, turnOf: (id: string) => string): Pool {
  const byTurn = ({ ids }: Pool): string[] =>
    ids
      .map((id) => ({ id, turn: turnOf(id) }))
      .toSorted((a, b) => a.turn.localeCompare(b.turn))
      .map(({ id }) => id);
  return { ids: [...new Set([...byTurn(holders), ...byTurn(ofAll)])], more: holders.more || ofAll.more };
}

/** What a collaborator may decide at all: nothing unless active and with the right. */
export type Deciding = Pick<Collaborator, 'status' | 'rights' | 'portfolio'>;

/** V16: whether there may be requests that somebody could decide before a change, and cannot after it. */
export function mayDecideLess(before: Deciding | undefined, after: Deciding | undefined): boolean {
  const [had, has] = [before, after].map(decidedOn);
  if (had === undefined || has === 'all') return false;
  if (has === undefined || had === 'all') return true;
  return had.some((dossierId) => !has.includes(dossierId));
}

const decidedOn = (one: Deciding | undefined): Portfolio | undefined =>
  one?.status === 'active' && one.rights.validate ? one.portfolio : undefined;

/** V10: how many may decide, counted up to 100; undefined when they are more. */
export const countedUpTo100 = (count: number, more: boolean): number | undefined =>
  more || count > maxCandidates ? undefined : count;

/** V10: how many are to be asked: as many as the firm wants, of as many as could decide when it was submitted. */
export const placesFor = (
  { validatorsInAll: inAll }: Pick<Request, 'validatorsInAll'>,
  { askAtMost }: Pick<Firm, 'askAtMost'>,
): number => (inAll === undefined ? askAtMost : Math.min(inAll, askAtMost));

/** V10, V14: how many of those who were asked are written to again: also the administrators that it was brought to. */
export const mostAskedAgain = ({ course }: Pick<Request, 'course'>, { askAtMost }: Pick<Firm, 'askAtMost'>): number =>
  askAtMost + (course['escalated'] === undefined ? 0 : maxAdministrators);
