/** An address as a person typed it, and the key under which it is one and the same (C1). */
export interface EmailAddress {
  /** As typed, without the spaces around it. */
  readonly text: string;
  /** Lower case, the domain in punycode: what is compared, held unique and given to the sign-in. */
  readonly key: string;
  readonly local: string;
  /** In punycode. */
  readonly domain: string;
}

/** What a public-suffix list knows of a host name; both undefined for a name without a known suffix. */
export interface HostParts {
  readonly publicSuffix: string | undefined;
  /** The label left of the public suffix: `deloitte` in `eu.deloitte.co.uk`. */
  readonly registrableName: string | undefined;
}

// RFC 5321 §4.1.2 dot-string, lower case; ASCII alone, because mail services have no SMTPUTF8.
const localPart = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
// Characters that would end a host in a URL, or that no host has.
const notInHost = /[\s/\\?#@:[\]%<>|^`{}]|[\p{Cc}\p{Cf}]/u;

/** C1: one address, ASCII local part, domain in any script. Undefined when the text is anything else. */
export function parseEmail(typed: string): EmailAddress | undefined {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return undefined;
  const local = text.slice(0, at).toLowerCase();
  const domain = asciiHost(text.slice(at + 1));
  if (!localPart.test(local) || domain === undefined) return undefined;
  return { text, key: `${local}@${domain}`, local, domain };
}

/** A host name in lower case and punycode (UTS #46, as the URL standard applies it); undefined if it is none. */
export function asciiHost(host: string): string | undefined {
  if (notInHost.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  const { hostname } = new URL(`http://${host}`);
  return hostName.test(hostname) ? hostname : undefined;
}

/**
 * C2: whether an address lies in one of the firm's own domains, or below one. A bare name stands for itself as the
 * registrable name under every public suffix, and as a suffix.
 */
export function isOwnDomain(domain: string, ownDomains: readonly string[], hostParts: HostParts): boolean {
  return ownDomains.some((own) => {
    const name = own.trim().toLowerCase();
    if (!name.includes('.')) return hostParts.registrableName === name || domain.endsWith(`.${name}`);
    const owned = asciiHost(name) ?? name;
    return domain === owned || domain.endsWith(`.${owned}`);
  });
}

/** C3: whether the local part, without what follows a `+`, is a name that belongs to a mailbox rather than a person. */
export const isGenericName = (local: string, genericNames: readonly string[]): boolean =>
  genericNames.includes(local.split('+')[0] ?? local);
