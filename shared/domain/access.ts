import * as z from 'zod';
import { PersonDetails } from './card.ts';
import { Reachability } from './delivery.ts';
import { recordFields } from './kept.ts';
import { Grant } from './people.ts';
import { Usage } from './usage.ts';
import { ClientType, Doer, Instant, WarningCode } from './vocabulary.ts';

/** Life of an access: pending_validation → approved → active ⇄ suspended → revoked, and what a pending one can end as. */
export const AccessStatus = z.enum([
  'pending_validation',
  'approved',
  'active',
  'suspended',
  'revoked',
  'rejected',
  'expired',
  'cancelled',
  'to_correct',
]);
export type AccessStatus = z.infer<typeof AccessStatus>;

/** L1: by whom, or by what, an access was suspended. */
export const SuspendedBecause = z.enum(['staff', 'client', 'ended', 'review', 'undone']);
export type SuspendedBecause = z.infer<typeof SuspendedBecause>;

/** Step 3 of a creation: who the person is, and what they are at which company. */
export const Identity = PersonDetails.omit({ readableEmail: true }).extend({
  clientType: ClientType,
  companyId: z.string(),
});
export type Identity = z.infer<typeof Identity>;

/** The account of one person at a client, and what it opens. Who the person is stands on a card alone (A4). */
export const Access = z.object({
  accessId: z.string(),
  firmId: z.string(),
  status: AccessStatus,
  /** Of a suspended one. */
  suspendedBecause: SuspendedBecause.optional(),
  ...recordFields,
  createdAt: Instant,
  /** Since when it has been open: from then on its dossiers list it (A7). */
  activatedAt: Instant.optional(),
  /** Since when it has been revoked: from then on they list it no more. */
  revokedAt: Instant.optional(),
  createdBy: Doer,
  clientType: ClientType,
  companyId: z.string(),
  /** A4: which version of the person's card holds. */
  card: z.number().int().min(1),
  dossiers: z.array(Grant),
  modules: z.array(z.string()),
  endsAt: Instant.optional(),
  /** L7: when that end is told, or was. */
  noticeAt: Instant.optional(),
  acknowledged: z.array(WarningCode),
  /** The latest request about this access. */
  requestId: z.string(),
  /** Those before it, the latest first, as many as are kept at hand: by them a request is found by its person. */
  earlierRequestIds: z.array(z.string()).optional(),
  /** L4: the version of the card whose names were validated last; without one, the first. */
  validatedCard: z.number().int().min(1).optional(),
  /** L5: while its sign-in moves to another address, the version of the card with the former one, which is still held. */
  formerCard: z.number().int().min(1).optional(),
  /** The open request about it beside its creation: `more_rights`, and on which dossier, or a `change`, which lies on none. */
  asked: z.object({ requestId: z.string(), dossierId: z.string().optional() }).optional(),
  /** The Cognito user's `sub`, once the sign-in is open. */
  sub: z.string().optional(),
  ...Usage.shape,
  ...Reachability.shape,
  /** G3: since when it has been erased. */
  erasedAt: Instant.optional(),
});
export type Access = z.infer<typeof Access>;

/** An access with what its card says of the person. */
export type KnownAccess = Access & { readonly person: PersonDetails };

/** An access with what is kept still of its person: nothing of one that was erased (G3), or ended long ago (G4). */
export type ShownAccess = Access & { readonly person: PersonDetails | undefined };

export const identityOf = ({
  person,
  clientType,
  companyId,
}: Pick<KnownAccess, 'person' | 'clientType' | 'companyId'>) => {
  const { lastName, firstName, email, phone } = person;
  return { lastName, firstName, email, phone, clientType, companyId } satisfies Identity;
};

const maxEarlier = 9;

/** An access with a new request, which becomes its latest. */
export const withRequest = (access: Access, requestId: string): Access => ({
  ...access,
  requestId,
  earlierRequestIds: [access.requestId, ...(access.earlierRequestIds ?? [])].slice(0, maxEarlier),
});

/** The requests about an access that it knows of, the latest first. */
export const requestIdsOf = ({ requestId, earlierRequestIds = [] }: Access): string[] => [
  requestId,
  ...earlierRequestIds,
];

export const fullName = ({ firstName, lastName }: Pick<PersonDetails, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();

/** C1: the address for people to read, in both scripts if it has two. */
export const shownEmail = ({ email, readableEmail }: Pick<PersonDetails, 'email' | 'readableEmail'>): string =>
  readableEmail === undefined ? email : `${email} (${readableEmail})`;

export const dossierIdsOf = (access: { readonly dossiers: readonly Grant[] }): string[] =>
  access.dossiers.map(({ dossierId }) => dossierId);
