import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import type { CollaboratorReply } from '../../../shared/contract/firm.ts';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { openTable } from '../../../shared/data/client.ts';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { invitationRepository } from '../../../shared/data/invitations.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { requireAdministrator, requireMayReopenStaffSignIn } from '../../../shared/domain/authority.ts';
import { namedByStaff, nameOfIn } from '../../../shared/domain/names.ts';
import { doerOf, type Collaborator, type Staff } from '../../../shared/domain/people.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { accepted, created, noContent, ok } from '../../../shared/http/reply.ts';
import { collaboratorReply } from '../../../shared/http/views.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';
import { addCollaborator } from '../../../shared/use-cases/firm/add-collaborator.ts';
import { changeCollaborator } from '../../../shared/use-cases/firm/change-collaborator.ts';
import { listCollaborators } from '../../../shared/use-cases/firm/list-collaborators.ts';
import { reachCollaborator } from '../../../shared/use-cases/firm/reach-collaborator.ts';
import { removeCollaborator } from '../../../shared/use-cases/firm/remove-collaborator.ts';
import { resendInvitation } from '../../../shared/use-cases/firm/resend-invitation.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { requestReopening } from '../../../shared/use-cases/sign-in/request-reopening.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const rate = withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now });
const collaborators = collaboratorRepository(table);
const receipts = receiptRepository(table);
const deps = {
  askedMails: askedMailRepository(table),
  collaborators,
  invitations: invitationRepository(table),
  companies: companyRepository(table),
  links: linkRepository(table),
  withinRate: rate,
  hostToUnicode,
  now,
  newId: uuidv7,
  via: 'api' as const,
};

const names = nameRepository(table);

/** What is shown of staff, with the names of those who stand in for them (V15). */
async function shown(staff: readonly Collaborator[]): Promise<CollaboratorReply[]> {
  const at = now();
  const nameOf = nameOfIn(await names.names(namedByStaff(staff, at)));
  return staff.map((one) => collaboratorReply(one, { now: at, nameOf }));
}
const shownAlone = async (one: Collaborator) => ok((await shown([one]))[0], one.version);

const reach = reachCollaborator(deps);
const list = listCollaborators(deps);
const add = addCollaborator(deps);
const change = changeCollaborator(deps);
const remove = removeCollaborator(deps);
const resend = resendInvitation(deps);
const reopen = requestReopening({ ...deps, reopenings: reopeningRepository(table) });
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  findReply: (key) => receipts.find(key, now()),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});

/** One of the staff of the administrator who asks. */
const within = {
  rights: requireAdministrator,
  reach: ({ caller, path }: { caller: Staff; path: { collaboratorId: string } }) => reach({ who: caller, ...path }),
};

export const handler = httpHandler<'collaborators'>({
  'GET /v1/collaborators': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, query: { search }, page, cursor }) => {
      const { items, next } = await list({ who: caller, search, page });
      return ok({ items: await shown(items), ...(await cursor(next)) });
    },
  }),

  'POST /v1/collaborators': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, body, receipt }) => {
      const render = (added: Collaborator) =>
        created(collaboratorReply(added, { now: now(), nameOf: () => undefined }), {
          version: added.version,
          location: `/v1/collaborators/${added.collaboratorId}`,
        });
      return render(await add({ who: caller, input: body, receipt: receipt(render) }));
    },
  }),

  'GET /v1/collaborators/{collaboratorId}': endpoint({
    ...within,
    handle: ({ reached }) => shownAlone(reached),
  }),

  'PATCH /v1/collaborators/{collaboratorId}': endpoint({
    ...within,
    handle: async ({ caller, path, body, ifMatch }) =>
      shownAlone(await change({ who: caller, ...path, patch: body, ifMatch })),
  }),

  'DELETE /v1/collaborators/{collaboratorId}': endpoint({
    ...within,
    handle: async ({ caller, path }) => {
      await remove({ who: caller, ...path });
      return noContent();
    },
  }),

  'POST /v1/collaborators/{collaboratorId}/resend-invitation': endpoint({
    ...within,
    handle: async ({ caller, reached }) => {
      await resend({ who: caller, collaborator: reached });
      return accepted({});
    },
  }),

  'POST /v1/collaborators/{collaboratorId}/reopen-sign-in': endpoint({
    rights: requireAdministrator,
    reach: async ({ caller, path }) => {
      const collaborator = await reach({ who: caller, ...path });
      requireMayReopenStaffSignIn(caller, collaborator);
      return collaborator;
    },
    handle: async ({ caller, reached }) => {
      // F3: the link goes to somebody else.
      await rate(caller, () => reopen({ owner: reached, by: doerOf(caller) }));
      return accepted({});
    },
  }),
});
