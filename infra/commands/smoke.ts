import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { openDeployment, outputsHelp, runCommand, UsageError, usualOutputs } from './deployment.ts';
import { alarmChecks } from './smoke/alarms.ts';
import { apiChecks } from './smoke/api.ts';
import { lineOf, runChecks, summaryOf } from './smoke/check.ts';
import { smokeDeployment } from './smoke/deployment.ts';
import { mailChecks, mailboxSimulator } from './smoke/mail.ts';
import { signInChecks } from './smoke/sign-in.ts';
import { tableChecks } from './smoke/table.ts';

const help = `Tries whether a deployment works: API, table, mail, sign-ins, alarm topic. A line tells each thing that was tried.

  npm run smoke -- --outputs outputs.json

  --outputs FILE  ${outputsHelp}
  --help          this text

What it makes it removes: an item of the table and a sign-in, both of its own. Its mail goes to ${mailboxSimulator};
its message to the alarm topic reaches whoever is subscribed. It leaves with 1 if anything failed.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:GetItem, PutItem and DeleteItem on
the table; ses:SendEmail; cognito-idp:AdminCreateUser, AdminSetUserPassword, AdminGetUser and AdminDeleteUser; sns:Publish and
GetTopicAttributes; kms:Decrypt and GenerateDataKey with the keys of table and topic.`;

/** @throws UsageError on what is not understood; undefined when help is wanted. */
function readArguments(args: readonly string[]): { readonly outputs: string } | undefined {
  try {
    const options = { outputs: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values.help ? undefined : { outputs: values.outputs ?? usualOutputs };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/** Aborted by the first signal; no later one ends the process either, so that it cleans up. */
function interruption(): AbortSignal {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => abort.abort());
  return abort.signal;
}

await runCommand(async () => {
  const given = readArguments(process.argv.slice(2));
  if (!given) {
    console.log(help);
    return 0;
  }
  const deployment = smokeDeployment(await openDeployment(given.outputs));
  const smokeId = uuidv7();
  const checks = [
    ...apiChecks(deployment.apiUrl),
    ...tableChecks(deployment, smokeId),
    ...mailChecks(deployment),
    // Whatever should be written to it reaches nobody.
    ...signInChecks(deployment, mailboxSimulator.replace('@', `+smoke-${smokeId}@`)),
    ...alarmChecks(deployment),
  ];
  const outcomes = await runChecks(checks, (outcome) => console.log(lineOf(outcome)), interruption());
  console.log(summaryOf(outcomes));
  return outcomes.some(({ result }) => result === 'FAILED') ? 1 : 0;
});
