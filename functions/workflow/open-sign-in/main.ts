import { SignInEnv } from '../../../shared/config/environment.ts';
import { addressMoveRepository } from '../../../shared/data/address-moves.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { openingRepository } from '../../../shared/data/openings.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { openSignIn } from '../../../shared/use-cases/accesses/open-sign-in.ts';
import { tableDeps } from '../../../shared/worker/tabling.ts';
import { worker } from '../../../shared/worker/worker.ts';

const env = SignInEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const open = openSignIn({
  ...tableDeps(env),
  cards: cardRepository(table),
  links: linkRepository(table),
  openings: openingRepository(table),
  addressMoves: addressMoveRepository(table),
  signIns: signInService(env.USER_POOL_ID),
});

export const handler = worker('open-sign-in', ({ requestId }) => open(requestId));
