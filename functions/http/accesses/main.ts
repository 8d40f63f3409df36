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
import { httpHandler } from '../../../shared/http/http-handler.ts';
import type { Endpoints } from '../../../shared/http/route-handler.ts';
import { accepted, ok } from '../../../shared/http/reply.ts';
import { exportReply } from '../../../shared/http/export-views.ts';
import { creationProblemReply, summaryReply } from '../../../shared/http/summary-views.ts';
import { accessReply } from '../../../shared/http/views.ts';
import { instantBefore, withInstantOfEnd } from '../../../shared/parsers/time.ts';
import type { NamedSubmission } from '../../../shared/use-cases/creation/create-access.ts';
import { reachToChange } from '../../../shared/use-cases/accesses/prepare-change.ts';
import { reachToMove } from '../../../shared/use-cases/accesses/reach-to-move.ts';
import { reachToReactivate } from '../../../shared/use-cases/accesses/reactivate-access.ts';
import { reachToResend } from '../../../shared/use-cases/accesses/resend-access-invitation.ts';
import { reachToRevoke } from '../../../shared/use-cases/accesses/revoke-access.ts';
import { nameAccess } from '../../../shared/use-cases/accesses/show-access.ts';
import { reachToSuspend } from '../../../shared/use-cases/accesses/suspend-access.ts';
import {
  create,
  preview,
  reads,
  list,
  show,
  showAsOf,
  exported,
  reach,
  reopen,
  moving,
  change,
  suspend,
  reactivate,
  revoke,
  resend,
  erase,
  rate,
  now,
  endpoint,
} from './uses.ts';

const moved = async (who: Person, access: Access, language: Language) =>
  ok(accessReply({ now: now(), ...(await nameAccess(reads)(who, access)), language }), access.version);

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
    handle: async ({ caller, query, page, cursor, language }) => {
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
      const found = await exported(accessId, page);
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
