import {
  AdminGetUserCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUsersCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'cognito-local/lib/services/totp.js';
import { startCognito } from '../../infra/local/cognito/cognito.ts';
import { TemplateGraph } from '../../infra/local/template/template.ts';

const region = 'eu-west-3';
const resource = (Type: string, Properties: Record<string, unknown>) => ({ Type, Properties, Metadata: {} });
/** As the product declares it (`infra/constructs/sign-in.ts`), but for the trigger. */
const Resources = {
  Pool: resource('AWS::Cognito::UserPool', {
    ...{ UsernameAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false } },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    ...{ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] },
    Policies: { PasswordPolicy: { MinimumLength: 12, RequireUppercase: true, RequireLowercase: true } },
    Schema: ['accessId', 'collaboratorId'].map((Name) => ({ Name, AttributeDataType: 'String', Mutable: false })),
  }),
  Client: resource('AWS::Cognito::UserPoolClient', {
    UserPoolId: { Ref: 'Pool' },
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  }),
};

/** One call of Cognito’s SDK, which `around` sees, and sends or throws what it comes to. */
export type Around = (name: string, send: () => Promise<void>) => Promise<void>;

/** Cognito as the local host runs it, with a pool of one's own in it. */
export async function startPool() {
  const template = { Resources, Parameters: {}, Mappings: {}, Conditions: {}, Outputs: {} };
  const graph = new TemplateGraph([{ name: 'Data', directory: '.', template }], {
    ...{ region, account: '000000000000', apiUrl: 'http://localhost' },
  });
  const invoke = () => Promise.reject(new Error('The pool has no trigger.'));
  const { url, server } = await startCognito(graph, region, { invoke });
  const [pool, appClient] = graph.resources;
  if (!pool || !appClient) throw new Error('There is no pool.');
  const UserPoolId = graph.ref(pool);
  const ClientId = graph.ref(appClient);
  const newClient = () =>
    new CognitoIdentityProviderClient({
      ...{ endpoint: url, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
    });
  const client = newClient();
  const signIn = async (email: string, password: string) => {
    const AuthParameters = { USERNAME: email, PASSWORD: password };
    const sent = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    return (await client.send(sent)).AuthenticationResult;
  };
  return {
    UserPoolId,
    client,
    stop: () => new Promise((done) => server.close(done)),
    /** A client whose calls are looked at. */
    watched: (around: Around): CognitoIdentityProviderClient => {
      const watched = newClient();
      watched.middlewareStack.add(
        (next, context) => async (args) => {
          const name = String(context['commandName']).replace(/Command$/, '');
          let reply: Awaited<ReturnType<typeof next>> | undefined;
          await around(name, async () => {
            reply = await next(args);
          });
          if (!reply) throw new Error(`${name} was not sent.`);
          return reply;
        },
        { step: 'initialize', priority: 'high', name: 'watched' },
      );
      return watched;
    },
    signIn,
    refresh: (REFRESH_TOKEN: string) => {
      const AuthParameters = { REFRESH_TOKEN };
      return client.send(new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }));
    },
    /** Sets up a second factor, as its owner does. */
    enrol: async (AccessToken: string): Promise<void> => {
      const { SecretCode = '' } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
      await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: generate(SecretCode) }));
    },
    /** A user by address or `sub`; undefined: there is none. */
    user: (Username: string) =>
      client.send(new AdminGetUserCommand({ UserPoolId, Username })).catch((error: unknown) => {
        if ((error as Error).name === 'UserNotFoundException') return undefined;
        throw error;
      }),
    users: async () => (await client.send(new ListUsersCommand({ UserPoolId }))).Users ?? [],
  };
}
export type TestPool = Awaited<ReturnType<typeof startPool>>;
