import * as z from 'zod';
import { DraftGrant, DraftIdentity } from '../domain/draft.ts';
import { mostAtOnce } from '../domain/many-decisions.ts';
import { Verdict } from '../domain/request.ts';
import { isAsShortAsAName, isPlainProse, maxNameTyped } from '../domain/text.ts';
import { ClientType, Level, Option, WarningCode } from '../domain/vocabulary.ts';
import { bodyBounds } from './bounds.ts';
import { EndDate, Id, list, typed } from './inputs.ts';

/** How the texts of step 3 are bounded. */
const identityOf = ({ name, email, phone }: Readonly<Record<'name' | 'email' | 'phone', z.ZodString>>) => ({
  lastName: name,
  firstName: name,
  email: email.meta({ description: 'The person’s own address; it becomes their identifier.' }),
  phone: phone.meta({ description: 'E.164, or French national notation.', examples: ['06 12 34 56 78'] }),
  clientType: ClientType,
  companyId: typed('unknown-company'),
});

/** Step 3 of a creation, as it is sent. What the texts must be beyond their type is C1–C3, C8 and C10's to say. */
export const IdentityInput = z
  .strictObject(
    identityOf({ name: typed('invalid-name'), email: typed('invalid-email'), phone: typed('invalid-phone') }),
  )
  .meta({ id: 'IdentityInput' });

// More than any rule takes, which says so by a code of its own.
const maxDossiers = 200;
const maxModules = 200;
/** A few more than there are: the same one twice is no harm. */
const options = list(Option, 10).default([]).meta({ default: [] });

/** Step 4: a level, and options for `standard_user` alone (P3), for each dossier. */
export const GrantInput = z
  .strictObject({ dossierId: typed('unknown-dossier'), level: Level, options })
  .meta({ id: 'GrantInput' });

const EndsAt = EndDate.meta({
  description: 'When the access ends by itself: an instant, or a date, at the end of which it does in Paris.',
});

/** Body of `POST /v1/accesses`: the three sections of the wizard at once. */
export const CreateAccessBody = z
  .strictObject({
    identity: IdentityInput,
    dossiers: list(GrantInput, maxDossiers, { code: 'too-many-dossiers' }),
    modules: list(typed('unknown-module'), maxModules),
    endsAt: EndsAt.optional(),
    acknowledge: list(WarningCode, 20)
      .default([])
      .meta({ description: 'The warnings that the creator has read and accepts, by name.', default: [] }),
  })
  .meta({ id: 'CreateAccessBody' });
export type CreateAccessBody = z.infer<typeof CreateAccessBody>;

/**
 * A creation's sections, each as far as it has come; what breaks a rule is told by the summary. In a draft they are kept
 * as they were typed, so their texts have the length that the rules allow (F2).
 */
const { clientType } = DraftIdentity.shape;
const { level } = DraftGrant.shape;
const DraftName = typed('invalid-name', maxNameTyped).refine(isAsShortAsAName, { error: 'invalid-name' });
export const DraftIdentityBody = z
  .strictObject({
    ...identityOf({ name: DraftName, email: typed('invalid-email', 254), phone: typed('invalid-phone', 64) }),
    companyId: Id,
  })
  .partial()
  .extend({ clientType })
  .meta({ id: 'DraftIdentity' });
const DraftGrantInput = GrantInput.extend({ dossierId: Id, level }).meta({ id: 'DraftGrantInput' });
export const DraftDossiersBody = z
  .strictObject({ dossiers: list(DraftGrantInput, maxDossiers, { code: 'too-many-dossiers' }) })
  .meta({ id: 'DraftDossiers' });
export const DraftModulesBody = z.strictObject({ modules: list(Id, maxModules) }).meta({ id: 'DraftModules' });
export const StartDraftBody = z
  .strictObject({
    identity: DraftIdentityBody.optional(),
    dossiers: DraftDossiersBody.shape.dossiers.optional(),
    modules: DraftModulesBody.shape.modules.optional(),
    endsAt: EndsAt.optional(),
  })
  .meta({ id: 'StartDraft' });
export const ChangeDraftBody = z
  .strictObject({ endsAt: EndsAt.nullable() })
  .meta({ id: 'ChangeDraft', description: 'What stands beside the sections; null takes the end away.' });

/** Body of a preview: what a creation says, as far as it has come. */
export const PreviewBody = z
  .strictObject({
    identity: IdentityInput.partial().extend({ clientType }).meta({ id: 'PreviewIdentity' }).optional(),
    dossiers: list(GrantInput.extend({ level }).meta({ id: 'PreviewGrant' }), maxDossiers, {
      code: 'too-many-dossiers',
    }).optional(),
    modules: CreateAccessBody.shape.modules.optional(),
    endsAt: EndsAt.optional(),
    acknowledge: CreateAccessBody.shape.acknowledge,
  })
  .meta({ id: 'PreviewBody' });

/** Step 6 of a draft. */
export const SubmitDraftBody = z
  .strictObject({ acknowledge: CreateAccessBody.shape.acknowledge })
  .meta({ id: 'SubmitDraft' });

/** A reason as people write it: others read it in mails and on pages, so nothing in it may hide or turn text around. */
export const DecisionReason = z
  .string()
  .trim()
  .max(1000)
  .refine(isPlainProse, { params: { flaw: 'hidden-characters' } });

/** Why an access is suspended or revoked (L2). */
export const MoveBody = z
  .strictObject({ reason: DecisionReason.min(1, { error: 'reason-missing' }) })
  .meta({ id: 'MoveBody' });

export const ReactivateBody = z
  .strictObject({
    endsAt: EndDate.nullable().optional().meta({
      description:
        'When the access ends by itself: an instant, or a date, at the end of which it does in Paris. Null takes the end away; without it, the one there is stays.',
    }),
  })
  .meta({ id: 'ReactivateBody' });

/** L4: what is to be changed of an access; what is not named stays. */
export const ChangeAccessBody = z
  .strictObject({
    identity: IdentityInput.partial()
      .meta({ id: 'IdentityChange', description: 'The fields that are to change.' })
      .optional(),
    modules: CreateAccessBody.shape.modules.optional().meta({
      description: 'All that the access is to have. Those that it has may stay, whether or not still offered.',
    }),
    endsAt: ReactivateBody.shape.endsAt,
    reason: DecisionReason.optional().meta({ description: 'Why, if one wants to say; the record keeps it.' }),
    acknowledge: CreateAccessBody.shape.acknowledge,
  })
  .meta({ id: 'ChangeAccessBody' });

export const DecisionBody = z
  .strictObject({
    decision: Verdict,
    reason: DecisionReason.optional().meta({ description: 'Mandatory unless approving.' }),
    version: z.int().min(1).optional().meta({ description: 'The version that was looked at; another one is 412.' }),
  })
  .meta({ id: 'DecisionBody' });

/** V20: many decisions, each of its own. */
export const DecisionsBody = z
  .strictObject({
    decisions: list(z.strictObject({ requestId: Id, ...DecisionBody.shape }).meta({ id: 'OneDecision' }), mostAtOnce, {
      min: 1,
    }).meta({ description: 'One to a hundred, no request twice.' }),
  })
  .meta({ id: 'DecisionsBody' });

/** G3: who erases says why, and which access once more. */
export const EraseBody = z
  .strictObject({
    reason: DecisionReason.min(1, { error: 'reason-missing' }),
    confirm: typed('confirmation-mismatch').meta({ description: 'The id of the access, as a confirmation.' }),
  })
  .meta({ id: 'EraseBody' });

export const CancelBody = z.strictObject({ reason: DecisionReason.optional() }).meta({ id: 'CancelBody' });

// Whatever is sent is answered alike: no text of such a body is too long.
export const PasswordResetBody = z
  .strictObject({ email: z.string().max(bodyBounds.open) })
  .meta({ id: 'PasswordResetBody' });
