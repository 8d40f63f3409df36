import type * as z from 'zod';
import type { ErrorCode } from '../domain/error.ts';

/** A group of routes with the same rights; each is one function, `functions/http/<capability>`. */
export type Capability =
  | 'me'
  | 'permissions'
  | 'directory'
  | 'dossiers'
  | 'accesses'
  | 'drafts'
  | 'requests'
  | 'imports'
  | 'firm'
  | 'collaborators'
  | 'record'
  | 'validation-page'
  | 'queue-page'
  | 'invitation-page'
  | 'password-reset'
  | 'contract';

/** What a route takes and gives. CDK declares the routes from here, OpenAPI documents them from here. */
export interface Route {
  readonly capability: Capability;
  readonly access: 'signed-in' | 'public';
  readonly summary: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Of a list that can be had as CSV (A6): the query by which it is. */
  readonly table?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body may be left out. */
  readonly bodyOptional?: boolean;
  /** Whether `Idempotency-Key` is honoured: every POST that creates. */
  readonly creates?: boolean;
  readonly success:
    | { readonly status: 200 | 201 | 202; readonly schema: z.ZodType }
    | { readonly status: 204 }
    | { readonly html: true };
  /** The reply, with 202, when it must be validated first. */
  readonly held?: z.ZodType;
  /** Whether `If-Match` is honoured: every PUT and PATCH. */
  readonly changes?: boolean;
  /** Whether the reply shows one thing, with its ETag. */
  readonly tagged?: boolean;
  /** Whether the reply has an ETag that `If-None-Match` is held against: 304 without a body. */
  readonly cacheable?: boolean;
  /** Of a cacheable one: for how many seconds the caller may go by it without asking again; unsaid, asks each time. */
  readonly maxAge?: number;
  /** Whether it changes nothing, though it is no GET: what is refused there is logged, and not counted (A5). */
  readonly onlyReads?: boolean;
  /** Refusals beside those that every signed-in route has. */
  readonly problems?: readonly ErrorCode[];
}
