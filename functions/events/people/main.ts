import * as z from 'zod';
import { uuidv7 } from 'uuidv7';
import { PeopleEnv } from '../../../shared/config/environment.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { openTable } from '../../../shared/data/client.ts';
import { MailRequest } from '../../../shared/domain/link.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { followCollaborator } from '../../../shared/use-cases/firm/follow-collaborator.ts';
import { tellFirm } from '../../../shared/use-cases/rights/tell-firm.ts';
import { sendRequestedMail } from '../../../shared/use-cases/sign-in/send-requested-mail.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const env = PeopleEnv.parse(process.env);
const mailing = mailingDeps(env);
const collaborators = collaboratorRepository(openTable(env.TABLE_NAME));
const follow = followCollaborator({
  ...mailing,
  collaborators,
  signIns: signInService(env.USER_POOL_ID),
  newId: uuidv7,
});
const tell = tellFirm({ ...mailing, collaborators });
const send = sendRequestedMail({ ...mailing, followCollaborator: follow });

const Heard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Collaborator'), collaboratorId: z.string() }),
  z.object({ type: z.literal('MailRequest') }),
  z.object({ type: z.literal('Dossier'), dossierId: z.string() }),
]);

/** Opens and closes the sign-ins of staff, invites them, sends the mails that somebody asked for, and tells the firm. */
export const handler = streamConsumer(async ({ after }) => {
  const heard = Heard.parse(after);
  if (heard.type === 'Collaborator') await follow(heard.collaboratorId);
  else if (heard.type === 'Dossier') await tell(heard.dossierId);
  else await send(MailRequest.parse(after));
});
