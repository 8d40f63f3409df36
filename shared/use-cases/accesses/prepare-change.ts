import type { AccessRepository } from '../../data/accesses.ts';
import type { CardRepository } from '../../data/cards.ts';
import type { CompanyRepository } from '../../data/companies.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { Access, KnownAccess } from '../../domain/access.ts';
import {
  requireChangeable,
  requireMayMoveEnd,
  samePerson,
  splitChange,
  withNotice,
  type SplitChange,
} from '../../domain/access-change.ts';
import { assessChange, type ChangeContext, type ChangeInput } from '../../domain/access-change-input.ts';
import type { Deed } from '../../domain/audit-entry.ts';
import { requireMayChange, type Left } from '../../domain/authority.ts';
import { committed } from '../../domain/commitment.ts';
import { Conflict } from '../../domain/conflict.ts';
import { problemOf } from '../../domain/creation.ts';
import { DomainError } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import { isId, type WarningCode } from '../../domain/vocabulary.ts';
import { deedBy, type EndingDeps } from '../deed.ts';
import { reachSettled, type OnAccess, type ReachSettledDeps } from './reach-to-move.ts';

export interface PrepareChangeDeps
  extends EndingDeps, ReachSettledDeps, Pick<ChangeContext, 'readPhone' | 'hostParts' | 'hostToUnicode'> {
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly cards: Pick<CardRepository, 'versions'>;
  readonly firms: Pick<FirmRepository, 'settings'>;
  readonly companies: Pick<CompanyRepository, 'withDossiers'>;
  /** The instant of an end as it is told: that instant, or the end of that day. */
  readonly instantOfEnd: (told: string) => string;
  /** So long before an end (L7). */
  readonly noticeBefore: (end: string, duration: string) => string;
}

export interface PrepareChangeCommand extends OnAccess<Staff>, ChangeInput {
  readonly reason?: string | undefined;
  readonly acknowledge: readonly WarningCode[];
}

/** L2: an access that somebody may change. @throws `not-found`, `forbidden` */
export const reachToChange = (deps: ReachSettledDeps) => async (on: OnAccess<Staff>) => {
  const access = await reachSettled(deps)(on);
  requireMayChange(on.who, access);
  return access;
};

interface Preparing {
  /** L4: whether more counts at once, too. */
  readonly moreAtOnce: boolean;
  /** What is looked at once nothing in it is wrong. */
  readonly requireState: (before: KnownAccess) => void;
}

/** Holds what is to be changed against every rule, as things stand, and parts what counts at once from the rest (L4). */
export async function prepareChange(
  deps: PrepareChangeDeps,
  command: PrepareChangeCommand,
  { moreAtOnce, requireState }: Preparing,
): Promise<PreparedChange> {
  const { who, acknowledge } = command;
  const { left, ...reached } = await reachToChange(deps)(command);
  const found = await readAround(deps, command, reached);
  const { before } = found;
  if (before.version !== reached.version) throw new Conflict();

  const endsAt = typeof command.endsAt === 'string' ? deps.instantOfEnd(command.endsAt) : command.endsAt;
  const context = { ...deps, ...found, creator: who };
  const { wanted, errors, warnings } = assessChange({ ...command, endsAt }, before, context);
  if (errors.length > 0) throw new DomainError(problemOf(errors), { errors });
  requireState(before);
  requireChangeable(before);
  requireMayMoveEnd(before, wanted.endsAt, deps.now().toISOString());

  const validated = await namesValidated(deps, before);
  const split = splitChange(before, wanted, { validated, moreAtOnce });
  const unread = warnings.filter(({ code }) => !acknowledge.includes(code));
  if (unread.length > 0) throw new DomainError('warnings-not-acknowledged', { extensions: { warnings: unread } });
  return { ...found, left, split, acknowledged: warnings.map(({ code }) => code) };
}

/** What the change is held against, read at once. */
async function readAround(
  { accesses, firms, companies }: PrepareChangeDeps,
  { who, accessId, identity }: PrepareChangeCommand,
  reached: Access,
) {
  const companyId = isId(identity?.companyId ?? '') ? identity?.companyId : undefined;
  const [before, { firm, catalogue }, { company }] = await Promise.all([
    accesses.known(accessId),
    firms.settings(who.firmId),
    companyId === undefined ? { company: undefined } : companies.withDossiers(companyId, []),
  ]);
  if (!before) {
    // G3, G4: who is not known any more had an access that has ended.
    requireChangeable(reached);
    throw new Conflict();
  }
  return { before, firm, catalogue, company };
}

/** L4: the names as they were validated last; those there are, unless they have been changed since. */
async function namesValidated(
  { cards }: PrepareChangeDeps,
  { accessId, card, validatedCard = 1, person }: KnownAccess,
) {
  if (card === validatedCard) return person;
  const [validated] = await cards.versions([{ accessId, n: validatedCard }]);
  return validated ?? person;
}

export interface PreparedChange extends Left {
  readonly before: KnownAccess;
  readonly firm: ChangeContext['firm'];
  readonly split: SplitChange;
  readonly acknowledged: readonly WarningCode[];
}

/** L4: the access as it is at once. */
export function atOnce(
  { noticeBefore }: PrepareChangeDeps,
  { before, firm, split: { now } }: PreparedChange,
): KnownAccess {
  const noticed = withNotice(before, now, (end) => noticeBefore(end, firm.endNotice));
  return { ...noticed, card: before.card + (samePerson(before.person, now.person) ? 0 : 1) };
}

interface Changing extends Pick<Deed, 'action' | 'requestId' | 'beside'> {
  readonly before: KnownAccess;
  readonly after: KnownAccess;
  readonly reason: string | undefined;
}

/** What the entry tells of a change, with the version of the card that it brings. */
export function deedOfChange(deps: PrepareChangeDeps, who: Staff, { before, after, reason, ...done }: Changing): Deed {
  const { accessId, firmId } = before;
  const deed = deedBy(deps, who, { ...done, to: before });
  const { auditId } = deed;
  return {
    ...deed,
    ...(reason && { text: committed({ accessId, firmId, auditId, text: reason }, deps.salting) }),
    ...(after.card !== before.card && {
      card: committed({ accessId, firmId, n: after.card, ...after.person }, deps.salting),
    }),
  };
}
