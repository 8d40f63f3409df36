import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { HostParts } from '../domain/email.ts';

/** C2: what the public-suffix list (publicsuffix.org, ICANN section) says of a host name. */
export function hostParts(host: string): HostParts {
  const { publicSuffix, domainWithoutSuffix } = parse(host, { allowPrivateDomains: false });
  return { publicSuffix: publicSuffix ?? undefined, registrableName: domainWithoutSuffix ?? undefined };
}

/** A host name from punycode back into its own script (UTS #46). */
export const hostToUnicode = (host: string): string => domainToUnicode(host);
