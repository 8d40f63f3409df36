import type { AccessChangeRepository } from '../../data/access-changes.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { withRequest, type KnownAccess } from '../../domain/access.ts';
import {
  requireChangeable,
  requireMayMoveEnd,
  samePerson,
  splitChange,
  stillAsked,
  withNotice,
  type SplitChange,
} from '../../domain/access-change.ts';
import { assessChange, type ChangeContext, type ChangeInput } from '../../domain/access-change-input.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { mayValidate, requireMayChange, type Left } from '../../domain/authority.ts';
import { committed } from '../../domain/commitment.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { problemOf } from '../../domain/creation.ts';
import { DomainError, requireVersion } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { isId, type WarningCode } from '../../domain/vocabulary.ts';
import { deedBy, type EndingDeps } from '../deed.ts';
import { askForChange, type AskForChangeDeps } from './ask-for-change.ts';
import { reachToMove, type OnAccess, type ReachToMoveDeps } from './reach-to-move.ts';

export interface ChangeAccessDeps
  extends
    EndingDeps,
    ReachToMoveDeps,
    AskForChangeDeps,
    Pick<ChangeContext, 'readPhone' | 'hostParts' | 'hostToUnicode'> {
  readonly accesses: Pick<AccessRepository, 'known' | 'addressAndTally'>;
  readonly cards: Pick<CardRepository, 'versions'>;
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly changes: Pick<AccessChangeRepository, 'save'>;
  /** The instant of an end as it is told: that instant, or the end of that day. */
  readonly instantOfEnd: (told: string) => string;
  /** So long before an end (L7). */
  readonly noticeBefore: (end: string, duration: string) => string;
}

export interface ChangeAccessCommand extends OnAccess<Staff>, ChangeInput {
  readonly reason?: string | undefined;
  readonly acknowledge: readonly WarningCode[];
  readonly ifMatch?: number | undefined;
}

/** The access as it is now; with `request`, the rest was asked for and is held for validation. */
export interface ChangedAccess {
  readonly access: KnownAccess;
  readonly request: Request | undefined;
}

/** L2: an access that somebody may change. @throws `not-found`, `forbidden` */
export const reachToChange = (deps: ReachToMoveDeps) => async (on: OnAccess<Staff>) => {
  const access = await reachToMove(deps)(on);
  requireMayChange(on.who, access);
  return access;
};

/**
 * Changes an access (L4): what is less counts at once, and so does what is more from a validator; the rest, and always what
 * hands the access to somebody else, is held for validation. One transaction: a refusal of any part refuses all.
 *
 * @throws `not-found`, `forbidden`; `invalid-input`, `unknown-company`, `unknown-module`, `forbidden-email-domain` (C2);
 * `stale-write`, `wrong-status`, `end-in-the-past`, `warnings-not-acknowledged` (C3), `email-taken` (C1), `request-open`,
 * `no-validator`, `last-client-admin`, `company-needs-client-admin` (C5); `too-many-requests` (F3).
 */
export const changeAccess =
  (deps: ChangeAccessDeps) =>
  (command: ChangeAccessCommand): Promise<ChangedAccess> =>
    retryOnConflict(async () => {
      const { who, ifMatch, acknowledge } = command;
      const { left, ...reached } = await reachToChange(deps)(command);
      const found = await readAround(deps, command);
      const { before } = found;
      if (before.version !== reached.version) throw new Conflict();

      const endsAt = typeof command.endsAt === 'string' ? deps.instantOfEnd(command.endsAt) : command.endsAt;
      const context = { ...deps, ...found, creator: who };
      const { wanted, errors, warnings } = assessChange({ ...command, endsAt }, before, context);
      if (errors.length > 0) throw new DomainError(problemOf(errors), { errors });
      requireVersion(before.version, ifMatch);
      requireChangeable(before);
      requireMayMoveEnd(before, wanted.endsAt, deps.now().toISOString());

      const validated = await namesValidated(deps, before);
      const split = splitChange(before, wanted, { validated, moreAtOnce: mayValidate(who) });
      const unread = warnings.filter(({ code }) => !acknowledge.includes(code));
      if (unread.length > 0) throw new DomainError('warnings-not-acknowledged', { extensions: { warnings: unread } });
      const acknowledged = warnings.map(({ code }) => code);
      return save(deps, command, { ...found, left, split, acknowledged });
    });

/** What the change is held against, read at once. */
async function readAround(
  { accesses, firms, companies }: ChangeAccessDeps,
  { who, accessId, identity }: ChangeAccessCommand,
) {
  const companyId = isId(identity?.companyId ?? '') ? identity?.companyId : undefined;
  const [before, { firm, catalogue }, { company }] = await Promise.all([
    accesses.known(accessId),
    firms.settings(who.firmId),
    companyId === undefined ? { company: undefined } : companies.withDossiers(companyId, []),
  ]);
  if (!before) throw new DomainError('not-found');
  return { before, firm, catalogue, company };
}

/** L4: the names as they were validated last; those there are, unless they have been changed since. */
async function namesValidated({ cards }: ChangeAccessDeps, { accessId, card, validatedCard = 1, person }: KnownAccess) {
  if (card === validatedCard) return person;
  const [validated] = await cards.versions([{ accessId, n: validatedCard }]);
  return validated ?? person;
}

interface ToSave extends Left {
  readonly before: KnownAccess;
  readonly firm: ChangeContext['firm'];
  readonly split: SplitChange;
  readonly acknowledged: readonly WarningCode[];
}

async function save(deps: ChangeAccessDeps, command: ChangeAccessCommand, found: ToSave): Promise<ChangedAccess> {
  const { who, reason } = command;
  const { before, split } = found;
  const { now } = split;
  const isRenamed = !samePerson(before.person, now.person);
  if (!split.asked && !isRenamed && isSame(before, now)) return { access: before, request: undefined };
  const asked = await askForChange(deps)(who, found);
  const open = asked ? undefined : await openChange(deps, before);
  const noticed = withNotice(before, now, (end) => deps.noticeBefore(end, found.firm.endNotice));
  const after = { ...noticed, card: before.card + (isRenamed ? 1 : 0) };
  const deed = deedOfChange(deps, who, { before, after, asked, open, reason });
  const request = asked?.request(deed.at, deed.requestId ?? '');
  const change = {
    ...{ before, deed },
    after: request
      ? { ...withRequest(after, request.requestId), person: after.person, asked: { requestId: request.requestId } }
      : after,
    submitted: request && { request, card: asked?.card(request.requestId) },
    open: open?.proposes && { request: open, left: stillAsked(open.proposes, before, after) },
  };
  const keep = () => deps.changes.save(change);
  const access = await (request ? deps.withinRate(who, keep) : keep());
  return { access, request };
}

const isSame = (one: KnownAccess, other: KnownAccess): boolean =>
  one.clientType === other.clientType &&
  one.endsAt === other.endsAt &&
  one.modules.length === other.modules.length &&
  one.modules.every((id) => other.modules.includes(id));

/** The change that is open: whoever looks at it looks at what there is now. */
async function openChange({ requests }: ChangeAccessDeps, { asked }: KnownAccess): Promise<Request | undefined> {
  if (!asked || asked.dossierId !== undefined) return undefined;
  const request = await requests.request(asked.requestId);
  // One that has ended meanwhile has taken itself off the access: what was read of that is no longer so.
  if (request?.status !== 'open') throw new Conflict();
  return request;
}

interface Changing {
  readonly before: KnownAccess;
  readonly after: KnownAccess;
  readonly asked: Awaited<ReturnType<ReturnType<typeof askForChange>>>;
  readonly open: Request | undefined;
  readonly reason: string | undefined;
}

function deedOfChange(deps: ChangeAccessDeps, who: Staff, { before, after, asked, open, reason }: Changing): Deed {
  const { accessId, firmId } = before;
  const deed = deedBy(deps, who, {
    action: asked ? 'change-requested' : 'access-changed',
    ...{ to: before, requestId: asked ? deps.newId() : open?.requestId, beside: asked?.beside },
  });
  const { auditId } = deed;
  return {
    ...deed,
    ...(reason && { text: committed({ accessId, firmId, auditId, text: reason }, deps.salting) }),
    ...(after.card !== before.card && {
      card: committed({ accessId, firmId, n: after.card, ...after.person }, deps.salting),
    }),
  };
}
