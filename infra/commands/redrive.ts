import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { openTable, type Table } from '../../shared/data/client.ts';
import { requestRepository } from '../../shared/data/requests.ts';
import { DomainError } from '../../shared/domain/error.ts';
import { executionName } from '../../shared/domain/request.ts';

const HELP = `Gives a stuck request a new execution, once the reason why it is stuck has been put right.

  npm run redrive -- <requestId> [--outputs FILE]

  <requestId>     the request; the execution that failed is named after it
  --outputs FILE  where the deployment or the local host wrote its outputs (default .local/outputs.json)
  --help          this text

On AWS it takes the credentials that the AWS SDK finds, such as those of AWS_PROFILE; it needs to read and update items of
the table. What the steps before have done is not done again: nobody is written to twice.`;

/** Something the operator can put right: printed as it is, without a stack. */
class Refusal extends Error {}

const Outputs = z.object({
  ClientAccess: z.object({ TableName: z.string(), UserPoolId: z.string() }),
  Local: z.object({ DynamoDbEndpoint: z.string() }).optional(),
});

async function main(args: readonly string[]): Promise<void> {
  const { help, requestId, outputs } = readArguments(args);
  if (help) {
    console.log(HELP);
    return;
  }
  const requests = requestRepository(await tableOf(outputs));
  const before = await requests.request(requestId);
  if (!before) throw new Refusal(`There is no request ${requestId} in this deployment.`);
  if (before.stuckAt === undefined) throw new Refusal(`The request is not stuck; its status is ${before.status}.`);
  await requests.redrive(requestId);
  const name = executionName({ requestId, run: before.run + 1 });
  console.log(`Stuck since ${before.stuckAt}; the execution ${name} carries it on.`);
}

function readArguments(args: readonly string[]): { help: boolean; requestId: string; outputs: string } {
  try {
    const options = { outputs: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [requestId = '', ...others] = positionals;
    const help = values.help ?? false;
    if (!help && (requestId === '' || others.length > 0)) throw new Error('Name one request.');
    return { help, requestId, outputs: values.outputs ?? '.local/outputs.json' };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

/** The deployment's table; the local host's where the outputs are of a local run. */
async function tableOf(file: string): Promise<Table> {
  const { ClientAccess, Local } = await readOutputs(file);
  const region = ClientAccess.UserPoolId.split('_')[0] ?? '';
  const local = Local && {
    endpoint: Local.DynamoDbEndpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  return openTable(ClientAccess.TableName, new DynamoDBClient({ region, ...local }));
}

async function readOutputs(file: string): Promise<z.infer<typeof Outputs>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(
      `${file} cannot be read. Deploy, start the local host, or say where the outputs are: --outputs FILE`,
    );
  });
  try {
    return Outputs.parse(JSON.parse(text));
  } catch {
    throw new Refusal(`${file} does not hold the outputs of a deployment.`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isRaced = error instanceof DomainError && error.code === 'wrong-status';
  if (isRaced) console.error('Somebody else has redriven it at this moment.');
  else console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});
