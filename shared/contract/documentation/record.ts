import type { recordRoutes } from '../record-routes.ts';
import type { Documentation } from './documented.ts';
import { entry } from './samples.ts';

export const recordDocumentation: Documentation<typeof recordRoutes> = {
  'GET /v1/audit': {
    id: 'listAudit',
    description:
      'Firm administrator. From `from` on and before `to`. What a thing that has left the firm, or somebody who has, did or was done to stays there.',
    reply: { is: 'A page of entries, with the names of people as they are today.', example: { items: [entry] } },
  },
  'GET /v1/accesses/{accessId}/history': {
    id: 'getAccessHistory',
    description:
      'A collaborator who reaches the access. Dossiers are told by their ids, also those that lie out of my reach.',
    reply: { is: 'A page of entries, with the names of people as they are today.', example: { items: [entry] } },
  },
};
