import { TableEnv } from '../../../shared/config/environment.ts';
import { labelsReply } from '../../../shared/contract/all-labels.ts';
import { openTable } from '../../../shared/data/client.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { okUnversioned } from '../../../shared/http/reply.ts';
import { showMe } from '../../../shared/use-cases/sign-in/show-me.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const show = showMe({
  firms: firmRepository(table),
  names: nameRepository(table),
  leftDossiers: leftDossierRepository(table),
});
const endpoint = signedIn({ person: personRepository(table).person });

export const handler = httpHandler<'me'>({
  'GET /v1/labels': endpoint({ handle: ({ language }) => okUnversioned(labelsReply(language)) }),
  'GET /v1/me': endpoint({ handle: async ({ caller }) => okUnversioned(await show(caller)) }),
});
