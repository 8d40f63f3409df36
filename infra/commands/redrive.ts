import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { uuidv7 } from 'uuidv7';
import { backlogRepository } from '../../shared/data/backlog.ts';
import { openTable } from '../../shared/data/client.ts';
import { deliveryRepository } from '../../shared/data/deliveries.ts';
import { digestRepository } from '../../shared/data/digests.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { mailRepository } from '../../shared/data/mails.ts';
import { requestRepository } from '../../shared/data/requests.ts';
import { DomainError } from '../../shared/domain/error.ts';
import { executionFinder, executionStarter, taskAnswerer } from '../../shared/services/executions.ts';
import { noteDelivery } from '../../shared/use-cases/mail/note-delivery.ts';
import { redriveRequest, type RedriveRequest } from '../../shared/use-cases/validation/redrive-request.ts';
import { wakeRequest } from '../../shared/use-cases/validation/wake-request.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';
import { requestLine } from './redrive/lines.ts';
import { givenUpReports } from './redrive/reports.ts';
import { redriveAll } from './redrive/run.ts';
import { idOf } from './values.ts';

const help = `Carries on what nothing else carries on, once the reason for it has been put right. It goes by what the table says,
however old that is: no message of the stream's dead-letter queues is read, and they may be deleted. Those of the queue
of reports on mails are all that is left of them: each is noted, and then deleted.

  npm run redrive -- <requestId> [--outputs FILE]
  npm run redrive -- --all [--outputs FILE]

  <requestId>     a request: one that is stuck, or whose execution has ended too soon, gets a new execution, called
                  <requestId>-2 and so on; one that was never started is started
  --all           all firms' requests that are open, or ended without having been carried out to the last step; and what
                  the stream tells of once more: collaborators without a sign-in or an invitation, or who left and have
                  a sign-in still; dossiers that left or came back and are still on their way, or of which the firm does
                  not know; mails asked for today and not sent; and digests that should have gone by now, which get a
                  new execution; and the reports on mails that did not arrive, or did, which were given up
${commonHelp(18)}

What runs on is left alone. What the steps before have done is not done again: nobody is written to twice. A line tells
each thing that it looked at, and it exits with 1 if one of them could not be done.

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:GetItem, BatchGetItem,
Query, PutItem and UpdateItem on the table, kms:Decrypt and GenerateDataKey with its key where it has one of its own,
states:StartExecution and SendTaskSuccess on the state machine, states:DescribeExecution on its executions, and
sqs:ReceiveMessage and DeleteMessage on the queue of reports.`;

async function redriveOne(redrive: RedriveRequest, requestId: string): Promise<void> {
  const redriven = await redrive(requestId).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
    throw new UsageError(`There is no request ${requestId} in this deployment.`);
  });
  console.log(requestLine(redriven));
}

// DescribeExecution is answered 15 times a second in the long run: the SDK waits and asks again.
const patience = { retryMode: 'adaptive', maxAttempts: 10 };

await runCommand({
  help,
  options: { all: { type: 'boolean' } },
  takesNames: true,
  read: ({ all = false }, [requestId, ...others]) => {
    if (others.length > 0 || (requestId === undefined) !== all) throw new UsageError('Name one request, or --all.');
    return idOf(requestId);
  },
  run: async (requestId, deployment) => {
    const table = openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));
    const workflow = new SFNClient({ ...clientOptions(deployment, 'stepFunctionsEndpoint'), ...patience });
    const redrive = redriveRequest({
      requests: requestRepository(table),
      findExecution: executionFinder(deployment.stateMachineArn, workflow),
      startExecution: executionStarter(deployment.stateMachineArn, workflow),
      now: () => new Date(),
    });
    if (requestId !== undefined) {
      await redriveOne(redrive, requestId);
      return 0;
    }
    const print = (line: string) => {
      console.log(line);
    };
    const [backlog, digests] = [backlogRepository(table), digestRepository(table, uuidv7)];
    const requests = requestRepository(table);
    const note = noteDelivery({
      ...{
        requests,
        mails: mailRepository(table),
        deliveries: deliveryRepository(table),
        links: linkRepository(table),
      },
      wake: wakeRequest({ requests, answerTask: taskAnswerer(workflow) }),
    });
    const reports = givenUpReports(new SQSClient(clientOptions(deployment, 'sqsEndpoint')), deployment.reportsQueueUrl);
    const isDone = await redriveAll({ backlog, redrive, digests, reports, note, now: () => new Date(), print });
    return isDone ? 0 : 1;
  },
});
