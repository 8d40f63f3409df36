import { DomainError } from '../../domain/error.ts';

/** Whatever kind of thing it would be: nobody learns of what is not theirs what it is. */
export const unknownSubject = () =>
  new DomainError('unknown-access', { errors: [{ pointer: '/subjectId', code: 'unknown-access' }] });

export const unknownActor = () =>
  new DomainError('unknown-person', { errors: [{ pointer: '/actorId', code: 'unknown-person' }] });
