import type { draftRoutes } from '../draft-routes.ts';
import type { Documentation } from './documented.ts';
import { access, draft, typedCreation, typedIdentity } from './samples.ts';

const { summary: _summary, ...item } = draft;
const saved = { is: 'The draft, with its summary as everything stands now.', example: draft };
const creators =
  'Who may create: staff, client admins, and clients who hold `team.manage_members` on a dossier. Only the own drafts are found.';

export const draftDocumentation: Documentation<typeof draftRoutes> = {
  'POST /v1/drafts': {
    id: 'createDraft',
    description:
      'Who may create. Step 2 of a creation. It may begin with any of the sections, right or wrong: the summary says what blocks. A draft that is not changed is thrown away after the firm’s `draftLife`.',
    body: { is: 'The sections that are known already, if any.', example: { identity: typedIdentity } },
    reply: saved,
  },
  'GET /v1/drafts': {
    id: 'listDrafts',
    description: creators,
    reply: { is: 'A page of drafts, without their summaries.', example: { items: [item] } },
  },
  'GET /v1/drafts/{draftId}': {
    id: 'getDraft',
    description: `${creators} The summary is made anew at each reading: an address that was taken meanwhile shows in it.`,
    reply: saved,
  },
  'PATCH /v1/drafts/{draftId}': {
    id: 'updateDraft',
    description: creators,
    body: { is: 'When the access ends by itself.', example: { endsAt: null } },
    reply: saved,
  },
  'DELETE /v1/drafts/{draftId}': { id: 'deleteDraft', description: creators },
  'PUT /v1/drafts/{draftId}/identity': {
    id: 'setDraftIdentity',
    description: `${creators} Replaces the section whole; what is wrong in it is kept, and told by the summary.`,
    body: { is: 'Who the person is, as far as it has been typed.', example: typedIdentity },
    reply: saved,
  },
  'PUT /v1/drafts/{draftId}/dossiers': {
    id: 'setDraftDossiers',
    description: `${creators} Replaces the section whole. \`GET /v1/labels\` has the advice on which level suits whom.`,
    body: { is: 'The dossiers that are ticked.', example: { dossiers: typedCreation.dossiers } },
    reply: saved,
  },
  'PUT /v1/drafts/{draftId}/modules': {
    id: 'setDraftModules',
    description: `${creators} Replaces the section whole; an empty list is a choice, which warns.`,
    body: { is: 'The modules that are ticked.', example: { modules: typedCreation.modules } },
    reply: saved,
  },
  'POST /v1/drafts/{draftId}/submit': {
    id: 'submitDraft',
    description:
      'Who may create. By the very rules of creating at once: what blocks is `draft-incomplete`, a warning that is not acknowledged by its code is `warnings-not-acknowledged`. The validators are asked by mail.',
    body: { is: 'The warnings that were read and are accepted.', example: { acknowledge: ['generic-email'] } },
    reply: { is: 'The access; its id is another than the draft’s.', example: access },
  },
};
