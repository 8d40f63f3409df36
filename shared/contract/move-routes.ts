import * as z from 'zod';
import { ChangeAccessBody, EraseBody, MoveBody, ReactivateBody } from './bodies.ts';
import { AccessReply } from './replies.ts';
import type { Route } from './route.ts';

const ofAccess = {
  capability: 'accesses',
  access: 'signed-in',
  path: z.object({ accessId: z.string() }),
  success: { status: 200, schema: AccessReply },
  tagged: true,
} as const;

/**
 * What changes an access that has been approved, moves one that has been opened (L1, L2, L4), and ends one for the person's
 * own sake (G3).
 */
export const moveRoutes = {
  'PATCH /v1/accesses/{accessId}': {
    ...ofAccess,
    summary: 'Change an access: what is less counts at once; more, and who it belongs to, may have to be validated.',
    body: ChangeAccessBody,
    changes: true,
    held: AccessReply,
    problems: [
      ...(['wrong-status', 'end-in-the-past', 'warnings-not-acknowledged', 'email-taken', 'request-open'] as const),
      ...(['no-validator', 'last-client-admin', 'company-needs-client-admin', 'unknown-company'] as const),
      ...(['unknown-module', 'forbidden-email-domain', 'too-many-requests'] as const),
    ],
  },
  'POST /v1/accesses/{accessId}/suspend': {
    ...ofAccess,
    summary: 'Suspend an active access at once, until it is reactivated.',
    body: MoveBody,
    problems: ['above-own-level', 'wrong-status', 'last-client-admin'],
  },
  'POST /v1/accesses/{accessId}/reactivate': {
    ...ofAccess,
    summary: 'Reactivate a suspended access.',
    body: ReactivateBody,
    bodyOptional: true,
    problems: ['not-a-validator', 'above-own-level', 'wrong-status', 'end-in-the-past', 'company-needs-client-admin'],
  },
  'POST /v1/accesses/{accessId}/revoke': {
    ...ofAccess,
    summary: 'Revoke an access at once, for good.',
    body: MoveBody,
    problems: ['wrong-status', 'last-client-admin'],
  },
  'POST /v1/accesses/{accessId}/erase': {
    ...ofAccess,
    summary: 'Erase the person of an access, for good.',
    body: EraseBody,
    success: { status: 202, schema: AccessReply },
    problems: ['confirmation-mismatch', 'last-client-admin'],
  },
} as const satisfies Readonly<Record<string, Route>>;
