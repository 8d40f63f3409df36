import { TableEnv } from '../../../shared/config/environment.ts';
import { taskAnswerer } from '../../../shared/services/executions.ts';
import { awaitCorrection } from '../../../shared/use-cases/validation/await-correction.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const wait = awaitCorrection({ ...tableDeps(TableEnv.parse(process.env)), answerTask: taskAnswerer() });

export const handler = worker('await-correction', wait);
