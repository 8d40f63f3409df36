import { readEmail } from './email.ts';
import type { FieldError } from './error.ts';
import type { Contact } from './firm.ts';
import type { ReadPhone } from './phone.ts';

export interface ContactReaders {
  readonly hostToUnicode: (host: string) => string;
  readonly readPhone: (typed: string) => ReadPhone;
}

/** V7: whom to ask at the firm, as it will be kept: its address by C1, its number by C8; or every part that is refused. */
export function readContact(
  typed: Contact,
  { hostToUnicode, readPhone }: ContactReaders,
): { readonly contact: Contact } | { readonly errors: readonly FieldError[] } {
  const email = readEmail(typed.email, hostToUnicode);
  const phone = readPhone(typed.phone.trim());
  if ('address' in email && 'number' in phone) return { contact: { email: email.address.text, phone: phone.number } };
  return {
    errors: [
      ...('flaw' in email ? [{ pointer: '/contact/email', code: 'invalid-email' as const, flaw: email.flaw }] : []),
      ...('flaw' in phone ? [{ pointer: '/contact/phone', code: 'invalid-phone' as const, flaw: phone.flaw }] : []),
    ],
  };
}
