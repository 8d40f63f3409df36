import * as z from 'zod';
import { AccessStatus } from '../domain/access.ts';
import { Instant, Level, Option } from '../domain/vocabulary.ts';
import { DossierReply } from './companies.ts';
import { At, list, typed } from './inputs.ts';
import { Paging } from './paging.ts';
import { listOf, RequestReply } from './replies.ts';
import type { Route } from './route.ts';

const DossierPath = z.object({ dossierId: z.string() });
const UserPath = z.object({ dossierId: z.string(), accessId: z.string() });

/** Body of `PUT /v1/dossiers/{dossierId}/users/{accessId}`. */
export const RightsBody = z
  .strictObject({
    level: Level,
    options: list(Option, 10).default([]).meta({ description: 'For `standard_user` alone.', default: [] }),
  })
  .meta({ id: 'RightsBody' });

export const DetachBody = z
  .strictObject({
    confirm: typed('confirmation-mismatch').meta({
      description: 'The dossier’s name, as people see it: case, blanks, dashes and apostrophes may differ.',
    }),
  })
  .meta({ id: 'DetachBody' });
export const AttachBody = z.strictObject({}).meta({ id: 'AttachBody' });

export const UserReply = z
  .strictObject({
    accessId: z.string(),
    name: z.string(),
    email: z.string(),
    level: Level,
    options: z.array(Option),
    status: AccessStatus,
    changedAt: Instant.meta({ description: 'When these rights were last changed.' }),
  })
  .meta({ id: 'User' });
export type UserReply = z.infer<typeof UserReply>;
export const UserPage = listOf(UserReply, 'UserPage');

const Spanned = {
  since: Instant.meta({ description: 'From when on it was so; that instant counts.' }),
  until: Instant.nullable().meta({ description: 'When it ended; that instant does not count. Null: it is so still.' }),
};

const KeptEmail = z.string().nullable().meta({ description: 'Null once nothing is kept of the person any more.' });
/** A user as of an instant. */
export const UserThenReply = z.strictObject({ ...UserReply.shape, email: KeptEmail, ...Spanned }).meta({
  id: 'UserThen',
  description: 'Level and options at the instant that was asked for, and from when to when they held.',
});
export type UserThenReply = z.infer<typeof UserThenReply>;
export const UserThenPage = listOf(UserThenReply, 'UserThenPage');

export const StaffThenReply = z
  .strictObject({ collaboratorId: z.string(), name: z.string(), ...Spanned })
  .meta({ id: 'StaffThen', description: 'Somebody of the staff who had the dossier, and from when to when.' });
export type StaffThenReply = z.infer<typeof StaffThenReply>;
export const StaffThenPage = listOf(StaffThenReply, 'StaffThenPage');

/** The users of a dossier, and whether it belongs to the firm: P1–P3 and P7. */
export const dossierRoutes = {
  'GET /v1/dossiers/{dossierId}/users': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'The users of a dossier whose access has been opened, the newest access first; with `at`, as of then.',
    path: DossierPath,
    query: z.strictObject({ at: At, ...Paging }),
    success: { status: 200, schema: z.union([UserPage, UserThenPage]) },
  },
  'GET /v1/dossiers/{dossierId}/staff': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'Who of the firm’s staff has a dossier in the portfolio; with `at`, who had it then.',
    path: DossierPath,
    query: z.strictObject({ at: At, ...Paging }),
    success: { status: 200, schema: StaffThenPage },
  },
  'PUT /v1/dossiers/{dossierId}/users/{accessId}': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'Give an access a level and options on a dossier, which may be new to it; more may have to be validated.',
    path: UserPath,
    body: RightsBody,
    changes: true,
    success: { status: 200, schema: UserReply },
    tagged: true,
    held: RequestReply,
    problems: [
      ...(['above-own-level', 'option-not-for-level', 'wrong-status', 'request-open', 'no-validator'] as const),
      ...(['dossier-detached', 'too-many-requests'] as const),
    ],
  },
  'DELETE /v1/dossiers/{dossierId}/users/{accessId}': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'Take a dossier from an access, at once.',
    path: UserPath,
    success: { status: 204 },
    problems: ['above-own-level', 'wrong-status'],
  },
  'POST /v1/dossiers/{dossierId}/detach': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'Take a dossier of which I am principal admin out of the firm: its staff lose it at once.',
    path: DossierPath,
    body: DetachBody,
    success: { status: 200, schema: DossierReply },
    tagged: true,
    problems: ['confirmation-mismatch', 'dossier-detached', 'too-many-requests'],
  },
  'POST /v1/dossiers/{dossierId}/attach': {
    capability: 'dossiers',
    access: 'signed-in',
    summary: 'Bring a dossier that I took away back to the firm.',
    path: DossierPath,
    body: AttachBody,
    bodyOptional: true,
    success: { status: 200, schema: DossierReply },
    tagged: true,
    problems: ['wrong-status'],
  },
} as const satisfies Readonly<Record<string, Route>>;
