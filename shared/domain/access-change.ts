import * as z from 'zod';
import type { Access, AccessStatus, KnownAccess } from './access.ts';
import { PersonDetails } from './card.ts';
import { emailKeyOf } from './email.ts';
import { hasEnded, withEnd } from './end-date.ts';
import { DomainError } from './error.ts';
import type { AskedEnd } from './life.ts';
import { ClientType, Instant, WarningCode } from './vocabulary.ts';

/** L4: in these statuses an access can be changed. */
const changeable: readonly AccessStatus[] = ['approved', 'active', 'suspended'];

/** L4: @throws `wrong-status` */
export function requireChangeable({ status }: Pick<Access, 'status'>): void {
  if (!changeable.includes(status))
    throw new DomainError('wrong-status', { extensions: { current: status, allowed: changeable } });
}

/** What of a person hands their access to somebody else (L4). */
const Handing = PersonDetails.pick({ lastName: true, firstName: true, email: true, readableEmail: true }).partial();

/**
 * G1: what a request proposes about the person of an access, on a card of its own that goes with the end of the request.
 * Both names, or neither.
 */
export const AskedCard = Handing.extend({
  ...{ accessId: z.string(), firmId: z.string(), requestId: z.string() },
  /** V17: what the submission before proposed. */
  before: Handing.optional(),
});
export type AskedCard = z.infer<typeof AskedCard>;
export type AskedDetails = z.infer<typeof Handing>;

/** What of the person a request is about; to what, their asked card says. */
export const AskedDetail = z.enum(['lastName', 'firstName', 'email']);
export type AskedDetail = z.infer<typeof AskedDetail>;

/** L4: what a `change` request asks for beyond what stands: codes, ids and instants; who the person is to be lies on a card. */
export const AskedChange = z.object({
  details: z.array(AskedDetail),
  clientType: ClientType.optional(),
  companyId: z.string().optional(),
  /** Those that are to be added. */
  modules: z.array(z.string()).optional(),
  /** A later end, or none, than this one. */
  endsAt: z.object({ from: Instant, to: Instant.nullable() }).optional(),
  /** C3: what was acknowledged with it. */
  acknowledged: z.array(WarningCode),
  /** L5: once another address is approved, the version of the card that has the former one. */
  formerCard: z.number().int().optional(),
});
export type AskedChange = z.infer<typeof AskedChange>;

/** What is to become of an access; what is undefined stays. */
export interface WantedChange {
  readonly person?: Partial<PersonDetails> | undefined;
  readonly clientType?: ClientType | undefined;
  readonly companyId?: string | undefined;
  readonly modules?: readonly string[] | undefined;
  /** Null: no end any more. */
  readonly endsAt?: AskedEnd;
}

/** L4: a change in its two parts: the access as it is at once, and what is asked for beyond that. */
export interface SplitChange {
  readonly now: KnownAccess;
  readonly asked: Omit<AskedChange, 'acknowledged'> | undefined;
  readonly details: AskedDetails;
}

export interface Splitting {
  /** L4: the names as they were last validated. */
  readonly validated: Pick<PersonDetails, 'lastName' | 'firstName'>;
  /** Whether more counts at once: it comes from somebody with the validation right. */
  readonly moreAtOnce: boolean;
}

/**
 * L4, P1: parts what counts at once (less, a phone number, one of the names; more from a validator) from what is held for
 * validation: what hands the access to somebody else always, more from anybody else.
 */
export function splitChange(
  access: KnownAccess,
  wanted: WantedChange,
  { validated, moreAtOnce }: Splitting,
): SplitChange {
  const person = splitPerson(access.person, wanted.person ?? {}, validated);
  const modules = splitModules(access.modules, wanted.modules, moreAtOnce);
  const end = splitEnd(access.endsAt, wanted.endsAt, moreAtOnce);
  const type = wanted.clientType ?? access.clientType;
  const typeWaits = access.clientType === 'client_user' && type === 'client_admin' && !moreAtOnce;
  const moves = wanted.companyId !== undefined && wanted.companyId !== access.companyId;
  const asked = {
    details: AskedDetail.options.filter((detail) => person.details[detail] !== undefined),
    ...(typeWaits && { clientType: type }),
    ...(moves && { companyId: wanted.companyId }),
    ...(modules.added.length > 0 && { modules: modules.added }),
    ...(end.asked && { endsAt: end.asked }),
  };
  const clientType = typeWaits ? access.clientType : type;
  const now = endingAt({ ...access, person: person.now, modules: modules.now, clientType }, end.now);
  return { now, asked: isNothing(asked) ? undefined : asked, details: person.details };
}

/** Whether nothing is asked for any more. */
export const isNothing = ({ details, ...rest }: Omit<AskedChange, 'acknowledged'>): boolean =>
  details.length === 0 &&
  [rest.clientType, rest.companyId, rest.modules, rest.endsAt].every((one) => one === undefined);

type Names = Pick<PersonDetails, 'lastName' | 'firstName'>;
const sameNames = (one: Names, other: Names): boolean =>
  one.lastName === other.lastName && one.firstName === other.firstName;

/** What a card says of a person, and nothing of the card itself. */
const detailsOf = ({ lastName, firstName, email, readableEmail, phone }: PersonDetails): PersonDetails => ({
  ...{ lastName, firstName, email, phone },
  ...(readableEmail !== undefined && { readableEmail }),
});

/** L4: another address, or names of which neither is left, are somebody else; all else of a person counts at once. */
function splitPerson(person: PersonDetails, wanted: Partial<PersonDetails>, validated: Names) {
  const { phone = person.phone, email = person.email, readableEmail } = wanted;
  const names = { lastName: wanted.lastName ?? person.lastName, firstName: wanted.firstName ?? person.firstName };
  const isSomebodyElse =
    !sameNames(names, person) && names.lastName !== validated.lastName && names.firstName !== validated.firstName;
  const isElsewhere = emailKeyOf(email) !== emailKeyOf(person.email);
  return {
    now: { ...detailsOf(person), phone, ...(!isSomebodyElse && names) },
    details: {
      ...(isSomebodyElse && names),
      ...(isElsewhere && { email, ...(readableEmail !== undefined && { readableEmail }) }),
    } satisfies AskedDetails,
  };
}

function splitModules(held: readonly string[], wanted: readonly string[] = held, moreAtOnce: boolean) {
  const added = wanted.filter((id) => !held.includes(id));
  const left = held.filter((id) => wanted.includes(id));
  return moreAtOnce ? { now: [...left, ...added], added: [] } : { now: left, added };
}

const never = Number.POSITIVE_INFINITY;
const timeOf = (end: string | null | undefined): number =>
  end === undefined || end === null ? never : Date.parse(end);

function splitEnd(end: string | undefined, wanted: AskedEnd, moreAtOnce: boolean) {
  if (wanted === undefined || timeOf(wanted) === timeOf(end)) return { now: end };
  if (end === undefined || moreAtOnce || timeOf(wanted) < timeOf(end)) return { now: wanted ?? undefined };
  return { now: end, asked: { from: end, to: wanted } };
}

/** Another end is told anew; when, is not known here. */
const endingAt = <A extends Access>(access: A, endsAt: string | undefined): A =>
  timeOf(endsAt) === timeOf(access.endsAt) ? access : withEnd(access, endsAt, undefined);

/** L7: an access whose end was moved from what it was: when it is told, goes by `noticeBefore`. */
export const withNotice = <A extends Access>(before: Access, after: A, noticeBefore: (end: string) => string): A =>
  after.endsAt === undefined || timeOf(after.endsAt) === timeOf(before.endsAt)
    ? after
    : withEnd(after, after.endsAt, noticeBefore(after.endsAt));

/** L7: @throws `end-in-the-past` for an end that has passed, and for moving one that has: reactivating alone lifts it. */
export function requireMayMoveEnd({ endsAt }: Pick<Access, 'endsAt'>, wanted: AskedEnd, at: string): void {
  if (wanted === undefined) return;
  const moved = timeOf(wanted) !== timeOf(endsAt);
  if (timeOf(wanted) <= Date.parse(at) || (moved && hasEnded({ endsAt }, at)))
    throw new DomainError('end-in-the-past', { errors: [{ pointer: '/endsAt', code: 'end-in-the-past' }] });
}

/**
 * L4: what is left of what was asked for, once something has counted at once meanwhile: neither what has been given by now,
 * nor an end that was moved nearer, which the approval would give back.
 */
export function stillAsked(asked: AskedChange, before: Access, after: Access): AskedChange {
  const { clientType, modules, endsAt, ...rest } = asked;
  const left = modules?.filter((id) => !after.modules.includes(id)) ?? [];
  const end = endsAt && endStillAsked(endsAt, before, after);
  return {
    ...rest,
    ...(clientType !== undefined && clientType !== after.clientType && { clientType }),
    ...(left.length > 0 && { modules: left }),
    ...(end && { endsAt: end }),
  };
}

function endStillAsked({ from, to }: NonNullable<AskedChange['endsAt']>, before: Access, { endsAt }: Access) {
  if (timeOf(endsAt) === timeOf(before.endsAt)) return { from, to };
  const isNearer = timeOf(endsAt) < timeOf(before.endsAt);
  return isNearer || endsAt === undefined || timeOf(endsAt) >= timeOf(to) ? undefined : { from: endsAt, to };
}

/**
 * L4: the access as an approval makes it: with what was asked for beyond what stood then, and nothing of what was taken
 * since. */
export function withAsked(access: KnownAccess, asked: AskedChange, details: AskedDetails): KnownAccess {
  const { email, readableEmail, lastName, firstName } = details;
  const { readableEmail: former, ...rest } = detailsOf(access.person);
  const readable = email === undefined ? former : readableEmail;
  const person = {
    ...rest,
    ...(lastName !== undefined && { lastName }),
    ...(firstName !== undefined && { firstName }),
    ...(email !== undefined && { email }),
    ...(readable !== undefined && { readableEmail: readable }),
  };
  const modules = [...access.modules, ...(asked.modules ?? []).filter((id) => !access.modules.includes(id))];
  const { clientType = access.clientType, companyId = access.companyId } = asked;
  const acknowledged = [...new Set([...access.acknowledged, ...asked.acknowledged])];
  const after = { ...access, person, modules, clientType, companyId, acknowledged };
  return endingAt(after, endWith(access.endsAt, asked.endsAt));
}

/** L4: the end that an access has once a change is approved: the one that was asked for, if that gives back nothing. */
export function endWith(end: string | undefined, asked: AskedChange['endsAt']): string | undefined {
  if (!asked || timeOf(end) < timeOf(asked.from)) return end;
  return timeOf(asked.to) > timeOf(end) ? (asked.to ?? undefined) : end;
}

/** Whether two people are told alike. */
export const samePerson = (one: PersonDetails, other: PersonDetails): boolean =>
  sameNames(one, other) &&
  one.phone === other.phone &&
  one.email === other.email &&
  one.readableEmail === other.readableEmail;
