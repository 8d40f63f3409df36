import type { recordRoutes } from '../record-routes.ts';
import type { Documentation } from './documented.ts';
import { entry, refused } from './samples.ts';

export const recordDocumentation: Documentation<typeof recordRoutes> = {
  'GET /v1/audit': {
    id: 'listAudit',
    description:
      'Firm administrator. From `from` on and before `to`. What a thing that has left the firm, or somebody who has, did or was done to stays there. With `refused=true`, what people attempted by routes that change something, and were refused as beyond their rights or out of their reach: one row a person, code and hour, kept for a year. What is refused of a route that only reads is not told.',
    reply: {
      is: 'A page of entries, with the names of people as they are today; with `Accept: text/csv` a table, in pages of up to 1,000 lines. The first alone has the header line and the mark of UTF-8, so that pages put one after another are one file; a page also ends where it would be over 5 MB. Columns and codes are the same in every language; a cell that a spreadsheet would run is preceded by an apostrophe. Whoever takes neither type gets JSON.',
      example: { items: [entry] },
      others: { refused: { items: [refused] } },
    },
  },
  'GET /v1/audit/seals': {
    id: 'listSeals',
    description:
      'Firm administrator. Whoever keeps a number and its hash can show later that nothing up to there was changed: `npm run audit:verify -- --expect <n>:<hash>`.',
    reply: {
      is: 'A page of blocks.',
      example: {
        items: [{ n: 2, at: '2026-10-01T09:45:00.000Z', entries: 12, hash: 'b1'.repeat(32), prev: 'a0'.repeat(32) }],
      },
    },
  },
  'GET /v1/accesses/{accessId}/history': {
    id: 'getAccessHistory',
    description:
      'A collaborator who reaches the access. Dossiers are told by their ids, also those that lie out of my reach.',
    reply: { is: 'A page of entries, with the names of people as they are today.', example: { items: [entry] } },
  },
};
