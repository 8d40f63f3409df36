import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { UserPool } from 'cognito-local/lib/services/userPoolService.js';
import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import * as z from 'zod';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';

const PasswordPolicy = z.looseObject({
  MinimumLength: z.number().default(8),
  RequireLowercase: z.boolean().default(false),
  RequireUppercase: z.boolean().default(false),
  RequireNumbers: z.boolean().default(false),
  RequireSymbols: z.boolean().default(false),
});
export type PasswordPolicy = z.infer<typeof PasswordPolicy>;

const Attribute = z.looseObject({
  Name: z.string(),
  AttributeDataType: z.string().default('String'),
  Mutable: z.boolean().default(true),
  Required: z.boolean().default(false),
});

const PoolProps = z.looseObject({
  UserPoolName: z.string().optional(),
  UsernameAttributes: z.array(z.enum(['email', 'phone_number'])).default([]),
  AliasAttributes: z.array(z.unknown()).max(0, 'aliases do not sign in here; use UsernameAttributes').optional(),
  UsernameConfiguration: z.object({ CaseSensitive: z.boolean() }).optional(),
  Policies: z.looseObject({ PasswordPolicy: PasswordPolicy.optional() }).optional(),
  MfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF'),
  EnabledMfas: z.array(z.string()).default([]),
  AdminCreateUserConfig: z.looseObject({ AllowAdminCreateUserOnly: z.boolean().default(false) }).optional(),
  AccountRecoverySetting: z
    .looseObject({ RecoveryMechanisms: z.array(z.looseObject({ Name: z.string() })).default([]) })
    .optional(),
  LambdaConfig: z
    .strictObject({ PostAuthentication: z.string().optional() }, 'of the triggers, PostAuthentication alone runs here')
    .optional(),
  Schema: z.array(Attribute).default([]),
});

/** A pool as the template has it. */
export interface PoolDefinition {
  readonly options: UserPool;
  readonly policy: PasswordPolicy;
  readonly caseSensitive: boolean;
  /** People cannot sign up by themselves. */
  readonly createdByAdministrator: boolean;
  /** Who forgot the password gets no code to choose another. */
  readonly recoveredByAdministrator: boolean;
  /** The function that is called after each sign-in, by its ARN. */
  readonly postAuthentication: string | undefined;
  /** A code of an app (TOTP) may be a second factor. */
  readonly softwareToken: boolean;
}

const AWS_POLICY = {
  MinimumLength: 8,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

export function poolOf(graph: TemplateGraph, resource: Resource): PoolDefinition {
  const props = graph.read(resource, PoolProps);
  const now = new Date();
  const policy = props.Policies?.PasswordPolicy ?? AWS_POLICY;
  const recovery = props.AccountRecoverySetting?.RecoveryMechanisms ?? [];
  return {
    policy,
    createdByAdministrator: props.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
    recoveredByAdministrator: recovery.some(({ Name }) => Name === 'admin_only'),
    postAuthentication: props.LambdaConfig?.PostAuthentication,
    softwareToken: props.EnabledMfas.includes('SOFTWARE_TOKEN_MFA'),
    caseSensitive: props.UsernameConfiguration?.CaseSensitive ?? true,
    options: {
      Id: graph.ref(resource),
      Arn: graph.attribute(resource, 'Arn'),
      Name: props.UserPoolName ?? resource.logicalId,
      CreationDate: now,
      LastModifiedDate: now,
      UsernameAttributes: props.UsernameAttributes,
      MfaConfiguration: props.MfaConfiguration,
      Policies: { PasswordPolicy: policy },
      SchemaAttributes: schemaOf(props.Schema),
    },
  };
}

/** Standard attributes as declared or as AWS has them, then the custom ones under the name by which they are written. */
function schemaOf(declared: z.infer<typeof Attribute>[]) {
  const standard = USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? [];
  const isStandard = ({ Name }: { Name: string }) => standard.some((attribute) => attribute.Name === Name);
  return [
    ...standard.map((attribute) => ({ ...attribute, ...declared.find(({ Name }) => Name === attribute.Name) })),
    ...declared
      .filter((attribute) => !isStandard(attribute))
      .map((attribute) => ({ ...attribute, Name: `custom:${attribute.Name}` })),
  ];
}

const ClientProps = z.looseObject({
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  GenerateSecret: z.literal(false, 'a client with a secret does not sign in here').optional(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  AccessTokenValidity: z.number().optional(),
  IdTokenValidity: z.number().optional(),
  RefreshTokenValidity: z.number().optional(),
  TokenValidityUnits: z
    .object({ AccessToken: z.string(), IdToken: z.string(), RefreshToken: z.string() })
    .partial()
    .default({}),
  PreventUserExistenceErrors: z.string().optional(),
  WriteAttributes: z.array(z.string()).optional(),
});

/** A client as the template has it. */
export interface ClientDefinition {
  readonly options: AppClient;
  /** The attributes that people may change by it; undefined: every standard one. */
  readonly writes: readonly string[] | undefined;
}

/** Tokens live as long as declared, else as long as on AWS: an hour, and thirty days to refresh. */
export function clientOf(graph: TemplateGraph, resource: Resource): ClientDefinition {
  const props = graph.read(resource, ClientProps);
  const units = props.TokenValidityUnits;
  const options: AppClient = {
    UserPoolId: props.UserPoolId,
    ClientId: graph.ref(resource),
    ClientName: props.ClientName ?? resource.logicalId,
    CreationDate: new Date(),
    LastModifiedDate: new Date(),
    ExplicitAuthFlows: props.ExplicitAuthFlows,
    AccessTokenValidity: props.AccessTokenValidity ?? 1,
    IdTokenValidity: props.IdTokenValidity ?? 1,
    RefreshTokenValidity: props.RefreshTokenValidity ?? 30,
    TokenValidityUnits: {
      AccessToken: units.AccessToken ?? 'hours',
      IdToken: units.IdToken ?? 'hours',
      RefreshToken: units.RefreshToken ?? 'days',
    },
  };
  return { options, writes: props.WriteAttributes };
}
