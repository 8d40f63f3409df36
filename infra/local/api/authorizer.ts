import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { unsupported } from '../parts/errors.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

const AuthorizerProps = z.looseObject({
  AuthorizerType: z.literal('JWT', 'only JWT authorizers run here'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.url(), Audience: z.array(z.string()).min(1) }),
});

/** `requestContext.authorizer.jwt` of the event. */
export interface JwtContext {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Verdict = JwtContext | 'unauthorized';
export type Authorizer = (authorization: string | undefined, requiredScopes: readonly string[]) => Promise<Verdict>;

/**
 * A JWT authorizer as API Gateway runs it: signature, `iss`, `exp`, `nbf`, then `aud` or, where there is none (Cognito's
 * access tokens), `client_id`. `keysOf` gives the keys of the issuer, whose own address is not served on this machine.
 */
export function jwtAuthorizer(
  graph: TemplateGraph,
  resource: Resource,
  keysOf: (issuer: string) => JWTVerifyGetKey | undefined,
): Authorizer {
  const { JwtConfiguration } = graph.read(resource, AuthorizerProps);
  const { Issuer: issuer, Audience: audience } = JwtConfiguration;
  const keys = keysOf(issuer);
  if (!keys)
    throw unsupported(resource, `its issuer ${issuer} is no user pool of the template`, 'Use the pool of the app.');

  return async (authorization, requiredScopes) => {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim();
    if (!token) return 'unauthorized';
    const claims = await jwtVerify(token, keys, { issuer, requiredClaims: ['exp'] }).then(
      ({ payload }) => payload,
      () => undefined,
    );
    if (!claims || !isForUs(claims, audience)) return 'unauthorized';
    const scopes = scopesOf(claims);
    // AWS says that such a request is denied, and documents no status for it; apps count on 401.
    if (requiredScopes.length > 0 && !requiredScopes.some((scope) => scopes.includes(scope))) return 'unauthorized';
    return { claims: asText(claims), scopes: requiredScopes.length > 0 ? scopes : null };
  };
}

function isForUs(claims: JWTPayload, audience: readonly string[]): boolean {
  const named = claims.aud === undefined ? [claims['client_id']] : [claims.aud].flat();
  return named.some((name) => typeof name === 'string' && audience.includes(name));
}

function scopesOf(claims: JWTPayload): string[] {
  const scope = claims['scope'] ?? claims['scp'];
  return Array.isArray(scope) ? scope.map(String) : typeof scope === 'string' ? scope.split(' ') : [];
}

/** API Gateway hands every claim on as text: numbers in decimals, lists as `[a b]`. */
function asText(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}
