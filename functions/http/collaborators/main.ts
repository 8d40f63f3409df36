import { uuidv7 } from 'uuidv7';
import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import type { Collaborator, Person } from '../../../shared/domain/people.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { accepted, created, noContent, ok } from '../../../shared/http/reply.ts';
import { collaboratorReply } from '../../../shared/http/views.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';
import { addCollaborator } from '../../../shared/use-cases/firm/add-collaborator.ts';
import { changeCollaborator } from '../../../shared/use-cases/firm/change-collaborator.ts';
import { reachCollaborator } from '../../../shared/use-cases/firm/reach-collaborator.ts';
import { requireAdministrator } from '../../../shared/use-cases/reach.ts';
import { removeCollaborator } from '../../../shared/use-cases/firm/remove-collaborator.ts';
import { resendInvitation } from '../../../shared/use-cases/firm/resend-invitation.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const collaborators = collaboratorRepository(table);
const receipts = receiptRepository(table);
const deps = {
  collaborators,
  companies: companyRepository(table),
  links: linkRepository(table),
  hostToUnicode,
  now,
  newId: uuidv7,
};

const reach = reachCollaborator(deps);
const add = addCollaborator(deps);
const change = changeCollaborator(deps);
const remove = removeCollaborator(deps);
const resend = resendInvitation(deps);
const endpoint = signedIn({
  person: personRepository(table).person,
  findReply: (key) => receipts.find(key, now()),
});

/** One of the staff of the administrator who asks. */
const within = {
  rights: requireAdministrator,
  reach: async ({ caller, path }: { caller: Person; path: { collaboratorId: string } }) => {
    requireAdministrator(caller);
    return { who: caller, collaborator: await reach({ who: caller, ...path }) };
  },
};

export const handler = httpHandler<'collaborators'>({
  'GET /v1/collaborators': endpoint('GET /v1/collaborators', {
    rights: requireAdministrator,
    handle: async ({ caller, page, cursor }) => {
      const { items, next } = await collaborators.ofFirm(caller.firmId, page);
      return ok({ items: items.map(collaboratorReply), ...cursor(next) });
    },
  }),

  'POST /v1/collaborators': endpoint('POST /v1/collaborators', {
    rights: requireAdministrator,
    handle: async ({ caller, body, receipt }) => {
      requireAdministrator(caller);
      const render = (added: Collaborator) => created(collaboratorReply(added), added.version);
      return render(await add({ who: caller, input: body, receipt: receipt(render) }));
    },
  }),

  'GET /v1/collaborators/{collaboratorId}': endpoint('GET /v1/collaborators/{collaboratorId}', {
    ...within,
    handle: ({ reached: { collaborator } }) => ok(collaboratorReply(collaborator), collaborator.version),
  }),

  'PATCH /v1/collaborators/{collaboratorId}': endpoint('PATCH /v1/collaborators/{collaboratorId}', {
    ...within,
    handle: async ({ reached: { who, collaborator }, body, ifMatch }) => {
      const { collaboratorId } = collaborator;
      const changed = await change({ who, collaboratorId, patch: body, ifMatch });
      return ok(collaboratorReply(changed), changed.version);
    },
  }),

  'DELETE /v1/collaborators/{collaboratorId}': endpoint('DELETE /v1/collaborators/{collaboratorId}', {
    ...within,
    handle: async ({
      reached: {
        who,
        collaborator: { collaboratorId },
      },
    }) => {
      await remove({ who, collaboratorId });
      return noContent();
    },
  }),

  'POST /v1/collaborators/{collaboratorId}/resend-invitation': endpoint(
    'POST /v1/collaborators/{collaboratorId}/resend-invitation',
    {
      ...within,
      handle: async ({ reached }) => {
        await resend(reached);
        return accepted({});
      },
    },
  ),
});
