import * as z from 'zod';
import type { ErrorCode } from '../domain/error.ts';
import { AccessStatus } from '../domain/access.ts';
import { RequestStatus } from '../domain/request.ts';
import { CancelBody, CreateAccessBody, DecisionBody, PasswordResetBody } from './bodies.ts';
import { AccessPage, AccessReply, CompanyPage, MeReply, ModulePage, RequestPage, RequestReply } from './replies.ts';

/** A group of routes with the same rights; each is one function, `functions/http/<capability>`. */
export type Capability =
  'me' | 'directory' | 'accesses' | 'requests' | 'validation-page' | 'invitation-page' | 'password-reset' | 'contract';

/** What a route takes and gives. CDK declares the routes from here, OpenAPI documents them from here. */
export interface Route {
  readonly capability: Capability;
  readonly access: 'signed-in' | 'public';
  readonly summary: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body may be left out. */
  readonly bodyOptional?: boolean;
  /** Whether `Idempotency-Key` is honoured: every POST that creates. */
  readonly creates?: boolean;
  readonly success: { readonly status: 200 | 202; readonly schema: z.ZodType } | { readonly html: true };
  /** Refusals beside those that every signed-in route has. */
  readonly problems?: readonly ErrorCode[];
}

const Paging = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z
    .string()
    .optional()
    .meta({ description: '`nextCursor` of the page before; the rest of the query the same.' }),
};
const Health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });
const LinkPath = z.object({ token: z.string() });
const page = { access: 'public', path: LinkPath, success: { html: true } } as const;

export const routes = {
  'GET /v1/me': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Who I am.',
    success: { status: 200, schema: MeReply },
  },
  'GET /v1/modules': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'The catalogue of modules that my firm offers.',
    success: { status: 200, schema: ModulePage },
  },
  'GET /v1/companies': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'The companies within my reach, by name; a client sees their own.',
    query: z.strictObject({
      name: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'The beginning of any word of the name; several must all match.' }),
      companyId: z.string().optional().meta({ description: 'This company comes first.' }),
      ...Paging,
    }),
    success: { status: 200, schema: CompanyPage },
  },
  'POST /v1/accesses': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'Create an access; it is held until a validator approves it.',
    body: CreateAccessBody,
    creates: true,
    success: { status: 202, schema: AccessReply },
    problems: [
      ...(['forbidden-email-domain', 'option-not-for-level', 'unknown-company', 'unknown-dossier'] as const),
      ...(['unknown-module', 'email-taken', 'company-needs-client-admin', 'warnings-not-acknowledged'] as const),
      'no-validator',
    ],
  },
  'GET /v1/accesses': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'The accesses within my reach, newest first.',
    query: z.strictObject({
      status: AccessStatus.optional(),
      companyId: z.string().optional(),
      dossierId: z.string().optional(),
      ...Paging,
    }),
    success: { status: 200, schema: AccessPage },
  },
  'GET /v1/accesses/{accessId}': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'One access, with its latest request.',
    path: z.object({ accessId: z.string() }),
    success: { status: 200, schema: AccessReply },
  },
  'GET /v1/requests': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'The requests I made or may decide, newest first; `toValidate=me`: those that await my decision.',
    query: z.strictObject({ toValidate: z.literal('me').optional(), status: RequestStatus.optional(), ...Paging }),
    success: { status: 200, schema: RequestPage },
  },
  'GET /v1/requests/{requestId}': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'One request with its course.',
    path: z.object({ requestId: z.string() }),
    success: { status: 200, schema: RequestReply },
  },
  'POST /v1/requests/{requestId}/decision': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Approve or reject; the first decision wins.',
    path: z.object({ requestId: z.string() }),
    body: DecisionBody,
    success: { status: 200, schema: RequestReply },
    problems: [
      ...(['not-a-validator', 'own-request', 'already-decided', 'wrong-status', 'stale-write'] as const),
      'company-needs-client-admin',
    ],
  },
  'POST /v1/requests/{requestId}/cancel': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Take an open request back (its creator, or a firm administrator).',
    path: z.object({ requestId: z.string() }),
    body: CancelBody,
    bodyOptional: true,
    success: { status: 200, schema: RequestReply },
    problems: ['wrong-status'],
  },
  'POST /v1/password-reset': {
    capability: 'password-reset',
    access: 'public',
    summary: 'Ask for a link to choose a new password; the answer never tells whether there is such a person.',
    body: PasswordResetBody,
    success: { status: 202, schema: z.strictObject({}).meta({ id: 'Accepted' }) },
  },
  'HEAD /validation/{token}': { ...page, capability: 'validation-page', summary: 'As GET, without the page.' },
  'GET /validation/{token}': {
    ...page,
    capability: 'validation-page',
    summary: 'A validator’s page; opening it changes nothing.',
    query: z.object({ lang: z.string().optional() }),
  },
  'POST /validation/{token}': {
    ...page,
    capability: 'validation-page',
    summary: 'The decision, as the page’s form sends it (decision, reason, confirmed, version).',
    query: z.object({ lang: z.string().optional() }),
  },
  'HEAD /invitation/{token}': { ...page, capability: 'invitation-page', summary: 'As GET, without the page.' },
  'GET /invitation/{token}': {
    ...page,
    capability: 'invitation-page',
    summary: 'Where a person chooses a password; opening it changes nothing.',
    query: z.object({ lang: z.string().optional() }),
  },
  'POST /invitation/{token}': {
    ...page,
    capability: 'invitation-page',
    summary: 'The password, as the page’s form sends it (password, passwordConfirmation).',
    query: z.object({ lang: z.string().optional() }),
  },
  'GET /openapi.json': {
    capability: 'contract',
    access: 'public',
    summary: 'This contract.',
    success: { status: 200, schema: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }) },
  },
  'GET /health': {
    capability: 'contract',
    access: 'public',
    summary: 'Whether the API answers.',
    success: { status: 200, schema: Health },
  },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteKey = keyof typeof routes;
/** The routes that a function has to answer. */
export type RoutesOf<C extends Capability> = {
  [K in RouteKey]: (typeof routes)[K]['capability'] extends C ? K : never;
}[RouteKey];
