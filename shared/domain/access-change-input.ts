import type { Access, KnownAccess } from './access.ts';
import type { WantedChange } from './access-change.ts';
import type { PersonDetails } from './card.ts';
import { companyFor } from './authority.ts';
import type { CreationContext } from './creation-input.ts';
import { assessAddress, told } from './creation-identity.ts';
import { warning, type Warning } from './creation.ts';
import { emailKeyOf, isGenericName, type EmailAddress } from './email.ts';
import type { FieldError } from './error.ts';
import { parseName } from './text.ts';
import type { ClientType } from './vocabulary.ts';

/** L4: what a `PATCH` says, as it was sent; `endsAt` as the instant that it means. */
export interface ChangeInput {
  readonly identity?:
    | (Partial<Readonly<Record<Exclude<keyof PersonDetails, 'readableEmail'> | 'companyId', string | undefined>>> & {
        readonly clientType?: ClientType | undefined;
      })
    | undefined;
  readonly modules?: readonly string[] | undefined;
  readonly endsAt?: string | null | undefined;
}

export type ChangeContext = Pick<
  CreationContext,
  'firm' | 'catalogue' | 'company' | 'creator' | 'readPhone' | 'hostParts' | 'hostToUnicode'
>;

export interface AssessedChange {
  readonly wanted: WantedChange;
  readonly errors: readonly FieldError[];
  /** C3: of another address than the one there is. */
  readonly warnings: readonly Warning[];
}

/** L4: holds what is to be changed against the rules of a creation (C1–C3, C8, C10), and nothing of what is to stay. */
export function assessChange(input: ChangeInput, access: KnownAccess, context: ChangeContext): AssessedChange {
  const { identity = {}, modules, endsAt } = input;
  const errors: FieldError[] = [];
  const read = <T>(field: keyof typeof identity, look: (typed: string) => T | Wrong): T | undefined => {
    const typed = identity[field];
    if (typed === undefined) return undefined;
    const found = look(typed);
    if (!isError(found)) return found;
    const missing = typed.trim() === '';
    errors.push({ pointer: `/identity/${field}`, ...(missing ? { code: 'missing' } : found) });
    return undefined;
  };
  const name = (typed: string): { parsed: string } | Wrong => {
    const parsed = parseName(typed);
    return parsed ? { parsed } : { code: 'invalid-name' };
  };
  const lastName = read('lastName', name)?.parsed;
  const firstName = read('firstName', name)?.parsed;
  const phone = read<{ number: string }>('phone', (typed) => {
    const found = context.readPhone(typed.trim());
    return 'number' in found ? { number: found.number } : { code: 'invalid-phone', flaw: found.flaw };
  })?.number;
  const address = read<EmailAddress>('email', (typed) => {
    const { address: found, error } = assessAddress(typed, context);
    const same = found && found.key === emailKeyOf(access.person.email);
    return found && (same || !error) ? found : (error ?? { code: 'invalid-email' });
  });
  const companyId = read<{ id: string }>('companyId', (id) => {
    const reached = id === access.companyId || companyFor(context.creator, context.company)?.companyId === id;
    return reached ? { id } : { code: 'unknown-company' };
  })?.id;
  errors.push(...assessModules(modules, access, context));
  const isNew = address && address.key !== emailKeyOf(access.person.email);
  return {
    wanted: {
      person: {
        ...(lastName !== undefined && { lastName }),
        ...(firstName !== undefined && { firstName }),
        ...(phone !== undefined && { phone }),
        ...(address && told(address)),
      },
      ...{ clientType: identity.clientType, companyId, modules, endsAt },
    },
    errors,
    warnings: isNew && isGenericName(address.local, context.firm.genericNames) ? [warning('generic-email')] : [],
  };
}

type Wrong = Omit<FieldError, 'pointer'>;
const isError = (found: unknown): found is Wrong => typeof found === 'object' && found !== null && 'code' in found;

/** One that the access has may stay, whether or not the firm still offers it. */
const assessModules = (
  modules: readonly string[] = [],
  { modules: held }: Pick<Access, 'modules'>,
  { catalogue }: Pick<ChangeContext, 'catalogue'>,
): FieldError[] =>
  modules.flatMap((id, index): FieldError[] => {
    const pointer = `/modules/${String(index)}`;
    if (!held.includes(id) && !catalogue.some(({ moduleId }) => moduleId === id))
      return [{ pointer, code: 'unknown-module' }];
    return modules.indexOf(id) < index ? [{ pointer, code: 'duplicate' }] : [];
  });
