import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import { accessChangeRepository } from '../../../shared/data/access-changes.ts';
import { accessMoveRepository } from '../../../shared/data/access-moves.ts';
import { accessStateRepository } from '../../../shared/data/access-states.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { askedMailRepository } from '../../../shared/data/asked-mails.ts';
import { cardRepository } from '../../../shared/data/cards.ts';
import { openTable } from '../../../shared/data/client.ts';
import { erasureRepository } from '../../../shared/data/erasures.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { invitationRepository } from '../../../shared/data/invitations.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { personalDataRepository } from '../../../shared/data/personal-data.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { reopeningRepository } from '../../../shared/data/reopenings.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Language } from '../../../shared/domain/vocabulary.ts';
import {
  requireAdministrator,
  requireCreator,
  requireReactivator,
  requireStaff,
  requireSuspender,
} from '../../../shared/domain/authority.ts';
import { doerOf, type Person } from '../../../shared/domain/people.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import type { Endpoints } from '../../../shared/http/route-handler.ts';
import { accepted, ok } from '../../../shared/http/reply.ts';
import { exportReply } from '../../../shared/http/export-views.ts';
import { creationProblemReply, summaryReply } from '../../../shared/http/summary-views.ts';
import { accessReply } from '../../../shared/http/views.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { after, instantBefore, instantOfEnd, noticeBefore, withInstantOfEnd } from '../../../shared/parsers/time.ts';
import { salting } from '../../../shared/services/salting.ts';
import { revokedReasons } from '../../../shared/texts/cancellation.ts';
import { createAccess, type NamedSubmission } from '../../../shared/use-cases/creation/create-access.ts';
import { requestReopening } from '../../../shared/use-cases/sign-in/request-reopening.ts';
import { reachSignIn } from '../../../shared/use-cases/accesses/reach-sign-in.ts';
import { changeAccess, reachToChange } from '../../../shared/use-cases/accesses/change-access.ts';
import { listAccesses } from '../../../shared/use-cases/accesses/list-accesses.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { showAccessAsOf } from '../../../shared/use-cases/accesses/show-access-as-of.ts';
import { eraseAccess } from '../../../shared/use-cases/accesses/erase-access.ts';
import { exportPerson } from '../../../shared/use-cases/accesses/export-person.ts';
import { reachToMove } from '../../../shared/use-cases/accesses/reach-to-move.ts';
import { reachToReactivate, reactivateAccess } from '../../../shared/use-cases/accesses/reactivate-access.ts';
import { reachToResend, resendAccessInvitation } from '../../../shared/use-cases/accesses/resend-access-invitation.ts';
import { reachToRevoke, revokeAccess } from '../../../shared/use-cases/accesses/revoke-access.ts';
import { nameAccess, showAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { reachToSuspend, suspendAccess } from '../../../shared/use-cases/accesses/suspend-access.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { reachNamed } from '../../../shared/use-cases/directory/reach-named.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const rate = withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now });
const firms = firmRepository(table);
const accesses = accessRepository(table);
const requests = requestRepository(table);
const receipts = receiptRepository(table);

const companies = companyRepository(table);
const choose = chooseValidators({ validators: validatorRepository(table) });
const rules = { firms, companies, chooseValidators: choose, accesses, now, readPhone, hostParts, hostToUnicode };
const names = nameRepository(table);
const create = createAccess({
  ...rules,
  requests,
  names,
  withinRate: rate,
  newId: uuidv7,
  via: 'api' as const,
  after,
  salting,
});
const leftDossiers = leftDossierRepository(table);
const preview = summarizeCreation({ ...rules, leftDossiers });
const reads = { accesses, names, now };
const list = listAccesses({ ...reads, reachNamed: reachNamed({ companies }) });
const show = showAccess(reads);
const showAsOf = showAccessAsOf({ names, accessStates: accessStateRepository(table) });
const exported = exportPerson({ personalData: personalDataRepository(table), names, now });
const reach = reachSignIn({ ...reads, leftDossiers });
const reopen = requestReopening({
  links: linkRepository(table),
  reopenings: reopeningRepository(table),
  now,
  newId: uuidv7,
  via: 'api' as const,
});
const moving = {
  leftDossiers,
  moves: accessMoveRepository(table),
  requests,
  firms,
  reasons: revokedReasons,
  salting,
  instantOfEnd,
  noticeBefore,
  now,
  newId: uuidv7,
  via: 'api' as const,
};
const change = changeAccess({
  ...{ ...rules, ...moving, after, withinRate: rate },
  cards: cardRepository(table),
  changes: accessChangeRepository(table),
});
const suspend = suspendAccess(moving);
const reactivate = reactivateAccess(moving);
const revoke = revokeAccess(moving);
const resend = resendAccessInvitation({
  ...moving,
  askedMails: askedMailRepository(table),
  invitations: invitationRepository(table),
});
const erase = eraseAccess({ ...moving, accesses, erasures: erasureRepository(table) });
const moved = async (who: Person, access: Access, language: Language) =>
  ok(accessReply({ now: now(), ...(await nameAccess(reads)(who, access)), language }), access.version);
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  findReply: (key) => receipts.find(key, now()),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});

const endpoints: Endpoints<'accesses'> = {
  'POST /v1/accesses': endpoint({
    rights: requireCreator,
    handle: async ({ caller, body: { acknowledge, ...input }, receipt, language }) => {
      const render = (submission: NamedSubmission) =>
        accepted(accessReply({ now: now(), ...submission, language }), submission.access.version);
      return render(
        await create({ creator: caller, input: withInstantOfEnd(input), acknowledge, receipt: receipt(render) }),
      );
    },
  }),

  'POST /v1/accesses/preview': endpoint({
    rights: requireCreator,
    handle: async ({ caller, body, language }) =>
      ok(summaryReply(await preview(caller, withInstantOfEnd(body)), language)),
  }),

  'GET /v1/accesses': endpoint({
    handle: async ({ caller, query: { limit: _limit, cursor: _cursor, ...query }, page, cursor, language }) => {
      const endsBefore = query.endsBefore === undefined ? undefined : instantBefore(query.endsBefore);
      const filter = { ...query, endsBefore, neverActivated: query.neverActivated === 'true' };
      const { items, next, names } = await list({ who: caller, filter, page });
      return ok({
        items: items.map((item) => accessReply({ now: now(), ...item, names, language })),
        ...(await cursor(next)),
      });
    },
  }),

  'GET /v1/accesses/{accessId}': endpoint({
    reach: ({ caller, path }) => show({ who: caller, accessId: path.accessId }),
    handle: async ({ caller, query: { at }, reached, language }) => {
      const shown = at === undefined ? reached : await showAsOf({ who: caller, access: reached.access, at });
      return ok(accessReply({ now: now(), ...shown, language }), shown.access.version);
    },
  }),

  'GET /v1/accesses/{accessId}/export': endpoint({
    rights: requireAdministrator,
    reach: ({ caller, path }) => show({ who: caller, accessId: path.accessId }),
    handle: async ({ reached, language, page, cursor }) => {
      const { accessId } = reached.access;
      const found = await exported(accessId, page.from);
      const of = { personId: accessId, access: accessReply({ now: now(), ...reached, language }), collaborator: null };
      return ok({ ...exportReply(of, found), ...(await cursor(found.next)) });
    },
  }),

  'PATCH /v1/accesses/{accessId}': endpoint({
    rights: requireStaff,
    reachBeforeRefusal: ({ caller, path }) => reachToChange(moving)({ who: caller, ...path }),
    handle: async ({ caller, path, body, ifMatch, language }) => {
      const { access, request } = await change({ who: caller, ...path, ...body, ifMatch });
      const reply = await moved(caller, access, language);
      return request ? { ...reply, status: 202 } : reply;
    },
  }),

  'POST /v1/accesses/{accessId}/suspend': endpoint({
    rights: requireSuspender,
    reachBeforeRefusal: ({ caller, path }) => reachToSuspend(moving)({ who: caller, ...path }),
    handle: async ({ caller, path, body, language }) =>
      moved(caller, await suspend({ who: caller, ...path, ...body }), language),
  }),

  'POST /v1/accesses/{accessId}/reactivate': endpoint({
    rights: requireReactivator,
    reachBeforeRefusal: ({ caller, path }) => reachToReactivate(moving)({ who: caller, ...path }),
    handle: async ({ caller, path, body, language }) =>
      moved(caller, await reactivate({ who: caller, ...path, ...body }), language),
  }),

  'POST /v1/accesses/{accessId}/revoke': endpoint({
    rights: requireStaff,
    reachBeforeRefusal: ({ caller, path }) => reachToRevoke(moving)({ who: caller, ...path }),
    handle: async ({ caller, path, body, language }) =>
      moved(caller, await revoke({ who: caller, ...path, ...body }), language),
  }),

  'POST /v1/accesses/{accessId}/resend-invitation': endpoint({
    rights: requireSuspender,
    reachBeforeRefusal: ({ caller, path }) => reachToResend(moving)({ who: caller, ...path }),
    handle: async ({ caller, path }) => {
      await resend({ who: caller, ...path });
      return accepted({});
    },
  }),

  'POST /v1/accesses/{accessId}/erase': endpoint({
    rights: requireAdministrator,
    reach: ({ caller, path }) => reachToMove(moving)({ who: caller, ...path }),
    handle: async ({ caller, path, body, language }) => {
      const access = await erase({ who: caller, ...path, ...body });
      const shown = await nameAccess(reads)(caller, access);
      return accepted(accessReply({ now: now(), ...shown, language }), access.version);
    },
  }),

  'POST /v1/accesses/{accessId}/reopen-sign-in': endpoint({
    rights: requireStaff,
    reach: ({ caller, path }) => reach({ who: caller, ...path }),
    handle: async ({ caller, reached }) => {
      // F3: the link goes to somebody else.
      await rate(caller, () => reopen({ owner: reached, by: doerOf(caller) }));
      return accepted({});
    },
  }),
};

export const handler = httpHandler(endpoints, creationProblemReply);
