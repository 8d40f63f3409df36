import { uuidv7 } from 'uuidv7';
import { WorkflowEnv } from '../../../shared/config/environment.ts';
import { readers } from '../../../shared/contract/stream.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { openTable } from '../../../shared/data/client.ts';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { dueEventRepository } from '../../../shared/data/due-events.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { eventBus } from '../../../shared/services/event-bus.ts';
import { digestStarter, executionStarter, taskAnswerer } from '../../../shared/services/executions.ts';
import { salting } from '../../../shared/services/salting.ts';
import { detachedReasons } from '../../../shared/texts/cancellation.ts';
import { followDigest } from '../../../shared/use-cases/digest/follow-digest.ts';
import { tellEntries } from '../../../shared/use-cases/record/tell-entries.ts';
import { followDossier } from '../../../shared/use-cases/rights/follow-dossier.ts';
import { followRequest } from '../../../shared/use-cases/validation/follow-request.ts';
import { followStaff } from '../../../shared/use-cases/validation/follow-staff.ts';
import { wakeRequest } from '../../../shared/use-cases/validation/wake-request.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const env = WorkflowEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const requests = requestRepository(table);
const follow = followRequest({
  requests,
  startExecution: executionStarter(env.STATE_MACHINE_ARN),
  answerTask: taskAnswerer(),
  now: () => new Date(),
});
const followDigests = followDigest({ startDigest: digestStarter(env.DIGEST_MACHINE_ARN) });
const tell = tellEntries({ bus: eventBus(env.EVENT_BUS), due: dueEventRepository(table), now: () => new Date() });
const followMoving = followDossier({
  accesses: accessRepository(table),
  detachments: detachmentRepository(table),
  firms: firmRepository(table),
  requests,
  reasons: detachedReasons,
  now: () => new Date(),
  newId: uuidv7,
  salting,
  via: 'workflow' as const,
});

const wake = wakeRequest({ requests, answerTask: taskAnswerer() });
const followRights = followStaff({
  requests,
  firms: firmRepository(table),
  leftDossiers: leftDossierRepository(table),
  validators: validatorRepository(table),
  wake,
  now: () => new Date(),
});

/**
 * Starts and resumes executions as requests come up, are redriven, are sent back and resubmitted, and end, and as digests
 * begin, and looks again at who is asked where the rights of staff change (V16). Of dossiers that leave the firm it ends the
 * requests, and of those that leave or come back it marks the accesses. Of what the record says it tells the event bus.
 */
export const handler = streamConsumer(readers.workflow, {
  Request: ({ before, after }) =>
    follow({
      requestId: after.requestId,
      // One that comes up already ended was put there with its past, as a seed does: there is nothing left to carry out.
      newRun: before ? before.run !== after.run : after.status === 'open',
      moved: before ? before.status !== after.status : after.status !== 'open',
    }),
  Dossier: ({ after: { dossierId, moving } }) => followMoving({ dossierId, marked: moving?.marked === true }),
  Collaborator: ({ before, after }) => followRights(before, after),
  Digest: ({ before, after }) => followDigests(before, after),
  Audit: { together: (changes) => tell(changes.map(({ after }) => after)) },
});
