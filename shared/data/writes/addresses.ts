import * as z from 'zod';
import { DomainError } from '../../domain/error.ts';
import { keys } from '../table.ts';
import { is } from './conditions.ts';
import { put, remove, type Write } from './write.ts';

export const EmailGuard = z.object({
  holderId: z.string(),
  kind: z.enum(['access', 'collaborator']),
  firmId: z.string(),
});
export type EmailGuard = z.infer<typeof EmailGuard>;

export const emailItem = (emailKey: string, guard: EmailGuard) => ({
  ...keys.email(emailKey),
  type: 'Email',
  ...guard,
});

/** C1: takes the address for its new holder; `pointer` is where the body names it. */
export const holdEmail = (emailKey: string, guard: EmailGuard, pointer = '/identity/email'): Write =>
  put(emailItem(emailKey, guard)).ifNew(() => emailTaken(pointer));

/** C1: frees the address for others. */
export const freeEmail = (emailKey: string, holderId: string): Write =>
  remove(keys.email(emailKey)).expect(is('holderId', holderId));

const emailTaken = (pointer: string): DomainError =>
  new DomainError('email-taken', { errors: [{ pointer, code: 'email-taken' }] });
