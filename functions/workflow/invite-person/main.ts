import { MailEnv } from '../../../shared/config/environment.ts';
import { invitePerson } from '../../../shared/use-cases/validation/invite-person.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { TaskInput, worker } from '../../../shared/worker/worker.ts';

const invite = invitePerson(mailingDeps(MailEnv.parse(process.env)));

export const handler = worker(TaskInput, ({ requestId }) => invite(requestId));
