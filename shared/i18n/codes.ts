/** The codes of the domain that people read as words. Each has its words per language in `labels.ts`. */
export type { AccessStatus } from '../domain/access.ts';
export type { LinkPurpose } from '../domain/link.ts';
export type { Scope } from '../domain/matrix.ts';
export type { Reason } from '../domain/permission.ts';
export type { ClosedStatus as Outcome, RequestKind, Verdict } from '../domain/request.ts';
export type { ClientType, Level, NoticeCode, Option, WarningCode } from '../domain/vocabulary.ts';
