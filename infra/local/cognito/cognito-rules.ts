import type { Context } from 'cognito-local/lib/services/context.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { ServiceError } from '../parts/aws-json.ts';
import { isRecord } from '../template/template.ts';
import { assertPolicy } from './cognito-passwords.ts';
import type { Input, RuleDeps, Rules } from './cognito-deps.ts';
import { ownersRules } from './cognito-owners.ts';

interface AttributeInput {
  readonly Name: string;
  readonly Value?: string;
}

const WRONG = () => new ServiceError('NotAuthorizedException', 'Incorrect username or password.');

/** What stands in front of cognito-local, by operation. Undefined: it is asked as it is. */
export function rulesOf(deps: RuleDeps): Rules {
  const { cognito, ctx } = deps;
  const pool = (input: Input) => cognito.getUserPool(ctx, String(input['UserPoolId']));
  const policyIn = (input: Input) => deps.pools.find(({ options }) => options.Id === input['UserPoolId'])?.policy;
  return {
    ...ownersRules(deps),
    AdminSetUserPassword: async (input) => {
      assertPolicy(policyIn(input), input);
      await existing(await pool(input), ctx, input);
    },
    AdminCreateUser: async (input) => {
      assertPolicy(policyIn(input), input);
      assertAttributes(await pool(input), attributesOf(input));
    },
    AdminUpdateUserAttributes: async (input) => {
      const service = await pool(input);
      const user = await existing(service, ctx, input);
      await assertEmailFree(service, ctx, user, attributesOf(input));
    },
    InitiateAuth: (input) => assertMaySignIn(deps, input),
    AdminInitiateAuth: (input) => assertMaySignIn(deps, input),
    RespondToAuthChallenge: (input) => assertMayAnswer(deps, input),
    CreateGroup: async (input) => {
      const group = await (await pool(input)).getGroupByGroupName(ctx, String(input['GroupName']));
      if (group) throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
    },
    AdminGetUser: async (input) => {
      await existing(await pool(input), ctx, input);
    },
  };
}

/** In a pool that ignores case, names are compared in lower case: so they are kept in it. */
export function ignoreCase(input: Input): Input {
  const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
  const within = (value: unknown) =>
    isRecord(value) && 'USERNAME' in value ? { ...value, USERNAME: lower(value['USERNAME']) } : value;
  const attributes = (value: unknown) =>
    Array.isArray(value)
      ? value.map((item: AttributeInput) => (item.Name === 'email' ? { ...item, Value: lower(item.Value) } : item))
      : value;
  const filter = (value: unknown) =>
    typeof value === 'string' && value.trimStart().startsWith('email') ? lower(value) : value;
  const change: Record<string, (value: unknown) => unknown> = {
    Username: lower,
    AuthParameters: within,
    ChallengeResponses: within,
    UserAttributes: attributes,
    Filter: filter,
  };
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, change[name]?.(value) ?? value]));
}

export async function existing(service: UserPoolService, ctx: Context, input: Input): Promise<User> {
  const user = await service.getUserByUsername(ctx, String(input['Username']));
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  return user;
}

async function clientOf({ cognito, ctx }: RuleDeps, input: Input) {
  const client = await cognito.getAppClient(ctx, String(input['ClientId']));
  if (client) return { client, service: await cognito.getUserPool(ctx, client.UserPoolId) };
  const message = `User pool client ${String(input['ClientId'])} does not exist.`;
  throw new ServiceError('ResourceNotFoundException', message);
}

const parametersOf = (value: unknown) => (isRecord(value) ? value : {}) as Record<string, string>;

async function assertMaySignIn(deps: RuleDeps, input: Input): Promise<void> {
  const { ctx } = deps;
  const { client, service } = await clientOf(deps, input);
  const flow = String(input['AuthFlow']).replace(/^REFRESH_TOKEN$/, 'REFRESH_TOKEN_AUTH');
  if (!client.ExplicitAuthFlows?.includes(`ALLOW_${flow}`))
    throw new ServiceError('InvalidParameterException', `${flow} flow not enabled for this client`);
  const given = parametersOf(input['AuthParameters']);
  const user =
    flow === 'REFRESH_TOKEN_AUTH'
      ? await service.getUserByRefreshToken(ctx, given['REFRESH_TOKEN'] ?? '')
      : await service.getUserByUsername(ctx, given['USERNAME'] ?? '');
  if (flow === 'REFRESH_TOKEN_AUTH' && !user)
    throw new ServiceError('NotAuthorizedException', 'Refresh Token has been revoked');
  if (!user || (/USER_PASSWORD_AUTH$/.test(flow) && user.Password !== given['PASSWORD'])) throw WRONG();
  if (!user.Enabled) throw new ServiceError('NotAuthorizedException', 'User is disabled.');
}

async function assertMayAnswer(deps: RuleDeps, input: Input): Promise<void> {
  const { service, client } = await clientOf(deps, input);
  const user = await service.getUserByUsername(deps.ctx, parametersOf(input['ChallengeResponses'])['USERNAME'] ?? '');
  deps.sessions.answer(input['Session'], input['ChallengeName'], user?.Username ?? '');
  if (!user?.Enabled) throw new ServiceError('NotAuthorizedException', 'User is disabled.');
  assertPolicy(deps.pools.find(({ options }) => options.Id === client.UserPoolId)?.policy, input);
}

function assertAttributes({ options }: UserPoolService, attributes: readonly AttributeInput[]): void {
  const known = options.SchemaAttributes?.map(({ Name }) => Name) ?? [];
  const unknown = attributes.find(({ Name }) => !known.includes(Name));
  if (unknown)
    throw new ServiceError(
      'InvalidParameterException',
      `Attributes did not conform to the schema: Type for attribute {${unknown.Name}} could not be determined`,
    );
}

async function assertEmailFree(
  service: UserPoolService,
  ctx: Context,
  user: User,
  attributes: readonly AttributeInput[],
): Promise<void> {
  const email = attributes.find(({ Name }) => Name === 'email')?.Value;
  if (email === undefined || !service.options.UsernameAttributes?.includes('email')) return;
  const holder = await service.getUserByUsername(ctx, email);
  if (holder && holder.Username !== user.Username)
    throw new ServiceError('AliasExistsException', 'An account with the given email already exists.');
}

function attributesOf(input: Input): AttributeInput[] {
  return Array.isArray(input['UserAttributes']) ? (input['UserAttributes'] as AttributeInput[]) : [];
}
