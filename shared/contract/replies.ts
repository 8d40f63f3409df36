import * as z from 'zod';
import { AccessStatus, Identity, SuspendedBecause } from '../domain/access.ts';
import { DraftIdentity } from '../domain/draft.ts';
import { errorCodes, fieldCodes } from '../domain/error.ts';
import { Module } from '../domain/firm.ts';
import { permissions, Scope, type Permission } from '../domain/matrix.ts';
import { Grant, Portfolio, Rights } from '../domain/people.ts';
import { CourseEvent, Decision, RequestKind, RequestStatus } from '../domain/request.ts';
import { InvitationState } from '../domain/invitation.ts';
import { ClientType, Instant, NoticeCode, WarningCode } from '../domain/vocabulary.ts';
import { AskedGrantReply, CompanyNameReply, ModuleNamesReply, NamedGrantReply, PersonNameReply } from './names.ts';

/** What replies show. Strict, so that a reply with a field too many fails its test. */
const strict = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => z.strictObject(schema.shape);

export const ActorReply = z.strictObject({ id: z.string(), name: z.string() }).meta({
  id: 'Actor',
  description: 'A collaborator, or a person by their access.',
});
export type ActorReply = z.infer<typeof ActorReply>;

const AskedReply = z
  .strictObject({
    ...ActorReply.shape,
    awayUntil: Instant.nullable().meta({
      description:
        'Until when they are away; null where they are there. Who is away is asked only where nobody else can be.',
    }),
  })
  .meta({ id: 'Asked', description: 'A validator who will be asked.' });

export const AbsenceReply = z
  .strictObject({
    from: Instant,
    to: Instant.meta({ description: 'They are back from this instant on.' }),
    delegate: ActorReply.nullable().meta({ description: 'Who stands in for them, if anybody does.' }),
  })
  .meta({ id: 'Absence', description: 'While somebody is away. One that is over is shown as null.' });

export type AbsenceReply = z.infer<typeof AbsenceReply>;

export const ModuleReply = strict(Module).meta({ id: 'Module' });

export const RightsReply = strict(Grant.pick({ level: true, options: true })).meta({ id: 'Rights' });

const ValidatorsInAll = z
  .int()
  .nullable()
  .meta({ description: 'How many may decide, those who are not asked included; null when they are more than 100.' });

export const DecidedFor = z
  .array(ActorReply)
  .meta({ description: 'The validators who were away, and in whose place it was decided.' });

const DecisionReply = z
  .strictObject({
    ...Decision.shape,
    by: ActorReply.nullable().meta({ description: 'Null when time has decided.' }),
    for: DecidedFor,
    via: Decision.shape.via.unwrap().nullable().meta({ description: 'Null where that was not kept yet.' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Decision' });

export const RequestReply = z
  .strictObject({
    requestId: z.string(),
    accessId: z.string(),
    kind: RequestKind,
    status: RequestStatus,
    version: z.int(),
    createdAt: Instant,
    createdBy: ActorReply,
    person: PersonNameReply.meta({ description: 'Whose access it is about.' }),
    company: CompanyNameReply.meta({ description: 'The person’s company.' }),
    dossiers: z.array(AskedGrantReply).meta({ description: 'The dossiers asked for, with what is asked for on each.' }),
    moduleNames: ModuleNamesReply,
    askedOf: z.array(ActorReply).meta({ description: 'The validators who are asked, or were.' }),
    validatorsInAll: ValidatorsInAll,
    expiresAt: Instant,
    submission: z.int().meta({ description: 'Which submission of it this is: 1 at first.' }),
    remindersSent: z.int().meta({ description: 'How many reminders this submission has had.' }),
    stuck: z.boolean().meta({
      description: 'Whether a step keeps failing. It can be decided and cancelled, and expires, all the same.',
    }),
    course: z.array(strict(CourseEvent).extend({ what: CourseEvent.shape.what.unwrap().nullable() })).meta({
      description:
        'What happened, oldest first. `what` says of `reminded` which reminder it was; of `escalated` whether administrators were `asked`, or told alone (`notice-only`); of `decided` how; of `mailed` and `bounced` which mail; of `stuck` which step.',
    }),
    change: z
      .strictObject({ dossierId: z.string(), from: RightsReply.nullable(), to: RightsReply })
      .nullable()
      .meta({ description: 'Of `more_rights`: what is asked for on one dossier; `from` null when it is to be added.' }),
    decision: DecisionReply.nullable(),
    undoableUntil: Instant.nullable().meta({
      description: 'Until when whoever approved can undo it; null: not at all, or it is undone.',
    }),
    undoneAt: Instant.nullable().meta({ description: 'When its approval was undone; null: it was not.' }),
  })
  .meta({ id: 'Request' });
export type RequestReply = z.infer<typeof RequestReply>;

const InvitationReply = z
  .strictObject({ state: InvitationState, at: Instant.nullable().meta({ description: 'Null of `none`.' }) })
  .meta({ id: 'Invitation' });

export const AccessReply = z
  .strictObject({
    accessId: z.string(),
    status: AccessStatus,
    suspendedBecause: SuspendedBecause.nullable().meta({ description: 'Null unless it is suspended.' }),
    version: z.int(),
    createdAt: Instant,
    updatedAt: Instant.meta({ description: 'When the latest entry of its history was made, or it was created.' }),
    createdBy: ActorReply,
    identity: strict(Identity)
      .nullable()
      .meta({ description: 'Null once nothing is kept of the person any more: erased, or ended long ago.' }),
    company: CompanyNameReply.meta({ description: 'The person’s company.' }),
    dossiers: z.array(NamedGrantReply),
    modules: z.array(z.string()),
    moduleNames: ModuleNamesReply,
    endsAt: Instant.nullable(),
    invitation: InvitationReply.nullable().meta({
      description: 'How far the invitation has come, and since when; null as of an instant.',
    }),
    delivery: z.literal('bounced').nullable().meta({
      description:
        'Whether a mail to the person came back for good, or was called spam; null when none did since the address was last written to anew, and as of an instant.',
    }),
    lastSignInOn: z.iso.date().nullable().meta({
      description: 'The day of the last sign-in, in Paris; null when there was none, and as of an instant.',
    }),
    request: RequestReply.nullable().meta({
      description: 'The latest request about this access; null as of an instant: requests are told as they are.',
    }),
  })
  .meta({ id: 'Access' });
export type AccessReply = z.infer<typeof AccessReply>;

const DossierName = z.strictObject({ dossierId: z.string(), name: z.string() });

export const CompanyReply = z
  .strictObject({
    companyId: z.string(),
    name: z.string(),
    registrationNumber: z.string().nullable(),
    dossiers: z.array(DossierName),
  })
  .meta({ id: 'Company' });
export type CompanyReply = z.infer<typeof CompanyReply>;

const MayCreate = z
  .array(ClientType)
  .meta({ description: 'The client types that I may create accesses of: none, where I may create no access.' });
const FirmName = z.strictObject({ firmId: z.string(), name: z.string() });
export const MeReply = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('collaborator'),
      name: z.string(),
      email: z.string(),
      firm: FirmName,
      collaboratorId: z.string(),
      rights: strict(Rights),
      portfolio: Portfolio,
      mayCreate: MayCreate,
      absence: AbsenceReply.nullable(),
      mailBounced: z.boolean().meta({ description: 'Whether mails to me come back: others are asked instead.' }),
    }),
    z.strictObject({
      kind: z.literal('client'),
      name: z.string(),
      email: z.string(),
      firm: FirmName,
      accessId: z.string(),
      status: z.literal('active'),
      clientType: ClientType,
      company: CompanyNameReply,
      dossiers: z.array(NamedGrantReply),
      modules: z.array(z.string()),
      moduleNames: ModuleNamesReply,
      mayCreate: MayCreate,
    }),
  ])
  .meta({ id: 'Me' });
export type MeReply = z.infer<typeof MeReply>;

const told = <Code extends z.ZodType>(code: Code) =>
  z.strictObject({
    code,
    pointer: z.string().meta({ description: 'Where in the creation it is; empty: in no one field.' }),
    detail: z.string().meta({ description: 'The same in a sentence, in the language of `Accept-Language`.' }),
  });
/** What is wrong with a field. */
export const FieldCode = z.enum(fieldCodes);

const Blocking = told(FieldCode).meta({ id: 'Blocking' });
export const WarningReply = told(WarningCode).meta({ id: 'Warning' });
export const NoticeReply = told(NoticeCode).meta({ id: 'Notice' });

const permissionsOn = <S extends z.ZodType>(scope: S) =>
  z.strictObject({
    dossierId: z.string(),
    permissions: z.strictObject(
      Object.fromEntries(permissions.map((code) => [code, scope])) as Record<Permission, typeof scope>,
    ),
  });
export const DossierPermissionsReply = permissionsOn(Scope).meta({ id: 'DossierPermissions' });
const PermissionsSoFar = permissionsOn(Scope.nullable()).meta({
  id: 'DossierPermissionsSoFar',
  description:
    'What each permission would be; null where a module has to open its section, as long as no modules have been chosen.',
});

export const SummaryReply = z
  .strictObject({
    complete: z.boolean().meta({ description: 'Nothing blocks; warnings may still have to be acknowledged.' }),
    blocking: z.array(Blocking).meta({ description: 'What would be refused if it were submitted now.' }),
    warnings: z.array(WarningReply).meta({ description: 'What must be acknowledged by its code.' }),
    notices: z.array(NoticeReply).meta({ description: 'What is worth knowing; nothing has to be done.' }),
    validators: z.array(AskedReply).meta({ description: 'Who will be asked to validate.' }),
    validatorsInAll: ValidatorsInAll,
    effectivePermissions: z.array(PermissionsSoFar),
  })
  .meta({ id: 'Summary' });
export type SummaryReply = z.infer<typeof SummaryReply>;

const DraftSections = {
  draftId: z.string(),
  version: z.int(),
  createdAt: Instant,
  expiresAt: Instant.meta({ description: 'When it will be gone unless it is changed before.' }),
  identity: strict(DraftIdentity)
    .nullable()
    .meta({ description: 'As it was typed so far: a field that has not been filled in is not there.' }),
  company: CompanyNameReply.nullable().meta({
    description: 'The company of the identity, where it lies within reach.',
  }),
  dossiers: z.array(AskedGrantReply).nullable(),
  modules: z.array(z.string()).nullable(),
  moduleNames: ModuleNamesReply.nullable(),
  endsAt: Instant.nullable(),
};
export const DraftItemReply = z.strictObject(DraftSections).meta({ id: 'DraftItem' });
export const DraftReply = z.strictObject({ ...DraftSections, summary: SummaryReply }).meta({ id: 'Draft' });
export type DraftReply = z.infer<typeof DraftReply>;

export const listOf = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .strictObject({
      items: z.array(item),
      nextCursor: z.string().optional().meta({ description: 'There may be more; a page may be short or empty.' }),
    })
    .meta({ id });

export const ModulePage = listOf(ModuleReply, 'ModulePage');
export const CompanyPage = listOf(CompanyReply, 'CompanyPage');
export const AccessPage = listOf(AccessReply, 'AccessPage');
export const DraftPage = listOf(DraftItemReply, 'DraftPage');
export const RequestPage = listOf(RequestReply, 'RequestPage');

export const RequestCount = z
  .strictObject({
    count: z.int().min(0).max(99).meta({ description: 'Counted in at most 400 requests.' }),
    more: z.boolean().meta({ description: 'There are more, or may be: “99+”.' }),
  })
  .meta({ id: 'RequestCount' });

export const ProblemType = z.enum(errorCodes.map((code) => `/problems/${code}` as const));

/** RFC 9457, with `errors` for fields and, for some codes, members of their own. */
export const Problem = z
  .looseObject({
    type: ProblemType,
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'The id of this request, as the logs know it.' }),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({
            description:
              'JSON Pointer (RFC 6901); empty for the body itself. One over 200 bytes is cut, and ends with an ellipsis.',
          }),
          code: FieldCode,
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'At most 100; an entry `and-more` then says that there are others.' }),
    warnings: z.array(WarningReply).optional().meta({ description: 'Of `warnings-not-acknowledged`.' }),
    blocking: z.array(Blocking).optional().meta({ description: 'Of `draft-incomplete`.' }),
    current: z.string().optional().meta({ description: 'Of `wrong-status`: the status it is in.' }),
    allowed: z
      .array(z.string())
      .optional()
      .meta({ description: 'Of `wrong-status`: the statuses in which this is possible; none: its time is over.' }),
    decision: DecisionReply.optional().meta({ description: 'Of `already-decided`: the one that stands.' }),
    decideFirst: z
      .array(z.strictObject({ ...ActorReply.shape, requestId: z.string() }))
      .optional()
      .meta({ description: 'Of `company-needs-client-admin`: client admins of the company who await a decision.' }),
    requestId: z.string().optional().meta({ description: 'Of `request-open`: the request that is.' }),
    company: CompanyNameReply.optional().meta({
      description: 'Of `registration-number-taken`: whose number it is, where that company is in reach.',
    }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** V20: what came of each of many decisions. */
export const DecisionsReply = z
  .strictObject({
    results: z
      .array(
        z
          .strictObject({
            requestId: z.string(),
            httpStatus: z.int().meta({ description: 'As `POST /v1/requests/{requestId}/decision` answers.' }),
            request: RequestReply.nullable().meta({
              description:
                'As it is now; null unless `httpStatus` is 200, and of the last ones where all would be too long for one reply: they are read by their ids.',
            }),
            problem: Problem.nullable().meta({ description: 'Why it was not decided; null where it was.' }),
          })
          .meta({ id: 'DecisionResult' }),
      )
      .meta({ description: 'One for each decision, in the order sent.' }),
  })
  .meta({ id: 'Decisions' });
export type DecisionsReply = z.infer<typeof DecisionsReply>;

/** What API Gateway answers by itself, before any function is asked. */
export const GatewayMessage = z.strictObject({ message: z.string() }).meta({ id: 'GatewayMessage' });
