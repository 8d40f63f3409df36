import { WorkflowEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { Request } from '../../../shared/domain/request.ts';
import { executionStarter, taskAnswerer } from '../../../shared/services/executions.ts';
import { followRequest } from '../../../shared/use-cases/follow-request.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const env = WorkflowEnv.parse(process.env);
const follow = followRequest({
  requests: requestRepository(openTable(env.TABLE_NAME)),
  startExecution: executionStarter(env.STATE_MACHINE_ARN),
  answerTask: taskAnswerer(),
});
const Seen = Request.pick({ requestId: true, run: true, status: true });

/** Starts and resumes executions as requests come up, are redriven and end. */
export const handler = streamConsumer(async (change) => {
  const after = Seen.parse(change.after);
  const before = change.before && Seen.parse(change.before);
  await follow({
    requestId: after.requestId,
    newRun: before?.run !== after.run,
    ended: before?.status !== after.status && after.status !== 'open',
  });
});
