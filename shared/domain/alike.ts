import { fullName, type Access, type AccessStatus, type KnownAccess } from './access.ts';
import type { PersonDetails } from './card.ts';
import type { CreationContext, CreationInput } from './creation-input.ts';
import { fold, parseName, wordsOf } from './text.ts';
import { isId } from './vocabulary.ts';

const standing: ReadonlySet<AccessStatus> = new Set([
  'pending_validation',
  'approved',
  'active',
  'suspended',
  'to_correct',
]);

/** Whether a company has an access: it is asked for, or it was and has not ended. */
export const isStanding = ({ status }: Pick<Access, 'status'>): boolean => standing.has(status);

/** By what two people may be one. */
export type Likeness = 'name' | 'phone';

/**
 * C12: a name as two are compared: its words, whatever their case and accents, and in whichever field and order they
 * were typed. Of a name without any word its signs.
 */
export function comparedName({ firstName, lastName }: Pick<PersonDetails, 'firstName' | 'lastName'>): string {
  const words = [...wordsOf(firstName), ...wordsOf(lastName)].sort();
  return words.join(' ') || fold(`${firstName} ${lastName}`).replaceAll('#', '');
}

/** By what somebody is compared with those who have an access to the company; what is not known yet is left out. */
export interface Compared {
  readonly companyId: string;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** C12: what a creation says of the person, as soon as the company and a name, or a number, are known. */
export function comparedOf(
  { identity = {} }: CreationInput,
  readPhone: CreationContext['readPhone'],
): Compared | undefined {
  const { companyId = '' } = identity;
  const firstName = parseName(identity.firstName ?? '');
  const lastName = parseName(identity.lastName ?? '');
  const phone = readPhone((identity.phone ?? '').trim());
  if (!isId(companyId)) return undefined;
  return {
    companyId,
    ...(firstName && lastName && { name: comparedName({ firstName, lastName }) }),
    ...('number' in phone && { phone: phone.number }),
  };
}

/** Somebody who may be the person that an access is asked for. */
export interface Namesake {
  readonly accessId: string;
  readonly name: string;
  readonly status: AccessStatus;
}

/** C12: at the company there is somebody of the same name, or of the same phone number. */
export interface SameName {
  readonly code: 'same-name';
  readonly pointer: '/identity/lastName' | '/identity/phone';
  readonly likeness: Likeness;
  /** The first few of them. */
  readonly people: readonly Namesake[];
  /** Whether there are more. */
  readonly more: boolean;
}

const named = 5;

/**
 * C12: what is pointed out of those who were found alike. Who has the same name is not named again for the same number;
 * what is no access any more counts for nothing.
 */
export function sameNames({ companyId, name, phone }: Compared, found: readonly KnownAccess[]): SameName[] {
  const others = found.filter((access) => isStanding(access) && access.companyId === companyId);
  const byName = name === undefined ? [] : others.filter(({ person }) => comparedName(person) === name);
  const byPhone = phone === undefined ? [] : others.filter(({ person }) => person.phone === phone);
  return [
    ...pointOut('name', '/identity/lastName', byName),
    ...pointOut(
      'phone',
      '/identity/phone',
      byPhone.filter((access) => !byName.includes(access)),
    ),
  ];
}

const pointOut = (likeness: Likeness, pointer: SameName['pointer'], found: readonly KnownAccess[]): SameName[] =>
  found.length === 0
    ? []
    : [
        {
          code: 'same-name',
          likeness,
          pointer,
          people: found.slice(0, named).map(namesake),
          more: found.length > named,
        },
      ];

const namesake = ({ accessId, person, status }: KnownAccess): Namesake => ({
  ...{ accessId, name: fullName(person), status },
});
