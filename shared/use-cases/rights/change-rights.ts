import type { AccessRepository } from '../../data/accesses.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { UserRepository } from '../../data/users.ts';
import type { AccessStatus, KnownAccess } from '../../domain/access.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError, requireVersion } from '../../domain/error.ts';
import { mayChangeAtOnce, requireWithinOwnLevel } from '../../domain/authority.ts';
import { accessAt } from '../../domain/end-date.ts';
import { doerOf, staffDoer, type Person } from '../../domain/people.ts';
import { openRequest, type Request } from '../../domain/request.ts';
import {
  atOnce,
  maxDossiersOfAccess,
  readRights,
  rightsInWords,
  sameRights,
  type DossierRights,
  type RightsChange,
} from '../../domain/rights-change.ts';
import { userOf, type User } from '../../domain/user.ts';
import { askedOn } from '../asked-on.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import type { ChooseValidators } from '../validation/choose-validators.ts';
import { reachSettledUser, type DossierUser, type ReachSettledUserDeps } from './reach-user.ts';

export interface ChangeRightsDeps extends DeedDeps, ReachSettledUserDeps {
  readonly accesses: Pick<AccessRepository, 'known' | 'changeRights'>;
  readonly requests: Pick<RequestRepository, 'request' | 'submitMore'>;
  readonly firms: Pick<FirmRepository, 'firm'>;
  readonly chooseValidators: ChooseValidators;
  readonly withinRate: WithinRate;
  readonly users: Pick<UserRepository, 'user'>;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

export interface ChangeRightsCommand {
  readonly who: Person;
  readonly dossierId: string;
  readonly accessId: string;
  /** Undefined takes the dossier away. */
  readonly rights: DossierRights | undefined;
  readonly ifMatch?: number | undefined;
}

/** The user as they are now; with `request`, more was asked for and is held for validation. */
export interface ChangedRights {
  readonly user: User | undefined;
  readonly version: number;
  readonly request?: Request | undefined;
}

/**
 * Changes what somebody has on a dossier (P1–P3). Less counts at once. More counts at once from a client within
 * P2 or a collaborator with the validation right; from anybody else it becomes a `more_rights` request.
 *
 * @throws `not-found`, `forbidden`; `option-not-for-level`, `above-own-level`; `wrong-status` unless the access has been
 * opened; `stale-write`, `dossier-detached`, `request-open`, `no-validator`, `invalid-input` for a dossier too many;
 * `too-many-requests` (F3).
 */
export const changeRights =
  (deps: ChangeRightsDeps) =>
  (command: ChangeRightsCommand): Promise<ChangedRights> =>
    retryOnConflict(async () => {
      const { who, dossierId } = command;
      const found = await reachSettledUser(deps)(command);
      if (!found.held && !command.rights) throw new DomainError('not-found');
      const after = command.rights && readRights(command.rights);
      const change: RightsChange = { dossierId, before: found.held && rightsOf(found.held), after };
      requireWithinOwnLevel(who, change);
      requireState(found, change, command.ifMatch);
      if (sameRights(change.before, after)) return unchanged(deps, found.access, dossierId);
      if (mayChangeAtOnce(who, change)) return save(deps, who, found.access, change);
      return ask(deps, who, found, change);
    });

const rightsOf = ({ level, options }: DossierRights): DossierRights => ({ level, options });

const opened: readonly AccessStatus[] = ['active', 'suspended'];

/**
 * @throws `stale-write`, `wrong-status` unless it has been opened, `dossier-detached`, `invalid-input` for a dossier
 * too many.
 */
export function requireState(
  { access, dossier }: DossierUser,
  { before }: RightsChange,
  ifMatch: number | undefined,
): void {
  requireVersion(access.version, ifMatch);
  // C9: what was submitted is frozen while it waits.
  if (!opened.includes(access.status))
    throw new DomainError('wrong-status', { extensions: { current: access.status, allowed: opened } });
  if (before) return;
  if (dossier.detached) throw new DomainError('dossier-detached');
  if (access.dossiers.length >= maxDossiersOfAccess)
    throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'too-many-dossiers' }] });
}

async function save(
  deps: ChangeRightsDeps,
  who: Person,
  access: KnownAccess,
  change: RightsChange,
): Promise<ChangedRights> {
  const { dossierId, after } = change;
  const asked = await askedOn(deps)(access, dossierId);
  const deed = deedBy(deps, who, { action: 'rights-changed', to: access, requestId: asked?.requestId });
  const saved = await deps.accesses.changeRights(access, { dossierId, rights: after, at: deed.at }, { deed, asked });
  return shown(saved, after, deed.at);
}

/** P1: holds what is more for validation (V1); what is less counts at once. */
async function ask(
  deps: ChangeRightsDeps,
  who: Person,
  { access, dossier }: DossierUser,
  change: RightsChange,
): Promise<ChangedRights> {
  const { dossierId, after } = change;
  if (access.asked) throw new DomainError('request-open', { extensions: { requestId: access.asked.requestId } });
  const firm = await deps.firms.firm(who.firmId);
  if (!firm || !after) throw new DomainError('not-found');
  const { fourEyes } = firm;
  const createdBy = doerOf(who);
  const asking = { firmId: who.firmId, createdBy, dossierIds: [dossierId], fourEyes };
  const turn = `${access.accessId}#${dossierId}`;
  const { validators, inAll: validatorsInAll } = await deps.chooseValidators({ ...asking, turn }, firm);
  if (validators.length === 0) throw new DomainError('no-validator');
  const now = atOnce(change);
  const requestId = deps.newId();
  const beside = [{ field: `requested/${dossierId}`, from: null, to: rightsInWords(after) }];
  const deed = deedBy(deps, who, { action: 'rights-requested', to: access, requestId, beside });
  const request = openRequest({
    ...{ requestId, access, kind: 'more_rights', createdAt: deed.at, createdBy },
    asks: { dossiers: [{ dossierId, ...after }], modules: access.modules, companyIds: [dossier.companyId] },
    ...{ dossierIds: [dossierId], fourEyes, change: { dossierId, from: now ?? null, to: after } },
    ...{ askedOf: validators.map(staffDoer), validatorsInAll },
    expiresAt: deps.after(new Date(deed.at), firm.expireAfter).toISOString(),
  });
  const more = { access, request, now: { dossierId, rights: now }, deed };
  const saved = await deps.withinRate(who, () => deps.requests.submitMore(more));
  return { ...shown(saved.access, now, deed.at), request };
}

const shown = (access: KnownAccess, rights: DossierRights | undefined, at: string): ChangedRights => ({
  user: rights && userOf(accessAt(access, at), rights, at),
  version: access.version,
});

const unchanged = async (
  { users, now }: ChangeRightsDeps,
  access: KnownAccess,
  dossierId: string,
): Promise<ChangedRights> => {
  const user = await users.user(dossierId, access.accessId);
  const { status } = accessAt(access, now().toISOString());
  return { user: user && { ...user, status }, version: access.version };
};
