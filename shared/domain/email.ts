/** An address as a person typed it, and the key under which it is one and the same (C1). */
export interface EmailAddress {
  /** As it is told: as typed, with a domain of another script in punycode, since by that alone the person signs in. */
  readonly text: string;
  /** With the domain in its own script, where that is not ASCII: people read it, and search by it. */
  readonly readable: string | undefined;
  /** Lower case, the domain in punycode: what is compared, held unique and given to the sign-in. */
  readonly key: string;
  readonly local: string;
  /** In punycode. */
  readonly domain: string;
}

/** Why a text is not one address (C1). */
export const emailFlaws = [
  'several',
  'display-name',
  'invisible-characters',
  'spaces',
  'not-ascii-local-part',
  'mixed-scripts',
  'no-domain',
  'too-long',
  'malformed',
] as const;
export type EmailFlaw = (typeof emailFlaws)[number];

/** What a public-suffix list knows of a host name. */
export interface HostParts {
  /** Whether it is itself a suffix under which others may have names: `fr`, `co.uk`, `github.io`. */
  readonly isPublicSuffix: boolean;
  /**
   * The labels left of its public suffixes, of registries and of those who give names away below their own: `deloitte` in
   * `eu.deloitte.co.uk`, `deloitte` and `github` in `deloitte.github.io`.
   */
  readonly registrableNames: readonly string[];
}

// RFC 5321 §4.1.2 dot-string, lower case; ASCII alone, because mail services have no SMTPUTF8.
const localPart = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
// Characters that would end a host in a URL, or that no host has.
const notInHost = /[\s/\\?#@:[\]%<>|^`{}]|[\p{Cc}\p{Cf}]/u;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

// The sign-in service takes no longer user names.
const maxAddress = 128;

/**
 * Reads one address by C1, at most 128 characters, ASCII local part and domain in any one script, or tells what is
 * wrong with the text.
 */
export function readEmail(
  typed: string,
  toUnicode: (host: string) => string,
): { readonly address: EmailAddress } | { readonly flaw: EmailFlaw } {
  const text = typed.trim();
  const flaw = flawOf(text);
  if (flaw) return { flaw };
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).toLowerCase();
  const host = text.slice(at + 1);
  const domain = asciiHost(host);
  if (/\P{ASCII}/u.test(local)) return { flaw: 'not-ascii-local-part' };
  if (!localPart.test(local)) return { flaw: 'malformed' };
  if (domain === undefined) return { flaw: host.includes('.') ? 'malformed' : 'no-domain' };
  const inScript = toUnicode(domain);
  if (inScript.split('.').some(mixesScripts)) return { flaw: 'mixed-scripts' };
  const key = `${local}@${domain}`;
  if (Math.max(key.length, text.length) > maxAddress) return { flaw: 'too-long' };
  const told = /\P{ASCII}/u.test(host) ? `${text.slice(0, at)}@${domain}` : text;
  const readable = inScript === domain ? undefined : `${local}@${inScript}`;
  return { address: { text: told, readable, key, local, domain } };
}

function flawOf(text: string): EmailFlaw | undefined {
  if (invisible.test(text)) return 'invisible-characters';
  if (/[<>"()]/.test(text)) return 'display-name';
  if (/[,;]/.test(text) || text.split('@').length > 2) return 'several';
  if (/\s/.test(text)) return 'spaces';
  const at = text.indexOf('@');
  return at < 0 || at === text.length - 1 ? 'no-domain' : undefined;
}

/** A host name in lower case and punycode (UTS #46, as the URL standard applies it); undefined if it is none. */
export function asciiHost(host: string): string | undefined {
  if (notInHost.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  const { hostname } = new URL(`http://${host}`);
  return hostName.test(hostname) ? hostname : undefined;
}

// UTS #39, highly restrictive: one script, or one of these together with Latin.
const withLatin = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /[\p{Script=Han}\p{Script=Bopomofo}]/u,
  /[\p{Script=Han}\p{Script=Hangul}]/u,
];
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Georgian'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const neutral = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether a label mixes scripts, as one does that imitates another (UTS #39, section 5.2). */
export function mixesScripts(label: string): boolean {
  const letters = [...label].filter((letter) => !neutral.test(letter));
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  const oneScript = scripts.some((script) => letters.every((letter) => script.test(letter)));
  const eastAsian = withLatin.some((set) => foreign.every((letter) => set.test(letter)));
  const other = foreign.length === letters.length && !foreign.some((letter) => scripts.some((s) => s.test(letter)));
  return !(oneScript || eastAsian || other);
}

/**
 * C2: whether an address lies in one of the firm's own domains, or below one. A bare name stands for itself as the
 * registrable name under every public suffix, and as a suffix.
 */
export function isOwnDomain(domain: string, ownDomains: readonly string[], hostParts: HostParts): boolean {
  return ownDomains.some((own) => {
    const name = own.trim().toLowerCase();
    if (!name.includes('.')) return hostParts.registrableNames.includes(name) || domain.endsWith(`.${name}`);
    const owned = asciiHost(name) ?? name;
    return domain === owned || domain.endsWith(`.${owned}`);
  });
}

/** C3: whether the local part, without what follows a `+`, is a name that belongs to a mailbox rather than a person. */
export const isGenericName = (local: string, genericNames: readonly string[]): boolean =>
  genericNames.includes(local.split('+')[0] ?? local);

/** C1: the key of an address that was accepted before. */
export function emailKeyOf(accepted: string): string {
  const at = accepted.lastIndexOf('@');
  const host = accepted.slice(at + 1);
  return `${accepted.slice(0, at).toLowerCase()}@${asciiHost(host) ?? host}`;
}
