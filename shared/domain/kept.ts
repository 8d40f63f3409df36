import * as z from 'zod';
import { Instant } from './vocabulary.ts';

/** What every subject keeps of its record: how many entries changed it, and when the latest of all was. */
export const recordFields = { version: z.number().int(), lastAt: Instant.optional() };
export interface Kept {
  readonly version: number;
  readonly lastAt?: string | undefined;
}

/** A1: the instant of the next entry about a subject, later than its latest one: a clock that goes back makes none earlier. */
export function nextInstant(now: Date | string, { lastAt }: Partial<Kept> = {}): string {
  const earliest = lastAt === undefined ? -Infinity : Date.parse(lastAt) + 1;
  return new Date(Math.max(new Date(now).getTime(), earliest)).toISOString();
}
