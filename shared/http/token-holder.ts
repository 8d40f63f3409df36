import { DomainError } from '../domain/error.ts';
import { homeOf, type TokenHolder } from '../domain/home.ts';
import type { HttpEvent } from './event.ts';

/** Reads the claims of the access token. @throws `unauthenticated` for an ID token. */
export function tokenHolderOf(event: HttpEvent): TokenHolder {
  const { sub, iat, token_use: use, 'cognito:groups': groups } = event.requestContext.authorizer?.jwt.claims ?? {};
  const issuedAt = Number(iat ?? Number.NaN);
  if (typeof sub !== 'string' || use !== 'access' || !Number.isFinite(issuedAt))
    throw new DomainError('unauthenticated');
  return { sub, home: homeOf(groups), issuedAt };
}
