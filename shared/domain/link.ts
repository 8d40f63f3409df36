import * as z from 'zod';
import { DelegateLeft } from './delegate-left.ts';
import { InvitationUndelivered, ValidatorUnreachable } from './delivery.ts';
import { EndsNotice, OwnEndNotice } from './end-notice.ts';
import { ProtectionNotice } from './protection.ts';
import { SealNotice } from './seal-notice.ts';
import { Instant } from './vocabulary.ts';

/** What a link in a mail lets its owner do. */
export const LinkPurpose = z.enum(['validation', 'queue', 'invitation', 'password-reset']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** The page that a link leads to: the beginning of its path. */
export const linkPages = {
  validation: 'validation',
  queue: 'queue',
  invitation: 'invitation',
  'password-reset': 'invitation',
} as const satisfies Readonly<Record<LinkPurpose, string>>;

/** The links that let a person choose a password. */
export type PasswordPurpose = Exclude<LinkPurpose, 'validation' | 'queue'>;

export const choosesPassword = (purpose: LinkPurpose): purpose is PasswordPurpose =>
  linkPages[purpose] === 'invitation';

/**
 * A personal link (V8, V18): the table knows the hash of its token alone. It is bound to one person and to one matter: a
 * request, all that they may decide, or their password. After `expiresAt` it only explains, until it is forgotten a year
 * after it was made.
 */
export const Link = z.object({
  hash: z.string(),
  purpose: LinkPurpose,
  firmId: z.string(),
  /** A collaborator's id, or an access's. */
  ownerId: z.string(),
  /** The request to decide, of a `validation` link. */
  requestId: z.string().optional(),
  /** The Cognito user whose password is chosen, of an `invitation` or a `password-reset`. */
  sub: z.string().optional(),
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.optional(),
});
export type Link = z.infer<typeof Link>;

/** What is known of a sign-in beside what it gives: how its password came to be, and what became of links to it. */
export const SignInState = z.object({
  /** V7: every link from before is spent. */
  passwordSetAt: Instant.optional(),
  /** Until this instant somebody is choosing a password, by whatever link, and nobody else may. */
  leasedUntil: Instant.optional(),
  /** L12: every link from before is void. */
  voidedAt: Instant.optional(),
  /** L12: when it was asked for that the sign-in be opened anew, the last time that this was done. */
  reopenedFor: Instant.optional(),
  /** L12: when it was found to be gone, for the first time. Another one that is opened has another `sub`. */
  lostAt: Instant.optional(),
});
export type SignInState = z.infer<typeof SignInState>;

/** V7, L12: whether a link can no longer be used, whatever became of itself. */
export const isOvertaken = ({ createdAt }: Pick<Link, 'createdAt'>, { passwordSetAt, voidedAt }: SignInState) => ({
  spent: passwordSetAt !== undefined && passwordSetAt >= createdAt,
  void: voidedAt !== undefined && voidedAt > createdAt,
});

/** L12: whether what a request asks for has been done, by itself or by one that was made later. */
export const isReopenedFor = ({ reopenedFor }: SignInState, { at }: { readonly at: string }): boolean =>
  reopenedFor !== undefined && reopenedFor >= at;

const hour = 3_600_000;
/** How long a link works (V7, V18), in hours; afterwards its page offers a fresh one. */
export const linkLifeHours: Readonly<Record<LinkPurpose, number>> = {
  validation: 7 * 24,
  queue: 7 * 24,
  invitation: 7 * 24,
  'password-reset': 1,
};

export const linkExpiry = (purpose: LinkPurpose, from: Date): Date =>
  new Date(from.getTime() + linkLifeHours[purpose] * hour);

export const hasExpired = (link: Pick<Link, 'expiresAt'>, now: Date): boolean => new Date(link.expiresAt) <= now;

/**
 * A mail that somebody asked for outside of a workflow: a link to choose a password, a fresh one for an old link, the
 * invitation once more (to a collaborator, or to the owner of an access), or another after the sign-in was opened anew; or
 * one that tells a firm's administrators (F1), or gives them the last seal of their record (A3); or of the end of an access
 * (L7), of a mail that did not arrive (V19), or of a delegate who has left (V15).
 */
export const MailRequest = z.discriminatedUnion('mail', [
  z.object({
    mail: z.literal('password-reset'),
    mailRequestId: z.string(),
    at: Instant,
    /** Gone with the mail: nothing is left by which somebody who is erased would be known (G3). */
    emailKey: z.string().optional(),
  }),
  z.object({ mail: z.literal('fresh-link'), mailRequestId: z.string(), at: Instant, linkHash: z.string() }),
  z.object({
    mail: z.literal('invitation'),
    mailRequestId: z.string(),
    at: Instant,
    firmId: z.string(),
    ownerId: z.string(),
  }),
  z.object({
    mail: z.literal('reopen'),
    mailRequestId: z.string(),
    at: Instant,
    firmId: z.string(),
    ownerId: z.string(),
    /** Of a link's page: the sign-in that it found gone, which alone is to be opened anew. */
    lostSub: z.string().optional(),
  }),
  /** L11: to the creator of a request whose approval was taken back. */
  z.object({
    mail: z.literal('approval-undone'),
    mailRequestId: z.string(),
    at: Instant,
    firmId: z.string(),
    requestId: z.string(),
  }),
  ProtectionNotice,
  SealNotice,
  InvitationUndelivered,
  ValidatorUnreachable,
  OwnEndNotice,
  EndsNotice,
  DelegateLeft,
]);
export type MailRequest = z.infer<typeof MailRequest>;

const minute = 60_000;

/**
 * One id per subject and minute: however often somebody asks who is not signed in, no more is kept than one request a
 * minute, for a day. How many mails come of them is another matter (V18), which the address of nobody never comes to.
 */
export const mailRequestId = (subject: string, at: Date): string =>
  `${subject}#${String(Math.floor(at.getTime() / minute))}`;

/** By which id links and mail requests name whose a sign-in is: that of the access, or of the collaborator. */
export const ownerIdOf = (owner: { readonly accessId: string } | { readonly collaboratorId: string }): string =>
  'accessId' in owner ? owner.accessId : owner.collaboratorId;
