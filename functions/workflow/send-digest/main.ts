import { uuidv7 } from 'uuidv7';
import { MailEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { digestRepository } from '../../../shared/data/digests.ts';
import { durationMs } from '../../../shared/parsers/time.ts';
import { digestContents } from '../../../shared/use-cases/digest/digest-contents.ts';
import { sendDigest } from '../../../shared/use-cases/digest/send-digest.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';
import { inWhosePlace } from '../../../shared/use-cases/validation/who-is-behind.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = MailEnv.parse(process.env);
const mailing = mailingDeps(env);
const send = sendDigest({
  ...mailing,
  digests: digestRepository(openTable(env.TABLE_NAME), uuidv7),
  inWhosePlace: inWhosePlace(mailing),
  contentsOf: digestContents({ ...mailing, chooseValidators: chooseValidators(mailing) }),
  durationMs,
});

export const handler = worker('send-digest', send);
