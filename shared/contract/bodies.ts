import * as z from 'zod';
import { DraftGrant, DraftIdentity } from '../domain/draft.ts';
import { Verdict } from '../domain/request.ts';
import { isPlainProse } from '../domain/text.ts';
import { ClientType, Level, Option, WarningCode } from '../domain/vocabulary.ts';

/** Step 3 of a creation, as it is sent. What the texts must be beyond their type is C1–C3, C8 and C10's to say. */
export const IdentityInput = z
  .strictObject({
    lastName: z.string(),
    firstName: z.string(),
    email: z.string().meta({ description: 'The person’s own address; it becomes their identifier.' }),
    phone: z.string().meta({ description: 'E.164, or French national notation.', examples: ['06 12 34 56 78'] }),
    clientType: ClientType,
    companyId: z.string(),
  })
  .meta({ id: 'IdentityInput' });

/** Step 4: a level, and options for `standard_user` alone (P3), for each dossier. */
export const GrantInput = z
  .strictObject({ dossierId: z.string(), level: Level, options: z.array(Option).default([]) })
  .meta({ id: 'GrantInput' });

const EndsAt = z.iso.datetime({ offset: true }).meta({ description: 'When the access ends by itself.' });

/** Body of `POST /v1/accesses`: the three sections of the wizard at once. */
export const CreateAccessBody = z
  .strictObject({
    identity: IdentityInput,
    dossiers: z.array(GrantInput),
    modules: z.array(z.string()),
    endsAt: EndsAt.optional(),
    acknowledge: z
      .array(WarningCode)
      .default([])
      .meta({ description: 'The warnings that the creator has read and accepts, by name.' }),
  })
  .meta({ id: 'CreateAccessBody' });
export type CreateAccessBody = z.infer<typeof CreateAccessBody>;

/** A draft's sections, each as far as it has come; what breaks a rule is kept and told by the summary. */
const { clientType } = DraftIdentity.shape;
export const DraftIdentityBody = IdentityInput.partial().extend({ clientType }).meta({ id: 'DraftIdentity' });
const DraftGrantInput = GrantInput.extend({ level: DraftGrant.shape.level }).meta({ id: 'DraftGrantInput' });
export const DraftDossiersBody = z
  .strictObject({ dossiers: z.array(DraftGrantInput).max(200) })
  .meta({ id: 'DraftDossiers' });
export const DraftModulesBody = z.strictObject({ modules: z.array(z.string()).max(200) }).meta({ id: 'DraftModules' });
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
export const PreviewBody = StartDraftBody.extend({ acknowledge: CreateAccessBody.shape.acknowledge }).meta({
  id: 'PreviewBody',
});

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

export const DecisionBody = z
  .strictObject({
    decision: Verdict,
    reason: DecisionReason.optional().meta({ description: 'Mandatory unless approving.' }),
    version: z.int().min(1).optional().meta({ description: 'The version that was looked at; another one is 412.' }),
  })
  .meta({ id: 'DecisionBody' });

export const CancelBody = z.strictObject({ reason: DecisionReason.optional() }).meta({ id: 'CancelBody' });

export const PasswordResetBody = z.strictObject({ email: z.string() }).meta({ id: 'PasswordResetBody' });
