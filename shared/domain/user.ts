import { fullName, type AccessStatus, type KnownAccess } from './access.ts';
import type { Span } from './as-of.ts';
import type { DossierRights } from './rights-change.ts';

/** One user of a dossier, as the list of its users shows them. */
export interface User extends DossierRights {
  readonly accessId: string;
  readonly firmId: string;
  readonly name: string;
  readonly email: string;
  readonly status: AccessStatus;
  /** When these rights were last changed. */
  readonly changedAt: string;
  /** As of which version of the access this is. */
  readonly version: number;
}

/** One as they were at an instant, with from when to when they had these rights; null: nothing is kept of it any more. */
export type UserThen = Omit<User, 'version' | 'email'> & Span & { readonly email: string | null };

export const userOf = (access: KnownAccess, rights: DossierRights, changedAt: string): User => ({
  accessId: access.accessId,
  firmId: access.firmId,
  name: fullName(access.person),
  email: access.person.email,
  level: rights.level,
  options: rights.options,
  status: access.status,
  changedAt,
  version: access.version,
});
