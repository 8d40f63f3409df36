import { uuidv7 } from 'uuidv7';
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
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { shownAbsence } from '../../../shared/domain/absence.ts';
import { requireStaff } from '../../../shared/domain/authority.ts';
import { namedByStaff, nameOfIn } from '../../../shared/domain/names.ts';
import type { Collaborator, Person } from '../../../shared/domain/people.ts';
import type { Language } from '../../../shared/domain/vocabulary.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { exportReply, type Exported } from '../../../shared/http/export-views.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { noContent, ok, okUnversioned } from '../../../shared/http/reply.ts';
import { accessReply, collaboratorReply } from '../../../shared/http/views.ts';
import { exportPerson } from '../../../shared/use-cases/accesses/export-person.ts';
import { showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { setAbsence } from '../../../shared/use-cases/firm/set-absence.ts';
import { showMe } from '../../../shared/use-cases/sign-in/show-me.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const names = nameRepository(table);
const collaborators = collaboratorRepository(table);
const show = showMe({ firms: firmRepository(table), names, leftDossiers: leftDossierRepository(table), now });
const setAbsent = setAbsence({ collaborators, now, newId: uuidv7, via: 'api' as const });
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});

const people = {
  access: showAccess({ accesses: accessRepository(table), names, now }),
  collaborator: collaborators.collaborator,
};
const exported = exportPerson({ personalData: personalDataRepository(table), names, now });

/** With the name of whoever stands in for them (V15). */
const shownWith = async (one: Collaborator) => {
  const at = now();
  return { now: at, nameOf: nameOfIn(await names.names(namedByStaff([one], at))) };
};

/** G2: as whom somebody is kept. */
async function self(caller: Person, language: Language): Promise<Exported> {
  if (caller.kind === 'client') {
    const found = await people.access({ who: caller, accessId: caller.accessId });
    return { personId: caller.accessId, access: accessReply({ now: now(), ...found, language }), collaborator: null };
  }
  const found = await people.collaborator(caller.collaboratorId);
  const collaborator = found ? collaboratorReply(found, await shownWith(found)) : null;
  return { personId: caller.collaboratorId, access: null, collaborator };
}

export const handler = httpHandler<'me'>({
  'GET /v1/labels': endpoint({ handle: ({ language }) => okUnversioned(labelsReply(language)) }),
  'GET /v1/me/export': endpoint({
    handle: async ({ caller, language, page, cursor }) => {
      const of = await self(caller, language);
      const found = await exported(of.personId, page);
      return ok({ ...exportReply(of, found), ...(await cursor(found.next)) });
    },
  }),
  'PUT /v1/me/absence': endpoint({
    rights: requireStaff,
    handle: async ({ caller, body, ifMatch }) => {
      const saved = await setAbsent({ who: caller, asked: body, ifMatch });
      // As it was set, though it be over by now.
      return ok(shownAbsence(saved, new Date(0), (await shownWith(saved)).nameOf), saved.version);
    },
  }),
  'DELETE /v1/me/absence': endpoint({
    rights: requireStaff,
    handle: async ({ caller }) => {
      await setAbsent({ who: caller, asked: null });
      return noContent();
    },
  }),
  'GET /v1/me': endpoint({ handle: async ({ caller }) => okUnversioned(await show(caller)) }),
});
