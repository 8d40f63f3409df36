import * as z from 'zod';
import type { Company } from './company.ts';
import { ClientType, Instant, Level, Option, type Actor } from './vocabulary.ts';

/** The dossiers a collaborator works on: all of the firm's, or a list of at most 500. */
export const Portfolio = z.union([z.literal('all'), z.array(z.string()).max(500)]);
export type Portfolio = z.infer<typeof Portfolio>;

export const Rights = z.object({ validate: z.boolean(), administerFirm: z.boolean() });
export type Rights = z.infer<typeof Rights>;

/** `invited` while the sign-in is being opened; only `active` ones may do anything. */
export const CollaboratorStatus = z.enum(['invited', 'active', 'removed']);
export type CollaboratorStatus = z.infer<typeof CollaboratorStatus>;

/** Staff of the firm. `sub` is the Cognito user's, once the sign-in is open. */
export const Collaborator = z.object({
  collaboratorId: z.string(),
  firmId: z.string(),
  name: z.string(),
  email: z.string(),
  rights: Rights,
  portfolio: Portfolio,
  status: CollaboratorStatus,
  sub: z.string().optional(),
  version: z.number().int(),
  /** While the mail that invites them to choose a password is still to be sent. */
  invitationDue: z.literal(true).optional(),
  /** Of a removed one: when the sign-in was closed and the address freed (C1). */
  signInClosedAt: Instant.optional(),
});
export type Collaborator = z.infer<typeof Collaborator>;

/** What an access opens on one dossier. */
export const Grant = z.object({ dossierId: z.string(), level: Level, options: z.array(Option) });
export type Grant = z.infer<typeof Grant>;

/**
 * What a request needs to know of the person behind a sign-in, as the table keeps it under the Cognito `sub`: enough to
 * answer every check in one read. Written in the same transaction as the access or collaborator it mirrors.
 */
export const Person = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('collaborator'),
    sub: z.string(),
    firmId: z.string(),
    collaboratorId: z.string(),
    name: z.string(),
    email: z.string(),
    rights: Rights,
    portfolio: Portfolio,
    status: z.enum(['active', 'removed']),
    /** P7: the dossiers that have left the firm, which no portfolio holds any more. */
    detached: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal('client'),
    sub: z.string(),
    firmId: z.string(),
    accessId: z.string(),
    name: z.string(),
    email: z.string(),
    status: z.enum(['active', 'suspended', 'revoked']),
    clientType: ClientType,
    companyId: z.string(),
    dossiers: z.array(Grant),
    modules: z.array(z.string()),
  }),
]);
export type Person = z.infer<typeof Person>;
export type Staff = Extract<Person, { kind: 'collaborator' }>;
export type Client = Extract<Person, { kind: 'client' }>;

/** The id by which others know this person: the collaborator's, or the access's. */
export const personId = (person: Person): string =>
  person.kind === 'collaborator' ? person.collaboratorId : person.accessId;

export const actorOf = (person: Person): Actor => ({ id: personId(person), name: person.name });

/** What a collaborator works on: a portfolio, without the dossiers that have left the firm (P7). */
export interface Reach {
  readonly portfolio: Portfolio;
  readonly detached?: readonly string[] | undefined;
}

const holds = ({ portfolio, detached = [] }: Reach, dossierId: string): boolean =>
  (portfolio === 'all' || portfolio.includes(dossierId)) && !detached.includes(dossierId);

/** A portfolio without the dossiers that have left the firm. */
export const presentPortfolio = (who: Reach): Portfolio =>
  who.portfolio === 'all' ? 'all' : who.portfolio.filter((dossierId) => holds(who, dossierId));

/** Whether somebody works on every one of these dossiers. */
export const covers = (who: Reach, dossierIds: readonly string[]): boolean =>
  dossierIds.every((dossierId) => holds(who, dossierId));

/** Whether a thing that lies on these dossiers is within reach: one of them is enough to see it. */
export const touches = (who: Reach, dossierIds: readonly string[]): boolean =>
  dossierIds.length === 0 || dossierIds.some((dossierId) => holds(who, dossierId));

/** Whether a dossier of the firm lies within somebody's reach: in the portfolio, or on the own access. */
export const reachesDossier = (who: Person, dossierId: string): boolean =>
  who.kind === 'collaborator' ? holds(who, dossierId) : who.dossiers.some((held) => held.dossierId === dossierId);

/** A company's dossiers without those that have left the firm, for staff (P7); a client keeps what they have. */
const presentDossiers = (who: Person, { dossiers }: Pick<Company, 'dossiers'>) =>
  who.kind === 'collaborator' ? dossiers.filter(({ dossierId }) => !who.detached?.includes(dossierId)) : dossiers;

/**
 * The company as this person sees it, with the dossiers within their reach; undefined if it is out of reach. A company
 * without dossiers is in every collaborator's reach; a client reaches their own.
 */
export function companyFor(who: Person, company: Company | undefined): Company | undefined {
  if (company?.firmId !== who.firmId) return undefined;
  if (who.kind === 'client' && company.companyId !== who.companyId) return undefined;
  const present = presentDossiers(who, company);
  const dossiers = present.filter(({ dossierId }) => reachesDossier(who, dossierId));
  const hidden = who.kind === 'collaborator' && present.length > 0 && dossiers.length === 0;
  return hidden ? undefined : { ...company, dossiers };
}
