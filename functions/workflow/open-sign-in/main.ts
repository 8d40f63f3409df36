import { SignInEnv } from '../../../shared/config/environment.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { openSignIn } from '../../../shared/use-cases/accesses/open-sign-in.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = SignInEnv.parse(process.env);
const open = openSignIn({ ...tableDeps(env), signIns: signInService(env.USER_POOL_ID) });

export const handler = worker('open-sign-in', ({ requestId }) => open(requestId));
