import * as z from 'zod';
import { RequestStatus } from '../domain/request.ts';
import { CancelBody, DecisionBody } from './bodies.ts';
import { Paging } from './paging.ts';
import { RequestPage, RequestReply } from './replies.ts';
import { RequestModelReply } from './request-model.ts';
import type { Route } from './route.ts';

const RequestPath = z.object({ requestId: z.string() });

/** What is held for validation: following, deciding and cancelling it. */
export const requestRoutes = {
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
    summary: 'One request with its course, and all that is to be known before it is decided.',
    path: RequestPath,
    success: { status: 200, schema: RequestModelReply },
  },
  // V9: what the validator's page does, for apps.
  'POST /v1/requests/{requestId}/decision': {
    capability: 'requests',
    access: 'signed-in',
    summary: 'Approve or reject; the first decision wins.',
    path: RequestPath,
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
    path: RequestPath,
    body: CancelBody,
    bodyOptional: true,
    success: { status: 200, schema: RequestReply },
    problems: ['wrong-status'],
  },
} as const satisfies Readonly<Record<string, Route>>;
