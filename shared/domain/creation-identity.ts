import type { Identity, KnownAccess } from './access.ts';
import { mayCreateType } from './authority.ts';
import type { CreationContext, CreationInput } from './creation-input.ts';
import { isOwnDomain, readEmail, type EmailAddress } from './email.ts';
import type { FieldError } from './error.ts';
import { parseName } from './text.ts';

type TypedIdentity = NonNullable<CreationInput['identity']>;

/** Step 3 as the rules see it; `identified` is there when all of it can be kept. */
export interface IdentityAssessment {
  readonly identified: Pick<KnownAccess, 'person' | 'clientType' | 'companyId'> | undefined;
  readonly address: EmailAddress | undefined;
  readonly errors: readonly FieldError[];
}

/** Holds the identity against C1, C2, C7, C8 and C10: every field is required, and each that is wrong is named. */
export function assessIdentity(typed: TypedIdentity, context: CreationContext): IdentityAssessment {
  const errors: FieldError[] = [];
  const refuse = (field: keyof Identity, error: Omit<FieldError, 'pointer'>): void => {
    const missing = (typed[field] ?? '').trim() === '';
    errors.push({ pointer: `/identity/${field}`, ...(missing ? { code: 'missing' } : error) });
  };
  const { clientType } = typed;
  const { company } = context;
  const lastName = parseName(typed.lastName ?? '');
  const firstName = parseName(typed.firstName ?? '');
  const email = assessAddress(typed.email ?? '', context);
  const phone = context.readPhone((typed.phone ?? '').trim());

  if (!lastName) refuse('lastName', { code: 'invalid-name' });
  if (!firstName) refuse('firstName', { code: 'invalid-name' });
  if (email.error) refuse('email', email.error);
  if ('flaw' in phone) refuse('phone', { code: 'invalid-phone', flaw: phone.flaw });
  if (!clientType) refuse('clientType', { code: 'missing' });
  if (clientType && !mayCreateType(context.creator, clientType)) refuse('clientType', { code: 'not-allowed' });
  if (!company) refuse('companyId', { code: 'unknown-company' });

  const { address } = email;
  const number = 'number' in phone ? phone.number : undefined;
  const complete = errors.length === 0 && lastName && firstName && address && number && clientType && company;
  const identified = complete
    ? { person: { lastName, firstName, ...told(address), phone: number }, clientType, companyId: company.companyId }
    : undefined;
  return { identified, address, errors };
}

/** How an address is kept (C1). */
export const told = ({ text, readable }: EmailAddress) => ({
  email: text,
  ...(readable === undefined ? {} : { readableEmail: readable }),
});

/** Reads the address by C1, and refuses one of the firm's own (C2). */
export function assessAddress(
  typed: string,
  { firm, hostParts, hostToUnicode }: Pick<CreationContext, 'firm' | 'hostParts' | 'hostToUnicode'>,
): { readonly address?: EmailAddress; readonly error?: Omit<FieldError, 'pointer'> } {
  const read = readEmail(typed, hostToUnicode);
  if ('flaw' in read) return { error: { code: 'invalid-email', flaw: read.flaw } };
  const { address } = read;
  const own = isOwnDomain(address.domain, firm.ownDomains, hostParts(address.domain));
  return { address, ...(own ? { error: { code: 'forbidden-email-domain' } } : {}) };
}
