import * as z from 'zod';
import { TableEnv } from '../../../shared/config/environment.ts';
import { planRound } from '../../../shared/use-cases/validation/plan-round.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { TaskInput, worker } from '../../../shared/worker/worker.ts';

const plan = planRound(tableDeps(TableEnv.parse(process.env)));
const RoundInput = TaskInput.extend({
  round: z.object({ timeoutSeconds: z.number(), until: z.string() }).optional(),
});

export const handler = worker(RoundInput, ({ requestId, round }) => plan(requestId, round));
