import * as z from 'zod';
import { RequestKind, RequestStatus } from '../domain/request.ts';
import { CancelBody, DecisionBody } from './bodies.ts';
import { EmptyBody } from './firm.ts';
import { betweenCommas, Paging, several } from './paging.ts';
import { RequestCount, RequestPage, RequestReply } from './replies.ts';
import { RequestModelReply } from './request-model.ts';
import type { Route } from './route.ts';

const RequestPath = z.object({ requestId: z.string() });

// What apps may ask for already: no request is so yet.
export const AskedStatus = z.enum([...RequestStatus.options, 'to_correct']);

const filters = {
  toValidate: z.literal('me').optional().meta({
    description: 'Those that await my decision; open ones unless `status` says otherwise.',
  }),
  status: several('AskedStatus', AskedStatus)
    .optional()
    .meta({
      ...betweenCommas,
      description: 'One or more, between commas. No request is `to_correct` in this version.',
    }),
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
  description: 'Those that are open, the one that expires next first; newest first without it.',
});
const openAlone: readonly string[] = ['open', 'to_correct'] satisfies z.infer<typeof AskedStatus>[];

/** What is held for validation: following, deciding and cancelling it. */
export const requestRoutes = {
  'GET /v1/requests': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'The requests I made or may decide, newest first; `toValidate=me`: those that await my decision.',
    query: z
      .strictObject({ ...filters, sort: soonestFirst, ...Paging })
      // What has ended expires no more.
      .refine(({ sort, status }) => !sort || (status?.every((each) => openAlone.includes(each)) ?? true), {
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
  // V9: what the validator's page does, for apps.
  'POST /v1/requests/{requestId}/decision': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Approve or reject; the first decision wins.',
    path: RequestPath,
    body: DecisionBody,
    success: { status: 200, schema: RequestReply },
    tagged: true,
    problems: [
      ...(['not-a-validator', 'own-request', 'already-decided', 'wrong-status', 'stale-write'] as const),
      ...(['forbidden-email-domain', 'company-needs-client-admin', 'email-taken', 'last-client-admin'] as const),
    ],
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
    summary: 'Take an open request back (its creator, or a firm administrator).',
    path: RequestPath,
    body: CancelBody,
    bodyOptional: true,
    success: { status: 200, schema: RequestReply },
    tagged: true,
    problems: ['wrong-status'],
  },
} as const satisfies Readonly<Record<string, Route>>;
