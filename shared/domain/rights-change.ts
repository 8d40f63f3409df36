import { DomainError } from './error.ts';
import type { Grant } from './people.ts';
import { isHigher } from './vocabulary.ts';

/** What an access has, or is to have, on one dossier. */
export type DossierRights = Pick<Grant, 'level' | 'options'>;

/** A change of somebody's rights on one dossier: added without `before`, taken away without `after`. */
export interface RightsChange {
  readonly dossierId: string;
  readonly before: DossierRights | undefined;
  readonly after: DossierRights | undefined;
}

/** The rights as they will be kept. @throws `option-not-for-level` for options on another level (P3). */
export function readRights({ level, options }: DossierRights): DossierRights {
  if (options.length > 0 && level !== 'standard_user')
    throw new DomainError('option-not-for-level', { errors: [{ pointer: '/options', code: 'option-not-for-level' }] });
  return { level, options: [...new Set(options)] };
}

/** P1: whether more is asked for: a higher level, an added option, or the dossier itself. */
export function asksForMore({ before, after }: RightsChange): boolean {
  if (!after) return false;
  if (!before || isHigher(after.level, before.level)) return true;
  return after.level === before.level && after.options.some((option) => !before.options.includes(option));
}

/** P1: less always counts at once, so of a change that also asks for more, this much does. */
export function atOnce(change: RightsChange): DossierRights | undefined {
  const { before, after } = change;
  if (!asksForMore(change)) return after;
  if (!before || before.level !== after?.level) return before;
  return { ...before, options: before.options.filter((option) => after.options.includes(option)) };
}

export const sameRights = (a: DossierRights | undefined, b: DossierRights | undefined): boolean =>
  a?.level === b?.level && sorted(a) === sorted(b);

const sorted = (rights: DossierRights | undefined): string => [...(rights?.options ?? [])].sort().join();

/** Rights in the words of the domain, as the record tells a change of them: `standard_user all_documents`. */
export const rightsInWords = ({ level, options }: DossierRights): string => [level, ...options].join(' ');

/** How many dossiers one access may open. */
export const maxDossiersOfAccess = 200;

/** The dossiers of an access with one of them changed; a dossier that is added comes last. */
export function withRights(grants: readonly Grant[], dossierId: string, rights: DossierRights | undefined): Grant[] {
  const held = grants.some((grant) => grant.dossierId === dossierId);
  if (!rights) return grants.filter((grant) => grant.dossierId !== dossierId);
  if (!held) return [...grants, { dossierId, ...rights }];
  return grants.map((grant) => (grant.dossierId === dossierId ? { dossierId, ...rights } : grant));
}
