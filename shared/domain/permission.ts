import * as z from 'zod';
import type { AccessStatus } from './access.ts';
import { matrix, scopeByLevel, type Permission, type Scope } from './matrix.ts';
import type { Grant } from './people.ts';
import type { Section } from './vocabulary.ts';

/** What decided a check (P5). */
export const Reason = z.enum(['level', 'option', 'module', 'status', 'portfolio', 'not-the-owner', 'out-of-reach']);
export type Reason = z.infer<typeof Reason>;

/** How far a permission goes on a dossier, and what decided it. */
export interface Answer {
  readonly scope: Scope;
  readonly reason: Reason;
}

/** An answer about one document, or about none in particular (P5). */
export interface Check extends Answer {
  readonly allowed: boolean;
}

/** What is known of the client whom a check is about. */
export interface Subject {
  readonly accessId: string;
  readonly status: AccessStatus;
  readonly dossiers: readonly Grant[];
  /** The sections that the ticked modules open (P4). */
  readonly open: ReadonlySet<Section>;
}

/** The answer for a dossier that the caller, or the person asked about, does not reach; nothing is told of it. */
export const outOfReach: Answer = { scope: 'no', reason: 'out-of-reach' };

/** P6: what a collaborator may do on a dossier of their portfolio, which is everything. */
export const byPortfolio: Answer = { scope: 'all', reason: 'portfolio' };

/**
 * P5: what a client may do on a dossier. The first of these decides: whether they hold the dossier, their status, the
 * modules (P4), then level and options; `option` is told when a ticked option gives more than the level does.
 */
export function answerFor({ status, dossiers, open }: Subject, dossierId: string, permission: Permission): Answer {
  const grant = dossiers.find((held) => held.dossierId === dossierId);
  if (!grant) return outOfReach;
  if (status !== 'active') return { scope: 'no', reason: 'status' };
  if (!open.has(matrix[permission].section)) return { scope: 'no', reason: 'module' };
  const scope = scopeByLevel(permission, grant.level, grant.options);
  const byLevel = grant.options.length === 0 || scope === scopeByLevel(permission, grant.level, []);
  return { scope, reason: byLevel ? 'level' : 'option' };
}

/** P5: allowed with scope `all`, or with `own` on the person's own document or on none in particular. */
export function checkOf({ scope, reason }: Answer, personId: string, documentOwnerId: string | undefined): Check {
  if (scope === 'own' && documentOwnerId !== undefined && documentOwnerId !== personId)
    return { allowed: false, scope, reason: 'not-the-owner' };
  return { allowed: scope !== 'no', scope, reason };
}
