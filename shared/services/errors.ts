/** The mail service refused the mail for good: its address or its content is at fault, and no retry mends that. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  constructor(cause: unknown) {
    super('The mail service refused the mail.', { cause });
  }
}

/** The mail service did not take the mail now, and may take it later: throttling, paused sending, a missing set-up. */
export class MailPostponed extends Error {
  override readonly name = 'MailPostponed';
  constructor(cause: unknown) {
    super('The mail service does not take the mail now.', { cause });
  }
}

/** The service refused a password that the policy lets through (too common, used before). */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused';
}

/** There is no such sign-in (any more): its owner may delete it at the service itself. */
export class SignInGone extends Error {
  override readonly name = 'SignInGone';
}

/** A sign-in with that address exists and belongs to somebody else: nothing that a retry could mend. */
export class SignInTaken extends Error {
  override readonly name = 'SignInTaken';
}
