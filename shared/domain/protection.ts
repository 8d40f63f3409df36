import * as z from 'zod';
import type { AuditEntry } from './audit-entry.ts';
import type { Firm } from './firm.ts';
import { staffDoer, type Collaborator } from './people.ts';
import { Doer, Instant } from './vocabulary.ts';

/** The settings that keep a request from being approved: by whoever made it (V1), for an address of the firm's (C2). */
type Protecting = Pick<Firm, 'fourEyes' | 'ownDomains'>;

/** V1, C2: whether a decision that was allowed by the settings before may be refused by those after. */
export const isStricter = (before: Protecting, after: Protecting): boolean =>
  (after.fourEyes && !before.fourEyes) || without(after.ownDomains, before.ownDomains).length > 0;

const without = (all: readonly string[], others: readonly string[]): string[] =>
  all.filter((one) => !others.includes(one));

/** F1: what protects a firm less than before. */
export const Lowered = z.discriminatedUnion('what', [
  z.object({ what: z.literal('four-eyes-off') }),
  z.object({ what: z.literal('domains-out'), domains: z.array(z.string()) }),
  z.object({ what: z.literal('right-given'), right: z.enum(['validate', 'administerFirm']), to: Doer }),
]);
export type Lowered = z.infer<typeof Lowered>;

/** F1: what a change of the settings lowers. */
export function loweredBySettings(before: Protecting, after: Protecting): Lowered[] {
  const domains = without(before.ownDomains, after.ownDomains);
  return [
    ...(before.fourEyes && !after.fourEyes ? [{ what: 'four-eyes-off' as const }] : []),
    ...(domains.length > 0 ? [{ what: 'domains-out' as const, domains }] : []),
  ];
}

/** F1: the rights that a collaborator has now and had not before; undefined: they are new. */
export const loweredByRights = (before: Pick<Collaborator, 'rights'> | undefined, after: Collaborator): Lowered[] =>
  (['validate', 'administerFirm'] as const)
    .filter((right) => after.rights[right] && !before?.rights[right])
    .map((right) => ({ what: 'right-given', right, to: staffDoer(after) }));

/** F1: a mail request that tells a firm's administrators what somebody has lowered, and when. */
export const ProtectionNotice = z.object({
  mail: z.literal('protection-lowered'),
  mailRequestId: z.string(),
  at: Instant,
  firmId: z.string(),
  by: Doer,
  lowered: z.array(Lowered),
});
export type ProtectionNotice = z.infer<typeof ProtectionNotice>;

/** What is to be told of a change that the audit keeps; nothing where nothing is lowered, or nobody did it. */
export const noticeOf = (
  { auditId, at, firmId, by }: Pick<AuditEntry, 'auditId' | 'at' | 'firmId' | 'by'>,
  lowered: readonly Lowered[],
): ProtectionNotice | undefined =>
  by && lowered.length > 0
    ? { mail: 'protection-lowered', mailRequestId: `protection#${auditId}`, at, firmId, by, lowered: [...lowered] }
    : undefined;

/** Who was given a right, of whom the notice tells. */
export const rightsGivenTo = ({ lowered }: Pick<ProtectionNotice, 'lowered'>): Doer[] =>
  lowered.flatMap((one) => (one.what === 'right-given' ? [one.to] : []));

/** F1: not whoever did it, nor who has become an administrator by it. */
export const isToBeTold = (
  { collaboratorId }: Pick<Collaborator, 'collaboratorId'>,
  { by, lowered }: ProtectionNotice,
): boolean => collaboratorId !== by.id && !lowered.some((one) => makesAdministrator(one, collaboratorId));

const makesAdministrator = (lowered: Lowered, collaboratorId: string): boolean =>
  lowered.what === 'right-given' && lowered.right === 'administerFirm' && lowered.to.id === collaboratorId;
