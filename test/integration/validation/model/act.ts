import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requireCaller } from '../../../../shared/domain/authority.ts';
import type { Collaborator, Staff } from '../../../../shared/domain/people.ts';
import { outcomeOf } from '../../../../shared/domain/request.ts';
import type { Outcome, Real } from './real.ts';
import type { Name, Request, World } from './world.ts';

/** Something that somebody, or something, does. */
export interface Act {
  readonly title: string;
  /** Whether it may be broken off, and is taken again then. */
  readonly breakable?: boolean;
  readonly take: (real: Real) => Promise<unknown>;
  /** What it makes of the world; what it came to is as the rules say. */
  readonly then: (world: World, outcome: Outcome) => void;
}
/** What can be tried in a world; undefined where there is nothing to try it on. */
export type Move = (world: World) => Act | undefined;

export const at = fc.nat({ max: 1000 });
export const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(all.length, 1)];
/** Of some requests those that wait more often. */
export const pickRequest = (
  world: World,
  index: number,
  wanted: (request: Request) => boolean,
): Request | undefined => {
  const likely = world.requests.filter(wanted);
  return pick(index % 7 > 0 && likely.length > 0 ? likely : world.requests, index);
};
export const isOpen = ({ status }: Request): boolean => status === 'open';
export const isSentBack = ({ status }: Request): boolean => status === 'to_correct';
export const isDecided = ({ status }: Request): boolean => Object.values<string>(outcomeOf).includes(status);

export const memberOf = (real: Real, name: Name) => real.firm.people[name];
/** Whoever calls, as an endpoint lets them in. @throws `forbidden`, `unauthenticated` */
export async function caller(real: Real, name: Name): Promise<Staff> {
  const who = await real.use.people.person(memberOf(real, name).sub);
  requireCaller(who, { issuedAt: Math.floor(real.moment / 1000) });
  return who as Staff;
}
export const current = (real: Real, name: Name): Promise<(Collaborator & { sub: string }) | undefined> =>
  real.use.firms.collaborator(memberOf(real, name).collaboratorId) as never;

export const done = ({ title }: Pick<Act, 'title'>, outcome: Outcome, expected: readonly string[]): boolean => {
  const code = 'refused' in outcome ? outcome.refused : undefined;
  if (expected.length === 0) assert.equal(code, undefined, title);
  else
    assert.ok(
      code !== undefined && expected.includes(code),
      `${title}: ${code ?? 'done'}, not ${expected.join(' or ')}`,
    );
  return code === undefined;
};
