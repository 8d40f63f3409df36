import type { AccessStatus } from '../domain/access.ts';
import type { LinkPurpose, PasswordPurpose } from '../domain/link.ts';
import type { PasswordFlaw, PasswordPolicy } from '../domain/password.ts';
import type { CourseEvent, RequestKind, Verdict } from '../domain/request.ts';
import type { RefusalToDecide } from '../domain/authority.ts';
import type { Absentee } from '../domain/presence.ts';
import type { ClientType, Level, Option, WarningCode } from '../domain/vocabulary.ts';
import type { Language } from '../texts/language.ts';
import type { Ending } from '../texts/ending.ts';
import type { ChangedField, DescribedValue } from '../texts/access-values.ts';
import type { SentBack, ToldCorrections } from '../texts/corrections.ts';
import type { DescribedChange } from '../texts/rights.ts';
import type { ShownNotice } from '../texts/told.ts';

/** A page ready to send: its fields are those of an API Gateway reply. */
export interface Page {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Names and reasons are data as people typed them; the pages escape them. Instants are ISO 8601 UTC. */
export interface PageModel {
  readonly language: Language;
  readonly firmName: string;
}

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** V20: the place of a request in the queue that its page was opened from: where the page of the list begins that leads there. */
export interface InQueue {
  readonly requestId: string;
  readonly cursor?: string | undefined;
}

/** What a validator sees before deciding (V2). */
export interface ValidationPageModel extends PageModel {
  /** Undefined: it was opened by a link of its own. */
  readonly inQueue?: InQueue | undefined;
  readonly request: {
    readonly requestId: string;
    readonly kind: RequestKind;
    /** The version shown, sent back with the decision. */
    readonly version: number;
    readonly createdAt: string;
    readonly createdBy: string;
    readonly expiresAt: string;
  };
  readonly identity: PersonName & { readonly email: string; readonly phone: string; readonly clientType: ClientType };
  readonly companyName: string;
  /** What a `more_rights` request asks for. Dossiers and modules are then those that the access has today. */
  readonly change?: DescribedChange | undefined;
  /** What a `change` request asks for, field by field. The rest is what the access is today. */
  readonly values: readonly DescribedValue[];
  /** V17: what was corrected since the submission before; empty of a first one. */
  readonly corrections: ToldCorrections;
  /** V17: what had been asked for then. */
  readonly sentBack?: SentBack | undefined;
  /** `companyName` is the dossier's own company, which may be another than that of the person. */
  readonly dossiers: readonly {
    readonly name: string;
    readonly companyName: string;
    readonly level: Level;
    readonly options: readonly Option[];
  }[];
  readonly modules: readonly { readonly name: string }[];
  /** L8: whether the access is suspended: the person is told of an approval once they are let in again. */
  readonly suspended: boolean;
  /** L7: whether the end of the access has passed: nothing can be approved of it any more. */
  readonly ended: boolean;
  /** When the access ends by itself. */
  readonly endsAt?: string | undefined;
  /** `acknowledgedBy`: the name of whoever did (C3). */
  readonly warnings: readonly { readonly code: WarningCode; readonly acknowledgedBy: string }[];
  readonly notices: readonly ShownNotice[];
  /** V15: in whose place the reader is asked. */
  readonly standsInFor: readonly Absentee[];
  /** The accesses that the company already has; `more` is how many are not listed. */
  readonly companyAccesses: { readonly items: readonly CompanyAccess[]; readonly more: number };
  /** What happened so far, oldest first (V22). */
  readonly course: readonly CourseEvent[];
  /** In the order to show them. */
  readonly allowedDecisions: readonly Verdict[];
  /** What a refused POST held, shown again as typed. */
  readonly form?:
    | {
        readonly decision?: string | undefined;
        readonly reason?: string | undefined;
        readonly confirmed?: boolean | undefined;
      }
    | undefined;
  readonly errors?: readonly ValidationPageError[] | undefined;
}

export interface CompanyAccess {
  readonly name: string;
  readonly email: string;
  readonly clientType: ClientType;
  readonly status: AccessStatus;
}

/**
 * Why a POST of the validator's page was not taken. `stale-version`: the request changed since it was shown.
 * `unknown-version`: it does not say which version was shown. `forbidden-email-domain`: the address is one of the firm's
 * by now (C2). `end-in-the-past`: the end of the access has passed (L7).
 * `company-needs-client-admin` (C5) may name the administrators whose access is to be decided first.
 */
export type ValidationPageError =
  | { readonly field: 'decision'; readonly code: 'missing' }
  | { readonly field: 'reason'; readonly code: 'missing' | 'comment-missing' | 'too-long' | 'hidden-characters' }
  | { readonly field: 'confirmed'; readonly code: 'missing' }
  | {
      readonly field: 'form';
      readonly code:
        | 'stale-version'
        | 'unknown-version'
        | 'forbidden-email-domain'
        | 'email-taken'
        | 'last-client-admin'
        | 'end-in-the-past'
        | 'try-again';
    }
  | {
      readonly field: 'form';
      readonly code: 'company-needs-client-admin';
      readonly decideFirst?: readonly string[] | undefined;
    };

/** A request among others of a validator's queue, in short (V20). */
export type QueuedModel = Pick<
  ValidationPageModel,
  | 'request'
  | 'identity'
  | 'companyName'
  | 'change'
  | 'values'
  | 'corrections'
  | 'sentBack'
  | 'dossiers'
  | 'modules'
  | 'suspended'
  | 'ended'
  | 'endsAt'
  | 'warnings'
  | 'notices'
  | 'allowedDecisions'
>;

/** Why a decision of the queue's page was not taken, of one request. */
export type QueueEntryError = Extract<ValidationPageError, { field: 'reason' | 'form' }>;

/**
 * One request of the queue's page. `open`: to be decided, with what was typed and what was wrong with it; `closed`: how it
 * ended, just now by the reader or `too-late` for them; `away`: no longer theirs to decide.
 */
export type QueueEntry =
  | {
      readonly state: 'open';
      readonly matter: QueuedModel;
      readonly form?: { readonly decision?: string | undefined; readonly reason?: string | undefined } | undefined;
      readonly errors: readonly QueueEntryError[];
    }
  | {
      readonly state: 'closed';
      readonly requestId: string;
      readonly person: PersonName;
      readonly companyName: string;
      readonly kind: RequestKind;
      readonly decision: Ending;
      readonly occasion: 'just-decided' | 'too-late' | 'visited';
    }
  | { readonly state: 'away'; readonly requestId: string; readonly refusal: RefusalToDecide | 'not-found' };

/** A validator's queue (V20), oldest first. */
export interface QueuePageModel extends PageModel {
  readonly entries: readonly QueueEntry[];
  /** Where this page begins in the list, and where the following one does. */
  readonly cursor?: string | undefined;
  readonly next?: string | undefined;
  readonly confirmed?: boolean | undefined;
  /** What was wrong with the form as a whole. `lost-place`: it begins where the list does, since its own place is unknown. */
  readonly errors?: readonly QueuePageError[] | undefined;
  /** How many decisions of those that were sent have been recorded; undefined: none was sent. */
  readonly recorded?: number | undefined;
}
export type QueuePageError = 'not-confirmed' | 'nothing-chosen' | 'lost-place';

/**
 * How a request ended, for whoever opens a link to it (V3). `occasion`: the reader decided just now; visits a link
 * whose request is decided; or sent a decision after another one had won.
 */
export interface OutcomePageModel extends PageModel {
  readonly inQueue?: InQueue | undefined;
  readonly kind: RequestKind;
  readonly person: PersonName;
  readonly companyName: string;
  /** What a `more_rights` request asked for; `from` is not read. */
  readonly change?: DescribedChange | undefined;
  /** What a `change` request was about. */
  readonly fields: readonly ChangedField[];
  readonly decision: Ending;
  /** What happened, oldest first (V22). */
  readonly course: readonly CourseEvent[];
  /** L11: when the approval was taken back. */
  readonly undoneAt?: string | undefined;
  /** The form that takes the approval back, for whoever gave it; `error`: why it was not taken back just now. */
  readonly undo?: { readonly version: number; readonly error?: UndoError | undefined } | undefined;
  /** V18: whether the reader could take it back by a fresh link alone, which the page then offers. */
  readonly offersLink?: boolean | undefined;
  readonly occasion: 'just-decided' | 'visited' | 'too-late' | 'just-undone' | UndoRefusal;
}

/** What is wrong with the form, which then comes again. */
export type UndoError = 'not-confirmed' | 'stale-version' | 'last-client-admin' | 'touched' | 'try-again';
/** It came too late: after a day, or when something else had become of the access. */
export type UndoRefusal = 'undo-too-late';

/** An expired link: `offer` holds the button that asks for a fresh one, `sent` confirms it. Names nobody. */
export interface StaleLinkPageModel extends PageModel, Pick<Whereabouts, 'portalUrl'> {
  readonly purpose: LinkPurpose;
  readonly step: 'offer' | 'sent';
}

/** The reader may no longer decide (V4), or made the request themselves (V1). `sent`: they have just tried to. */
export interface NotAllowedPageModel extends PageModel {
  readonly refusal: RefusalToDecide | 'no-right';
  readonly sent: boolean;
}

export interface NotFoundPageModel {
  readonly language: Language;
}

/** `instance` is the id that the log line has too; nothing else is told. */
export interface ServerErrorPageModel {
  readonly language: Language;
  readonly instance: string;
}

/** Why a password was not taken; the link stays usable (V7). `refused`: by the sign-in service, which says no more. */
export type PasswordPageError =
  | ({ readonly field: 'password' } & (PasswordFlaw | { readonly code: 'refused' }))
  | { readonly field: 'passwordConfirmation'; readonly code: 'missing' | 'mismatch' }
  | { readonly field: 'form'; readonly code: 'try-again' };

export interface ChoosePasswordPageModel extends PageModel {
  readonly purpose: PasswordPurpose;
  readonly person: { readonly name: string; readonly email: string };
  readonly linkExpiresAt: string;
  readonly policy: PasswordPolicy;
  readonly errors?: readonly PasswordPageError[] | undefined;
}

/** Where people sign in, and whom they can ask at the firm; null: nobody has said. The number is in E.164. */
export interface Whereabouts {
  readonly portalUrl: string | null;
  readonly contact: { readonly email: string; readonly phone: string } | null;
}

/** The password is set. */
export interface PasswordChosenPageModel extends PageModel, Whereabouts {
  readonly email: string;
}

/** A link that is spent: it was used, or another one has led to a password since (V7). */
export interface UsedInvitationPageModel extends PageModel, Whereabouts {
  readonly purpose: PasswordPurpose;
}

/**
 * A link to a sign-in that is gone (`gone`: it is being opened anew), that was opened anew since (`void`), or by which nobody
 * comes in for now (`shut`).
 */
export interface LostSignInPageModel extends PageModel, Whereabouts {
  readonly state: 'gone' | 'void' | 'shut';
}
