import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** A mistake of whoever runs a command: its message is all they need. */
export class UsageError extends Error {}

const Outputs = z.object({
  ClientAccess: z.object({
    ApiUrl: z.string(),
    UserPoolId: z.string(),
    UserPoolClientId: z.string(),
    TableName: z.string(),
  }),
  Local: z.object({ CognitoEndpoint: z.string(), DynamoDbEndpoint: z.string() }).optional(),
});

/** Where a command works: a deployment on AWS, or the local host. */
export interface Deployment {
  readonly apiUrl: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly tableName: string;
  readonly region: string;
  readonly local: { readonly cognitoEndpoint: string; readonly dynamoDbEndpoint: string } | undefined;
}

/** Where outputs are found if nothing else is said: `npm run deploy` and `npm start` both write them there. */
export const usualOutputs = '.local/outputs.json';

/** What `cdk deploy --outputs-file` or the local host wrote. @throws UsageError when there is no such file. */
export async function readDeployment(file: string): Promise<Deployment> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(
      `There is no ${file}. Deploy with --outputs-file, or start the local host; --outputs names another file.`,
    );
  });
  const outputs = Outputs.safeParse(parseJson(text));
  if (!outputs.success) throw new UsageError(`${file} does not hold the outputs of the stack ClientAccess.`);
  const { ClientAccess: stack, Local: local } = outputs.data;
  return {
    apiUrl: stack.ApiUrl.replace(/\/+$/, ''),
    userPoolId: stack.UserPoolId,
    userPoolClientId: stack.UserPoolClientId,
    tableName: stack.TableName,
    region: stack.UserPoolId.split('_')[0] ?? '',
    local: local && { cognitoEndpoint: local.CognitoEndpoint, dynamoDbEndpoint: local.DynamoDbEndpoint },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Any pair does on the local host, where nobody checks it; on AWS the usual chain finds the operator's own. */
const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

export const clientOptions = ({ region, local }: Deployment, endpoint: 'cognitoEndpoint' | 'dynamoDbEndpoint') => ({
  region,
  ...(local && { endpoint: local[endpoint], credentials: localCredentials }),
});

/** Runs a command: says what is wrong in one line, and leaves with 1 if it was not done. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
