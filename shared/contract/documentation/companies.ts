import type { companyRoutes } from '../company-routes.ts';
import type { Documentation } from './documented.ts';
import { company, dossier, ids } from './samples.ts';

const lines = [
  {
    line: 2,
    company: 'Boulangerie Roux',
    registrationNumber: '732829320',
    dossier: 'Comptabilité',
    reference: 'ROUX-1',
  },
];
const totals = { created: 1, updated: 0, unchanged: 0, refused: 0 };
const refused = {
  line: 3,
  outcome: 'refused' as const,
  company: null,
  effects: [],
  errors: [
    {
      ...{ column: 'reference' as const, code: 'missing' as const, detail: 'This field is required.' },
      ...{ companies: [], otherLine: null },
    },
  ],
};

export const companyDocumentation: Documentation<typeof companyRoutes> = {
  'GET /v1/companies': {
    id: 'listCompanies',
    description:
      'Staff find the companies of their portfolio, and those without dossiers; a client finds their own. With `name` as one types, by the beginnings of words; `companyId` puts that company first, as step 4 of a creation wants it.',
    reply: { is: 'A page of companies, each with its dossiers within reach.', example: { items: [company] } },
  },
  'POST /v1/companies': {
    id: 'createCompany',
    description:
      'Staff. A SIREN that another company of the firm has is `registration-number-taken`. A company without dossiers is in every colleague’s reach.',
    body: { is: 'The company.', example: { name: company.name, registrationNumber: '732 829 320' } },
    reply: { is: 'The company, still without dossiers.', example: { ...company, dossiers: [] } },
  },
  'GET /v1/companies/{companyId}': {
    id: 'getCompany',
    description: 'Staff whose portfolio covers one of its dossiers, or anyone of the staff while it has none.',
    reply: { is: 'The company; its version is the ETag.', example: company },
  },
  'PATCH /v1/companies/{companyId}': {
    id: 'updateCompany',
    description: 'Staff. What is left out stays. A new name counts at once in lists, pages and mails.',
    body: { is: 'What is to change.', example: { name: 'Boulangerie Moreau et fils' } },
    reply: { is: 'The company as it is now.', example: { ...company, name: 'Boulangerie Moreau et fils' } },
  },
  'POST /v1/companies/{companyId}/dossiers': {
    id: 'createDossier',
    description:
      'Staff. A reference that another dossier of the firm has is refused (`reference-taken`), as is the 501st dossier of a company (`company-full`).',
    body: { is: 'The dossier.', example: { name: dossier.name, reference: 'BM-2026' } },
    reply: { is: 'The dossier, which is in my portfolio now.', example: dossier },
  },
  'GET /v1/dossiers/{dossierId}': {
    id: 'getDossier',
    description: 'Whoever reaches it: staff by their portfolio, a client by an access that holds it.',
    reply: { is: 'The dossier with its company.', example: dossier },
  },
  'PATCH /v1/dossiers/{dossierId}': {
    id: 'updateDossier',
    description: 'Staff whose portfolio covers the dossier. What is left out stays.',
    body: { is: 'What is to change.', example: { reference: null } },
    reply: {
      is: 'The dossier as it is now.',
      example: { ...dossier, reference: null },
    },
  },
  'POST /v1/imports': {
    id: 'importCompanies',
    description:
      'Firm administrator. Each line is one dossier, known by its reference, with its company; a line that is refused keeps no other from being taken. Send the lines in calls of up to 500 with the same `importId`; `dryRun` tells what would come of them.',
    body: { is: 'The lines.', example: { dryRun: false, lines } },
    reply: {
      is: 'What came of each line.',
      example: {
        importId: ids.import,
        dryRun: false,
        results: [
          {
            line: 2,
            outcome: 'created',
            company: { companyId: null, name: 'Boulangerie Roux', formerName: null },
            effects: ['company-created'],
            errors: [],
          },
        ],
        totals,
      },
    },
  },
  'GET /v1/imports/{importId}': {
    id: 'getImport',
    description: 'Firm administrator. Tells where to go on after an interruption: behind `lastLine`.',
    reply: {
      is: 'The import so far.',
      example: {
        importId: ids.import,
        startedAt: '2026-10-01T08:00:00.000Z',
        startedBy: { id: ids.anne, name: 'Anne Martin' },
        updatedAt: '2026-10-01T08:00:09.000Z',
        lastLine: 3,
        totals: { ...totals, refused: 1 },
        refused: [refused],
        moreRefused: false,
      },
    },
  },
};
