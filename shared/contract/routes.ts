import * as z from 'zod';
import { AccessStatus } from '../domain/access.ts';
import { InvitationState } from '../domain/invitation.ts';
import { CreateAccessBody, PasswordResetBody, PreviewBody } from './bodies.ts';
import { companyRoutes } from './company-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { ExportQuery, ExportReply } from './export.ts';
import { eventRoutes } from './event-routes.ts';
import { AbsenceBody, EmptyBody } from './firm.ts';
import { firmRoutes } from './firm-routes.ts';
import { At, EndDate } from './inputs.ts';
import { LabelsReply } from './labels.ts';
import { moveRoutes } from './move-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { Accepted, Paging } from './paging.ts';
import { permissionRoutes } from './permissions.ts';
import { recordRoutes } from './record-routes.ts';
import { AbsenceReply, AccessPage, AccessReply, MeReply, ModulePage, SummaryReply } from './replies.ts';
import { requestRoutes } from './request-routes.ts';
import type { Capability, Route } from './route.ts';

export type { Capability, Route };

const Health = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });
const contract = {
  capability: 'contract',
  access: 'public',
  success: { status: 200, schema: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }) },
} as const;
const health = { ...contract, success: { status: 200, schema: Health } } as const;

export const routes = {
  'GET /v1/me': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Who I am.',
    success: { status: 200, schema: MeReply },
    tagged: true,
  },
  'PUT /v1/me/absence': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Say while I am away, and who stands in for me (collaborator).',
    body: AbsenceBody,
    changes: true,
    success: { status: 200, schema: AbsenceReply },
    tagged: true,
    problems: ['unknown-delegate'],
  },
  'DELETE /v1/me/absence': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Be back, or take an absence back (collaborator).',
    success: { status: 204 },
    problems: ['stale-write'],
  },
  'GET /v1/me/export': {
    capability: 'me',
    access: 'signed-in',
    summary: 'Everything that is kept of me.',
    query: ExportQuery,
    success: { status: 200, schema: ExportReply },
  },
  'GET /v1/labels': {
    capability: 'me',
    access: 'signed-in',
    summary: 'The names and meanings, in my language, of every code that an app shows.',
    cacheable: true,
    maxAge: 86_400,
    success: { status: 200, schema: LabelsReply },
  },
  ...permissionRoutes,
  'GET /v1/modules': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'The catalogue of modules that my firm offers.',
    success: { status: 200, schema: ModulePage },
    tagged: true,
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
    tagged: true,
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
    onlyReads: true,
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
      invitation: InvitationState.optional(),
      unusedSince: z.iso.date().optional().meta({
        description:
          'By which nobody has signed in from this day on, in Paris; those of who never did, if they were asked for before. Dormant ones: the day `dormantAfter` ago.',
      }),
      neverActivated: z.literal('true').optional().meta({
        description: 'Active for 14 days without a password, so that nobody has ever signed in.',
      }),
      endsBefore: EndDate.optional().meta({
        description: 'Those with an end before this instant, or before this day in Paris.',
      }),
      ...Paging,
    }),
    success: { status: 200, schema: AccessPage },
    problems: ['unknown-company', 'unknown-dossier'],
  },
  'GET /v1/accesses/{accessId}': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'One access, with its latest request; with `at`, as it stood then.',
    path: z.object({ accessId: z.string() }),
    query: z.strictObject({ at: At }),
    success: { status: 200, schema: AccessReply },
    tagged: true,
  },
  'GET /v1/accesses/{accessId}/export': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'Everything that is kept of the person of an access.',
    path: z.object({ accessId: z.string() }),
    query: ExportQuery,
    success: { status: 200, schema: ExportReply },
  },
  ...moveRoutes,
  'POST /v1/accesses/{accessId}/resend-invitation': {
    capability: 'accesses',
    access: 'signed-in',
    summary: 'Invite the person of an active access once more, who has not chosen a password yet.',
    path: z.object({ accessId: z.string() }),
    body: EmptyBody,
    bodyOptional: true,
    success: { status: 202, schema: Accepted },
    problems: ['above-own-level', 'wrong-status', 'too-many-requests'],
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
  ...draftRoutes,
  ...requestRoutes,
  ...firmRoutes,
  ...recordRoutes,
  'POST /v1/password-reset': {
    capability: 'password-reset',
    access: 'public',
    summary: 'Ask for a link to choose a new password; the answer never tells whether there is such a person.',
    body: PasswordResetBody,
    success: { status: 202, schema: Accepted },
  },
  ...pageRoutes,
  'HEAD /openapi.json': { ...contract, cacheable: true, summary: 'As GET, without the body.' },
  'GET /openapi.json': { ...contract, cacheable: true, summary: 'This contract.' },
  ...eventRoutes,
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
/** The routes that give apps a list in pages. */
export type ListRoute = Exclude<RoutesAsked<'cursor'>, keyof typeof pageRoutes>;
/** A5: the routes that change something. */
export type WritingRoute = {
  [K in RouteKey]: K extends `${'GET' | 'HEAD'} ${string}`
    ? never
    : (typeof routes)[K] extends { readonly onlyReads: true }
      ? never
      : K;
}[RouteKey];
/** A5: whether a route changes something. */
export const writes = (key: RouteKey): key is WritingRoute =>
  !/^(GET|HEAD) /.test(key) && !(routes[key] as Route).onlyReads;
/** The routes that a function has to answer. */
export type RoutesOf<C extends Capability> = {
  [K in RouteKey]: (typeof routes)[K]['capability'] extends C ? K : never;
}[RouteKey];
