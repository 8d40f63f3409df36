import * as z from 'zod';
import { Dossier } from '../domain/company.ts';
import { Actor, Instant } from '../domain/vocabulary.ts';

const RequestIds = z.set(z.string()).default(new Set());

/** A dossier, with what is still to be done because it left the firm or came back to it (P7). */
export const Moving = Dossier.extend({
  openRequests: RequestIds,
  /** Of one that came back: what was open when it left, and who had taken it away. */
  leftBehind: RequestIds,
  leftBy: Actor.optional(),
  /** Until it has arrived: since when, and whether its accesses are marked. */
  moving: z.object({ at: Instant, marked: z.literal(true).optional() }).optional(),
});
export type Moving = z.infer<typeof Moving>;
