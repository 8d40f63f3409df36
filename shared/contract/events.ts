import * as z from 'zod';
import { AuditAction } from '../domain/audit.ts';
import { SubjectKind } from '../domain/audit-entry.ts';
import { eventVersion } from '../domain/event.ts';
import { Instant } from '../domain/vocabulary.ts';

const id = (description: string) => z.string().meta({ description });

/** The `detail` of every event. Loose, so that fields may be added for those who do not know them yet. */
export const EventDetail = z.looseObject({
  version: z.literal(eventVersion).meta({
    description: 'Of what this schema says. Fields may be added under the same version; ignore what you do not know.',
  }),
  eventId: id('The id of the entry of the record. An event may come more than once: this tells that it is the same.'),
  firmId: id('The firm in which it was done.'),
  at: Instant.meta({ description: 'When it was done; of one subject, later than every event before it.' }),
  subject: z
    .looseObject({
      kind: SubjectKind.meta({ description: 'What kind of thing it is; other kinds may be added.' }),
      id: id('Its id; a catalogue goes by the id of its firm.'),
    })
    .meta({ description: 'What was changed.' }),
  subjectVersion: z.int().meta({
    description:
      'The version of the subject after it. It rises by one with each event that changes the subject; an event of a lower version than one that you have seen is an older one that came late.',
  }),
  requestId: id('The request of which it is a step; absent if it is none.').optional(),
  actorId: id('Who did it: a collaborator or an access; absent if nobody but the system.').optional(),
  changed: z
    .array(z.string())
    .meta({ description: 'The names of the fields that changed, without their values: read the subject for those.' }),
});

/** What each event says, by its name: the action of the entry, and the event’s `detail-type`. */
const meanings: Readonly<Record<AuditAction, string>> = {
  'access-submitted': 'An access was created, and awaits its validation.',
  'request-approved': 'A request was approved.',
  'request-rejected': 'A request was rejected.',
  'request-cancelled': 'A request was cancelled before anybody decided it.',
  'request-expired': 'A request ran out of time before anybody decided it.',
  'request-sent-back': 'A request was sent back to whoever made it, to be corrected.',
  'request-resubmitted': 'A request that had been sent back was corrected, and awaits its validation again.',
  'request-undone':
    'The approval of a request was taken back: a new access is suspended, more rights are what they were before.',
  'sign-in-opened': 'The person’s sign-in was opened.',
  'access-activated': 'An access became active.',
  'access-changed': 'Something of an access was changed, and counts.',
  'change-requested': 'A change of an access was asked for, and is held for validation.',
  'address-moved': 'The sign-in of an access went over to another address.',
  'access-suspended': 'An access was suspended: it opens nothing until it is reactivated.',
  'access-reactivated': 'A suspended access became active again.',
  'access-revoked': 'An access was revoked, for good; a request that was open about it is cancelled with it.',
  'access-erased':
    'The person of an access was erased: who they were is kept nowhere any more. An access that was open, or held, ended just before.',
  'password-chosen': 'The person chose a password.',
  'firm-changed': 'Settings of a firm changed.',
  'modules-changed': 'The catalogue of modules that a firm offers changed.',
  'collaborator-added': 'A collaborator was added.',
  'collaborator-changed': 'The rights, the portfolio or the name of a collaborator changed.',
  'collaborator-removed': 'A collaborator left the firm.',
  'sign-in-closed': 'The sign-in of somebody who left was closed.',
  'sign-in-reopening-requested': 'Staff asked that a lost sign-in be opened anew.',
  'sign-in-reopened': 'A lost sign-in was opened anew.',
  'invitation-requested': 'Another invitation was asked for.',
  'firm-created': 'A firm was created.',
  'company-created': 'A company was added.',
  'company-changed': 'The name or the number of a company changed.',
  'dossier-created': 'A dossier was added.',
  'dossier-changed': 'The name or the reference of a dossier changed.',
  'rights-requested': 'More rights on a dossier were asked for, and await their validation.',
  'rights-changed': 'What somebody may do on a dossier changed.',
  'dossier-detached': 'A dossier left the firm.',
  'dossier-attached': 'A dossier that had left the firm came back.',
};

type EventSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of each event's `detail`, by its name. */
export function eventSchemas(): ReadonlyMap<string, EventSchema> {
  const { $schema, ...detail } = z.toJSONSchema(EventDetail, { target: 'draft-2020-12' });
  return new Map(
    AuditAction.options.map((name) => [
      name,
      {
        $schema,
        $id: `urn:client-access:event:${name}:${eventVersion}`,
        title: name,
        description: meanings[name],
        ...detail,
      },
    ]),
  );
}
