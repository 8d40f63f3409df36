import { uuidv7 } from 'uuidv7';
import { MailEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { digestRepository } from '../../../shared/data/digests.ts';
import { taskAnswerer } from '../../../shared/services/executions.ts';
import { askValidators } from '../../../shared/use-cases/validation/ask-validators.ts';
import { askingDeps } from '../../../shared/worker/asking.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = MailEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const mailing = mailingDeps(env);
const ask = askValidators({
  ...mailing,
  ...askingDeps(mailing),
  collaborators: collaboratorRepository(table),
  digests: digestRepository(table, uuidv7),
  answerTask: taskAnswerer(),
});

export const handler = worker('ask-validators', ask);
