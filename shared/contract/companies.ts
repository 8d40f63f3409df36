import * as z from 'zod';
import { ImportTotals, LineEffect, LineOutcome } from '../domain/import.ts';
import { ImportColumn, NamedCompany } from '../domain/import-line.ts';
import { Instant } from '../domain/vocabulary.ts';
import { bodyBounds } from './bounds.ts';
import { Id, list, typed } from './inputs.ts';
import { ActorReply, FieldCode } from './replies.ts';
import { CompanyNameReply } from './names.ts';

const name = typed('invalid-name').meta({ description: '1–100 printable characters.' });
const registrationNumber = typed('invalid-registration-number').meta({
  description: 'SIREN: nine digits with their check digit; spaces are tolerated.',
  examples: ['732 829 320'],
});
const reference = typed('invalid-reference').meta({
  description: 'What the firm calls the dossier; unique in the firm.',
});

export const CompanyBody = z
  .strictObject({ name, registrationNumber: registrationNumber.optional() })
  .meta({ id: 'CompanyBody' });
export const CompanyPatch = z
  .strictObject({ name: name.optional(), registrationNumber: registrationNumber.nullable().optional() })
  .meta({ id: 'CompanyPatch', description: 'What is to change; null takes the number away.' });

export const DossierBody = z.strictObject({ name, reference: reference.optional() }).meta({ id: 'DossierBody' });
export const DossierPatch = z
  .strictObject({ name: name.optional(), reference: reference.nullable().optional() })
  .meta({ id: 'DossierPatch', description: 'What is to change; null takes the reference away.' });

export const DossierReply = z
  .strictObject({
    dossierId: z.string(),
    companyId: z.string(),
    name: z.string(),
    reference: z.string().nullable(),
    company: CompanyNameReply,
    detached: z
      .strictObject({ at: Instant, by: ActorReply })
      .nullable()
      .meta({ description: 'When it left the firm, and who took it away.' }),
  })
  .meta({ id: 'Dossier' });
export type DossierReply = z.infer<typeof DossierReply>;

/** How many lines one call takes. */
export const maxImportLines = 500;

/** What is too long for its column is refused with its line, not with the whole call. */
const cell = z.string().max(bodyBounds.signedIn);

export const ImportLineBody = z
  .strictObject({
    line: z.int().min(1).max(999_999_999).meta({ description: 'Where it stands in the firm’s own list.' }),
    company: cell.meta({ description: 'Name of the company.' }),
    registrationNumber: cell.optional().meta({ description: 'SIREN; by it the company is recognised first.' }),
    dossier: cell.meta({ description: 'Name of the dossier.' }),
    reference: cell.meta({ description: 'The dossier’s reference: its key.' }),
  })
  .meta({ id: 'ImportLine' });

export const ImportBody = z
  .strictObject({
    dryRun: z.boolean().meta({ description: 'Tell what would come of each line; keep nothing.' }),
    importId: Id.optional().meta({ description: 'The import that this call goes on with; a new one without.' }),
    lines: list(ImportLineBody, maxImportLines, { min: 1 }),
  })
  .meta({ id: 'ImportBody' });

export const LineResultReply = z
  .strictObject({
    line: z.int(),
    outcome: LineOutcome.meta({ description: '`updated` also when only the company changed.' }),
    company: z
      .strictObject({
        companyId: z.string().nullable(),
        name: z.string(),
        formerName: z.string().nullable().meta({ description: 'Of one that the line renames, or would rename.' }),
      })
      .nullable()
      .meta({
        description:
          'Unless refused: the company of the line; one that this call makes, or would make, has no id here.',
      }),
    effects: z.array(LineEffect).meta({
      description: 'What it does, or in a dry run would do, beside making its dossier; of a refused line, nothing.',
    }),
    errors: z
      .array(
        z.strictObject({
          column: ImportColumn,
          code: FieldCode,
          detail: z.string(),
          companies: z
            .array(
              z.strictObject({
                ...NamedCompany.shape,
                companyId: z.string().nullable(),
                registrationNumber: z.string().nullable(),
              }),
            )
            .meta({ description: 'Which companies it is about, a few of them.' }),
          otherLine: z.int().nullable().meta({ description: 'The line before it that it repeats.' }),
        }),
      )
      .meta({ description: 'Of a refused line: what is wrong with it. Nothing of it is kept.' }),
  })
  .meta({ id: 'ImportLineResult' });
export type LineResultReply = z.infer<typeof LineResultReply>;

const TotalsReply = z.strictObject(ImportTotals.shape).meta({ id: 'ImportTotals' });

export const ImportResultReply = z
  .strictObject({
    importId: z.string().nullable().meta({ description: 'Null for a dry run, which keeps nothing.' }),
    dryRun: z.boolean(),
    results: z.array(LineResultReply).meta({ description: 'One a line, in the order of the call.' }),
    totals: TotalsReply.meta({ description: 'Of this call.' }),
  })
  .meta({ id: 'ImportResult' });
export type ImportResultReply = z.infer<typeof ImportResultReply>;

export const ImportReply = z
  .strictObject({
    importId: z.string(),
    startedAt: Instant,
    startedBy: ActorReply,
    updatedAt: Instant,
    lastLine: z.int().meta({ description: 'The highest line that has been through: where to go on after.' }),
    totals: TotalsReply.meta({ description: 'Of all calls so far; a line sent again counts once.' }),
    refused: z.array(LineResultReply),
    moreRefused: z.boolean().meta({ description: 'Not all refused lines are listed.' }),
  })
  .meta({ id: 'Import' });
export type ImportReply = z.infer<typeof ImportReply>;
