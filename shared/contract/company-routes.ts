import * as z from 'zod';
import {
  CompanyBody,
  CompanyPatch,
  DossierBody,
  DossierPatch,
  DossierReply,
  ImportBody,
  ImportReply,
  ImportResultReply,
} from './companies.ts';
import { Paging } from './paging.ts';
import { CompanyPage, CompanyReply } from './replies.ts';
import type { Route } from './route.ts';

const CompanyPath = z.object({ companyId: z.string() });

/** Companies and dossiers: finding, creating, changing and importing them. */
export const companyRoutes = {
  'GET /v1/companies': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'The companies within my reach, by name or as one types; a client sees their own.',
    query: z.strictObject({
      name: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'The beginning of any word of the name; several must all match.' }),
      companyId: z.string().optional().meta({ description: 'This company comes first.' }),
      dossierId: z.string().optional().meta({ description: 'The company that this dossier belongs to, alone.' }),
      ...Paging,
    }),
    success: { status: 200, schema: CompanyPage },
    problems: ['unknown-company', 'unknown-dossier'],
  },
  'POST /v1/companies': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'Add a client company.',
    body: CompanyBody,
    creates: true,
    success: { status: 201, schema: CompanyReply },
    tagged: true,
    problems: ['registration-number-taken'],
  },
  'GET /v1/companies/{companyId}': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'One company, with its dossiers within my reach.',
    path: CompanyPath,
    success: { status: 200, schema: CompanyReply },
    tagged: true,
  },
  'PATCH /v1/companies/{companyId}': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'Change the name or the registration number.',
    path: CompanyPath,
    body: CompanyPatch,
    changes: true,
    success: { status: 200, schema: CompanyReply },
    tagged: true,
    problems: ['registration-number-taken'],
  },
  'POST /v1/companies/{companyId}/dossiers': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'Add a dossier; it joins my portfolio.',
    path: CompanyPath,
    body: DossierBody,
    creates: true,
    success: { status: 201, schema: DossierReply },
    tagged: true,
  },
  'GET /v1/dossiers/{dossierId}': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'One dossier, with its company.',
    path: z.object({ dossierId: z.string() }),
    success: { status: 200, schema: DossierReply },
    tagged: true,
  },
  'PATCH /v1/dossiers/{dossierId}': {
    capability: 'directory',
    access: 'signed-in',
    summary: 'Change the name or the reference.',
    path: z.object({ dossierId: z.string() }),
    body: DossierPatch,
    changes: true,
    success: { status: 200, schema: DossierReply },
    tagged: true,
  },
  'POST /v1/imports': {
    capability: 'imports',
    access: 'signed-in',
    summary: 'Import companies and dossiers, by the dossier’s reference; sending the same lines again changes nothing.',
    body: ImportBody,
    success: { status: 200, schema: ImportResultReply },
  },
  'GET /v1/imports/{importId}': {
    capability: 'imports',
    access: 'signed-in',
    summary: 'What an import came to so far, with its refused lines; for 30 days.',
    path: z.object({ importId: z.string() }),
    success: { status: 200, schema: ImportReply },
    tagged: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
