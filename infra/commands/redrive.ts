import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openTable } from '../../shared/data/client.ts';
import { requestRepository } from '../../shared/data/requests.ts';
import { DomainError } from '../../shared/domain/error.ts';
import { executionName } from '../../shared/domain/request.ts';
import { clientOptions, openDeployment, outputsHelp, runCommand, UsageError, usualOutputs } from './deployment.ts';

const HELP = `Gives a stuck request a new execution, once the reason why it is stuck has been put right.

  npm run redrive -- <requestId> [--outputs FILE]

  <requestId>     the request; the execution that failed is named after it
  --outputs FILE  ${outputsHelp}
  --help          this text

On AWS it takes the credentials that the AWS SDK finds, such as those of AWS_PROFILE; it needs to read and update items of
the table. What the steps before have done is not done again: nobody is written to twice.`;

async function redrive(args: readonly string[]): Promise<number> {
  const { help, requestId, outputs } = readArguments(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const deployment = await openDeployment(outputs);
  const client = new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint'));
  const requests = requestRepository(openTable(deployment.tableName, client));
  const before = await requests.request(requestId);
  if (!before) throw new UsageError(`There is no request ${requestId} in this deployment.`);
  if (before.stuckAt === undefined) throw new UsageError(`The request is not stuck; its status is ${before.status}.`);
  await requests.redrive(requestId).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.code === 'wrong-status')) throw error;
    throw new UsageError('Somebody else has redriven it at this moment.');
  });
  const name = executionName({ requestId, run: before.run + 1 });
  console.log(`Stuck since ${before.stuckAt}; the execution ${name} carries it on.`);
  return 0;
}

function readArguments(args: readonly string[]): { help: boolean; requestId: string; outputs: string } {
  try {
    const options = { outputs: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [requestId = '', ...others] = positionals;
    const help = values.help ?? false;
    if (!help && (requestId === '' || others.length > 0)) throw new Error('Name one request.');
    return { help, requestId, outputs: values.outputs ?? usualOutputs };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

await runCommand(() => redrive(process.argv.slice(2)));
