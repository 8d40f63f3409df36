import * as z from 'zod';
import { Grant } from './people.ts';
import { ClientType, Instant } from './vocabulary.ts';

/** Step 3 in a draft: whatever has been typed so far, right or wrong. */
export const DraftIdentity = z.object({
  lastName: z.string().optional(),
  firstName: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  clientType: ClientType.optional(),
  companyId: z.string().optional(),
});

/** A creation under way, kept between its steps; only its creator sees it. It may hold what the rules refuse. */
export const Draft = z.object({
  draftId: z.string(),
  firmId: z.string(),
  creatorId: z.string(),
  createdAt: Instant,
  version: z.number().int(),
  identity: DraftIdentity.optional(),
  dossiers: z.array(Grant).optional(),
  modules: z.array(z.string()).optional(),
  /** The epoch second after which it is gone: the firm's `draftLife` after the last change. */
  ttl: z.number(),
});
export type Draft = z.infer<typeof Draft>;

/** One step of the wizard. */
export type DraftSection = Partial<Pick<Draft, 'identity' | 'dossiers' | 'modules'>>;
