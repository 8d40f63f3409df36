import * as z from 'zod';
import type { Block } from './seal.ts';
import { Instant } from './vocabulary.ts';

/** A3: of which block a firm's administrators were told last, and in which week. */
export const ToldOf = z.object({
  firmId: z.string(),
  /** The Monday it began on, a date. */
  week: z.string(),
  n: z.number().int().min(1),
  hash: z.string(),
});
export type ToldOf = z.infer<typeof ToldOf>;

/** A3: a mail request that gives a firm's administrators the number and the hash of its last block. */
export const SealNotice = ToldOf.extend({
  mail: z.literal('record-sealed'),
  mailRequestId: z.string(),
  at: Instant,
  /** When the block was sealed. */
  sealedAt: Instant,
});
export type SealNotice = z.infer<typeof SealNotice>;

/** A week of mails begins on Monday at this hour in Paris, where the firms work. */
const beginsAt = 8;
const hour = 3_600_000;
const day = 24 * hour;
const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Paris', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
});

/** A3: the week that an instant lies in, from Monday 8:00 in Paris to the next: the date of that Monday. */
export function weekOf(now: Date): string {
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  // What clocks in Paris show, reckoned on as if no clock were ever changed: that is done on Sundays, at other hours.
  const shown = new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour')) - beginsAt * hour);
  const sinceMonday = (shown.getUTCDay() + 6) % 7;
  return new Date(shown.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

/**
 * A3: what is due to a firm in this week: to note of which block it is told; and the notice, unless it has been told of
 * that one already. Undefined once that has been seen to in this week.
 */
export function dueNotice(
  before: ToldOf | undefined,
  last: Block,
  now: Date,
): { readonly told: ToldOf; readonly notice: SealNotice | undefined } | undefined {
  const { firmId, n, hash, at: sealedAt } = last;
  const week = weekOf(now);
  if (before?.week === week) return undefined;
  const told = { firmId, week, n, hash };
  if (before?.hash === hash) return { told, notice: undefined };
  const mailRequestId = `record-sealed#${firmId}#${week}`;
  return { told, notice: { mail: 'record-sealed', mailRequestId, at: now.toISOString(), ...told, sealedAt } };
}

/** A3: what `audit:verify --expect` takes. */
export const expectation = ({ n, hash }: Pick<Block, 'n' | 'hash'>): string => `${n}:${hash}`;
