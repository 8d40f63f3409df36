import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { uuidv7 } from 'uuidv7';
import { buildFunctions } from '../../../infra/build.ts';
import { ClientAccessApp } from '../../../infra/constructs/client-access-app.ts';
import { startHost, type Host, type SeedTarget } from '../../../infra/local/host.ts';
import type { Rates } from '../../../infra/local/parts/rates.ts';
import type { LogEntry } from '../../../infra/local/log.ts';
import { openTable, type Table } from '../../../shared/data/client.ts';
import { collaboratorItems, firmTallyItem } from '../../../shared/data/seed.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { put, sampleFirm, type OpenSignIn, type SampleFirm } from '../../support/firm.ts';
import { MailGate } from './mail-gate.ts';
import { Wire, type Handling, type Subject, type WireCall } from './wire.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = 'eu-west-3';
export const password = 'Soleil-sur-la-plage-7';

/** Seconds after which a request of the hasty firm expires. */
export const hasteSeconds = 3;

/** The settings of a firm whose rounds last a few seconds each. */
const briskly = { businessTime: false, reminderAfter: 'PT4S', remindersBeforeEscalation: 0 };

/** Somebody who administers a firm, and may decide nothing there. */
function administratorOf({ victor }: SampleFirm, collaboratorId: string) {
  const rights = { validate: false, administerFirm: true };
  const administrator = { ...victor, collaboratorId, sub: collaboratorId, email: `h-${victor.email}`, rights };
  return [...collaboratorItems(administrator), firmTallyItem(victor.firmId, [administrator])];
}

/** As many firms with three people each. */
const crowdOf = Array.from({ length: 6 });

/** The whole product on this machine, with a proxy in front of each service that it calls. */
export interface Plant {
  readonly host: Host;
  readonly wire: Wire;
  readonly gate: MailGate;
  /** What becomes of a call that nothing is planned for. */
  readonly pass: Handling;
  /** The table itself, past the proxies. */
  readonly table: Table;
  readonly cognito: CognitoIdentityProviderClient;
  readonly firm: SampleFirm;
  /** A firm whose requests expire after a few seconds. */
  readonly hasty: SampleFirm;
  /** A firm that reminds of its requests after a few seconds, and tells its administrator, who may decide nothing. */
  readonly brisk: SampleFirm;
  readonly administratorId: string;
  /** Many people who can sign in. */
  readonly crowd: readonly (Collaborator & { sub: string })[];
  readonly subjects: Set<Subject>;
  readonly logs: readonly LogEntry[];
  /** The access token of somebody who can sign in. */
  readonly tokenOf: (email: string, secret?: string) => Promise<string>;
  /** For files of a test; gone with the plant. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Starts it; with services that throttle, nothing but they comes between. `stop` leaves nothing behind. */
export async function startPlant(rates?: Rates): Promise<Plant> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-faults-'));
  const subjects = new Set<Subject>();
  const gate = new MailGate();
  const pass = passing(gate, subjects);
  const observe = (call: WireCall) => {
    for (const subject of subjects) subject.learn(call);
  };
  const wire = new Wire(observe, pass);
  const firms: SampleFirm[] = [];
  const administratorId = uuidv7();
  const logs: LogEntry[] = [];
  const host = await startHost({
    assembly: await synthesize(folder),
    // They would tell of a mail whose outcome got lost before it is sent again (V19): without them every step is on its own.
    mailReports: false,
    ...(rates ? { rates } : { interpose: wire.interpose }),
    seed: async (target) => {
      const hastily = { expireAfter: `PT${String(hasteSeconds)}S` };
      for (const settings of [{}, hastily, briskly, ...crowdOf.map(() => ({}))]) {
        const sample = await sampleFirm(settings, opener(target));
        await put(target.documentClient, target.tableName, sample.items);
        firms.push(sample);
      }
      await put(target.documentClient, target.tableName, administratorOf(firms[2]!, administratorId));
      return [];
    },
    onLog: (entry) => logs.push(entry),
  });
  const [firm, hasty, brisk, ...others] = firms;
  if (!firm || !hasty || !brisk) throw new Error('The firms were not put in.');
  const crowd = others.flatMap(({ paul, victor, agnes }) => [paul, victor, agnes]);
  const cognito = new CognitoIdentityProviderClient({ endpoint: host.endpoints.cognito, region, credentials });
  const client = new DynamoDBClient({ endpoint: host.endpoints.dynamodb, region, credentials });
  return {
    ...{ host, wire, gate, pass, cognito, firm, hasty, brisk, administratorId, crowd, subjects, logs, folder },
    table: openTable(host.outputs.ClientAccess.TableName, client),
    tokenOf: signer(cognito, host.outputs.ClientAccess.UserPoolClientId),
    stop: async () => {
      await host.stop();
      wire.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The app as it stands, in a folder of its own: the local host's usual one may be in use. */
async function synthesize(folder: string): Promise<string> {
  const bundles = path.join(folder, 'functions');
  await buildFunctions(bundles);
  return new ClientAccessApp({ stage: 'local', bundles, outdir: path.join(folder, 'cdk.out') }).synth().directory;
}

const opener =
  ({ cognito, userPoolId }: SeedTarget): OpenSignIn =>
  async (email, custom) => {
    const attributes = { email, email_verified: 'true', ...custom };
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    const { User } = await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes,
      }),
    );
    const sub = User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    const secret = { UserPoolId: userPoolId, Username: sub, Password: password, Permanent: true };
    await cognito.send(new AdminSetUserPasswordCommand(secret));
    return sub;
  };

const signer = (cognito: CognitoIdentityProviderClient, ClientId: string) => {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (USERNAME: string, PASSWORD: string) => {
    const AuthParameters = { USERNAME, PASSWORD };
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters }),
    );
    return AuthenticationResult?.AccessToken ?? '';
  };
  return (email: string, secret = password): Promise<string> => {
    const token = tokens.get(email) ?? signIn(email, secret);
    tokens.set(email, token);
    token.catch(() => tokens.delete(email));
    return token;
  };
};

/** Lets calls through, and tells the gate of mails on their way. */
const passing =
  (gate: MailGate, subjects: ReadonlySet<Subject>): Handling =>
  async (call, forward) => {
    const about = () => [...subjects].find((each) => each.owns(call));
    if (call.operation === 'SendEmail') {
      await gate.enter();
      if (call.orphaned()) return 'lost';
      gate.took(about());
      return forward();
    }
    const reply = await forward();
    if (recordsMail(call)) gate.recorded(about());
    return reply;
  };

const recordsMail = ({ operation, body }: WireCall): boolean => operation === 'UpdateItem' && body.includes('"MAILS#');

/** How often a metric has been logged. */
export const metricsOf = ({ logs }: Plant, metric: string): number =>
  logs.filter(({ fields }) => fields[metric] !== undefined && fields['_aws'] !== undefined).length;
