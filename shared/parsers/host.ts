import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { HostParts } from '../domain/email.ts';

// Microsoft 365 gives every organisation a name here, longest first; the list does not have it.
const tenants = ['mail.onmicrosoft.com', 'onmicrosoft.com'];

/**
 * Suffixes that belong to one house alone, as each of them may have its own (ICANN's specification 13); of those on the
 * list, these are accounting firms. They are names of theirs, and no suffix for others.
 */
const houses = ['deloitte', 'kpmg', 'pwc'];

/** C2: what the public-suffix list (publicsuffix.org, both of its sections) says of a host name. */
export function hostParts(host: string): HostParts {
  const readings = [false, true].map((allowPrivateDomains) => parse(host, { allowPrivateDomains }));
  const names = [...readings.map(({ domainWithoutSuffix }) => domainWithoutSuffix), tenantOf(host)];
  return {
    isPublicSuffix: tenants.includes(host) || (!houses.includes(host) && readings.some((one) => isSuffix(one, host))),
    registrableNames: names.filter((name) => typeof name === 'string'),
  };
}

/** One that the list names: of any other last label, the list says nothing but that names may end with it. */
const isSuffix = ({ publicSuffix, isIcann, isPrivate }: ReturnType<typeof parse>, host: string): boolean =>
  publicSuffix === host && (isIcann === true || isPrivate === true);

function tenantOf(host: string): string | undefined {
  const suffix = tenants.find((tenant) => host.endsWith(`.${tenant}`));
  return suffix === undefined ? undefined : host.replace(`.${suffix}`, '').split('.').at(-1);
}

/** A host name from punycode back into its own script (UTS #46). */
export const hostToUnicode = (host: string): string => domainToUnicode(host);
