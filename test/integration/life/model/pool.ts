import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { App, Stack } from 'aws-cdk-lib/core';
import { AccessTable } from '../../../../infra/constructs/access-table.ts';
import { SignIn } from '../../../../infra/constructs/sign-in.ts';
import { startCognito } from '../../../../infra/local/cognito/cognito.ts';
import { loadAssembly } from '../../../../infra/local/template/assembly.ts';
import { TemplateGraph } from '../../../../infra/local/template/template.ts';
import { stages } from '../../../../infra/stages.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };
const trigger = 'triggers/note-sign-in';

/** The sign-in service of this machine, with the pool as CDK declares it. */
export interface UserPool {
  readonly id: string;
  readonly newClient: () => CognitoIdentityProviderClient;
  readonly stop: () => Promise<void>;
}

export async function startPool(): Promise<UserPool> {
  const graph = await synthesized();
  const [pool] = graph.ofType('AWS::Cognito::UserPool');
  if (!pool) throw new Error('The data stack has no pool.');
  // Nobody signs in here: what would be noted of it is never asked for.
  const invoke = () => Promise.reject(new Error('Nobody signs in here.'));
  const { url, server } = await startCognito(graph, place.region, { invoke });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return {
    id: graph.ref(pool),
    newClient: () => new CognitoIdentityProviderClient({ endpoint: url, region: place.region, credentials }),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** The pool out of the synthesized template; of the function that it calls there is only the name. */
async function synthesized(): Promise<TemplateGraph> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-pool-'));
  try {
    const bundles = path.join(folder, 'bundles');
    await mkdir(path.join(bundles, trigger), { recursive: true });
    await writeFile(path.join(bundles, trigger, 'index.js'), '');
    const app = new App({ outdir: path.join(folder, 'out'), analyticsReporting: false });
    const stack = new Stack(app, 'Data');
    const data = new AccessTable(stack, 'Data', stages.local);
    new SignIn(stack, 'SignIn', { stage: stages.local, bundles, data });
    return new TemplateGraph(loadAssembly(app.synth().directory), place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A user of the pool, as far as it tells of an access. */
export interface User {
  readonly accessId: string;
  readonly sub: string;
  readonly email: string;
  readonly enabled: boolean;
}

/** Everybody in the pool who has an access. */
export async function usersIn({ id }: UserPool, client: CognitoIdentityProviderClient): Promise<User[]> {
  const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId: id }));
  return Users.map((user) => ({
    ...{ accessId: valueOf(user, 'custom:accessId'), sub: valueOf(user, 'sub'), email: valueOf(user, 'email') },
    enabled: user.Enabled === true,
  }));
}

const valueOf = ({ Attributes = [] }: UserType, name: string): string =>
  Attributes.find(({ Name }) => Name === name)?.Value ?? '';

/** L12: a user deletes themselves. */
export const deleteUser = ({ id }: UserPool, client: CognitoIdentityProviderClient, sub: string) =>
  client.send(new AdminDeleteUserCommand({ UserPoolId: id, Username: sub }));
