import { MailEnv } from '../../../shared/config/environment.ts';
import { invitePerson } from '../../../shared/use-cases/validation/invite-person.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const invite = invitePerson(mailingDeps(MailEnv.parse(process.env)));

export const handler = worker('invite-person', ({ requestId }) => invite(requestId));
