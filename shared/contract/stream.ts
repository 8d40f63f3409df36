import * as z from 'zod';
import { Digest } from '../domain/digest.ts';
import { Erasure } from '../domain/erasure.ts';
import { Recorded } from '../domain/event.ts';
import { MailRequest } from '../domain/link.ts';
import { Collaborator } from '../domain/people.ts';
import { Request } from '../domain/request.ts';

/** What a reader hears of one type of item: CDK filters by it, and the handler is given what `item` keeps. */
export interface Heard {
  readonly events: readonly ('INSERT' | 'MODIFY')[];
  /** Only while the item has that map, by one of the texts in it. */
  readonly having?: { readonly map: string; readonly text: string };
  readonly item: z.ZodType;
}
export type Hears = Readonly<Record<string, Heard>>;

/** A dossier that has left the firm (P7). */
const detachedDossier = {
  events: ['MODIFY'],
  having: { map: 'detached', text: 'at' },
  item: z.object({ dossierId: z.string() }),
} as const;

/** A dossier that is leaving the firm or returning to it (P7), until all that follows is done. */
const movingDossier = {
  events: ['MODIFY'],
  having: { map: 'moving', text: 'at' },
  item: z.object({ dossierId: z.string(), moving: z.object({ marked: z.literal(true).optional() }).optional() }),
} as const;

/** V13: what is due to one collaborator: a new one, or one that another execution carries on. */
const digest = {
  events: ['INSERT', 'MODIFY'],
  item: Digest.pick({ collaboratorId: true, digestId: true, run: true, turn: true }),
} as const;

/** An access that was suspended, reactivated or revoked (L3), until all that follows is done. */
const movedAccess = {
  events: ['MODIFY'],
  having: { map: 'due', text: 'at' },
  item: z.object({ accessId: z.string() }),
} as const;

/** An access that was erased (G3), until all that follows is done. */
const erasure = {
  events: ['INSERT', 'MODIFY'],
  item: Erasure.pick({ accessId: true, doneAt: true }),
} as const;

/** A collaborator who comes, changes or goes. */
const staff = {
  events: ['INSERT', 'MODIFY'],
  item: Collaborator.pick({
    ...{ collaboratorId: true, firmId: true, status: true, rights: true, portfolio: true },
    ...{ version: true, lastAt: true },
  }),
} as const;

/** A mail that somebody asked for; heard again whenever `redriven` counts on, and not when its sending is noted. */
const mailRequest = {
  events: ['INSERT', 'MODIFY'],
  item: MailRequest.and(z.object({ redriven: z.number().optional() })),
} as const;

/** An entry of the record, as far as an event tells of it. */
const entry = {
  events: ['INSERT'],
  having: { map: 'subject', text: 'kind' },
  item: Recorded,
} as const;

/**
 * The readers of the table's stream, `functions/events/<reader>`, by what they may do, and what each hears, by the
 * `type` of the item. AWS serves two readers a shard without throttling, and takes five filters for each
 * (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
 */
export const readers = {
  workflow: {
    Request: {
      events: ['INSERT', 'MODIFY'],
      item: Request.pick({ requestId: true, run: true, status: true }),
    },
    Dossier: movingDossier,
    Collaborator: staff,
    Digest: digest,
    Audit: entry,
  },
  'sign-in-and-mail': {
    Collaborator: staff,
    MailRequest: mailRequest,
    Dossier: detachedDossier,
    Access: movedAccess,
    Erasure: erasure,
  },
} as const satisfies Readonly<Record<string, Hears>>;
export type Reader = keyof typeof readers;
