import * as z from 'zod';
import { AuditAction, Change } from '../domain/audit.ts';
import { AuditEntry } from '../domain/audit-entry.ts';
import { RefusedAttempts } from '../domain/refused.ts';
import { Block } from '../domain/seal.ts';
import { flawed } from './inputs.ts';
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

const { hour, code, count, ids } = RefusedAttempts.shape;
export const RefusedReply = z
  .strictObject({
    hour: hour.meta({ description: 'When the hour of the clock (UTC) began that it happened in.' }),
    by: z.strictObject({ kind, id, name: Name }),
    code: code.meta({ description: 'What they were refused by.' }),
    count: count.meta({ description: 'How often; of one person, up to 100 attempts an hour are counted.' }),
    ids: ids.meta({ description: 'The first 20 ids that they named, whether or not there is such a thing.' }),
  })
  .meta({ id: 'RefusedAttempts' });
export type RefusedReply = z.infer<typeof RefusedReply>;
export const RefusedPage = listOf(RefusedReply, 'RefusedPage');

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
  .refine((text) => canonical(text).length === 24, flawed('no-instant'))
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
  refused: z.literal('true').optional().meta({
    description:
      'Instead of what was done, what was attempted and refused. It goes with `from`, in whose hour it begins, `to` and `actorId`; what was named is told by the first ids alone, and nothing was done: not with `subjectId` nor `action`.',
  }),
};
type Filters = { readonly [Field in keyof typeof filters]?: string | undefined };
/** What several fields of a query say together: a range (A6), or what refused attempts (A5) cannot be asked by. */
const together = <S extends z.ZodType<Filters>>(query: S): S =>
  query
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, flawed('turned-round', 'to'))
    .refine(({ refused, subjectId }) => !refused || subjectId === undefined, flawed('not-with-refused', 'subjectId'))
    .refine(({ refused, action }) => !refused || action === undefined, flawed('not-with-refused', 'action'));

/** The record: what was done, by whom, and the seals over it. */
export const recordRoutes = {
  'GET /v1/audit': {
    capability: 'record',
    access: 'signed-in',
    summary: 'What was done in my firm, or attempted and refused, newest first.',
    query: together(z.strictObject({ ...filters, ...TablePaging })),
    table: together(z.strictObject({ ...filters, ...AsTable })),
    success: { status: 200, schema: z.union([EntryPage, RefusedPage]) },
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
