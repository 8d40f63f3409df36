import * as z from 'zod';
import { Change } from '../domain/audit.ts';
import { PersonDetails } from '../domain/card.ts';
import { Grant } from '../domain/people.ts';
import { RequestKind, RequestStatus } from '../domain/request.ts';
import { Instant } from '../domain/vocabulary.ts';
import { CollaboratorReply } from './firm.ts';
import { AccessReply } from './replies.ts';

const { lastName, firstName, email, phone } = PersonDetails.shape;
/** As in events: the kinds, actions and ways of the record. */
const one = { kind: z.string(), id: z.string() };
const By = z.strictObject({
  ...one,
  name: z.string().nullable().meta({ description: 'Of staff; null: somebody at a client, or no longer kept.' }),
});

/** G2: one page of all that is kept of a person. */
export const ExportReply = z
  .strictObject({
    person: z.strictObject(one).meta({ description: 'Whose data they are.' }),
    access: AccessReply.nullable().meta({ description: 'As it is now, with what it opens; null of staff.' }),
    collaborator: CollaboratorReply.nullable().meta({ description: 'As they are now; null of a client.' }),
    cards: z
      .array(z.strictObject({ n: z.int(), lastName, firstName, email, phone }))
      .meta({ description: 'Who the person was said to be, version by version.' }),
    requests: z
      .array(
        z.strictObject({
          ...{ requestId: z.string(), accessId: z.string(), kind: RequestKind, status: RequestStatus },
          createdAt: Instant,
          dossiers: z
            .array(Grant)
            .meta({ description: 'What was asked for the person; none of what was for another.' }),
          decidedAt: Instant.nullable(),
        }),
      )
      .meta({ description: 'About the person, and those that they made.' }),
    entries: z
      .array(
        z.strictObject({
          ...{ auditId: z.string(), at: Instant, by: By.nullable(), via: z.string(), subject: z.strictObject(one) },
          ...{ version: z.int(), action: z.string(), changes: z.array(z.strictObject(Change.shape)) },
          reason: z.string().nullable().meta({ description: 'What was said of the person with it.' }),
          requestId: z.string().nullable(),
        }),
      )
      .meta({ description: 'What was done to the person, and what they did; of what they did to others, no changes.' }),
    mails: z
      .array(z.strictObject({ mail: z.string(), at: Instant, state: z.string() }))
      .meta({ description: 'Which mail was sent, when, and what became of it.' }),
    nextCursor: z.string().optional().meta({ description: 'There is more.' }),
  })
  .meta({ id: 'PersonExport' });
export type ExportReply = z.infer<typeof ExportReply>;

/** The query of an export: pages are as large as they may be. */
export const ExportQuery = z.strictObject({
  cursor: z.string().optional().meta({ description: '`nextCursor` of the page before.' }),
});
