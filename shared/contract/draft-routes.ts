import * as z from 'zod';
import {
  ChangeDraftBody,
  DraftDossiersBody,
  DraftIdentityBody,
  DraftModulesBody,
  StartDraftBody,
  SubmitDraftBody,
} from './bodies.ts';
import { Paging } from './paging.ts';
import { AccessReply, DraftPage, DraftReply } from './replies.ts';
import type { Route } from './route.ts';

const DraftPath = z.object({ draftId: z.string() });

/** Creations that are kept between their steps. */
export const draftRoutes = {
  'POST /v1/drafts': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Start a creation that is kept between its steps; at most 100 a person (`too-many-drafts`).',
    body: StartDraftBody,
    bodyOptional: true,
    creates: true,
    success: { status: 201, schema: DraftReply },
    tagged: true,
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
    tagged: true,
  },
  'PATCH /v1/drafts/{draftId}': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Set or take away the end of the access.',
    path: DraftPath,
    body: ChangeDraftBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
    tagged: true,
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
    tagged: true,
  },
  'PUT /v1/drafts/{draftId}/dossiers': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 4: the dossiers, with a level and options each.',
    path: DraftPath,
    body: DraftDossiersBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
    tagged: true,
  },
  'PUT /v1/drafts/{draftId}/modules': {
    capability: 'drafts',
    access: 'signed-in',
    summary: 'Step 5: the modules.',
    path: DraftPath,
    body: DraftModulesBody,
    changes: true,
    success: { status: 200, schema: DraftReply },
    tagged: true,
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
    tagged: true,
    problems: [
      ...(['draft-incomplete', 'warnings-not-acknowledged', 'email-taken', 'company-needs-client-admin'] as const),
      'too-many-requests',
    ],
  },
} as const satisfies Readonly<Record<string, Route>>;
