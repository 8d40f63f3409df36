import type { EmailFlaw } from './email.ts';
import type { PhoneFlaw } from './phone.ts';

/** Every refusal the API knows; each code doubles as its problem type `/problems/<code>` (RFC 9457). */
export const errorCodes = [
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'own-request',
  'not-a-validator',
  'above-own-level',
  'not-found',
  'email-taken',
  'company-needs-client-admin',
  'last-client-admin',
  'last-firm-administrator',
  'warnings-not-acknowledged',
  'no-validator',
  'draft-incomplete',
  'wrong-status',
  'already-decided',
  'request-open',
  'confirmation-mismatch',
  'dossier-detached',
  'end-in-the-past',
  'registration-number-taken',
  'request-in-progress',
  'stale-write',
  'payload-too-large',
  'unsupported-media-type',
  'forbidden-email-domain',
  'option-not-for-level',
  'idempotency-key-reused',
  'unknown-company',
  'unknown-dossier',
  'unknown-module',
  'unknown-access',
  'unknown-person',
  'unknown-delegate',
  'too-many-requests',
  'internal-error',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field, beside the problem codes that name a field. */
export const fieldCodes = [
  'missing',
  'unknown-field',
  'invalid-value',
  'and-more',
  'duplicate-field',
  'invalid-json',
  'invalid-encoding',
  'invalid-email',
  'invalid-phone',
  'invalid-name',
  'invalid-cursor',
  'invalid-reference',
  'invalid-registration-number',
  'establishment-number',
  'lost-leading-zero',
  'scientific-notation',
  'spreadsheet-error',
  'damaged-text',
  'reference-taken',
  'reference-of-other-company',
  'company-name-differs',
  'company-name-resembles',
  'ambiguous-company',
  'registration-number-taken',
  'company-full',
  'end-in-the-past',
  'duplicate',
  'forbidden-email-domain',
  'option-not-for-level',
  'unknown-company',
  'unknown-dossier',
  'unknown-module',
  'unknown-access',
  'unknown-person',
  'unknown-delegate',
  'ends-before-it-begins',
  'absence-too-long',
  'email-taken',
  'company-needs-client-admin',
  'no-dossier',
  'no-validator',
  'not-allowed',
  'above-own-level',
  'too-many-dossiers',
  'too-many-drafts',
  'dossier-detached',
  'confirmation-mismatch',
  'reason-missing',
  'nothing-to-validate',
  'invalid-domain',
  'invalid-local-part',
  'invalid-duration',
  'duration-out-of-bounds',
  'invalid-portal-url',
  'invalid-module-id',
  'portfolio-too-large',
  'portfolio-of-administrator',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** One field that is refused. `pointer` is a JSON Pointer (RFC 6901); `''` is the body itself. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
  /** Of `invalid-email` and `invalid-phone`: what is wrong with the text. */
  readonly flaw?: EmailFlaw | PhoneFlaw | undefined;
  /** A text that is finer than the code's own, already in the caller's language. */
  readonly detail?: string;
}

export interface DomainErrorInit {
  readonly errors?: readonly FieldError[];
  /** Members the problem carries beside the standard ones (RFC 9457, extension members). */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The seconds after which to try again. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/**
 * A refusal the caller can act on. Anything else that is thrown is a bug. The texts in both languages are looked up by
 * the code where the refusal leaves the system (`shared/http/refusals.ts`).
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors: readonly FieldError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ErrorCode,
    { errors = [], extensions = {}, retryAfter, cause }: DomainErrorInit = {},
  ) {
    super(code, { cause });
    this.errors = errors;
    this.extensions = extensions;
    this.retryAfter = retryAfter;
  }
}

/** Who asks too often may ask again after so many seconds. */
export const tooManyRequests = (retryAfter: number): DomainError =>
  new DomainError('too-many-requests', { retryAfter });

/** Lost updates: @throws `stale-write` when the caller goes by another version; undefined: any will do. */
export function requireVersion(version: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== version) throw new DomainError('stale-write');
}
