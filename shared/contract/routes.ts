import * as z from 'zod';
import { AccessStatus } from '../domain/access.ts';
import { RequestStatus } from '../domain/request.ts';
import {
  CancelBody,
  ChangeDraftBody,
  CreateAccessBody,
  DecisionBody,
  DraftDossiersBody,
  DraftIdentityBody,
  DraftModulesBody,
  PasswordResetBody,
  PreviewBody,
  StartDraftBody,
  SubmitDraftBody,
} from './bodies.ts';
import { companyRoutes } from './company-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { EmptyBody } from './firm.ts';
import { firmRoutes } from './firm-routes.ts';
import { Accepted, Paging } from './paging.ts';
import { permissionRoutes } from './permissions.ts';
import {
  AccessPage,
  AccessReply,
  DraftPage,
  DraftReply,
  SummaryReply,
  MeReply,
  ModulePage,
  RequestPage,
  RequestReply,
} from './replies.ts';
import type { Capability, Route } from './route.ts';

export type { Capability, Route };

const Health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });
const contract = {
  capability: 'contract',
  access: 'public',
  success: { status: 200, schema: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }) },
} as const;
const health = { ...contract, success: { status: 200, schema: Health } } as const;
const DraftPath = z.object({ draftId: z.string() });
const LinkPath = z.object({ token: z.string() });
const page = { access: 'public', path: LinkPath, success: { html: true } } as const;
/** API Gateway knows no route that ends with a slash, and no optional rest: what is added to a link needs its own. */
const longer = {
  ...page,
  path: LinkPath.extend({ 'rest+': z.string() }),
  query: z.object({ lang: z.string().optional() }),
  summary: 'The same page where a mail program has added a sign to the link; else one that explains.',
} as const;

export const routes = {
  'GET /v1/me': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Who I am.',
    success: { status: 200, schema: MeReply },
  },
  ...permissionRoutes,
  'GET /v1/modules': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'The catalogue of modules that my firm offers.',
    success: { status: 200, schema: ModulePage },
  },
  ...companyRoutes,
  ...dossierRoutes,
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
      ...(['no-validator', 'above-own-level', 'dossier-detached', 'too-many-requests'] as const),
    ],
  },
  'POST /v1/accesses/preview': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'The summary of a creation as far as it has come, as everything stands now; nothing is kept.',
    body: PreviewBody,
    success: { status: 200, schema: SummaryReply },
  },
  'GET /v1/accesses': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'The accesses within my reach, newest first; with `search`, by the words that match, last first.',
    query: z.strictObject({
      status: AccessStatus.optional(),
      companyId: z.string().optional(),
      dossierId: z.string().optional(),
      search: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'Beginnings of words of the names, or of the address; all must match.' }),
      ...Paging,
    }),
    success: { status: 200, schema: AccessPage },
    problems: ['unknown-company', 'unknown-dossier'],
  },
  'GET /v1/accesses/{accessId}': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'One access, with its latest request.',
    path: z.object({ accessId: z.string() }),
    success: { status: 200, schema: AccessReply },
  },
  'POST /v1/accesses/{accessId}/reopen-sign-in': {
    capability: 'accesses',
    access: 'signed-in',
    summary:
      'Open the sign-in of an active access anew, lost or not: sessions end, second factors go, a new password is chosen (collaborator whose portfolio covers the access).',
    path: z.object({ accessId: z.string() }),
    body: EmptyBody,
    bodyOptional: true,
    success: { status: 202, schema: Accepted },
    problems: ['wrong-status', 'too-many-requests'],
  },
  'POST /v1/drafts': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Start a creation that is kept between its steps; at most 100 a person (`too-many-drafts`).',
    body: StartDraftBody,
    bodyOptional: true,
    creates: true,
    success: { status: 201, schema: DraftReply },
  },
  'GET /v1/drafts': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'My drafts, newest first.',
    query: z.strictObject(Paging),
    success: { status: 200, schema: DraftPage },
  },
  'GET /v1/drafts/{draftId}': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'One of my drafts, with its summary as everything stands now.',
    path: DraftPath,
    success: { status: 200, schema: DraftReply },
  },
  'PATCH /v1/drafts/{draftId}': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Set or take away the end of the access.',
    path: DraftPath,
    body: ChangeDraftBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
  },
  'DELETE /v1/drafts/{draftId}': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Throw a draft away.',
    path: DraftPath,
    success: { status: 204 },
  },
  'PUT /v1/drafts/{draftId}/identity': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 3: who the person is.',
    path: DraftPath,
    body: DraftIdentityBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
  },
  'PUT /v1/drafts/{draftId}/dossiers': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 4: the dossiers, with a level and options each.',
    path: DraftPath,
    body: DraftDossiersBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
  },
  'PUT /v1/drafts/{draftId}/modules': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 5: the modules.',
    path: DraftPath,
    body: DraftModulesBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
  },
  'POST /v1/drafts/{draftId}/submit': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 6: submit the draft; it is used up, and the access is held until a validator approves it.',
    path: DraftPath,
    body: SubmitDraftBody,
    bodyOptional: true,
    creates: true,
    success: { status: 202, schema: AccessReply },
    problems: [
      ...(['draft-incomplete', 'warnings-not-acknowledged', 'email-taken', 'company-needs-client-admin'] as const),
      'too-many-requests',
    ],
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
  // V9: what the validator's page does, for apps.
  'POST /v1/requests/{requestId}/decision': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Approve or reject; the first decision wins.',
    path: z.object({ requestId: z.string() }),
    body: DecisionBody,
    success: { status: 200, schema: RequestReply },
    problems: [
      ...(['not-a-validator', 'own-request', 'already-decided', 'wrong-status', 'stale-write'] as const),
      ...(['forbidden-email-domain', 'company-needs-client-admin'] as const),
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
  ...firmRoutes,
  'POST /v1/password-reset': {
    capability: 'password-reset',
    access: 'public',
    summary: 'Ask for a link to choose a new password; the answer never tells whether there is such a person.',
    body: PasswordResetBody,
    success: { status: 202, schema: Accepted },
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
  'HEAD /validation/{token}/{rest+}': { ...longer, capability: 'validation-page' },
  'GET /validation/{token}/{rest+}': { ...longer, capability: 'validation-page' },
  'POST /validation/{token}/{rest+}': { ...longer, capability: 'validation-page' },
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
  'HEAD /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
  'GET /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
  'POST /invitation/{token}/{rest+}': { ...longer, capability: 'invitation-page' },
  'HEAD /openapi.json': { ...contract, cacheable: true, summary: 'As GET, without the body.' },
  'GET /openapi.json': {
    ...contract,
    summary: 'This contract.',
    cacheable: true,
  },
  'HEAD /health': { ...health, summary: 'As GET, without the body.' },
  'GET /health': { ...health, summary: 'Whether the API answers.' },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteKey = keyof typeof routes;
/** The routes whose query has such a field. */
export type RoutesAsked<Field extends string> = {
  [K in RouteKey]: (typeof routes)[K] extends { readonly query: z.ZodObject<infer Shape> }
    ? Field extends keyof Shape
      ? K
      : never
    : never;
}[RouteKey];
/** The routes that give a list in pages. */
export type ListRoute = RoutesAsked<'cursor'>;
/** The routes that a function has to answer. */
export type RoutesOf<C extends Capability> = {
  [K in RouteKey]: (typeof routes)[K]['capability'] extends C ? K : never;
}[RouteKey];
