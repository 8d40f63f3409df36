import { TableEnv } from '../../../shared/config/environment.ts';
import { labelsReply } from '../../../shared/contract/all-labels.ts';
import { openTable } from '../../../shared/data/client.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { personalDataRepository } from '../../../shared/data/personal-data.ts';
import type { Person } from '../../../shared/domain/people.ts';
import type { Language } from '../../../shared/domain/vocabulary.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { exportReply, type Exported } from '../../../shared/http/export-views.ts';
import { ok, okUnversioned } from '../../../shared/http/reply.ts';
import { accessReply, collaboratorReply } from '../../../shared/http/views.ts';
import { exportPerson } from '../../../shared/use-cases/accesses/export-person.ts';
import { showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { showMe } from '../../../shared/use-cases/sign-in/show-me.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const show = showMe({
  firms: firmRepository(table),
  names: nameRepository(table),
  leftDossiers: leftDossierRepository(table),
});
const now = () => new Date();
const endpoint = signedIn({
  person: personRepository(table).person,
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});

const people = {
  access: showAccess({ accesses: accessRepository(table), names: nameRepository(table), now }),
  collaborator: collaboratorRepository(table).collaborator,
};
const exported = exportPerson({ personalData: personalDataRepository(table), names: nameRepository(table), now });

/** G2: as whom somebody is kept. */
async function self(caller: Person, language: Language): Promise<Exported> {
  if (caller.kind === 'client') {
    const found = await people.access({ who: caller, accessId: caller.accessId });
    return { personId: caller.accessId, access: accessReply({ now: now(), ...found, language }), collaborator: null };
  }
  const found = await people.collaborator(caller.collaboratorId);
  return { personId: caller.collaboratorId, access: null, collaborator: found ? collaboratorReply(found) : null };
}

export const handler = httpHandler<'me'>({
  'GET /v1/labels': endpoint({ handle: ({ language }) => okUnversioned(labelsReply(language)) }),
  'GET /v1/me/export': endpoint({
    handle: async ({ caller, language, page, cursor }) => {
      const of = await self(caller, language);
      const found = await exported(of.personId, page.from);
      return ok({ ...exportReply(of, found), ...(await cursor(found.next)) });
    },
  }),
  'GET /v1/me': endpoint({ handle: async ({ caller }) => okUnversioned(await show(caller)) }),
});
