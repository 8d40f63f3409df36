import { TableEnv } from '../../../shared/config/environment.ts';
import { planRound } from '../../../shared/use-cases/validation/plan-round.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const plan = planRound(tableDeps(TableEnv.parse(process.env)));

export const handler = worker('next-round', ({ requestId, round }) => plan(requestId, round));
