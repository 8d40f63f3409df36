import { DomainError } from '../domain/error.ts';
import { homeOf, type Home } from '../domain/home.ts';
import type { HttpEvent } from './event.ts';

/** Who signed in, as the access token says; what they may is the table's to say. */
export interface SignIn {
  readonly sub: string;
  readonly home: Home | undefined;
}

/** @throws `unauthenticated` for an ID token. */
export function signInOf(event: HttpEvent): SignIn {
  const { sub, token_use: use, 'cognito:groups': groups } = event.requestContext.authorizer?.jwt.claims ?? {};
  if (typeof sub !== 'string' || use !== 'access') throw new DomainError('unauthenticated');
  return { sub, home: homeOf(groups) };
}
