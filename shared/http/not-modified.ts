import type { HttpEvent } from './event.ts';
import type { Reply } from './reply.ts';

/** The reply, or 304 in its place for whoever has it (RFC 9110, section 15.4.5): without its body and what tells of that. */
export function unlessHeld({ headers: asked }: Pick<HttpEvent, 'headers'>, reply: Reply): Reply {
  const { 'content-type': _type, 'content-language': _language, ...headers } = reply.headers;
  const { etag } = headers;
  const held = reply.statusCode === 200 && etag !== undefined && names(asked['if-none-match'], etag);
  return held ? { statusCode: 304, headers, body: '' } : reply;
}

/** Whether `If-None-Match` names the tag, by weak comparison (RFC 9110, section 13.1.2). */
const names = (header: string | undefined, etag: string): boolean =>
  header?.trim() === '*' || (header?.match(tags) ?? []).some((tag) => tag.replace(/^W\//, '') === etag);

const tags = /(?:W\/)?"[^"]*"/g;
