import type { firmRoutes } from '../firm-routes.ts';
import type { Documentation } from './documented.ts';
import { collaborator, firm, ids, modules } from './samples.ts';

const later = { is: 'Nothing to show: the mail is sent in a moment.', example: {} };
const nothing = { is: 'Nothing.', example: {} };

export const firmDocumentation: Documentation<typeof firmRoutes> = {
  'GET /v1/firm': {
    id: 'getFirm',
    description: 'Anyone of the staff.',
    reply: { is: 'The settings; their version is the ETag.', example: firm },
  },
  'PATCH /v1/firm': {
    id: 'updateFirm',
    description:
      'What is left out stays. A change that lowers the protection (four eyes off, own domains fewer) is told by mail to every firm administrator but the one who made it.',
    body: { is: 'The settings that are to change.', example: { reminderAfter: 'PT48H', askAtMost: 5 } },
    reply: { is: 'The settings as they are now.', example: { ...firm, reminderAfter: 'PT48H', askAtMost: 5 } },
  },
  'PUT /v1/firm/modules': {
    id: 'replaceModules',
    description: 'What is not in the list is withdrawn: it opens nothing any more, also to those who have it ticked.',
    body: { is: 'The whole catalogue.', example: { modules } },
    reply: { is: 'The catalogue as it is now.', example: { items: modules } },
  },
  'GET /v1/collaborators': {
    id: 'listCollaborators',
    description: 'Firm administrator.',
    reply: { is: 'A page of collaborators.', example: { items: [collaborator] } },
  },
  'POST /v1/collaborators': {
    id: 'createCollaborator',
    description:
      'An address that identifies somebody already, of whatever firm, is `email-taken`. The sign-in is opened and the invitation sent in a moment; every other firm administrator is told of a right that was given.',
    body: {
      is: 'The collaborator.',
      example: {
        name: collaborator.name,
        email: collaborator.email,
        rights: { validate: true, administerFirm: false },
        portfolio: [ids.dossier],
      },
    },
    reply: {
      is: 'The collaborator, while the sign-in is being opened.',
      example: { ...collaborator, portfolio: [ids.dossier], status: 'invited' },
    },
  },
  'GET /v1/collaborators/{collaboratorId}': {
    id: 'getCollaborator',
    description: 'Whoever left is found by their id, with the status `removed`.',
    reply: { is: 'The collaborator; their version is the ETag.', example: collaborator },
  },
  'PATCH /v1/collaborators/{collaboratorId}': {
    id: 'updateCollaborator',
    description:
      'What is left out stays. Nobody takes the last administrator’s right away (`last-firm-administrator`); of somebody who left nothing changes (`wrong-status`). An absence is set as by `PUT /v1/me/absence`.',
    body: { is: 'What is to change.', example: { rights: { validate: false }, portfolio: [ids.dossier] } },
    reply: {
      is: 'The collaborator as they are now.',
      example: { ...collaborator, rights: { validate: false, administerFirm: false }, portfolio: [ids.dossier] },
    },
  },
  'DELETE /v1/collaborators/{collaboratorId}': {
    id: 'removeCollaborator',
    description:
      'The sign-in is closed in a moment, then the address is free again. What they asked for stays open, what they were asked goes to others.',
  },
  'POST /v1/collaborators/{collaboratorId}/resend-invitation': {
    id: 'resendCollaboratorInvitation',
    description: 'The link of the mail before ends. Whoever has a password already is `wrong-status`.',
    body: nothing,
    reply: later,
  },
  'POST /v1/collaborators/{collaboratorId}/reopen-sign-in': {
    id: 'reopenCollaboratorSignIn',
    description: 'For a sign-in that was deleted, or shut by a second factor that somebody else enrolled.',
    body: nothing,
    reply: later,
  },
};
