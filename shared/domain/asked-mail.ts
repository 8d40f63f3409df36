import * as z from 'zod';
import type { MovedTo } from './life.ts';
import { Instant } from './vocabulary.ts';

/**
 * What a mail that somebody asked for is about: a password, the invitation, a request that waits for a decision, all that
 * wait for one's own, or what became of an access.
 */
export type Matter = 'password' | 'invitation' | 'queue' | `request#${string}` | `access-${MovedTo}`;

/** A mail that was asked for and counted. */
export const AskedMail = z.object({ mailRequestId: z.string(), matter: z.string(), at: Instant });
export type AskedMail = z.infer<typeof AskedMail>;

/** The mails to one person that were asked for within the last day: ids and instants, no address. */
export const AskedMails = z.object({ mails: z.array(AskedMail), version: z.number().int() });
export type AskedMails = z.infer<typeof AskedMails>;

const minute = 60_000;
const day = 24 * 60 * minute;

/** V18: to one person at most so many of the mails that anybody can set off by asking; a day is the last 24 hours. */
const askedAtMost = { apartMs: 5 * minute, aboutOneMatter: 10, inAll: 30, withinMs: day } as const;

/**
 * V18: counts a mail that was asked for, once however often it is heard of. A mail that would be one too many is told how
 * many seconds later it would not be.
 */
export function countAsked(
  before: AskedMails | undefined,
  asked: AskedMail & { readonly matter: Matter },
): { readonly counted: AskedMails } | { readonly retryAfter: number } {
  const now = Date.parse(asked.at);
  const recent = (before?.mails ?? []).filter(({ at }) => Date.parse(at) > now - askedAtMost.withinMs);
  if (before && recent.some(({ mailRequestId }) => mailRequestId === asked.mailRequestId)) return { counted: before };
  const wait = freeFrom(recent, asked.matter) - now;
  if (wait > 0) return { retryAfter: Math.ceil(wait / 1000) };
  return { counted: { mails: [...recent, asked], version: (before?.version ?? 0) + 1 } };
}

/** The instant from which one more may go, given those of the last day, oldest first. */
function freeFrom(recent: readonly AskedMail[], matter: Matter): number {
  const aboutIt = recent.filter((mail) => mail.matter === matter);
  const { apartMs, aboutOneMatter, inAll, withinMs } = askedAtMost;
  return Math.max(
    after(aboutIt.at(-1), apartMs),
    after(aboutIt.at(-aboutOneMatter), withinMs),
    after(recent.at(-inAll), withinMs),
  );
}

const after = (mail: AskedMail | undefined, ms: number): number => (mail ? Date.parse(mail.at) + ms : 0);
