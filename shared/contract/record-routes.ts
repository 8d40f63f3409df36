import * as z from 'zod';
import { AuditAction, Change } from '../domain/audit.ts';
import { AuditEntry } from '../domain/audit-entry.ts';
import { Block } from '../domain/seal.ts';
import { AsTable, digits, Paging, TablePaging } from './paging.ts';
import { listOf } from './replies.ts';
import type { Route } from './route.ts';

const { auditId, at, by, via, subject, version, action } = AuditEntry.shape;
const { kind, id } = by.unwrap().shape;
const Name = z
  .string()
  .meta({ description: 'Put in when it is read; “erased person” where nothing is kept any more.' });
export const EntryReply = z
  .strictObject({
    ...{ auditId, at },
    by: z.strictObject({ kind, id, name: Name }).nullable().meta({ description: 'Null: the system itself.' }),
    via,
    subject: z.strictObject(subject.shape),
    version: version.meta({ description: 'The subject’s after it.' }),
    action,
    changes: z.array(z.strictObject(Change.shape)).meta({
      description: 'What changed, by ids, codes and values; null where there was, or is, no value.',
    }),
    reason: z.string().nullable(),
    for: z.array(z.strictObject({ id, name: Name })).meta({ description: 'For whom it was done.' }),
    requestId: z.string().nullable().meta({ description: 'The request of which it is a step.' }),
  })
  .meta({ id: 'AuditEntry' });
export type EntryReply = z.infer<typeof EntryReply>;
export const EntryPage = listOf(EntryReply, 'AuditPage');

const { n, at: sealedAt, hash, prev } = Block.shape;
export const SealReply = z
  .strictObject({
    n: n.meta({ description: 'Its number: 1 and up, without gaps.' }),
    at: sealedAt.meta({ description: 'When it was sealed.' }),
    entries: z.int().min(1).meta({ description: 'How many entries it seals.' }),
    hash: hash.meta({ description: 'SHA-256 of all that it says, in hexadecimal.' }),
    prev: prev.meta({ description: 'The hash of the block before; null of the first.' }),
  })
  .meta({ id: 'Seal' });
export const SealPage = listOf(SealReply, 'SealPage');

/** An instant in a query, as the record is ordered by: in UTC, to the millisecond. */
const Moment = z.iso
  .datetime({ offset: true, abort: true })
  .max(64)
  .refine((text) => canonical(text).length === 24)
  .transform((text) => canonical(text));
const canonical = (text: string): string => new Date(text).toISOString();

const filters = {
  from: Moment.optional().meta({ description: 'The first instant.' }),
  to: Moment.optional().meta({ description: 'The instant before which it ends.' }),
  actorId: z.string().optional().meta({ description: 'Done by this collaborator, or person by their access.' }),
  subjectId: z.string().optional().meta({
    description:
      'Done to this access, collaborator, company, dossier or firm. Whatever is none of the firm’s is `unknown-access`, whichever of them it would be.',
  }),
  action: AuditAction.optional(),
};
type Range = { readonly from?: string | undefined; readonly to?: string | undefined };
const inOrder = <S extends z.ZodType<Range>>(query: S): S =>
  query.refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'] });

/** The record: what was done, by whom, and the seals over it. */
export const recordRoutes = {
  'GET /v1/audit': {
    capability: 'record',
    access: 'signed-in',
    summary: 'What was done in my firm, newest first.',
    query: inOrder(z.strictObject({ ...filters, ...TablePaging })),
    table: inOrder(z.strictObject({ ...filters, ...AsTable })),
    success: { status: 200, schema: EntryPage },
    problems: ['unknown-access', 'unknown-person'],
  },
  'GET /v1/audit/seals': {
    capability: 'record',
    access: 'signed-in',
    summary: 'The blocks that seal the record, without their entries, in order.',
    query: z.strictObject({
      from: digits(z.number().int().min(1).max(999_999_999))
        .optional()
        .meta({ description: 'The number of the first one; 1 if none is given.' }),
      ...Paging,
    }),
    success: { status: 200, schema: SealPage },
  },
  'GET /v1/accesses/{accessId}/history': {
    capability: 'record',
    access: 'signed-in',
    summary: 'What was done to an access, oldest first.',
    path: z.object({ accessId: z.string() }),
    query: z.strictObject(TablePaging),
    table: z.strictObject(AsTable),
    success: { status: 200, schema: EntryPage },
  },
} as const satisfies Readonly<Record<string, Route>>;
