import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { nextReminder } from '../../../shared/parsers/time.ts';
import { planRound } from '../../../shared/use-cases/validation/plan-round.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = TableEnv.parse(process.env);
const plan = planRound({ ...tableDeps(env), firms: firmRepository(openTable(env.TABLE_NAME)), nextReminder });

export const handler = worker('next-round', plan);
