import * as z from 'zod';
import { Absence } from './absence.ts';
import { Reachability } from './delivery.ts';
import { recordFields } from './kept.ts';
import { ClientType, Instant, Level, Option, type Doer } from './vocabulary.ts';

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
  ...recordFields,
  /** V15: the one there is, which may be over. */
  absence: Absence.optional(),
  /** While the mail that invites them to choose a password is still to be sent. */
  invitationDue: z.literal(true).optional(),
  /** Of a removed one: when the sign-in was closed and the address freed (C1). */
  signInClosedAt: Instant.optional(),
  ...Reachability.shape,
});
export type Collaborator = z.infer<typeof Collaborator>;

/** What an access opens on one dossier. */
export const Grant = z.object({ dossierId: z.string(), level: Level, options: z.array(Option) });
export type Grant = z.infer<typeof Grant>;

/** V7: when the person's sessions ended, the last time; no version of anything guards it. */
const session = { signedOutAt: Instant.optional() };

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
    ...session,
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
    /** L7: from then on the sign-in gives nothing, whether or not anything has been done about it. */
    endsAt: Instant.optional(),
    ...session,
  }),
]);
export type Person = z.infer<typeof Person>;
export type Staff = Extract<Person, { kind: 'collaborator' }>;
export type Client = Extract<Person, { kind: 'client' }>;

/** Whoever comes by a link: with the rights that they have now, and without a session. */
export const staffByLink = (collaborator: Collaborator): Staff => {
  const { collaboratorId, firmId, name, email, rights, portfolio, sub = '', status } = collaborator;
  return {
    ...{ kind: 'collaborator', collaboratorId, firmId, name, email, rights, portfolio, sub },
    status: status === 'active' ? 'active' : 'removed',
  };
};

/** The id by which others know this person: the collaborator's, or the access's. */
export const personId = (person: Person): string =>
  person.kind === 'collaborator' ? person.collaboratorId : person.accessId;

/** The person as it is kept of what they did. */
export const doerOf = (person: Person): Doer => ({
  kind: person.kind === 'collaborator' ? 'collaborator' : 'access',
  id: personId(person),
});
export const staffDoer = ({ collaboratorId }: Pick<Collaborator, 'collaboratorId'>): Doer => ({
  kind: 'collaborator',
  id: collaboratorId,
});
