/**
 * The mail service answered that it did not take the mail. `retryable`: it may take it later (throttling, paused
 * sending); otherwise the address or the mail is at fault.
 */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  constructor(
    readonly retryable: boolean,
    cause: unknown,
  ) {
    super('The mail service refused the mail.', { cause });
  }
}

/** The service refused a password that the policy lets through (too common, used before). */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
}

/** A sign-in with that address exists and belongs to somebody else: nothing that a retry could mend. */
export class SignInTaken extends Error {
  override readonly name = 'SignInTaken';
}
