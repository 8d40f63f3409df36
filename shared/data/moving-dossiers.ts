import * as z from 'zod';
import { Dossier } from '../domain/company.ts';
import { Doer, Instant } from '../domain/vocabulary.ts';

const Ids = z.set(z.string()).default(new Set());

/** A dossier, with what is still to be done because it left the firm or came back to it (P7). */
export const Moving = Dossier.extend({
  openRequests: Ids,
  /** Of one that came back: what was open when it left, and who had taken it away. */
  leftBehind: Ids,
  leftBy: Doer.optional(),
  /** Until it has arrived: since when, and whether its accesses are marked. */
  moving: z.object({ at: Instant, marked: z.literal(true).optional() }).optional(),
});
export type Moving = z.infer<typeof Moving>;

/** What a firm's catalogue item names: the dossiers whose accesses are still to be marked. */
export const OnTheirWay = z.object({ leaving: Ids, returning: Ids });
export const noneOnTheirWay: z.infer<typeof OnTheirWay> = { leaving: new Set(), returning: new Set() };
