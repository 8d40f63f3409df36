import type { Context } from 'cognito-local/lib/services/context.js';
import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { type Operation, ServiceError } from '../parts/aws-json.ts';
import type { PasswordPolicy, PoolDefinition } from './cognito-pool.ts';
import { isRecord } from '../template/template.ts';

type Input = Record<string, unknown>;
interface AttributeInput {
  readonly Name: string;
  readonly Value?: string;
}

/** A rule that Cognito applies and cognito-local does not: it refuses by throwing, or else changes what goes on to it. */
export interface RuleDeps {
  readonly ctx: Context;
  readonly cognito: CognitoService;
  readonly pools: readonly PoolDefinition[];
}

const WRONG = () => new ServiceError('NotAuthorizedException', 'Incorrect username or password.');

/** What stands in front of cognito-local, by operation. Undefined: it is asked as it is. */
export function rulesOf(deps: RuleDeps): Record<string, (input: Input) => Promise<void> | void> {
  const { cognito, ctx } = deps;
  const pool = (input: Input) => cognito.getUserPool(ctx, String(input['UserPoolId']));
  const policyIn = (input: Input) => deps.pools.find(({ options }) => options.Id === input['UserPoolId'])?.policy;
  const checkPassword = (input: Input, field: string) => {
    const policy = policyIn(input);
    const password = input[field];
    if (policy && typeof password === 'string') assertPassword(policy, password);
  };
  return {
    AdminSetUserPassword: (input) => {
      checkPassword(input, 'Password');
    },
    AdminCreateUser: async (input) => {
      checkPassword(input, 'TemporaryPassword');
      assertAttributes(await pool(input), attributesOf(input));
    },
    AdminUpdateUserAttributes: async (input) => {
      const service = await pool(input);
      const user = await existing(service, ctx, input);
      await assertEmailFree(service, ctx, user, attributesOf(input));
    },
    InitiateAuth: (input) => assertMaySignIn(deps, input),
    CreateGroup: async (input) => {
      const group = await (await pool(input)).getGroupByGroupName(ctx, String(input['GroupName']));
      if (group) throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
    },
    AdminGetUser: async (input) => {
      await existing(await pool(input), ctx, input);
    },
  };
}

/** Operations that cognito-local lacks. */
export function additionsOf({ cognito, ctx }: RuleDeps): Record<string, Operation> {
  return {
    /** Takes the refresh tokens away. Access tokens live on until they expire: API Gateway asks nobody, on AWS either. */
    AdminUserGlobalSignOut: async (input) => {
      const service = await cognito.getUserPool(ctx, String(input['UserPoolId']));
      const user = await existing(service, ctx, input);
      await service.saveUser(ctx, { ...user, RefreshTokens: [] });
      return {};
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

async function existing(service: UserPoolService, ctx: Context, input: Input): Promise<User> {
  const user = await service.getUserByUsername(ctx, String(input['Username']));
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  return user;
}

async function assertMaySignIn({ cognito, ctx }: RuleDeps, input: Input): Promise<void> {
  const client = await cognito.getAppClient(ctx, String(input['ClientId']));
  if (!client)
    throw new ServiceError(
      'ResourceNotFoundException',
      `User pool client ${String(input['ClientId'])} does not exist.`,
    );
  const flow = String(input['AuthFlow']).replace(/^REFRESH_TOKEN$/, 'REFRESH_TOKEN_AUTH');
  if (!client.ExplicitAuthFlows?.includes(`ALLOW_${flow}`))
    throw new ServiceError('InvalidParameterException', `${flow} flow not enabled for this client`);
  const service = await cognito.getUserPool(ctx, client.UserPoolId);
  const given = (isRecord(input['AuthParameters']) ? input['AuthParameters'] : {}) as Record<string, string>;
  const user =
    flow === 'REFRESH_TOKEN_AUTH'
      ? await service.getUserByRefreshToken(ctx, given['REFRESH_TOKEN'] ?? '')
      : await service.getUserByUsername(ctx, given['USERNAME'] ?? '');
  if (flow === 'REFRESH_TOKEN_AUTH' && !user)
    throw new ServiceError('NotAuthorizedException', 'Refresh Token has been revoked');
  if (!user || (flow === 'USER_PASSWORD_AUTH' && user.Password !== given['PASSWORD'])) throw WRONG();
  if (!user.Enabled) throw new ServiceError('NotAuthorizedException', 'User is disabled.');
}

function assertPassword(policy: PasswordPolicy, password: string): void {
  const faults: [boolean, string][] = [
    [password.length < policy.MinimumLength, 'Password not long enough'],
    [password.length > 256, 'Password too long'],
    [policy.RequireUppercase && !/[A-Z]/.test(password), 'Password must have uppercase characters'],
    [policy.RequireLowercase && !/[a-z]/.test(password), 'Password must have lowercase characters'],
    [policy.RequireNumbers && !/\d/.test(password), 'Password must have numeric characters'],
    [
      policy.RequireSymbols && !/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/.test(password),
      'Password must have symbol characters',
    ],
    [/^\s|\s$/.test(password), 'Password must not begin or end with a space'],
  ];
  const fault = faults.find(([failed]) => failed);
  if (fault) throw new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${fault[1]}`);
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
