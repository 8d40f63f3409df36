import { createHash } from 'node:crypto';
import type { RefusedAttempt } from '../domain/refused.ts';
import type { Language } from '../texts/language.ts';

/** What a function answers to API Gateway (payload format 2.0). */
export interface Reply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON reply before it is written out: what a handler gives, and what a receipt keeps. */
export interface JsonReply {
  readonly status: number;
  readonly body: unknown;
  /** The version of the one thing the body shows: becomes the ETag. */
  readonly version?: number | undefined;
  /** Of what has been created: where it is from now on. */
  readonly location?: string | undefined;
  /** The body shows one thing that has no version of its own: the ETag is made from what it shows. */
  readonly unversioned?: true;
  /** A5: what of the call was refused, beside what came of the rest. */
  readonly refused?: readonly RefusedInCall[];
}

/** What was refused within a call by somebody who is known. */
export type RefusedInCall = Pick<RefusedAttempt, 'code' | 'ids' | 'times'>;

/** A reply, and what is to be counted before it goes out. */
export type CountedReply = Reply & Pick<JsonReply, 'refused'>;

export const ok = (body: unknown, version?: number): JsonReply => ({ status: 200, body, version });
export const okUnversioned = (body: unknown): JsonReply => ({ status: 200, body, unversioned: true });
export const created = (body: unknown, { version, location }: { version: number; location: string }): JsonReply => ({
  ...{ status: 201, body, version, location },
});
/** Done, and there is nothing to show. */
export const noContent = (): JsonReply => ({ status: 204, body: undefined });
export const accepted = (body: unknown, version?: number): JsonReply => ({ status: 202, body, version });

/** The ETag of what has no version of its own. */
export const tagOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export function jsonReply({ status, body, version, location, unversioned }: JsonReply): Reply {
  const text = body === undefined ? '' : JSON.stringify(body);
  const tag = unversioned ? tagOf(text) : version;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(tag === undefined ? {} : { etag: `"${String(tag)}"` }),
      ...(location === undefined ? {} : { location }),
    },
    body: text,
  };
}

/** A reply in a language that its caller, and nobody between, may go by for so many seconds without asking again. */
export const keptFor = (seconds: number | undefined, reply: Reply, language: Language): Reply => ({
  ...reply,
  headers: {
    ...reply.headers,
    'cache-control': seconds === undefined ? 'no-cache' : `private, max-age=${String(seconds)}`,
    'content-language': language,
    vary: 'Accept-Language',
  },
});
