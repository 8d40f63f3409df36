import { permissions } from '../../domain/matrix.ts';
import type { permissionRoutes } from '../permissions.ts';
import type { Documentation } from './documented.ts';
import { ids } from './samples.ts';

export const permissionDocumentation: Documentation<typeof permissionRoutes> = {
  'GET /v1/me/permissions': {
    id: 'listMyPermissions',
    description:
      'Anyone signed in. All 14 rows at once, to draw a page by. A dossier out of reach is no error: every row then says `no`, for the reason `out-of-reach`. Ask again rather than keep the answer: a change of rights counts at the very next call.',
    reply: {
      is: 'A row for each permission, in the order of the matrix.',
      example: {
        dossierId: ids.dossier,
        permissions: permissions.map((permission) => ({ permission, scope: 'all', reason: 'level' })),
      },
    },
  },
  'POST /v1/permissions/check': {
    id: 'checkPermissions',
    description:
      'Anyone signed in, about themselves; staff also about a client of their portfolio, by `accessId` (a client who names somebody else gets `forbidden`). Answered from one strongly consistent read. A check without an answer (4xx, 5xx) is never a yes.',
    body: {
      is: 'Up to 100 questions.',
      example: { checks: [{ dossierId: ids.dossier, permission: 'invoices.process', documentOwnerId: ids.access }] },
    },
    reply: {
      is: 'An answer to each question, in their order.',
      example: { results: [{ allowed: false, scope: 'own', reason: 'not-the-owner' }] },
    },
  },
};
