import type { Firm } from './firm.ts';

/** The settings that keep a request from being approved: by whoever made it (V1), for an address of the firm's (C2). */
type Protecting = Pick<Firm, 'fourEyes' | 'ownDomains'>;

/** V1, C2: whether a decision that was allowed by the settings before may be refused by those after. */
export const isStricter = (before: Protecting, after: Protecting): boolean =>
  (after.fourEyes && !before.fourEyes) || without(after.ownDomains, before.ownDomains).length > 0;

const without = (all: readonly string[], others: readonly string[]): string[] =>
  all.filter((one) => !others.includes(one));
