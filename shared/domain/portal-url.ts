import { asciiHost } from './email.ts';

const longest = 300;
/** Programs that find an address in a text end it, or change it, at one of these. */
const notInAddress = /[\s<>"\\^`{|}]|[\p{Cc}\p{Cf}]/u;

/**
 * V7: the address of a firm's portal, in ASCII: `https://` and a host name, with nothing that signs in; undefined for any other
 * text. On one's own machine the portal may be there too, without TLS.
 */
export function parsePortalUrl(typed: string, onLocalhost: boolean): string | undefined {
  const text = typed.trim();
  if (notInAddress.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(text);
  const isPublic = protocol === 'https:' && asciiHost(hostname) !== undefined;
  if (username !== '' || password !== '' || !(isPublic || (onLocalhost && hostname === 'localhost'))) return undefined;
  // A site alone is kept as it is usually told, without the slash that ends it.
  const told = /^[^/]*\/\/[^/]+\/$/.test(href) ? href.slice(0, -1) : href;
  return told.length <= longest ? told : undefined;
}
