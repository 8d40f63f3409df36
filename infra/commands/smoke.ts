import { uuidv7 } from 'uuidv7';
import { commonHelp, runCommand } from './command.ts';
import { alarmChecks } from './smoke/alarms.ts';
import { apiChecks } from './smoke/api.ts';
import { lineOf, runChecks, summaryOf } from './smoke/check.ts';
import { smokeDeployment } from './smoke/deployment.ts';
import { mailChecks, mailboxSimulator } from './smoke/mail.ts';
import { signInChecks } from './smoke/sign-in.ts';
import { recordChecks } from './smoke/record.ts';
import { tableChecks } from './smoke/table.ts';

const help = `Tries whether a deployment works: API, table, mail, sign-ins, alarm topic. A line tells each thing that was tried.

  npm run smoke -- --outputs outputs.json

${commonHelp(18)}

What it makes it removes: an item of the table and a sign-in, both of its own; an entry of the record, of no firm, goes
by itself within days. Its mail goes to
${mailboxSimulator}; its message to the alarm topic reaches whoever is subscribed.
It exits with 1 if anything failed.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:GetItem, PutItem,
UpdateItem and DeleteItem on the table; ses:SendEmail; cognito-idp:AdminCreateUser, AdminSetUserPassword, AdminGetUser
and AdminDeleteUser; sns:Publish and GetTopicAttributes; kms:Decrypt and GenerateDataKey with the keys of table and
topic.`;

/** Aborted by the first signal; no later one ends the process either, so that it cleans up. */
function interruption(): AbortSignal {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => abort.abort());
  return abort.signal;
}

await runCommand({
  help,
  options: {},
  read: () => undefined,
  run: async (_input, on) => {
    const deployment = smokeDeployment(on);
    const smokeId = uuidv7();
    const checks = [
      ...apiChecks(deployment.apiUrl),
      ...tableChecks(deployment, smokeId),
      ...recordChecks(deployment, smokeId),
      ...mailChecks(deployment),
      // Whatever should be written to it reaches nobody.
      ...signInChecks(deployment, mailboxSimulator.replace('@', `+smoke-${smokeId}@`)),
      ...alarmChecks(deployment),
    ];
    const outcomes = await runChecks(checks, (outcome) => console.log(lineOf(outcome)), interruption());
    console.log(summaryOf(outcomes));
    return outcomes.some(({ result }) => result === 'FAILED') ? 1 : 0;
  },
});
