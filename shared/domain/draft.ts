import * as z from 'zod';
import { DomainError } from './error.ts';
import { Grant } from './people.ts';
import { ClientType, Instant, Level } from './vocabulary.ts';

/** A choice that may still be open: left out, or empty as a form sends it. */
const open = <Choice extends z.ZodType>(choice: Choice) => z.union([choice, z.literal('')]).optional();

/** Step 3 in a draft: whatever has been typed so far, right or wrong. */
export const DraftIdentity = z.object({
  lastName: z.string().optional(),
  firstName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  clientType: open(ClientType),
  companyId: z.string().optional(),
});
export type DraftIdentity = z.infer<typeof DraftIdentity>;

/** A dossier that has been ticked, perhaps still without its level. */
export const DraftGrant = Grant.extend({ level: open(Level) });
export type DraftGrant = z.infer<typeof DraftGrant>;

/** A creation under way, kept between its steps; only its creator sees it. It may hold what the rules refuse. */
export const Draft = z.object({
  draftId: z.string(),
  firmId: z.string(),
  creatorId: z.string(),
  createdAt: Instant,
  version: z.number().int(),
  identity: DraftIdentity.optional(),
  dossiers: z.array(DraftGrant).optional(),
  modules: z.array(z.string()).optional(),
  /** ISO 8601, as it was sent. */
  endsAt: z.string().optional(),
  /** The epoch second after which it is gone: the firm's `draftLife` after the last change. */
  ttl: z.number(),
});
export type Draft = z.infer<typeof Draft>;

/** F2: how many drafts one person may have. */
export const maxDrafts = 100;

export const tooManyDrafts = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '', code: 'too-many-drafts' }] });

/** What one step of the wizard fills in. */
export type DraftSection = Partial<Pick<Draft, 'identity' | 'dossiers' | 'modules' | 'endsAt'>>;
