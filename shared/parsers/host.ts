import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { HostParts } from '../domain/email.ts';

// Microsoft 365 gives every organisation a name here, longest first; the list does not have it.
const tenants = ['mail.onmicrosoft.com', 'onmicrosoft.com'];

/** C2: what the public-suffix list (publicsuffix.org, both of its sections) says of a host name. */
export function hostParts(host: string): HostParts {
  const readings = [false, true].map((allowPrivateDomains) => parse(host, { allowPrivateDomains }));
  const names = [...readings.map(({ domainWithoutSuffix }) => domainWithoutSuffix), tenantOf(host)];
  return {
    isPublicSuffix: tenants.includes(host) || readings.some(({ publicSuffix }) => publicSuffix === host),
    registrableNames: names.filter((name) => typeof name === 'string'),
  };
}

function tenantOf(host: string): string | undefined {
  const suffix = tenants.find((tenant) => host.endsWith(`.${tenant}`));
  return suffix === undefined ? undefined : host.replace(`.${suffix}`, '').split('.').at(-1);
}

/** A host name from punycode back into its own script (UTS #46). */
export const hostToUnicode = (host: string): string => domainToUnicode(host);
