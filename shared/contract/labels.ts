import * as z from 'zod';
import { AccessStatus, SuspendedBecause } from '../domain/access.ts';
import { Holidays } from '../domain/firm.ts';
import { Scope } from '../domain/matrix.ts';
import { CollaboratorStatus } from '../domain/people.ts';
import { Reason } from '../domain/permission.ts';
import { RefusedCode } from '../domain/refused.ts';
import { CourseEventName, Outcome, RequestKind, RequestStatus, Verdict } from '../domain/request.ts';
import { InvitationState } from '../domain/invitation.ts';
import { ClientType, Language, Level, NoticeCode, Option, Section, WarningCode } from '../domain/vocabulary.ts';
import { PermissionCode } from './permissions.ts';

const named = <Code extends z.ZodType>(code: Code) => ({ code, name: z.string(), meaning: z.string() });
const labelsOf = <Code extends z.ZodType>(code: Code) => z.array(z.strictObject(named(code)));

/** The codes of a list are all there are, in the order in which people see them. */
export const LabelsReply = z
  .strictObject({
    language: Language,
    levels: z.array(
      z.strictObject({ ...named(Level), advice: z.string().meta({ description: 'Whom the level suits.' }) }),
    ),
    options: labelsOf(Option),
    clientTypes: labelsOf(ClientType),
    sections: labelsOf(Section),
    permissions: z.array(z.strictObject({ ...named(PermissionCode), section: Section })),
    scopes: labelsOf(Scope),
    reasons: labelsOf(Reason).meta({ description: 'What decided a check.' }),
    statuses: z
      .array(
        z.discriminatedUnion('of', [
          z.strictObject({ of: z.literal('access'), ...named(AccessStatus) }),
          z.strictObject({ of: z.literal('request'), ...named(RequestStatus) }),
          z.strictObject({ of: z.literal('collaborator'), ...named(CollaboratorStatus) }),
        ]),
      )
      .meta({ description: 'One code may be a status of several things: `of` tells them apart.' }),
    suspendedBecause: labelsOf(SuspendedBecause).meta({ description: 'By whom, or by what, an access was suspended.' }),
    invitations: labelsOf(InvitationState).meta({ description: 'How far the invitation of an access has come.' }),
    kinds: labelsOf(RequestKind).meta({ description: 'Of requests.' }),
    outcomes: labelsOf(Outcome).meta({ description: 'How requests end.' }),
    verdicts: z
      .array(z.strictObject({ of: RequestKind, ...named(Verdict) }))
      .meta({ description: 'What a validator may answer; what it means depends on the kind of the request.' }),
    courseEvents: labelsOf(CourseEventName).meta({ description: 'What happens to a request.' }),
    holidays: labelsOf(Holidays).meta({ description: 'Whose public holidays are no working days.' }),
    warnings: labelsOf(WarningCode),
    notices: labelsOf(NoticeCode),
    refused: labelsOf(RefusedCode).meta({ description: 'What people attempted, by what they were refused.' }),
  })
  .meta({ id: 'Labels' });
export type LabelsReply = z.infer<typeof LabelsReply>;
