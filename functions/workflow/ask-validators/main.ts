import { MailEnv } from '../../../shared/config/environment.ts';
import { taskAnswerer } from '../../../shared/services/executions.ts';
import { askValidators } from '../../../shared/use-cases/validation/ask-validators.ts';
import { askingDeps } from '../../../shared/worker/asking.ts';
import { mailingDeps } from '../../../shared/worker/mailing.ts';
import { worker } from '../../../shared/worker/worker.ts';

const mailing = mailingDeps(MailEnv.parse(process.env));
const ask = askValidators({ ...mailing, ...askingDeps(mailing), answerTask: taskAnswerer() });

export const handler = worker('ask-validators', ask);
