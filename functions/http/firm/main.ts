import { uuidv7 } from 'uuidv7';
import { FirmEnv, hourlyRates } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requireAdministrator, requireStaff } from '../../../shared/domain/authority.ts';
import { atPortal, type Firm } from '../../../shared/domain/firm.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import { ok } from '../../../shared/http/reply.ts';
import { firmReply } from '../../../shared/http/views.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { durationMs } from '../../../shared/parsers/time.ts';
import { changeFirm, setModules } from '../../../shared/use-cases/firm/change-firm.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';

const env = FirmEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const firms = firmRepository(table);
const rate = withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now });
const parsers = {
  durationMs,
  hostParts,
  hostToUnicode,
  readPhone,
  portalOnLocalhost: env.PORTAL_ON_LOCALHOST === 'yes',
};
const deps = { firms, ...parsers, withinRate: rate, now, newId: uuidv7, via: 'api' as const };
const shown = (firm: Firm) => firmReply(atPortal(firm, env.PORTAL_URL));
const change = changeFirm(deps);
const set = setModules(deps);
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
});

export const handler = httpHandler<'firm'>({
  'GET /v1/firm': endpoint({
    rights: requireStaff,
    handle: async ({ caller }) => {
      const { firm } = await firms.settings(caller.firmId);
      return ok(shown(firm), firm.version);
    },
  }),

  'PATCH /v1/firm': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, body, ifMatch }) => {
      const firm = await change({ who: caller, patch: body, ifMatch });
      return ok(shown(firm), firm.version);
    },
  }),

  'PUT /v1/firm/modules': endpoint({
    rights: requireAdministrator,
    handle: async ({ caller, body, ifMatch }) => {
      const { modules, version } = await set({ who: caller, modules: body.modules, ifMatch });
      return ok({ items: modules }, version);
    },
  }),
});
