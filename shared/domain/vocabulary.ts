import * as z from 'zod';

/** The words of the domain that are closed lists; their order is the order in which people see them. */
export const ClientType = z.enum(['client_admin', 'client_user']);
export type ClientType = z.infer<typeof ClientType>;

/** What a person may do on one dossier, highest first. Independent of the client type. */
export const Level = z.enum(['principal_admin', 'team_lead', 'standard_user']);
export type Level = z.infer<typeof Level>;

export const isHigher = (one: Level, other: Level): boolean =>
  Level.options.indexOf(one) < Level.options.indexOf(other);

/** Boxes to tick on one dossier, for `standard_user` alone (P3). */
export const Option = z.enum(['all_documents', 'create_expense_reports', 'publish_by_api']);
export type Option = z.infer<typeof Option>;

/** Sections of the permission matrix that modules open (P4). */
export const Section = z.enum(['team', 'connections', 'bank', 'account', 'invoices', 'expenses']);
export type Section = z.infer<typeof Section>;

export const Language = z.enum(['fr', 'en']);
export type Language = z.infer<typeof Language>;

export const WarningCode = z.enum(['generic-email', 'company-dossier-not-selected', 'no-module']);
export type WarningCode = z.infer<typeof WarningCode>;

export const NoticeCode = z.enum(['may-detach', 'same-name']);
export type NoticeCode = z.infer<typeof NoticeCode>;

/** An opaque identifier that this system gave out. Anything that does not look like one is not found. */
export const Id = z.uuid();
export const isId = (text: string): boolean => Id.safeParse(text).success;

/**
 * G1: who did something, or is asked to: one of the staff, or a person at a client by their access. This is all that is
 * kept of them; their name is put in when it is shown.
 */
export const Doer = z.object({ kind: z.enum(['collaborator', 'access']), id: z.string() });
export type Doer = z.infer<typeof Doer>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();
