import { decodeJwt, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ServiceError } from '../parts/aws-json.ts';

type Output = Readonly<Record<string, unknown>>;

/** Who carries an access token, and by which client it was given. */
export interface TokenOwner {
  readonly sub: string;
  readonly clientId: string;
}

const challengeLife = 3 * 60_000;
const scope = 'aws.cognito.signin.user.admin';

/**
 * What cognito-local believes unseen: that an access token is genuine and still counts, and that the answer to a
 * challenge comes from whom it was put to.
 */
export class Sessions {
  private readonly tokens = new Map<string, Set<string>>();
  private readonly revoked = new Set<string>();
  private readonly challenges = new Map<string, { username: string; challenge: string; until: number }>();

  constructor(private readonly keys: JWTVerifyGetKey) {}

  /** Takes note of the tokens, or the challenge, that a sign-in came to. */
  note(output: unknown, username: string): void {
    const { AuthenticationResult: result, Session: session, ChallengeName: challenge } = (output ?? {}) as Output;
    const token = (result as Output | undefined)?.['AccessToken'];
    if (typeof token === 'string') {
      const { sub = '', jti = '' } = decodeJwt(token);
      this.tokens.set(sub, (this.tokens.get(sub) ?? new Set()).add(jti));
    } else if (typeof session === 'string' && typeof challenge === 'string') {
      this.challenges.set(session, { username, challenge, until: Date.now() + challengeLife });
    }
  }

  /** Ends what a global sign-out ends: an API asks nobody and takes the tokens until they expire, Cognito does not. */
  signOut(sub: string): void {
    for (const jti of this.tokens.get(sub) ?? []) this.revoked.add(jti);
    this.tokens.delete(sub);
  }

  /** @throws `NotAuthorizedException` for a token that is none of ours, has expired or was revoked. */
  async ownerOf(accessToken: unknown): Promise<TokenOwner> {
    const { payload } = await jwtVerify(String(accessToken), this.keys).catch((error: unknown) => {
      const expired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
      throw notAuthorized(expired ? 'Access Token has expired' : 'Invalid Access Token');
    });
    if (payload['token_use'] !== 'access') throw notAuthorized('Invalid Access Token');
    if (!String(payload['scope']).split(' ').includes(scope))
      throw notAuthorized('Access Token does not have required scopes');
    if (this.revoked.has(payload.jti ?? '')) throw notAuthorized('Access Token has been revoked');
    return { sub: payload.sub ?? '', clientId: String(payload['client_id']) };
  }

  /** A challenge is answered by whom it was put to, within three minutes. @throws `NotAuthorizedException` */
  answer(session: unknown, challenge: unknown, username: string): void {
    const put = this.challenges.get(String(session));
    if (put?.challenge !== challenge || put?.username !== username || put.until < Date.now())
      throw notAuthorized('Invalid session for the user.');
  }

  /** A wrong code may be followed by another, a right one is the end of the challenge. */
  answered(session: unknown): void {
    this.challenges.delete(String(session));
  }
}

const notAuthorized = (message: string): ServiceError => new ServiceError('NotAuthorizedException', message);
