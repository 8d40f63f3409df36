import type { AccessChangeRepository } from '../../data/access-changes.ts';
import type { RequestRepository } from '../../data/requests.ts';
import { withRequest, type KnownAccess } from '../../domain/access.ts';
import { samePerson, stillAsked } from '../../domain/access-change.ts';
import { mayValidate } from '../../domain/authority.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { requireVersion } from '../../domain/error.ts';
import { isPending, type Request } from '../../domain/request.ts';
import { askForChange, type AskForChangeDeps } from './ask-for-change.ts';
import {
  atOnce,
  deedOfChange,
  prepareChange,
  type PrepareChangeCommand,
  type PrepareChangeDeps,
  type PreparedChange,
} from './prepare-change.ts';

export interface ChangeAccessDeps extends PrepareChangeDeps, AskForChangeDeps {
  readonly accesses: PrepareChangeDeps['accesses'] & AskForChangeDeps['accesses'];
  readonly requests: Pick<RequestRepository, 'request'>;
  readonly changes: Pick<AccessChangeRepository, 'save'>;
}

export interface ChangeAccessCommand extends PrepareChangeCommand {
  readonly ifMatch?: number | undefined;
}

/** The access as it is now; with `request`, the rest was asked for and is held for validation. */
export interface ChangedAccess {
  readonly access: KnownAccess;
  readonly request: Request | undefined;
}

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
      const { who, ifMatch } = command;
      const prepared = await prepareChange(deps, command, {
        moreAtOnce: mayValidate(who),
        requireState: ({ version }) => {
          requireVersion(version, ifMatch);
        },
      });
      return save(deps, command, prepared);
    });

async function save(
  deps: ChangeAccessDeps,
  command: ChangeAccessCommand,
  found: PreparedChange,
): Promise<ChangedAccess> {
  const { who, reason } = command;
  const { before, split } = found;
  const { now } = split;
  const isRenamed = !samePerson(before.person, now.person);
  if (!split.asked && !isRenamed && isSame(before, now)) return { access: before, request: undefined };
  const asked = await askForChange(deps)(who, found);
  const open = asked ? undefined : await openChange(deps, before);
  const after = atOnce(deps, found);
  const deed = deedOfChange(deps, who, {
    ...{ before, after, reason },
    action: asked ? 'change-requested' : 'access-changed',
    ...{ requestId: asked ? deps.newId() : open?.requestId, beside: asked?.beside },
  });
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
  if (!request || !isPending(request)) throw new Conflict();
  return request;
}
