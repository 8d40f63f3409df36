import { MailEnv } from '../../../shared/config/environment.ts';
import { MailRequest } from '../../../shared/domain/link.ts';
import { sendRequestedMail } from '../../../shared/use-cases/send-requested-mail.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { streamConsumer } from '../../../shared/worker/stream-consumer.ts';

const send = sendRequestedMail(mailingDeps(MailEnv.parse(process.env)));

/** Sends the mails that somebody asked for outside of a workflow. */
export const handler = streamConsumer(({ after }) => send(MailRequest.parse(after)));
