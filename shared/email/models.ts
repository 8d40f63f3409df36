import type { Contact } from '../domain/firm.ts';
import type { MovedTo } from '../domain/life.ts';
import type { Absentee } from '../domain/presence.ts';
import type { RequestKind } from '../domain/request.ts';
import type { UndoableKind } from '../domain/undo.ts';
import type { DossierRights } from '../domain/rights-change.ts';
import type { WarningCode } from '../domain/vocabulary.ts';
import type { Language } from '../texts/language.ts';
import type { Ending } from '../texts/ending.ts';
import type { NamedLowered } from '../texts/protection-lowered.ts';
import type { ChangedField, DescribedValue } from '../texts/access-values.ts';
import type { SentBack, ToldCorrections } from '../texts/corrections.ts';
import type { DescribedChange } from '../texts/rights.ts';
import type { ShownNotice } from '../texts/told.ts';

/** What every mail function returns; the sender adds addresses. The subject is one line, without secrets. */
export interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Names are data as the person typed them; the mails escape them. Instants are ISO 8601 UTC. */
export interface MailModel {
  readonly language: Language;
  readonly firmName: string;
  /** Where the firm's people sign in; null when nobody knows. */
  readonly portalUrl: string | null;
  /** Whom to ask at the firm. */
  readonly contact: Contact | null;
  /** Display name of whom the mail is for, used to greet them. */
  readonly recipientName: string;
}

/** Tells a validator that a request awaits their decision (V2). */
export interface ValidationAskedModel extends MailModel {
  readonly kind: RequestKind;
  /** Who made it; undefined: whoever reads the mail. */
  readonly createdBy: string | undefined;
  readonly createdAt: string;
  /** V15: in whose place the reader is asked. */
  readonly standsInFor: readonly Absentee[];
  readonly person: { readonly firstName: string; readonly lastName: string; readonly email: string };
  readonly companyName: string;
  /** What a `more_rights` request asks for. */
  readonly change?: DescribedChange | undefined;
  /** What a `change` request asks for, field by field. */
  readonly values: readonly DescribedValue[];
  /** V17: what was corrected since the submission before; empty of a first one. */
  readonly corrections: ToldCorrections;
  /** V17: what had been asked for then. */
  readonly sentBack?: SentBack | undefined;
  /** Those asked for; not read of a request about an access that is open. */
  readonly dossiers: readonly (DossierRights & { readonly name: string; readonly companyName: string })[];
  /** When the access that a `creation` asks for ends, if at all (L7). */
  readonly endsAt?: string | undefined;
  readonly warnings: readonly { readonly code: WarningCode }[];
  readonly notices: readonly ShownNotice[];
  /** The validator's personal link, absolute. */
  readonly link: string;
  /** Until when the request can be decided. */
  readonly expiresAt: string;
}

/** Tells of a mail that did not arrive (V19). */
export interface UndeliveredModel extends MailModel {
  /** Whom it was for, and their address. */
  readonly person: string;
  readonly email: string;
  /** When it was rejected. */
  readonly at: string;
}

/** Tells a creator that an invitation did not arrive (V19). */
export interface InvitationUndeliveredModel extends UndeliveredModel {
  readonly companyName: string;
}

/** A request that somebody hears of, among others. */
export interface NeedingHelp {
  readonly person: string;
  readonly companyName: string;
  readonly expiresAt: string;
}

/** One that awaits their decision. */
export interface ToDecide extends NeedingHelp {
  readonly kind: RequestKind;
  /** Who made it; undefined: whoever reads the mail. */
  readonly createdBy: string | undefined;
  /** V15: in whose place the reader is asked. */
  readonly standsInFor: readonly Absentee[];
  /** After how many reminders it came to the administrators; 0: it did not. */
  readonly escalatedAfter: number;
  /** The reader's personal link to it, absolute. */
  readonly link: string;
}

/** Tells one collaborator all that is due (V13). */
export interface DigestModel extends MailModel {
  /** Those that are listed, the oldest first. */
  readonly toDecide: readonly ToDecide[];
  /** How many more there are; `orMore`: at least. */
  readonly more: { readonly count: number; readonly orMore: boolean };
  /** The reader's personal link to all that awaits their decision; undefined: nothing does. */
  readonly queue: string | undefined;
  /** What the reader cannot decide: nobody can, or nobody has for long. */
  readonly nobody: readonly NeedingHelp[];
  readonly undecided: readonly NeedingHelp[];
  readonly moreNotices: boolean;
  /** Whether authors may not decide their own requests. */
  readonly notByAuthor: boolean;
}

/** A link, absolute. `lifeHours` says how long it was given, `expiresAt` until when that is. */
export interface TimedLink {
  readonly url: string;
  readonly lifeHours: number;
  readonly expiresAt: string;
}

/** Tells the person that the firm opened an access, for which they choose a password (V7). */
export interface InvitationModel extends MailModel {
  /** The company of the client; none for a collaborator. */
  readonly companyName?: string | undefined;
  /** `reopened`: they had one before, and a password (L12); `moved`: the access went by another address before (L5). */
  readonly occasion: 'opened' | 'reopened' | 'moved';
  /** The address that will be their identifier (C1). */
  readonly email: string;
  readonly link: TimedLink;
}

/** Gives the person a link to choose a new password, as they asked. */
export interface PasswordResetModel extends MailModel {
  readonly email: string;
  readonly link: TimedLink;
}

/** Gives a validator the link to all that they may decide, as they asked (V18). */
export interface QueueLinkModel extends MailModel {
  readonly link: TimedLink;
}

/** Tells the creator how their request ended (V7), or that it was sent back (V17). */
export interface DecisionToldModel extends MailModel {
  /** V17: who made the request, where that is another, who has left. */
  readonly inPlaceOf?: string | undefined;
  readonly kind: RequestKind;
  readonly person: { readonly firstName: string; readonly lastName: string };
  readonly companyName: string;
  /** What a `more_rights` request asked for; `from` is not read. */
  readonly change?: DescribedChange | undefined;
  /** What a `change` request was about. */
  readonly fields: readonly ChangedField[];
  readonly decision: Ending;
  /** Of an approved one: how its access gives nothing by now (L3, L7). */
  readonly shut?: 'suspended' | 'revoked' | undefined;
  /** Until when it can be corrected, if it is to be. */
  readonly expiresAt: string;
}

/** Tells the creator that the approval of their request was taken back (L11). */
export interface ApprovalUndoneModel extends MailModel, Pick<DecisionToldModel, 'person' | 'companyName' | 'change'> {
  readonly kind: UndoableKind;
  /** Who had approved, and took it back. */
  readonly by: string;
  /** V15: in whose place it had been approved. */
  readonly onBehalfOf: readonly string[];
  readonly at: string;
}

/** Gives whoever approved a fresh link to the page on which that can be undone (L11, V18). */
export interface UndoLinkModel
  extends MailModel, Pick<ApprovalUndoneModel, 'kind' | 'person' | 'companyName' | 'change'> {
  readonly link: string;
  /** Until when it can be undone. */
  readonly expiresAt: string;
}

/** Tells the person that their rights on a dossier were extended (P1). */
export interface RightsGrantedModel extends MailModel {
  /** The person's own company; the dossier's is in `change`. */
  readonly companyName: string;
  /** `from`: what they had before. */
  readonly change: DescribedChange;
}

/** Tells the person what of their access is different now (L4). */
export interface AccessChangedModel extends MailModel {
  readonly companyName: string;
  /** `from` is not read. */
  readonly values: readonly DescribedValue[];
}

/** Tells whoever reads a former address that the access goes by another one now (L5); no more than that. */
export interface AddressMovedModel extends MailModel {
  readonly companyName: string;
}

/** Tells the person that their access was suspended, reactivated or revoked (L3). */
export interface AccessMovedModel extends MailModel {
  readonly companyName: string;
  readonly movedTo: MovedTo;
}

/** Tells a firm administrator that a principal admin of a dossier has detached it from the firm (P7). */
export interface DossierDetachedModel extends MailModel {
  readonly dossierName: string;
  readonly companyName: string;
  /** Who detached it. */
  readonly person: string;
  readonly at: string;
}

/** Tells the creator that an access was erased, and not whose it was (G3). */
export interface AccessErasedModel extends MailModel {
  readonly accessId: string;
  readonly createdAt: string;
  readonly erasedAt: string;
  /** A request that was open about it was cancelled with it. */
  readonly cancelled: boolean;
}

/** Gives a firm administrator the last block of the firm's record (A3). */
export interface RecordSealedModel extends MailModel {
  readonly firmId: string;
  readonly n: number;
  readonly sealedAt: string;
  /** What `audit:verify` is given to compare with. */
  readonly expectation: string;
}

/** Tells a firm administrator that somebody made something protect the firm less (F1). */
export interface ProtectionLoweredModel extends MailModel {
  /** Whose rights are told of as their own. */
  readonly recipientId: string;
  /** Who did it. */
  readonly by: string;
  readonly at: string;
  readonly lowered: readonly NamedLowered[];
}

/** Tells one of the staff that their delegate cannot stand in for them any more (V15). */
export interface DelegateLeftModel extends MailModel {
  readonly delegate: string;
  readonly awayFrom: string;
  readonly backAt: string;
}

/** Tells the person when their access ends (L7). */
export interface AccessEndsModel extends MailModel {
  readonly companyName: string;
  readonly endsAt: string;
}

/** Tells who asked for accesses, or who may decide, when those end (L7); `more`: there are some that are not listed. */
export interface AccessesEndModel extends MailModel {
  readonly ends: readonly { readonly person: string; readonly companyName: string; readonly endsAt: string }[];
  readonly more: boolean;
}
