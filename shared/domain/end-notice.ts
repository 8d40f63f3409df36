import * as z from 'zod';
import type { Access } from './access.ts';
import { hasEnded } from './end-date.ts';
import { Doer, Instant } from './vocabulary.ts';

/** An access, and the end of it that is told. */
export const ToldEnd = z.object({ accessId: z.string(), endsAt: Instant });
export type ToldEnd = z.infer<typeof ToldEnd>;

/** L7: a mail request that tells a person of the end of their access. */
export const OwnEndNotice = z.object({
  mail: z.literal('access-ends'),
  mailRequestId: z.string(),
  at: Instant,
  firmId: z.string(),
  ...ToldEnd.shape,
});
export type OwnEndNotice = z.infer<typeof OwnEndNotice>;

/** L7: one that tells somebody else: of one end, or of those that are gathered for the mail of a day. */
export const EndsNotice = z.object({
  mail: z.literal('accesses-end'),
  mailRequestId: z.string(),
  at: Instant,
  to: Doer,
  ends: z.union([ToldEnd, z.object({ day: Instant })]),
});
export type EndsNotice = z.infer<typeof EndsNotice>;

/** An access with the end of it that has been told, the last time. */
export interface Ending {
  readonly access: Access;
  readonly noticed: string | undefined;
}

/**
 * L7: whether the end of an access is to be told, which is done once: before it comes, of an access that is open, and
 * else once it has come. The person is told before alone; of what has come they hear otherwise.
 */
export function isToBeTold({ access, noticed }: Ending, at: string): 'before' | 'after' | undefined {
  const { status, suspendedBecause, endsAt, noticeAt } = access;
  if (endsAt === undefined || noticed === endsAt) return undefined;
  if (hasEnded(access, at)) return status === 'suspended' && suspendedBecause === 'ended' ? 'after' : undefined;
  return status === 'active' && noticeAt !== undefined && noticeAt <= at ? 'before' : undefined;
}

/** L7: an end, and whom it is told: the person, staff, and a client who asked for the access. */
export interface EndTold {
  readonly end: ToldEnd & { readonly firmId: string };
  /** Whether the person is told. */
  readonly person: boolean;
  readonly others: readonly Doer[];
}

/**
 * L7: how one of those is told: by the mail of a day, or at once, where it ends before that. `nextMail`: when the next mail
 * goes of those that go daily. A client has no daily mail.
 */
export const isToldAtOnce = ({ endsAt }: ToldEnd, to: Doer, nextMail: string): boolean =>
  to.kind === 'access' || endsAt <= nextMail;
