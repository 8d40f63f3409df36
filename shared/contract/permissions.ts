import * as z from 'zod';
import { permissions, Scope } from '../domain/matrix.ts';
import { Reason } from '../domain/permission.ts';
import { Id, list } from './inputs.ts';
import type { Route } from './route.ts';

export const PermissionCode = z.enum(permissions).meta({
  id: 'Permission',
  description: 'A row of the permission matrix.',
});

const Check = z
  .strictObject({
    dossierId: Id,
    permission: PermissionCode,
    accessId: Id.optional().meta({
      description: 'The client whom it is about, in my portfolio; without it, me. A client names nobody else.',
    }),
    documentOwnerId: Id.optional().meta({ description: 'The access that owns the document it is about.' }),
  })
  .meta({ id: 'PermissionQuestion' });

/** Body of `POST /v1/permissions/check`. */
export const CheckBody = z.strictObject({ checks: list(Check, 100, { min: 1 }) }).meta({ id: 'PermissionQuestions' });
export type CheckBody = z.infer<typeof CheckBody>;

const told = {
  scope: Scope.meta({ description: 'How far it goes: nowhere, to the own documents, to everything on the dossier.' }),
  reason: Reason.meta({ description: 'What decided it.' }),
  explanation: z.string().optional().meta({ description: 'The reason in words, with `explain=true`.' }),
};

export const CheckReply = z
  .strictObject({
    results: z
      .array(z.strictObject({ allowed: z.boolean(), ...told }))
      .meta({ description: 'One for each check, in their order.' }),
  })
  .meta({ id: 'PermissionAnswers' });

export const PermissionsReply = z
  .strictObject({
    dossierId: z.string(),
    permissions: z.array(z.strictObject({ permission: PermissionCode, ...told })),
  })
  .meta({ id: 'Permissions' });

const explain = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: 'Whether the reasons come in words as well, in the language of `Accept-Language`.' });

/** P5: who may do what on which dossier. */
export const permissionRoutes = {
  'GET /v1/me/permissions': {
    capability: 'permissions',
    access: 'signed-in',
    summary: 'What I may do on a dossier: every row of the permission matrix.',
    query: z.strictObject({ dossierId: z.string(), explain }),
    success: { status: 200, schema: PermissionsReply },
  },
  'POST /v1/permissions/check': {
    capability: 'permissions',
    access: 'signed-in',
    summary: 'Whether somebody may do something on a dossier, up to a hundred questions at once.',
    query: z.strictObject({ explain }),
    body: CheckBody,
    onlyReads: true,
    success: { status: 200, schema: CheckReply },
  },
} as const satisfies Readonly<Record<string, Route>>;
