import * as z from 'zod';

/**
 * What each kind of function reads from its environment. The handler parses it at cold start, and the CDK construct
 * that declares the function is typed by the same schema, so a bad deployment fails to compile or at init, never in
 * the middle of a request.
 */
export const TableEnv = z.object({ TABLE_NAME: z.string().min(1) });
export type TableEnv = z.infer<typeof TableEnv>;

const Count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** A function that keeps what sets off mails to others: how many a person may set off in an hour. */
export const RateEnv = TableEnv.extend({
  MAILS_PER_HOUR_OF_CLIENT: Count,
  MAILS_PER_HOUR_OF_COLLABORATOR: Count,
});
export type RateEnv = z.infer<typeof RateEnv>;

export const hourlyRates = (env: RateEnv) => ({
  client: env.MAILS_PER_HOUR_OF_CLIENT,
  collaborator: env.MAILS_PER_HOUR_OF_COLLABORATOR,
});

/** What shows people the way to their portal: the stage's, for firms that have set none; empty where there is none. */
const portal = { PORTAL_URL: z.union([z.url(), z.literal('').transform(() => null)]) };

/** The function of a firm's settings. */
export const FirmEnv = RateEnv.extend({ ...portal, PORTAL_ON_LOCALHOST: z.enum(['yes', 'no']) });
export type FirmEnv = z.infer<typeof FirmEnv>;

/** A page behind a link. */
export const PageEnv = TableEnv.extend(portal);
export type PageEnv = z.infer<typeof PageEnv>;

/** A function that opens or changes sign-ins in Cognito. */
export const SignInEnv = TableEnv.extend({ USER_POOL_ID: z.string().min(1) });
export type SignInEnv = z.infer<typeof SignInEnv>;

/** The page on which a password is chosen. */
export const PasswordPageEnv = SignInEnv.extend(portal);
export type PasswordPageEnv = z.infer<typeof PasswordPageEnv>;

/** A function that sends mail. `API_URL` is the public address that links in mails start with, without a final slash. */
export const MailEnv = TableEnv.extend({
  ...portal,
  API_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
});
export type MailEnv = z.infer<typeof MailEnv>;

/** The function that opens and closes the sign-ins of staff, and sends what no workflow sends. */
export const SignInAndMailEnv = MailEnv.extend({ USER_POOL_ID: z.string().min(1) });
export type SignInAndMailEnv = z.infer<typeof SignInAndMailEnv>;

/** The function that copies seals to where they are locked. */
export const SealBucketEnv = TableEnv.extend({ SEAL_BUCKET: z.string().min(1) });
export type SealBucketEnv = z.infer<typeof SealBucketEnv>;

/** A function that tells others of entries of the record, on an event bus. */
export const EventsEnv = TableEnv.extend({ EVENT_BUS: z.string().min(1) });
export type EventsEnv = z.infer<typeof EventsEnv>;

/** The function that starts executions and resumes their tasks; it tells of entries of the record too. */
export const WorkflowEnv = EventsEnv.extend({
  STATE_MACHINE_ARN: z.string().min(1),
  DIGEST_MACHINE_ARN: z.string().min(1),
});
export type WorkflowEnv = z.infer<typeof WorkflowEnv>;

/** The function that finds what nothing carries on. */
export const ReconcileEnv = SignInEnv.extend({ STATE_MACHINE_ARN: z.string().min(1) });
export type ReconcileEnv = z.infer<typeof ReconcileEnv>;
