import type { Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' };
import { CognitoError } from 'cognito-local/lib/errors.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import { DateClock } from 'cognito-local/lib/services/clock.js';
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import type { LogService } from 'cognito-local/lib/services/LogService.js';
import { otp } from 'cognito-local/lib/services/otp.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import { type JWTVerifyGetKey, createLocalJWKSet } from 'jose';
import type { Functions } from '../lambda/lambda.ts';
import { type Operation, ServiceError, serveAwsJson } from '../parts/aws-json.ts';
import { clientOf, poolOf } from './cognito-pool.ts';
import type { Input, RuleDeps } from './cognito-deps.ts';
import { additionsOf } from './cognito-additions.ts';
import { ignoreCase, rulesOf } from './cognito-rules.ts';
import { assertShapes } from './cognito-passwords.ts';
import { Sessions } from './cognito-sessions.ts';
import { MemoryStores } from './cognito-store.ts';
import { triggersOf } from './cognito-triggers.ts';
import type { TemplateGraph } from '../template/template.ts';

const silent: LogService = { child: () => silent, debug: () => {}, error: () => {}, info: () => {}, warn: () => {} };
const ctx: Context = { logger: silent };
const jwks = { keys: [publicKey.jwk] };

export interface CognitoServer {
  readonly url: string;
  readonly server: Server;
  /** The keys of a pool, by the issuer in its tokens: its address on AWS, so that the authorizer is used as it is declared. */
  readonly keysOf: (issuer: string) => JWTVerifyGetKey | undefined;
}

/** cognito-local with the pools and clients of the template, in memory, behind the rules that it lacks (`cognito-rules.ts`). */
export async function startCognito(
  graph: TemplateGraph,
  region: string,
  functions: Pick<Functions, 'invoke'>,
): Promise<CognitoServer> {
  const stores = new MemoryStores();
  const clock = new DateClock();
  const cognito = await serviceOf(stores, clock);
  const pools = graph.ofType('AWS::Cognito::UserPool').map((resource) => poolOf(graph, resource));
  for (const { options } of pools) await cognito.createUserPool(ctx, options);
  const clients = graph.ofType('AWS::Cognito::UserPoolClient').map((resource) => clientOf(graph, resource));
  for (const { options } of clients) {
    const pool = await cognito.getUserPool(ctx, options.UserPoolId);
    await pool.saveAppClient(ctx, options);
  }
  const keys = createLocalJWKSet(jwks);
  const sessions = new Sessions(keys);

  const issuerDomain = `https://cognito-idp.${region}.amazonaws.com`;
  const triggers = triggersOf({ pools, functions, region });
  const services: Services = {
    clock,
    cognito,
    otp,
    triggers,
    messages: { deliver: async () => {} },
    tokenGenerator: new JwtTokenGenerator(clock, triggers, { IssuerDomain: issuerDomain }),
    config: { TokenConfig: { IssuerDomain: issuerDomain } } as Services['config'],
  };
  const operation = inTurn(operationsOf(services, { ctx, cognito, pools, clients, sessions }));
  const { url, server } = await serveAwsJson({
    version: '1.1',
    operation,
    other: (request, response) => {
      if (!request.url?.endsWith('/.well-known/jwks.json')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(jwks));
      return true;
    },
  });
  const issuers = pools.map(({ options }) => `${issuerDomain}/${options.Id}`);
  return { url, server, keysOf: (issuer) => (issuers.includes(issuer) ? keys : undefined) };
}

/** cognito-local looks for earlier pools in a folder at its start: it gets an empty one. */
async function serviceOf(stores: MemoryStores, clock: DateClock) {
  const empty = await mkdtemp(join(tmpdir(), 'cognito-'));
  try {
    return await new CognitoServiceFactoryImpl(empty, stores, new UserPoolServiceFactoryImpl(clock, stores)).create(
      ctx,
      {},
    );
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

function operationsOf(services: Services, deps: RuleDeps): (name: string) => Operation {
  const route = Router(services);
  const rules = rulesOf(deps);
  const additions = additionsOf(deps);
  const ignoresCase = deps.pools.every(({ caseSensitive }) => !caseSensitive);
  return (name) => async (given) => {
    const input = ignoresCase ? ignoreCase(given) : given;
    try {
      assertShapes(input);
      await rules[name]?.(input);
      const output: unknown = await (additions[name] ?? ((request) => route(name)(ctx, request)))(input);
      if (/^(Initiate|RespondTo)Auth/.test(name)) await noteSession(deps, input, output);
      return output;
    } catch (error) {
      throw error instanceof CognitoError ? new ServiceError(error.code, error.message) : error;
    }
  };
}

/** Keeps what a sign-in came to under the user's own name: who signs in may give an address. */
async function noteSession({ cognito, sessions }: RuleDeps, input: Input, output: unknown): Promise<void> {
  const { USERNAME = '' } = (input['ChallengeResponses'] ?? input['AuthParameters'] ?? {}) as Record<string, string>;
  const pool = await cognito.getUserPoolForClientId(ctx, String(input['ClientId']));
  const user = await pool.getUserByUsername(ctx, USERNAME);
  sessions.answered(input['Session']);
  sessions.note(output, user?.Username ?? '');
}

/** One operation after another: cognito-local looks for a name before it takes it, and two calls at once would both get it. */
function inTurn(operation: (name: string) => Operation): (name: string) => Operation {
  let last: Promise<unknown> = Promise.resolve();
  return (name) => (input) => {
    const result = last.then(() => operation(name)(input));
    last = result.catch(() => {});
    return result;
  };
}
