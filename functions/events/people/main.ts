import * as z from 'zod';
import { uuidv7 } from 'uuidv7';
import { PeopleEnv } from '../../../shared/config/environment.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { openTable } from '../../../shared/data/client.ts';
import { MailRequest } from '../../../shared/domain/link.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { followCollaborator } from '../../../shared/use-cases/follow-collaborator.ts';
import { sendRequestedMail } from '../../../shared/use-cases/send-requested-mail.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const env = PeopleEnv.parse(process.env);
const mailing = mailingDeps(env);
const follow = followCollaborator({
  ...mailing,
  collaborators: collaboratorRepository(openTable(env.TABLE_NAME)),
  signIns: signInService(env.USER_POOL_ID),
  newId: uuidv7,
});
const send = sendRequestedMail({ ...mailing, followCollaborator: follow });

const Heard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Collaborator'), collaboratorId: z.string() }),
  z.object({ type: z.literal('MailRequest') }),
]);

/** Opens and closes the sign-ins of staff, invites them, and sends the mails that somebody asked for. */
export const handler = streamConsumer(async ({ after }) => {
  const heard = Heard.parse(after);
  if (heard.type === 'Collaborator') await follow(heard.collaboratorId);
  else await send(MailRequest.parse(after));
});
