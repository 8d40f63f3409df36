import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { openTable } from '../../shared/data/client.ts';
import { isUnrepaired, type Repair } from '../../shared/domain/reconciliation.ts';
import { nextDailyMail } from '../../shared/parsers/time.ts';
import { executionFinder, executionStarter } from '../../shared/services/executions.ts';
import { signInService } from '../../shared/services/sign-ins.ts';
import { reconcile, type ReconcileDeps } from '../../shared/use-cases/reconcile/reconcile.ts';
import { reconcilingDeps } from '../../shared/worker/reconciling.ts';
import { recordOf } from './audit/firms.ts';
import { many } from './audit/many.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, type Deployment } from './deployment.ts';
import { reasonOf } from './reason.ts';
import { findingLine } from './reconcile/lines.ts';
import { idOf, milliseconds } from './values.ts';

const help = `Finds what nothing carries on, and what is other than the table says, and has it done, as the deployment does by
itself every 15 minutes; and goes through the sign-ins of all accesses and staff, of which the deployment looks at 1,000
a run.

  npm run reconcile -- [--firm ID] [--dry-run] [--older-than PT1H] [--outputs FILE]

  --firm ID       one firm; else all of them, and what is of no firm: timers that are overdue, mails that did not go,
                  sign-ins that were being opened
  --dry-run       only tells what there is
  --older-than D  how long something must have been due, an ISO 8601 duration (default PT1H): what is younger may be
                  under way. Timers are overdue after five minutes
${commonHelp(18)}

It finds requests that are out of time, that no execution carries on, or that are stuck, with the reason; accesses
that were moved or erased, dossiers that left or came back and collaborators who came or went, where not all that
follows is done; sign-ins that are there though the access is revoked or the collaborator left, open though the access
is suspended, shut though they are active, or at another address than theirs; and openings of sign-ins that were cut, of
which it closes what they left. What the stream's readers have to do they are told of once more. A stuck request it
leaves alone: npm run redrive carries it on, once its reason has been put right; and so it does a sign-in that is gone,
which is opened anew for whoever asks. A line tells each finding, and what was done. It can be run beside the
deployment's own run and beside itself. It exits with 1 if something could not be done.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:GetItem, BatchGetItem,
Query, PutItem, UpdateItem, DeleteItem and ConditionCheckItem on the table and Query on its indexes, kms:Decrypt and
GenerateDataKey with its key where it has one of its own, states:StartExecution on the state machine and
states:DescribeExecution on its executions, and cognito-idp:AdminGetUser, AdminDisableUser, AdminEnableUser,
AdminUpdateUserAttributes, AdminUserGlobalSignOut and AdminDeleteUser on the user pool. With --dry-run those alone that
read.`;

// Services are asked many times a second: the SDK waits and asks again.
const patience = { retryMode: 'adaptive', maxAttempts: 10 };

const nothing = () => Promise.resolve();

interface Wanted {
  readonly firm: string | undefined;
  readonly dryRun: boolean;
  readonly olderThan: number;
}

/**
 * The same as on the schedule, but that it goes through all sign-ins, whatever the deployment has looked at, and leaves it to
 * that to note how far it has come.
 */
function depsOf(deployment: Deployment, { firm, dryRun, olderThan }: Wanted): Omit<ReconcileDeps, 'report'> {
  const workflow = new SFNClient({ ...clientOptions(deployment, 'stepFunctionsEndpoint'), ...patience });
  const cognito = new CognitoIdentityProviderClient({ ...clientOptions(deployment, 'cognitoEndpoint'), ...patience });
  const deps = reconcilingDeps({
    table: openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint'))),
    findExecution: executionFinder(deployment.stateMachineArn, workflow),
    startExecution: executionStarter(deployment.stateMachineArn, workflow),
    signIns: signInService(deployment.userPoolId, cognito),
    now: () => new Date(),
    via: 'command',
    nextDailyMail,
    atMost: Infinity,
  });
  return {
    ...deps,
    ...{ olderThan, repairs: !dryRun },
    firms: () => recordOf(deployment).firms(firm),
    marks: { ...deps.marks, ofRun: () => Promise.resolve(undefined), noteRun: nothing, noteFirm: nothing },
    finders: { ...deps.finders, first: firm === undefined ? deps.finders.first : [] },
  };
}

await runCommand({
  help,
  options: {
    firm: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'older-than': { type: 'string', default: 'PT1H' },
  },
  read: ({ firm, 'dry-run': dryRun, 'older-than': olderThan }): Wanted => ({
    ...{ firm: idOf(firm), dryRun, olderThan: milliseconds(olderThan) },
  }),
  run: async (wanted, deployment) => {
    const outcomes: (Repair | undefined)[] = [];
    const run = reconcile({
      ...depsOf(deployment, wanted),
      report: (found, repair, error) => {
        outcomes.push(repair);
        console.log(findingLine(found, repair, error));
      },
    });
    const failures: unknown[] = [];
    await run(() => true).catch((error: unknown) => {
      if (!(error instanceof AggregateError)) throw error;
      failures.push(...(error.errors as unknown[]));
    });
    for (const failure of failures) console.log(`Not all could be looked at: ${reasonOf(failure)}`);
    const undone = outcomes.filter((repair) => repair !== undefined && isUnrepaired(repair)).length;
    const done = wanted.dryRun ? 'nothing was done' : `${String(undone)} could not be done`;
    console.log(`${many(outcomes.length, 'thing')} found, ${done}.`);
    return failures.length + undone === 0 ? 0 : 1;
  },
});
