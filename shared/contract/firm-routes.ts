import * as z from 'zod';
import {
  AddCollaboratorBody,
  ChangeCollaboratorBody,
  CollaboratorPage,
  CollaboratorReply,
  EmptyBody,
  FirmBody,
  FirmReply,
  ModulesBody,
} from './firm.ts';
import { Accepted, Paging } from './paging.ts';
import { ModulePage } from './replies.ts';
import type { Route } from './route.ts';

const firm = { capability: 'firm', access: 'signed-in' } as const;
const collaborators = { capability: 'collaborators', access: 'signed-in' } as const;
const CollaboratorPath = z.object({ collaboratorId: z.string() });

/** How a firm administers itself: its settings, its modules, its staff. */
export const firmRoutes = {
  'GET /v1/firm': {
    ...firm,
    summary: 'The settings of my firm.',
    success: { status: 200, schema: FirmReply },
    tagged: true,
  },
  'PATCH /v1/firm': {
    ...firm,
    summary: 'Change settings (firm administrator); they count from the next time they are read.',
    body: FirmBody,
    changes: true,
    success: { status: 200, schema: FirmReply },
    tagged: true,
    problems: ['too-many-requests'],
  },
  'PUT /v1/firm/modules': {
    ...firm,
    summary: 'Replace the catalogue of modules (firm administrator). A withdrawn one opens nothing any more.',
    body: ModulesBody,
    changes: true,
    success: { status: 200, schema: ModulePage },
    tagged: true,
  },
  'GET /v1/collaborators': {
    ...collaborators,
    summary:
      'The staff of my firm by name, without those who left (firm administrator); with `search`, by the words that match.',
    query: z.strictObject({
      search: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'Beginnings of words of the name, or of the address; all must match.' }),
      ...Paging,
    }),
    success: { status: 200, schema: CollaboratorPage },
  },
  'POST /v1/collaborators': {
    ...collaborators,
    summary: 'Add a collaborator, who is invited by email to choose a password (firm administrator).',
    body: AddCollaboratorBody,
    creates: true,
    success: { status: 201, schema: CollaboratorReply },
    tagged: true,
    problems: ['email-taken', 'unknown-dossier', 'too-many-requests'],
  },
  'GET /v1/collaborators/{collaboratorId}': {
    ...collaborators,
    summary: 'One collaborator, also one who left (firm administrator).',
    path: CollaboratorPath,
    success: { status: 200, schema: CollaboratorReply },
    tagged: true,
  },
  'PATCH /v1/collaborators/{collaboratorId}': {
    ...collaborators,
    summary: 'Change name, rights, portfolio or absence; it counts at their next call (firm administrator).',
    path: CollaboratorPath,
    body: ChangeCollaboratorBody,
    changes: true,
    success: { status: 200, schema: CollaboratorReply },
    tagged: true,
    problems: ['unknown-dossier', 'unknown-delegate', 'wrong-status', 'last-firm-administrator', 'too-many-requests'],
  },
  'DELETE /v1/collaborators/{collaboratorId}': {
    ...collaborators,
    summary: 'Take somebody off the staff: their next call is refused (firm administrator).',
    path: CollaboratorPath,
    success: { status: 204 },
    problems: ['last-firm-administrator', 'stale-write'],
  },
  'POST /v1/collaborators/{collaboratorId}/resend-invitation': {
    ...collaborators,
    summary: 'Send the invitation once more, to somebody who has not chosen a password yet (firm administrator).',
    path: CollaboratorPath,
    body: EmptyBody,
    bodyOptional: true,
    success: { status: 202, schema: Accepted },
    problems: ['wrong-status', 'too-many-requests'],
  },
  'POST /v1/collaborators/{collaboratorId}/reopen-sign-in': {
    ...collaborators,
    summary:
      'Open the sign-in of an active colleague anew, lost or not: sessions end, second factors go, a new password is chosen (firm administrator; not one’s own).',
    path: CollaboratorPath,
    body: EmptyBody,
    bodyOptional: true,
    success: { status: 202, schema: Accepted },
    problems: ['wrong-status', 'too-many-requests'],
  },
} as const satisfies Readonly<Record<string, Route>>;
