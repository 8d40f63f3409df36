import type { dossierRoutes } from '../dossier-routes.ts';
import type { Documentation } from './documented.ts';
import { detached, dossier, moreRights, staffThen, user } from './samples.ts';

export const dossierDocumentation: Documentation<typeof dossierRoutes> = {
  'GET /v1/dossiers/{dossierId}/users': {
    id: 'listDossierUsers',
    description:
      'Staff whose portfolio covers the dossier, and clients who hold `team.manage_members` on it. With `at`: who had which level and options then, by the record; a page goes through 25 of all who ever had any, and may be short or empty. A firm administrator may ask also of a dossier that has left the firm, as of before it did.',
    reply: { is: 'A page of users, one row an access.', example: { items: [user] } },
  },
  'GET /v1/dossiers/{dossierId}/staff': {
    id: 'listDossierStaff',
    description:
      'Who may list its users. Those whose portfolio holds the dossier, by a list or as every dossier of the firm, while they are active and it is the firm’s; first those who ever had it in a list. A page may be short or empty. A change of a portfolio shows within seconds. A firm administrator may ask also of a dossier that has left the firm, as of before it did.',
    reply: { is: 'A page of staff, one row a collaborator.', example: { items: [staffThen] } },
  },
  'PUT /v1/dossiers/{dossierId}/users/{accessId}': {
    id: 'setDossierUser',
    description:
      'Staff whose portfolio covers the dossier, and clients who hold `team.manage_members` on it, at most at their own level (`above-own-level`). Less counts at once. More counts at once too when a client gives it within their own level, or a collaborator with the validation right; from anybody else it becomes a request, and nothing changes until it is approved. The person is told by mail of what they gain.',
    body: {
      is: 'The level, with the options that are to be ticked.',
      example: { level: 'standard_user', options: ['all_documents'] },
    },
    reply: { is: 'The user’s row: the rights count already.', example: user },
    held: { is: 'The request that must be validated first.', example: moreRights },
  },
  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': {
    id: 'removeDossierUser',
    description:
      'As for giving rights. It counts at the very next check; the access keeps its other dossiers. Done again it is done.',
  },
  'POST /v1/dossiers/{dossierId}/detach': {
    id: 'detachDossier',
    description:
      'A client who is `principal_admin` of the dossier. From then on the staff of the firm reaches it no more: open requests on it are cancelled, and the firm’s administrators are told by mail. The clients keep their rights.',
    body: { is: 'The dossier’s name, typed as a confirmation.', example: { confirm: dossier.name } },
    reply: { is: 'The dossier, with when and by whom it was taken away.', example: detached },
  },
  'POST /v1/dossiers/{dossierId}/attach': {
    id: 'attachDossier',
    description: 'The client who took it away, and nobody else. The staff of the firm reaches it again.',
    body: { is: 'Nothing.', example: {} },
    reply: { is: 'The dossier, of the firm again.', example: dossier },
  },
};
