import { MailEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { tellCreator } from '../../../shared/use-cases/validation/tell-creator.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = MailEnv.parse(process.env);
const collaborators = collaboratorRepository(openTable(env.TABLE_NAME));
const tell = tellCreator({ ...mailingDeps(env), collaborators });

export const handler = worker('tell-creator', ({ requestId }) => tell(requestId));
