import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** A mistake of whoever runs a command: its message is all they need. */
export class UsageError extends Error {}

const Text = z.string().min(1);
const Url = z.url({ protocol: /^https?$/ });
const Service = z.object({
  ApiUrl: Url,
  UserPoolId: z.string().regex(/^[a-z\d-]+_\w+$/),
  UserPoolClientId: Text,
  TableName: Text,
  StateMachineArn: Text,
  SenderAddress: Text.optional(),
  ConfigurationSet: Text.optional(),
  AlarmTopicArn: Text.optional(),
  SealBucketName: Text.optional(),
  ReportsQueueUrl: Url.optional(),
});
const Local = z.object({
  CognitoEndpoint: Url,
  DynamoDbEndpoint: Url,
  StepFunctionsEndpoint: Url,
  S3Endpoint: Url.optional(),
  SqsEndpoint: Url.optional(),
  MailboxUrl: Url.optional(),
});
/** By the stack that outputs it; a local run adds `Local`. */
const Outputs = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Where a command works: a deployment on AWS, or the local host. */
export interface Deployment {
  /** The file that said so. */
  readonly outputs: string;
  /** The name of the service's stack, which holds the stage's. */
  readonly stack: string;
  readonly apiUrl: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly tableName: string;
  readonly stateMachineArn: string;
  readonly senderAddress: string | undefined;
  readonly configurationSet: string | undefined;
  readonly alarmTopicArn: string | undefined;
  /** Where copies of seals are locked; undefined: nowhere. */
  readonly sealBucket: string | undefined;
  /** Where reports on mails lie that were given up; undefined: it was deployed before there was such a queue. */
  readonly reportsQueueUrl: string | undefined;
  readonly region: string;
  readonly local: LocalEndpoints | undefined;
}

export interface LocalEndpoints {
  readonly cognitoEndpoint: string;
  readonly dynamoDbEndpoint: string;
  readonly stepFunctionsEndpoint: string;
  readonly s3Endpoint: string | undefined;
  readonly sqsEndpoint: string | undefined;
  readonly mailboxUrl: string | undefined;
}

/** Where outputs are found if nothing else is said: what `npm start` writes. A deployment has to be named. */
export const usualOutputs = '.local/outputs.json';

/** What `cdk deploy --outputs-file` or the local host wrote. @throws UsageError for a file that is not there, or is none of them. */
export async function readDeployment(file: string): Promise<Deployment> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(
      `There is no ${file}. Start the local host; or name a deployment's file, such as --outputs outputs.json.`,
    );
  });
  const outputs = Outputs.safeParse(parseJson(text)).data ?? {};
  const [found, ...others] = Object.entries(outputs).filter(([, values]) => 'ApiUrl' in values);
  const service = Service.safeParse(found?.[1]);
  // Of a local run that cannot be read nothing is done on AWS instead.
  const local = Local.optional().safeParse(outputs['Local']);
  if (!found || others.length > 0 || !service.success || !local.success)
    throw new UsageError(`${file} does not hold the outputs of one deployment.`);
  return {
    outputs: file,
    stack: found[0],
    apiUrl: service.data.ApiUrl.replace(/\/+$/, ''),
    userPoolId: service.data.UserPoolId,
    userPoolClientId: service.data.UserPoolClientId,
    tableName: service.data.TableName,
    stateMachineArn: service.data.StateMachineArn,
    senderAddress: service.data.SenderAddress,
    configurationSet: service.data.ConfigurationSet,
    alarmTopicArn: service.data.AlarmTopicArn,
    sealBucket: service.data.SealBucketName,
    reportsQueueUrl: service.data.ReportsQueueUrl,
    region: service.data.UserPoolId.split('_')[0] ?? '',
    local: local.data && {
      cognitoEndpoint: local.data.CognitoEndpoint,
      dynamoDbEndpoint: local.data.DynamoDbEndpoint,
      stepFunctionsEndpoint: local.data.StepFunctionsEndpoint,
      s3Endpoint: local.data.S3Endpoint,
      sqsEndpoint: local.data.SqsEndpoint,
      mailboxUrl: local.data.MailboxUrl,
    },
  };
}

/** Reads where to work and says so, before anything is done there. On the error output: what a command gives is alone on the other. */
export async function openDeployment(file: string): Promise<Deployment> {
  const deployment = await readDeployment(file);
  console.error(whereabouts(deployment));
  await requireRunning(deployment);
  return deployment;
}

/** An address of the local host is looked at before anything is asked or done; on AWS a command may be there because of an outage. */
async function requireRunning({ apiUrl, local }: Deployment): Promise<void> {
  if (!local) return;
  const answers = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) });
  // One of several: whoever looks for what is wrong with the API finds the others running.
  await Promise.any([answers(`${apiUrl}/health`), answers(local.cognitoEndpoint)]).catch(() => {
    throw new UsageError('It does not answer: start it with npm start, or name a deployment with --outputs.');
  });
}

export const whereabouts = ({ stack, region, tableName, apiUrl, local }: Deployment): string =>
  local ? `On the local host at ${apiUrl}.` : `On AWS: stack ${stack} in ${region}, table ${tableName}, ${apiUrl}.`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Any pair does on the local host, where nobody checks it; on AWS the usual chain finds the operator's own. */
const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

export const clientOptions = ({ region, local }: Deployment, endpoint: keyof LocalEndpoints) => ({
  region,
  ...(local && { endpoint: local[endpoint] ?? '', credentials: localCredentials }),
});
