import * as z from 'zod';
import { AccessStatus, Identity } from '../domain/access.ts';
import { ClientType, Instant } from '../domain/vocabulary.ts';
import { DossierNameReply, NamedGrantReply } from './names.ts';
import {
  ActorReply,
  DecidedFor,
  DossierPermissionsReply,
  NoticeReply,
  RequestReply,
  RightsReply,
  WarningReply,
} from './replies.ts';

const CompanyAccess = z
  .strictObject({
    accessId: z.string(),
    name: z.string(),
    email: z.string(),
    clientType: ClientType,
    status: AccessStatus,
  })
  .meta({ id: 'CompanyAccess' });

const RightsChanged = z
  .strictObject({
    field: z.string(),
    dossier: DossierNameReply,
    from: RightsReply.nullable(),
    to: RightsReply.nullable(),
  })
  .meta({ id: 'RightsChanged' });

/** L4, V17: what of an access a request can ask to change, or a resubmission can correct. */
export const ChangedField = z.enum([
  ...(['identity.lastName', 'identity.firstName', 'identity.email', 'identity.phone'] as const),
  ...(['identity.clientType', 'identity.companyId', 'modules', 'endsAt'] as const),
]);

const Value = z.union([z.string(), z.array(z.string())]).nullable();

const ValueChanged = z
  .strictObject({
    field: ChangedField,
    from: Value,
    to: Value,
    names: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .meta({ description: 'Of the companies and modules that the values name by their ids.' }),
  })
  .meta({ id: 'ValueChanged' });

/** V9: one request with all that the validator's page shows of it. */
export const RequestModelReply = z
  .strictObject({
    ...RequestReply.shape,
    creation: z
      .strictObject({
        identity: z
          .strictObject(Identity.shape)
          .nullable()
          .meta({ description: 'Null once nothing is kept of the person any more.' }),
        dossiers: z.array(NamedGrantReply),
        modules: z.array(z.string()),
        endsAt: Instant.nullable(),
      })
      .meta({
        description: 'What is asked for. Of `more_rights`, and once the request has ended: the access as it is.',
      }),
    accessStatus: AccessStatus.meta({ description: 'Where the access is in its life as it is looked at.' }),
    warnings: z
      .array(z.strictObject({ ...WarningReply.shape, acknowledgedBy: ActorReply }))
      .meta({ description: 'What was warned of, and who acknowledged it; pointers are to `creation`.' }),
    notices: z
      .array(z.strictObject({ ...NoticeReply.shape, pointer: z.string().nullable() }))
      .meta({ description: 'What is worth knowing; the pointer is to `creation`, null for the dossier of `changes`.' }),
    changes: z.array(z.union([RightsChanged, ValueChanged])).meta({
      description:
        'What would change. Of `more_rights`: the rights on one dossier, `from` null when it is to be added. Of `change`: each field, from what it is today; once the request has ended, what was proposed of the person is null. Of `creation`: what `corrections` says.',
    }),
    corrections: z.array(z.union([RightsChanged, ValueChanged])).meta({
      description:
        'What was corrected since the last submission, field by field; empty before it was ever sent back. Null: not asked for; of a `change` that has ended, what was proposed of the person.',
    }),
    sentBack: z.strictObject({ by: ActorReply, for: DecidedFor, at: Instant, reason: z.string() }).nullable().meta({
      description:
        'By whom, when and why the submission before was sent back: what had been asked for. Null of a first one, and once nothing is kept of why.',
    }),
    effectivePermissions: z
      .array(DossierPermissionsReply)
      .meta({ description: 'What the person could do, dossier by dossier, with all that is asked for.' }),
    companyAccesses: z
      .strictObject({
        items: z.array(CompanyAccess).max(10),
        more: z.int().max(80).meta({ description: 'How many more there are; 80 stands for more, too.' }),
      })
      .meta({
        description: 'The accesses that the company has beside this one, newest first, as far as within reach.',
      }),
  })
  .meta({ id: 'RequestInFull' });
export type RequestModelReply = z.infer<typeof RequestModelReply>;
