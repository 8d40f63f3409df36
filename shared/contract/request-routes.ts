import * as z from 'zod';
import { isPending, RequestKind, RequestStatus } from '../domain/request.ts';
import { CancelBody, ChangeAccessBody, CreateAccessBody, DecisionBody, DecisionsBody } from './bodies.ts';
import { RightsBody } from './dossier-routes.ts';
import { EmptyBody } from './firm.ts';
import { betweenCommas, Paging, several } from './paging.ts';
import { DecisionsReply, RequestCount, RequestPage, RequestReply } from './replies.ts';
import { RequestModelReply } from './request-model.ts';
import type { Route } from './route.ts';

const RequestPath = z.object({ requestId: z.string() });

const filters = {
  toValidate: z.literal('me').optional().meta({
    description: 'Those that are mine to decide; open ones unless `status` says otherwise.',
  }),
  status: several('RequestStatus', RequestStatus)
    .optional()
    .meta({ ...betweenCommas, description: 'One or more, between commas.' }),
  createdBy: z.literal('me').optional().meta({ description: 'Those that I made.' }),
  kind: RequestKind.optional(),
  companyId: z.string().optional().meta({ description: 'About accesses of this company.' }),
  accessId: z.string().optional().meta({ description: 'About this access.' }),
  search: z.string().max(200).optional().meta({
    description:
      'Beginnings of words of the person’s names, or of their address; all must match. Where I see what others made and nothing else narrows the list, the ten latest of each person, by the words that match, last first.',
  }),
};

const soonestFirst = z.literal('expiresAt').optional().meta({
  description:
    'Those that are open, the one that expires next first (`status` may ask for those to be corrected, too); newest first without it.',
});

/** What is held for validation: following, deciding and cancelling it. */
export const requestRoutes = {
  'GET /v1/requests': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'The requests I made or may decide, newest first; `toValidate=me`: those that await my decision.',
    query: z
      .strictObject({ ...filters, sort: soonestFirst, ...Paging })
      // What has ended expires no more.
      .refine(({ sort, status }) => !sort || (status?.every((status) => isPending({ status })) ?? true), {
        path: ['sort'],
      }),
    success: { status: 200, schema: RequestPage },
    problems: ['unknown-company', 'unknown-access'],
  },
  'GET /v1/requests/count': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'How many requests that list would show, for a badge: 99 at most, and whether there are more.',
    query: z.strictObject(filters),
    success: { status: 200, schema: RequestCount },
    problems: ['unknown-company', 'unknown-access'],
  },
  'GET /v1/requests/{requestId}': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'One request with its course, and all that is to be known before it is decided.',
    path: RequestPath,
    success: { status: 200, schema: RequestModelReply },
    tagged: true,
  },
  // V17: each kind has its own body, which the request in the path tells.
  'PUT /v1/requests/{requestId}': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Submit a request anew that was sent back, corrected, and whole.',
    path: RequestPath,
    body: z.union([CreateAccessBody, RightsBody, ChangeAccessBody]),
    success: { status: 200, schema: RequestReply },
    tagged: true,
    changes: true,
    problems: [
      ...([
        'wrong-status',
        'stale-write',
        'above-own-level',
        'forbidden-email-domain',
        'option-not-for-level',
      ] as const),
      ...(['unknown-company', 'unknown-dossier', 'unknown-module', 'email-taken', 'end-in-the-past'] as const),
      ...(['company-needs-client-admin', 'last-client-admin', 'warnings-not-acknowledged', 'no-validator'] as const),
      ...(['dossier-detached', 'too-many-requests'] as const),
    ],
  },
  // V9: what the validator's page does, for apps.
  'POST /v1/requests/{requestId}/decision': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Approve, reject or send back; the first decision wins.',
    path: RequestPath,
    body: DecisionBody,
    success: { status: 200, schema: RequestReply },
    tagged: true,
    problems: [
      ...(['not-a-validator', 'own-request', 'already-decided', 'wrong-status', 'stale-write'] as const),
      ...(['forbidden-email-domain', 'company-needs-client-admin', 'email-taken', 'last-client-admin'] as const),
      'end-in-the-past',
    ],
  },
  // V20: the same for many at once.
  'POST /v1/decisions': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Decide up to a hundred requests, each on its own; a result for each, in the order sent.',
    body: DecisionsBody,
    creates: true,
    success: { status: 200, schema: DecisionsReply },
    problems: ['not-a-validator'],
  },
  'POST /v1/requests/{requestId}/undo': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Undo an approval within 24 hours, as whoever approved.',
    path: RequestPath,
    body: EmptyBody,
    bodyOptional: true,
    success: { status: 200, schema: RequestReply },
    tagged: true,
    problems: ['wrong-status', 'stale-write', 'last-client-admin'],
  },
  'POST /v1/requests/{requestId}/cancel': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Take a request back that is open or to be corrected (its creator, or a firm administrator).',
    path: RequestPath,
    body: CancelBody,
    bodyOptional: true,
    success: { status: 200, schema: RequestReply },
    tagged: true,
    problems: ['wrong-status'],
  },
} as const satisfies Readonly<Record<string, Route>>;
