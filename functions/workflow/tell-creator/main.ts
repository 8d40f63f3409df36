import { MailEnv } from '../../../shared/config/environment.ts';
import { tellCreator } from '../../../shared/use-cases/validation/tell-creator.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const tell = tellCreator(mailingDeps(MailEnv.parse(process.env)));

export const handler = worker('tell-creator', ({ requestId }) => tell(requestId));
